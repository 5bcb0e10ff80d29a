package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.time.Instant;

/**
 * Makes expressions out of values of the caller's, and the greater or smaller of two.
 * <pre>{@code
 * db.from(Order.class).where(Expressions.greatest(Order_.paidAt, Order_.sentAt).lt(monday))
 * }</pre>
 */
public final class Expressions {

    private Expressions() {}

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T> TextExpression<T> greatest(TextExpression<? super T> first, TextExpression<? super T> second) {
        return new ComputedText<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Numbers.alike(first, second)),
                first.type());
    }

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T> TextExpression<T> greatest(TextExpression<? super T> first, String second) {
        return new ComputedText<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V extends Number> NumericExpression<T, V> greatest(
            NumericExpression<? super T, V> first, NumericExpression<? super T, V> second) {
        return new ComputedNumber<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Numbers.alike(first, second)),
                first.type());
    }

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V extends Number> NumericExpression<T, V> greatest(
            NumericExpression<? super T, V> first, V second) {
        return new ComputedNumber<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> ComparableExpression<T, V> greatest(
            ComparableExpression<? super T, V> first, ComparableExpression<? super T, V> second) {
        return new ComputedComparable<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Numbers.alike(first, second)),
                first.type());
    }

    /**
     * Takes the greater of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> ComparableExpression<T, V> greatest(ComparableExpression<? super T, V> first, V second) {
        return new ComputedComparable<>(
                new Operation.Comparison(Operation.Extreme.GREATEST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T> TextExpression<T> least(TextExpression<? super T> first, TextExpression<? super T> second) {
        return new ComputedText<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T> TextExpression<T> least(TextExpression<? super T> first, String second) {
        return new ComputedText<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V extends Number> NumericExpression<T, V> least(
            NumericExpression<? super T, V> first, NumericExpression<? super T, V> second) {
        return new ComputedNumber<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V extends Number> NumericExpression<T, V> least(NumericExpression<? super T, V> first, V second) {
        return new ComputedNumber<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    public static <T, V> ComparableExpression<T, V> least(
            ComparableExpression<? super T, V> first, ComparableExpression<? super T, V> second) {
        return new ComputedComparable<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Numbers.alike(first, second)), first.type());
    }

    /**
     * Takes the smaller of two values; nothing where either is absent (rule L11).
     *
     * @param first the first value; its type is that of the result
     * @param second the second value, not null
     * @param <T> the model
     * @param <V> the type of the value
     * @return the expression
     * @throws io.rowloom.error.MisuseException if the second value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    public static <T, V> ComparableExpression<T, V> least(ComparableExpression<? super T, V> first, V second) {
        return new ComputedComparable<>(
                new Operation.Comparison(Operation.Extreme.LEAST, first, Literal.of(first.type(), second)),
                first.type());
    }

    /**
     * Makes an expression out of a text, the same for all rows.
     *
     * @param value the text
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    public static <T> TextExpression<T> value(String value) {
        return new ComputedText<>(new Operation.Constant(Literal.of(ColumnType.TEXT, value)), ColumnType.TEXT);
    }

    /**
     * Makes an expression out of a number, the same for all rows.
     *
     * @param value the number
     * @param <T> the model
     * @return the expression
     */
    public static <T> NumericExpression<T, Integer> value(int value) {
        return new ComputedNumber<>(new Operation.Constant(Literal.of(ColumnType.INT, value)), ColumnType.INT);
    }

    /**
     * Makes an expression out of a number, the same for all rows.
     *
     * @param value the number
     * @param <T> the model
     * @return the expression
     */
    public static <T> NumericExpression<T, Long> value(long value) {
        return new ComputedNumber<>(new Operation.Constant(Literal.of(ColumnType.LONG, value)), ColumnType.LONG);
    }

    /**
     * Makes an expression out of a number, the same for all rows.
     *
     * @param value the number
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    public static <T> NumericExpression<T, Double> value(double value) {
        return new ComputedNumber<>(new Operation.Constant(Literal.of(ColumnType.DOUBLE, value)), ColumnType.DOUBLE);
    }

    /**
     * Makes an expression out of a point in time, the same for all rows.
     *
     * @param value the point in time
     * @param <T> the model
     * @return the expression
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold it
     */
    public static <T> ComparableExpression<T, Instant> value(Instant value) {
        return new ComputedComparable<>(
                new Operation.Constant(Literal.of(ColumnType.INSTANT, value)), ColumnType.INSTANT);
    }
}
