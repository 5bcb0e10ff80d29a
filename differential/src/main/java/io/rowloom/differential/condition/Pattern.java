package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Literals;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import io.rowloom.query.TextExpression;
import java.util.ArrayList;
import java.util.List;

/**
 * A text beside a pattern.
 *
 * @param expr the text
 * @param call which of the five calls
 * @param argument its argument
 * @param <T> the table
 */
public record Pattern<T>(Expr<T, String> expr, Call call, String argument) implements Cond<T> {

    /** The calls that look into a text. */
    public enum Call {
        /** A pattern. */
        LIKE("like"),
        /** A pattern; the letters of ASCII are the same in both cases. */
        LIKE_IGNORE_CASE("likeIgnoreCase"),
        /** The beginning. */
        STARTS_WITH("startsWith"),
        /** The end. */
        ENDS_WITH("endsWith"),
        /** Any part. */
        CONTAINS("contains");

        private final String method;

        Call(String method) {
            this.method = method;
        }

        boolean takesPattern() {
            return this == LIKE || this == LIKE_IGNORE_CASE;
        }
    }

    @Override
    public Condition<T> api() {
        TextExpression<T> text = (TextExpression<T>) expr.api();
        return switch (call) {
            case LIKE -> text.like(argument);
            case LIKE_IGNORE_CASE -> text.likeIgnoreCase(argument);
            case STARTS_WITH -> text.startsWith(argument);
            case ENDS_WITH -> text.endsWith(argument);
            case CONTAINS -> text.contains(argument);
        };
    }

    @Override
    public Truth of(T row, Rows rows) {
        String text = expr.of(row, rows);
        if (text == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                switch (call) {
                    case LIKE -> Wildcards.match(argument, text, false);
                    case LIKE_IGNORE_CASE -> Wildcards.match(argument, text, true);
                    case STARTS_WITH -> text.startsWith(argument);
                    case ENDS_WITH -> text.endsWith(argument);
                    case CONTAINS -> text.contains(argument);
                });
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        if (call.takesPattern()) {
            Wildcards.shorter(argument).forEach(shorter -> smaller.add(new Pattern<>(expr, call, shorter)));
        } else if (!argument.isEmpty()) {
            smaller.add(new Pattern<>(expr, call, ""));
            smaller.add(new Pattern<>(expr, call, "a"));
        }
        expr.smaller().forEach(simple -> smaller.add(new Pattern<>(simple, call, argument)));
        return smaller.stream().filter(cond -> !cond.equals(this)).toList();
    }

    @Override
    public String toString() {
        return expr + "." + call.method + "(" + Literals.of(argument) + ")";
    }
}
