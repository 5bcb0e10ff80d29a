package io.rowloom.query;

import io.rowloom.error.MisuseException;
import io.rowloom.state.ColumnType;
import java.util.ArrayList;
import java.util.List;

/** The patterns of {@code like}: their check, their literal form, and their parts for stores. */
public final class LikePattern {

    /** The character that takes the next one literally. */
    public static final char ESCAPE = '!';

    private LikePattern() {}

    /** One part of a pattern. */
    public sealed interface Part {
        /**
         * Code points that must stand there.
         *
         * @param text the code points
         */
        record Text(String text) implements Part {}

        /** {@code _}: exactly one code point. */
        record One() implements Part {}

        /** {@code %}: any number of code points. */
        record Any() implements Part {}
    }

    static String checked(String pattern) {
        Literal.of(ColumnType.TEXT, pattern);
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == ESCAPE) {
                i++;
                if (i == pattern.length() || !special(pattern.charAt(i))) {
                    throw new MisuseException("a like pattern has \"!\" at position " + (i - 1)
                            + ", where %, _ or another ! was expected behind it: ! takes the next character literally."
                            + " Write !! for the character itself, or use contains, startsWith or endsWith.");
                }
            }
        }
        return pattern;
    }

    static String literal(String text) {
        Literal.of(ColumnType.TEXT, text);
        StringBuilder pattern = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                pattern.append(ESCAPE);
            }
            pattern.append(text.charAt(i));
        }
        return pattern.toString();
    }

    private static boolean special(char c) {
        return c == ESCAPE || c == '%' || c == '_';
    }

    /**
     * Takes a checked pattern apart.
     *
     * @param pattern a pattern as {@link Condition.Like} holds it
     * @return its parts, neighbouring literal characters together
     */
    public static List<Part> parts(String pattern) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' || c == '_') {
                flush(text, parts);
                parts.add(c == '%' ? new Part.Any() : new Part.One());
            } else {
                text.append(c == ESCAPE ? pattern.charAt(++i) : c);
            }
        }
        flush(text, parts);
        return List.copyOf(parts);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text.toString()));
            text.setLength(0);
        }
    }
}
