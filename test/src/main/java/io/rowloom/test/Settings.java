package io.rowloom.test;

import io.rowloom.Options;
import io.rowloom.test.store.Login;
import io.rowloom.test.store.StoreSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What a class of tests wants of its stores, and what the run says.
 *
 * @param url where stores come from
 * @param shadowed whether a store in memory stands beside each of them
 * @param login who connects
 * @param models the tables; empty for all
 * @param options how stores are opened
 */
record Settings(String url, boolean shadowed, Login login, List<Class<?>> models, UnaryOperator<Options> options) {

    static final Namespace NAMESPACE = Namespace.create(RowloomTest.class);

    private static final String URL = "rowloom.test.url";
    private static final String SHADOW = "rowloom.test.shadow";
    private static final String USER = "rowloom.test.user";
    private static final String PASSWORD = "rowloom.test.password";
    private static final String IN_MEMORY = "memory:";

    /** A nested class has the annotation of the class around it, unless it has one itself. */
    static Settings of(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        RowloomTest annotation = annotation(type).orElse(Unannotated.class.getAnnotation(RowloomTest.class));
        String wanted = parameter(context, URL).orElse(IN_MEMORY);
        String shadow =
                annotation.shadow().isEmpty() ? parameter(context, SHADOW).orElse("") : annotation.shadow();
        return new Settings(
                wanted.equals(IN_MEMORY) && !shadow.isEmpty() ? shadow : wanted,
                !shadow.isEmpty(),
                new Login(
                        context.getConfigurationParameter(USER).orElse(null),
                        context.getConfigurationParameter(PASSWORD).orElse(null)),
                List.of(annotation.models()),
                ReflectionSupport.newInstance(annotation.options()));
    }

    private static Optional<String> parameter(ExtensionContext context, String name) {
        return context.getConfigurationParameter(name).filter(value -> !value.isBlank());
    }

    /** Says whether a class, or one around it, has the annotation. */
    static boolean isAnnotated(Class<?> test) {
        return annotation(test).isPresent();
    }

    private static Optional<RowloomTest> annotation(Class<?> test) {
        Optional<RowloomTest> found = Optional.empty();
        for (Class<?> type = test; found.isEmpty() && type != null; type = type.getEnclosingClass()) {
            found = AnnotationSupport.findAnnotation(type, RowloomTest.class);
        }
        return found;
    }

    /** Stands for a class that names the extension instead of the annotation. */
    @RowloomTest
    private static final class Unannotated {}

    boolean isMemory() {
        return url.equals(IN_MEMORY) && !shadowed;
    }

    /** The source of this URL, one for the whole run: it may hold a connection. */
    StoreSource source(ExtensionContext context) {
        return Kept.in(context.getRoot(), url, StoreSource.class, () -> StoreSource.of(url, login));
    }
}
