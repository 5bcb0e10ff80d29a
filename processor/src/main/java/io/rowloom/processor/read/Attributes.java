package io.rowloom.processor.read;

import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The attributes of a constraint, with those that a composed constraint sets for it.
 *
 * @param annotations reads them
 * @param mirror the constraint
 * @param overrides attributes that the composed constraint sets
 * @param type the type of the field
 */
record Attributes(Annotations annotations, AnnotationMirror mirror, Map<String, Object> overrides, TypeMirror type) {

    private static final Map<String, Integer> FLAGS = Map.of(
            "UNIX_LINES", Pattern.UNIX_LINES,
            "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
            "COMMENTS", Pattern.COMMENTS,
            "MULTILINE", Pattern.MULTILINE,
            "DOTALL", Pattern.DOTALL,
            "UNICODE_CASE", Pattern.UNICODE_CASE,
            "CANON_EQ", Pattern.CANON_EQ);

    Object value(String name) {
        Object override = overrides.get(name);
        return override != null ? override : annotations.value(mirror, name).orElseThrow();
    }

    int number(String name) {
        return ((Number) value(name)).intValue();
    }

    boolean flag(String name) {
        return (Boolean) value(name);
    }

    /** A bound in whole numbers; the reference validator turns it into the floating type that it compares with. */
    BigDecimal limit(String name) {
        long limit = ((Number) value(name)).longValue();
        return switch (TypeName.get(type).toString()) {
            case "float", "java.lang.Float" -> BigDecimal.valueOf((double) (float) limit);
            case "double", "java.lang.Double" -> BigDecimal.valueOf((double) limit);
            default -> BigDecimal.valueOf(limit);
        };
    }

    /** Whether the compiler could not make out a value, and says so itself. */
    boolean areBroken() {
        return mirror.getElementValues().values().stream().anyMatch(value -> "<error>".equals(value.getValue()));
    }

    int flags(String name) {
        return annotations
                .array(mirror, name)
                .map(flag -> ((VariableElement) flag).getSimpleName().toString())
                .mapToInt(flag -> FLAGS.getOrDefault(flag, 0))
                .reduce(0, (a, b) -> a | b);
    }
}
