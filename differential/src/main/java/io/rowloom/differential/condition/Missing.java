package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.List;

/**
 * An expression without a value, or with one.
 *
 * @param expr the expression
 * @param opposite whether it must have one
 * @param <T> the table
 */
public record Missing<T>(Expr<T, ?> expr, boolean opposite) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return opposite ? expr.api().isNotNull() : expr.api().isNull();
    }

    @Override
    public Truth of(T row, Rows rows) {
        return Truth.of((expr.of(row, rows) == null) != opposite);
    }

    @Override
    public List<Cond<T>> smaller() {
        return expr.smaller().stream()
                .<Cond<T>>map(simple -> new Missing<>(simple, opposite))
                .toList();
    }

    @Override
    public String toString() {
        return expr + (opposite ? ".isNotNull()" : ".isNull()");
    }
}
