package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Literals;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that differs from a value, where null is a value of its own.
 *
 * @param left the expression
 * @param right another one, or null
 * @param value the value where there is no other one; it may be null
 * @param <T> the table
 * @param <V> the type of both
 */
public record Distinct<T, V>(
        Expr<T, V> left,
        @Nullable Expr<T, V> right,
        @Nullable V value) implements Cond<T> {

    @Override
    public Condition<T> api() {
        return right == null ? left.api().isDistinctFrom(value) : left.api().isDistinctFrom(right.api());
    }

    @Override
    public Truth of(T row, Rows rows) {
        V one = left.of(row, rows);
        V other = right == null ? value : right.of(row, rows);
        if (one == null || other == null) {
            return Truth.of(one != null || other != null);
        }
        return Truth.of(left.domain().compare(one, other) != 0);
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        left.smaller().forEach(simple -> smaller.add(new Distinct<>(simple, right, value)));
        if (right != null) {
            right.smaller().forEach(simple -> smaller.add(new Distinct<>(left, simple, value)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return left + ".isDistinctFrom(" + (right == null ? Literals.of(value) : right) + ")";
    }
}
