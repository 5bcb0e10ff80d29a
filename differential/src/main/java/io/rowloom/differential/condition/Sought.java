package io.rowloom.differential.condition;

import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import io.rowloom.query.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression among what another query finds, or not.
 *
 * @param left the expression
 * @param table the table of the other query
 * @param value what the other query takes from each row
 * @param where which rows it finds; null for all
 * @param opposite whether the expression must not be among them
 * @param <T> the table
 * @param <R> the other table
 * @param <V> the type of both
 */
public record Sought<T, R extends Table<?>, V>(
        Expr<T, V> left,
        TableSpec<R> table,
        Expr<R, V> value,
        @Nullable Cond<R> where,
        boolean opposite) implements Cond<T> {

    @Override
    public Condition<T> api() {
        Subquery.Inner inner = new Subquery.Inner(table.type(), value.api(), where == null ? null : where.api());
        Subquery<V> query = () -> inner;
        return opposite ? left.api().notIn(query) : left.api().in(query);
    }

    @Override
    public Truth of(T row, Rows rows) {
        List<@Nullable V> values = new ArrayList<>();
        for (R other : rows.all(table.type())) {
            if (where == null || where.of(other, rows) == Truth.TRUE) {
                values.add(value.of(other, rows));
            }
        }
        Truth in = in(left.of(row, rows), values);
        return opposite ? in.not() : in;
    }

    private Truth in(@Nullable V own, List<@Nullable V> values) {
        if (values.isEmpty()) {
            return Truth.FALSE;
        }
        if (own == null) {
            return Truth.UNKNOWN;
        }
        boolean found =
                values.stream().anyMatch(one -> one != null && left.domain().compare(own, one) == 0);
        return found ? Truth.TRUE : values.contains(null) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        if (where != null) {
            smaller.add(new Sought<>(left, table, value, null, opposite));
            where.smaller().forEach(simple -> smaller.add(new Sought<>(left, table, value, simple, opposite)));
        }
        if (opposite) {
            smaller.add(new Sought<>(left, table, value, where, false));
        }
        left.smaller().forEach(simple -> smaller.add(new Sought<>(simple, table, value, where, opposite)));
        return smaller;
    }

    @Override
    public String toString() {
        return left + (opposite ? ".notIn(" : ".in(") + "from(" + table + ".class)"
                + (where == null ? "" : ".where(" + where + ")") + ".select(" + value + "))";
    }
}
