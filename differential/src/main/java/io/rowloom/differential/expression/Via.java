package io.rowloom.differential.expression;

import io.rowloom.Table;
import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.One;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.query.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the row that a row refers to.
 *
 * @param step the reference
 * @param end what is taken from the other row
 * @param <T> the table
 * @param <R> the other table
 * @param <V> the type of the value
 */
public record Via<T, R extends Table<?>, V>(One<T, R> step, Expr<R, V> end) implements Expr<T, V> {

    @Override
    public Expression<T, V> api() {
        return Faces.path(step.relation(), end.api());
    }

    @Override
    public Domain<V> domain() {
        return end.domain();
    }

    @Override
    public @Nullable V of(T row, Rows rows) {
        R other = step.from(row, rows).orElse(null);
        return other == null ? null : end.of(other, rows);
    }

    @Override
    public double most() {
        return end.most();
    }

    @Override
    public boolean isRisky() {
        return end.isRisky();
    }

    @Override
    public List<Expr<T, V>> smaller() {
        return end.smaller().stream()
                .<Expr<T, V>>map(simple -> new Via<>(step, simple))
                .toList();
    }

    @Override
    public String toString() {
        return step + ".to(" + end + ")";
    }
}
