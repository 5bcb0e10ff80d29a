package io.rowloom.test;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** What the methods of tests ask for. JUnit shows them as reflection does: this is the one place that looks. */
final class Signatures {

    private Signatures() {}

    static Class<?> type(ParameterContext parameter) {
        return parameter.getParameter().getType();
    }

    static boolean asksFor(ExtensionContext context, Class<?> type) {
        return context.getTestMethod()
                .map(Method::getParameterTypes)
                .filter(types -> Arrays.asList(types).contains(type))
                .isPresent();
    }
}
