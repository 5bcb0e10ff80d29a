package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Literals;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression beside a value.
 *
 * @param expr the expression
 * @param how the comparison
 * @param value the value
 * @param <T> the table
 * @param <V> the type of both
 */
public record Compared<T, V>(Expr<T, V> expr, Comparison how, V value) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return how.on(expr.api(), value);
    }

    @Override
    public Truth of(T row, Rows rows) {
        V own = expr.of(row, rows);
        return own == null ? Truth.UNKNOWN : Truth.of(how.holds(expr.domain().compare(own, value)));
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        expr.smaller().forEach(simple -> smaller.add(new Compared<>(simple, how, value)));
        expr.domain().simpler(value).forEach(simple -> smaller.add(new Compared<>(expr, how, simple)));
        return smaller;
    }

    @Override
    public String toString() {
        return expr + "." + how.call() + "(" + Literals.of(value) + ")";
    }
}
