package io.rowloom.differential.expression;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Literals;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of two values: the first that is there, the greater one, or the smaller one.
 *
 * @param how which
 * @param first the first
 * @param second the second, or null
 * @param value the second as a value, or null
 * @param <T> the table
 * @param <V> the type of both
 */
public record Either<T, V>(
        How how,
        Expr<T, V> first,
        @Nullable Expr<T, V> second,
        @Nullable V value) implements Expr<T, V> {

    /** Which of the two is taken. */
    public enum How {
        /** The first that is there. */
        COALESCE("coalesce"),
        /** The greater one. */
        GREATEST("Expressions.greatest"),
        /** The smaller one. */
        LEAST("Expressions.least");

        private final String call;

        How(String call) {
            this.call = call;
        }
    }

    @Override
    public Expression<T, V> api() {
        if (how == How.COALESCE) {
            return second == null
                    ? Faces.coalesce(first.api(), Objects.requireNonNull(value))
                    : Faces.coalesce(first.api(), second.api());
        }
        ComparableExpression<T, V> one = (ComparableExpression<T, V>) first.api();
        ComparableExpression<T, V> other =
                (ComparableExpression<T, V>) Objects.requireNonNull(second).api();
        return Faces.extreme(how == How.GREATEST, one, other);
    }

    @Override
    public Domain<V> domain() {
        return first.domain();
    }

    @Override
    public @Nullable V of(T row, Rows rows) {
        V one = first.of(row, rows);
        V other = second == null ? first.domain().stored().apply(Objects.requireNonNull(value)) : second.of(row, rows);
        if (how == How.COALESCE) {
            return one == null ? other : one;
        }
        if (one == null || other == null) {
            return null;
        }
        boolean greater = first.domain().compare(one, other) >= 0;
        return greater == (how == How.GREATEST) ? one : other;
    }

    @Override
    public double most() {
        double other =
                second == null ? (value instanceof Number number ? Math.abs(number.doubleValue()) : 0) : second.most();
        return Math.max(first.most(), other);
    }

    @Override
    public boolean isRisky() {
        return first.isRisky() || (second != null && second.isRisky());
    }

    @Override
    public List<Expr<T, V>> smaller() {
        List<Expr<T, V>> smaller = new ArrayList<>(List.of(first));
        if (second != null) {
            smaller.add(second);
            second.smaller().forEach(simple -> smaller.add(new Either<>(how, first, simple, null)));
        }
        first.smaller().forEach(simple -> smaller.add(new Either<>(how, simple, second, value)));
        return smaller;
    }

    @Override
    public String toString() {
        return how.call + "(" + first + ", " + (second == null ? Literals.of(value) : second) + ")";
    }
}
