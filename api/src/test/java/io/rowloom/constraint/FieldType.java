package io.rowloom.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one constraint has to take and to refuse.
 *
 * @param annotation its simple name
 * @param arguments its arguments with parentheses, or nothing
 * @param type the type of the field that carries it
 * @param maxLength how long a text it allows, or −1 where it says nothing of length
 * @param taken values without a violation
 * @param refused values with exactly one
 */
record FieldType(
        String annotation, String arguments, String type, int maxLength, List<Object> taken, List<Object> refused) {

    private static final Set<String> PRIMITIVES = Set.of("short", "int", "long", "float", "double");
    static final String EMOJI = "\uD83D\uDE00";
    static final List<Object> UNSTORABLE =
            List.of("\0", "a\0b", "a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00");

    static FieldType of(String annotation, String type) {
        return new FieldType(annotation, "", type, -1, Arrays.asList((Object) null), List.of());
    }

    /** Judged at min − 1, min, max and max + 1, in letters and in emoji. */
    static FieldType text(String annotation, int min, int max) {
        FieldType type = of(annotation, "String").length(max).take(letters(max), emoji(max), letters(min), emoji(min));
        type = type.refuse(letters(max + 1), emoji(max + 1)).refuseAll(UNSTORABLE);
        return min == 0 ? type : type.refuse(letters(min - 1), emoji(min - 1));
    }

    static FieldType format(String annotation, int max) {
        return of(annotation, "String").length(max).refuse("", " ", EMOJI).refuseAll(UNSTORABLE);
    }

    static String letters(int count) {
        return "x".repeat(count);
    }

    static String emoji(int count) {
        return EMOJI.repeat(count);
    }

    FieldType arguments(String text) {
        return new FieldType(annotation, text, type, maxLength, taken, refused);
    }

    FieldType length(int max) {
        return new FieldType(annotation, arguments, type, max, taken, refused);
    }

    FieldType take(Object... values) {
        return new FieldType(annotation, arguments, type, maxLength, plus(taken, values), refused);
    }

    FieldType refuse(Object... values) {
        return new FieldType(annotation, arguments, type, maxLength, taken, plus(refused, values));
    }

    FieldType refuseAll(List<Object> values) {
        return refuse(values.toArray());
    }

    private static List<Object> plus(List<Object> values, Object... more) {
        return new ArrayList<>(
                Stream.concat(values.stream(), Arrays.stream(more)).toList());
    }

    /** The annotation as it stands before a type. */
    String source() {
        return "@io.rowloom.constraint." + annotation + arguments;
    }

    boolean isPrimitive() {
        return PRIMITIVES.contains(type);
    }

    @Override
    public String toString() {
        return "@" + annotation + arguments + " " + type;
    }
}
