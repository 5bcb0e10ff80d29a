package io.rowloom.json.schema;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which components of a record may be null: those whose type is annotated so. This is the one place of the module that looks at a class
 * by reflection: a record that is no table has no companion, and Jackson does not see annotations of types.
 */
final class Nullness {

    private Nullness() {}

    /** The names of the components that may be null. */
    static Set<String> nullable(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(Nullness::isNullable)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
