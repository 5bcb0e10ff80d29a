package io.rowloom.test;

import io.rowloom.error.SchemaException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tables of a class of tests, looked for once.
 *
 * @param classes classes of tables, one or more
 */
record Tables(List<Class<?>> classes) {

    /** Kept with the class of the tests, so that the lists of the annotation processor are not read for each of them. */
    static Class<?>[] of(ExtensionContext test, Settings settings) {
        Class<?> type = test.getRequiredTestClass();
        return Kept.in(test.getParent().orElse(test), type, Tables.class, () -> new Tables(found(settings)))
                .classes()
                .toArray(Class<?>[]::new);
    }

    private static List<Class<?>> found(Settings settings) {
        if (!settings.models().isEmpty()) {
            return settings.models();
        }
        List<Class<?>> all = ModelTypes.all(Thread.currentThread().getContextClassLoader()).stream()
                .<Class<?>>map(TableType::type)
                .toList();
        if (all.isEmpty()) {
            throw new SchemaException(
                    "the tests have no table: the annotation processor listed none. Add io.rowloom:rowloom-processor to"
                            + " <annotationProcessorPaths> of the maven-compiler-plugin, or name tables:"
                            + " @RowloomTest(models = …).");
        }
        return all;
    }
}
