package io.rowloom.differential.expression;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Literals;
import io.rowloom.query.Expression;
import io.rowloom.query.TextExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text made of a text.
 *
 * @param text the text
 * @param how what is made of it
 * @param <T> the table
 */
public record Worded<T>(Expr<T, String> text, How<T> how) implements Expr<T, String> {

    /**
     * What is made of a text.
     *
     * @param <T> the table
     */
    public sealed interface How<T> {

        /**
         * The letters of ASCII are changed.
         *
         * @param upper to capital ones
         * @param <T> the table
         */
        record Folded<T>(boolean upper) implements How<T> {}

        /**
         * Another one is put behind it.
         *
         * @param end the other one
         * @param <T> the table
         */
        record Followed<T>(String end) implements How<T> {}

        /**
         * Another one of the row is put behind it.
         *
         * @param end the other one
         * @param <T> the table
         */
        record Joined<T>(Expr<T, String> end) implements How<T> {}

        /**
         * A part is taken.
         *
         * @param start from 1
         * @param length the most code points
         * @param <T> the table
         */
        record Cut<T>(int start, int length) implements How<T> {}
    }

    @Override
    public Expression<T, String> api() {
        TextExpression<T> api = Faces.text(text);
        return switch (how) {
            case How.Folded<T> it -> it.upper ? api.upper() : api.lower();
            case How.Followed<T> it -> api.concat(it.end);
            case How.Joined<T> it -> api.concat(Faces.text(it.end));
            case How.Cut<T> it -> api.substring(it.start, it.length);
        };
    }

    @Override
    public Domain<String> domain() {
        return text.domain();
    }

    @Override
    public @Nullable String of(T row, Rows rows) {
        String value = text.of(row, rows);
        if (value == null) {
            return null;
        }
        return switch (how) {
            case How.Folded<T> it -> folded(value, it.upper);
            case How.Followed<T> it -> value + it.end;
            case How.Joined<T> it -> {
                String end = it.end.of(row, rows);
                yield end == null ? null : value + end;
            }
            case How.Cut<T> it -> cut(value.codePoints().toArray(), it.start - 1, it.length);
        };
    }

    private static String folded(String text, boolean upper) {
        char first = upper ? 'a' : 'A';
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(c -> folded.append((char) (c >= first && c < first + 26 ? c ^ ' ' : c)));
        return folded.toString();
    }

    private static String cut(int[] points, int from, int length) {
        int start = Math.min(from, points.length);
        return new String(points, start, Math.min(length, points.length - start));
    }

    @Override
    public List<Expr<T, String>> smaller() {
        List<Expr<T, String>> smaller = new ArrayList<>(List.of(text));
        text.smaller().forEach(simple -> smaller.add(new Worded<>(simple, how)));
        if (how instanceof How.Joined<T> joined) {
            smaller.add(joined.end);
            joined.end.smaller().forEach(simple -> smaller.add(new Worded<>(text, new How.Joined<>(simple))));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return text
                + switch (how) {
                    case How.Folded<T> it -> it.upper ? ".upper()" : ".lower()";
                    case How.Followed<T> it -> ".concat(" + Literals.of(it.end) + ")";
                    case How.Joined<T> it -> ".concat(" + it.end + ")";
                    case How.Cut<T> it -> ".substring(" + it.start + ", " + it.length + ")";
                };
    }
}
