package io.rowloom.differential.expression;

import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Truth;
import io.rowloom.query.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of two values, as a condition says.
 *
 * @param cond the condition
 * @param then the value where it holds
 * @param otherwise the value elsewhere
 * @param <T> the table
 * @param <V> the type of both
 */
public record Chosen<T, V>(Cond<T> cond, Expr<T, V> then, Expr<T, V> otherwise) implements Expr<T, V> {

    @Override
    public Expression<T, V> api() {
        return Faces.choice(cond.api(), then.api(), otherwise.api());
    }

    @Override
    public Domain<V> domain() {
        return then.domain();
    }

    /** Computes both, so that a computation that leaves its range is noticed wherever it is. */
    @Override
    public @Nullable V of(T row, Rows rows) {
        V one = then.of(row, rows);
        V other = otherwise.of(row, rows);
        return cond.of(row, rows) == Truth.TRUE ? one : other;
    }

    @Override
    public double most() {
        return Math.max(then.most(), otherwise.most());
    }

    @Override
    public boolean isRisky() {
        return then.isRisky() || otherwise.isRisky();
    }

    @Override
    public List<Expr<T, V>> smaller() {
        List<Expr<T, V>> smaller = new ArrayList<>(List.of(then, otherwise));
        cond.smaller().forEach(simple -> smaller.add(new Chosen<>(simple, then, otherwise)));
        then.smaller().forEach(simple -> smaller.add(new Chosen<>(cond, simple, otherwise)));
        otherwise.smaller().forEach(simple -> smaller.add(new Chosen<>(cond, then, simple)));
        return smaller;
    }

    @Override
    public String toString() {
        return "caseWhen(" + cond + ", " + then + ", " + otherwise + ")";
    }
}
