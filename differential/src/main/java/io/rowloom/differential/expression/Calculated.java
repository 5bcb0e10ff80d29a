package io.rowloom.differential.expression;

import io.rowloom.differential.table.Expr;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.value.Domain;
import io.rowloom.differential.value.Literals;
import io.rowloom.query.Expression;
import io.rowloom.query.NumericExpression;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers made one.
 *
 * @param left the first
 * @param sign what is done
 * @param right the second, or null
 * @param number the second as a value, or null
 * @param <T> the table
 * @param <V> the type of the first
 */
public record Calculated<T, V>(
        Expr<T, V> left,
        Sign sign,
        @Nullable Expr<T, V> right,
        @Nullable V number) implements Expr<T, V> {

    @Override
    @SuppressWarnings("unchecked") // the type of the left one is that of the result
    public Expression<T, V> api() {
        return (Expression<T, V>) calculated(Faces.number(left));
    }

    @SuppressWarnings("unchecked") // a number stands beside numbers of its own type
    private <N extends Number> NumericExpression<T, N> calculated(NumericExpression<T, N> first) {
        return right == null
                ? sign.on(first, (N) Objects.requireNonNull(number))
                : sign.on(first, Faces.<T, N>number(right));
    }

    /** A whole number may have become greater than its type. */
    @Override
    public Domain<V> domain() {
        return Sums.wide(left.domain(), kind());
    }

    private Kind kind() {
        return left.api().type().kind();
    }

    @Override
    public @Nullable V of(T row, Rows rows) {
        V a = left.of(row, rows);
        V b = right == null ? number : right.of(row, rows);
        return a == null || b == null ? null : Sums.of(left.api().type(), a, sign, b);
    }

    @Override
    public double most() {
        double a = left.most();
        double b = right == null
                ? Math.abs(((Number) java.util.Objects.requireNonNull(number)).doubleValue())
                : right.most();
        return sign.most(kind(), a, b);
    }

    @Override
    public boolean isRisky() {
        ColumnType<V> type = left.api().type();
        return left.isRisky() || (right != null && right.isRisky()) || most() >= Sums.range(type);
    }

    @Override
    public List<Expr<T, V>> smaller() {
        List<Expr<T, V>> smaller = new ArrayList<>(List.of(left));
        if (right != null) {
            smaller.add(right);
            right.smaller().forEach(simple -> smaller.add(new Calculated<>(left, sign, simple, null)));
        } else {
            left.domain().simpler(number).forEach(simple -> smaller.add(new Calculated<>(left, sign, null, simple)));
        }
        left.smaller().forEach(simple -> smaller.add(new Calculated<>(simple, sign, right, number)));
        return smaller;
    }

    @Override
    public String toString() {
        return left + "." + sign.call() + "(" + (right == null ? Literals.of(number) : right) + ")";
    }
}
