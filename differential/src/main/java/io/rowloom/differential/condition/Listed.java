package io.rowloom.differential.condition;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Literals;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression in a list, or not.
 *
 * @param expr the expression
 * @param values the list; the values, and null if it is among them, behind the others
 * @param withNull whether null is in the list
 * @param opposite whether the expression must not be in it
 * @param <T> the table
 * @param <V> the type of the values
 */
public record Listed<T, V>(Expr<T, V> expr, List<V> values, boolean withNull, boolean opposite) implements Cond<T> {

    /** Copies the list. */
    public Listed {
        values = List.copyOf(values);
    }

    @Override
    public Condition<T> api() {
        List<@Nullable V> all = new ArrayList<>(values);
        if (withNull) {
            all.add(null);
        }
        return opposite ? expr.api().notIn(all) : expr.api().in(all);
    }

    @Override
    public Truth of(T row, Rows rows) {
        return opposite ? in(row, rows).not() : in(row, rows);
    }

    private Truth in(T row, Rows rows) {
        if (values.isEmpty() && !withNull) {
            return Truth.FALSE;
        }
        V own = expr.of(row, rows);
        if (own == null) {
            return Truth.UNKNOWN;
        }
        boolean found = values.stream().anyMatch(value -> expr.domain().compare(own, value) == 0);
        return found ? Truth.TRUE : withNull ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public List<Cond<T>> smaller() {
        List<Cond<T>> smaller = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<V> fewer = new ArrayList<>(values);
            fewer.remove(i);
            smaller.add(new Listed<>(expr, fewer, withNull, opposite));
        }
        if (withNull) {
            smaller.add(new Listed<>(expr, values, false, opposite));
        }
        if (opposite) {
            smaller.add(new Listed<>(expr, values, withNull, false));
        }
        expr.smaller().forEach(simple -> smaller.add(new Listed<>(simple, values, withNull, opposite)));
        return smaller;
    }

    @Override
    public String toString() {
        String list = values.stream().map(Literals::of).collect(Collectors.joining(", "));
        String all = withNull ? list + (list.isEmpty() ? "null" : ", null") : list;
        return expr + (opposite ? ".notIn(" : ".in(") + "Arrays.asList(" + all + "))";
    }
}
