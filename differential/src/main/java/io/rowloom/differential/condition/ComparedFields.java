package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * An expression beside another one of the same type.
 *
 * @param left the one
 * @param how the comparison
 * @param right the other
 * @param <T> the table
 * @param <V> the type of both
 */
public record ComparedFields<T, V>(Expr<T, V> left, Comparison how, Expr<T, V> right) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return how.on(left.api(), right.api());
    }

    @Override
    public Truth of(T row, Rows rows) {
        V one = left.of(row, rows);
        V other = right.of(row, rows);
        return one == null || other == null
                ? Truth.UNKNOWN
                : Truth.of(how.holds(left.domain().compare(one, other)));
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        left.smaller().forEach(simple -> smaller.add(new ComparedFields<>(simple, how, right)));
        right.smaller().forEach(simple -> smaller.add(new ComparedFields<>(left, how, simple)));
        smaller.add(new Compared<>(left, how, right.domain().values().getFirst()));
        return smaller;
    }

    @Override
    public String toString() {
        return left + "." + how.call() + "(" + right + ")";
    }
}
