package io.rowloom.query;

/**
 * An expression whose values have an order that is the same on every store: numbers, points in time, UUIDs and bytes as
 * unsigned, text by code points (rules T07, U01, U03).
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public sealed interface ComparableExpression<T, V> extends Expression<T, V>
        permits TextExpression, NumericExpression, ComparableColumn, ComputedComparable {

    /**
     * Holds where the value is less.
     *
     * @param value the bound, not null
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the bound is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the bound
     */
    default Condition<T> lt(V value) {
        return new Condition.Compare<>(this, Condition.Operator.LT, Literal.of(type(), value));
    }

    /**
     * Holds where the value is less than that of another expression.
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> lt(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.LT, other);
    }

    /**
     * Holds where the value is less or equal.
     *
     * @param value the bound, not null
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the bound is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the bound
     */
    default Condition<T> le(V value) {
        return new Condition.Compare<>(this, Condition.Operator.LE, Literal.of(type(), value));
    }

    /**
     * Holds where the value is less than or equal to that of another expression.
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> le(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.LE, other);
    }

    /**
     * Holds where the value is greater.
     *
     * @param value the bound, not null
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the bound is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the bound
     */
    default Condition<T> gt(V value) {
        return new Condition.Compare<>(this, Condition.Operator.GT, Literal.of(type(), value));
    }

    /**
     * Holds where the value is greater than that of another expression.
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> gt(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.GT, other);
    }

    /**
     * Holds where the value is greater or equal.
     *
     * @param value the bound, not null
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the bound is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the bound
     */
    default Condition<T> ge(V value) {
        return new Condition.Compare<>(this, Condition.Operator.GE, Literal.of(type(), value));
    }

    /**
     * Holds where the value is greater than or equal to that of another expression.
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> ge(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.GE, other);
    }

    /**
     * Holds where the value is not less than {@code low} and not greater than {@code high}.
     *
     * @param low the least value that is found, not null
     * @param high the greatest value that is found, not null
     * @return the condition
     * @throws io.rowloom.error.MisuseException if a bound is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold a bound
     */
    default Condition<T> between(V low, V high) {
        return ge(low).and(le(high));
    }
}
