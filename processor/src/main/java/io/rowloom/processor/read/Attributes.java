package io.rowloom.processor.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/**
 * The attributes of a constraint, with those that a composed constraint sets for it.
 *
 * @param annotations reads them
 * @param mirror the constraint
 * @param overrides attributes that the composed constraint sets
 */
record Attributes(Annotations annotations, AnnotationMirror mirror, Map<String, Object> overrides) {

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

    BigDecimal big(String name) {
        return BigDecimal.valueOf(((Number) value(name)).longValue());
    }

    BigDecimal decimal(String name) {
        return new BigDecimal((String) value(name));
    }

    int flags(String name) {
        return annotations
                .array(mirror, name)
                .map(flag -> ((VariableElement) flag).getSimpleName().toString())
                .mapToInt(flag -> FLAGS.getOrDefault(flag, 0))
                .reduce(0, (a, b) -> a | b);
    }
}
