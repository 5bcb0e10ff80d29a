package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Literals;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.List;

/**
 * An expression between two values, both included.
 *
 * @param expr the expression
 * @param low the lower value, which may be above the other
 * @param high the upper value
 * @param <T> the table
 * @param <V> the type of all
 */
public record Between<T, V>(Expr<T, V> expr, V low, V high) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return Comparison.ordered(expr.api()).between(low, high);
    }

    @Override
    public Truth of(T row, Rows rows) {
        V own = expr.of(row, rows);
        return own == null
                ? Truth.UNKNOWN
                : Truth.of(expr.domain().compare(low, own) <= 0 && expr.domain().compare(own, high) <= 0);
    }

    @Override
    public List<Cond<T>> smaller() {
        return List.of(new Compared<>(expr, Comparison.GE, low), new Compared<>(expr, Comparison.LE, high));
    }

    @Override
    public String toString() {
        return expr + ".between(" + Literals.of(low) + ", " + Literals.of(high) + ")";
    }
}
