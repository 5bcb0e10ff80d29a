package io.rowloom.query;

/**
 * An expression whose values are numbers. Whole numbers are computed in 64 bits; a result that leaves them, or that its
 * column cannot hold, throws {@link io.rowloom.error.ValueOutOfRangeException} (rules N01, N02). Decimals are computed
 * exactly: both sides have the same precision and scale, and a product is rounded half up to that scale (rule N18). With an
 * absent value the result is absent.
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the number
 */
public sealed interface NumericExpression<T, V extends Number> extends ComparableExpression<T, V>
        permits NumericColumn, ComputedNumber, Increment {

    /**
     * Adds a number.
     *
     * @param number the number, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    default NumericExpression<T, V> plus(V number) {
        return Numbers.calculated(this, Operation.Arithmetic.PLUS, Literal.of(type(), number));
    }

    /**
     * Adds a whole number.
     *
     * @param number the number
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    default NumericExpression<T, V> plus(long number) {
        return Numbers.calculated(this, Operation.Arithmetic.PLUS, Numbers.whole(type(), number));
    }

    /**
     * Adds the number of another expression.
     *
     * @param other the other expression
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    default NumericExpression<T, V> plus(NumericExpression<T, V> other) {
        return Numbers.calculated(this, Operation.Arithmetic.PLUS, other);
    }

    /**
     * Subtracts a number.
     *
     * @param number the number, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    default NumericExpression<T, V> minus(V number) {
        return Numbers.calculated(this, Operation.Arithmetic.MINUS, Literal.of(type(), number));
    }

    /**
     * Subtracts a whole number.
     *
     * @param number the number
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    default NumericExpression<T, V> minus(long number) {
        return Numbers.calculated(this, Operation.Arithmetic.MINUS, Numbers.whole(type(), number));
    }

    /**
     * Subtracts the number of another expression.
     *
     * @param other the other expression
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    default NumericExpression<T, V> minus(NumericExpression<T, V> other) {
        return Numbers.calculated(this, Operation.Arithmetic.MINUS, other);
    }

    /**
     * Multiplies by a number.
     *
     * @param number the number, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    default NumericExpression<T, V> times(V number) {
        return Numbers.calculated(this, Operation.Arithmetic.TIMES, Literal.of(type(), number));
    }

    /**
     * Multiplies by a whole number.
     *
     * @param number the number
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    default NumericExpression<T, V> times(long number) {
        return Numbers.calculated(this, Operation.Arithmetic.TIMES, Numbers.whole(type(), number));
    }

    /**
     * Multiplies by the number of another expression.
     *
     * @param other the other expression
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    default NumericExpression<T, V> times(NumericExpression<T, V> other) {
        return Numbers.calculated(this, Operation.Arithmetic.TIMES, other);
    }

    /**
     * Divides by a number: whole numbers without the fraction, towards zero (rule N04). Absent where the divisor is zero
     * (rule N05).
     *
     * @param divisor the divisor, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the divisor is null, or if the numbers are decimals, whose quotient has no scale of its own
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    default NumericExpression<T, V> dividedBy(V divisor) {
        return Numbers.divided(this, Operation.Arithmetic.DIVIDED_BY, Literal.of(type(), divisor));
    }

    /**
     * Divides by the number of another expression: as {@link #dividedBy(Number)}.
     *
     * @param divisor the divisor
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the numbers are decimals
     */
    default NumericExpression<T, V> dividedBy(NumericExpression<T, V> divisor) {
        return Numbers.divided(this, Operation.Arithmetic.DIVIDED_BY, divisor);
    }

    /**
     * Gives what the division of whole numbers leaves, with the sign of the dividend (rule N04). Absent where the divisor is
     * zero (rule N05).
     *
     * @param divisor the divisor, not null
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the divisor is null, or if the numbers are not whole
     */
    default NumericExpression<T, V> remainder(V divisor) {
        return Numbers.divided(this, Operation.Arithmetic.REMAINDER, Literal.of(type(), divisor));
    }

    /**
     * Gives what the division of whole numbers leaves: as {@link #remainder(Number)}.
     *
     * @param divisor the divisor
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the numbers are not whole
     */
    default NumericExpression<T, V> remainder(NumericExpression<T, V> divisor) {
        return Numbers.divided(this, Operation.Arithmetic.REMAINDER, divisor);
    }
}
