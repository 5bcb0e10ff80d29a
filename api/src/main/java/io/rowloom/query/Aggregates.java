package io.rowloom.query;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Operation.Aggregation;
import io.rowloom.query.Operation.Summary;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;

/**
 * The aggregates among the {@link Functions}: one value made of many rows. Rows without a value are skipped; where no row
 * has one, a count is 0 and every other aggregate is absent (rules L05, L06).
 */
public abstract sealed class Aggregates permits Functions {

    private static final int SHORT_DIGITS = 18;

    /** For the one class that has these functions too. */
    Aggregates() {}

    /**
     * Counts rows.
     *
     * @param <T> the model
     * @return the number of rows
     */
    public static <T> NumericExpression<T, Long> count() {
        return new ComputedNumber<>(new Aggregation(Summary.COUNT, null), ColumnType.LONG);
    }

    /**
     * Counts rows that have a value.
     *
     * @param value the value
     * @param <T> the model
     * @return the number of rows where it is not absent (rule L05)
     */
    public static <T> NumericExpression<T, Long> count(Selection<T, ?> value) {
        return new ComputedNumber<>(new Aggregation(Summary.COUNT, value.selected()), ColumnType.LONG);
    }

    /**
     * Counts different values: text by code points (rule T21).
     *
     * @param value the value
     * @param <T> the model
     * @return the number of different values; absent ones do not count (rule L05)
     */
    public static <T> NumericExpression<T, Long> countDistinct(Selection<T, ?> value) {
        return new ComputedNumber<>(new Aggregation(Summary.COUNT_DISTINCT, value.selected()), ColumnType.LONG);
    }

    /**
     * Adds whole numbers up, in 64 bits (rule N11): a sum that needs more throws
     * {@link io.rowloom.error.ValueOutOfRangeException} when it is read.
     *
     * @param number the whole number
     * @param <T> the model
     * @param <V> its type
     * @return the sum
     * @throws MisuseException if the type of the number was hidden, and it is not a whole one
     */
    public static <T, V extends Number> NumericExpression<T, Long> sum(NumericExpression<T, V> number) {
        return switch (number.type().kind()) {
            case SHORT, INT, LONG -> aggregated(Summary.SUM, number, ColumnType.LONG);
            default ->
                throw new MisuseException("a sum expects a number whose type is known where it is called, and found "
                        + number.type().describe() + ". Declare it as the column that it is.");
        };
    }

    /**
     * Adds decimals up, exactly. The sum has the scale of the field, and 18 digits where the field has no more, else 38; a
     * greater one throws {@link io.rowloom.error.ValueOutOfRangeException} when it is read.
     *
     * @param number the decimal
     * @param <T> the model
     * @param <E> the type of the expression
     * @return the sum
     */
    public static <T, E extends Expression<T, BigDecimal> & NumericExpression<T, BigDecimal>>
            NumericExpression<T, BigDecimal> sum(E number) {
        return aggregated(Summary.SUM, number, widened(number.type()));
    }

    /**
     * Adds floating numbers up. The sum is approximate: databases add in different orders and widths (rule N12).
     *
     * @param number the number
     * @param <T> the model
     * @param <E> the type of the expression
     * @return the sum
     */
    public static <T, E extends ComparableExpression<T, Double> & NumericExpression<T, Double>>
            NumericExpression<T, Double> sum(E number) {
        return aggregated(Summary.SUM, number, ColumnType.DOUBLE);
    }

    /**
     * Adds floating numbers of 32 bits up, in 64 bits. The sum is approximate (rule N12).
     *
     * @param number the number
     * @param <T> the model
     * @param <E> the type of the expression
     * @return the sum
     */
    public static <T, E extends Selection<T, Float> & NumericExpression<T, Float>> NumericExpression<T, Double> sum(
            E number) {
        return aggregated(Summary.SUM, number, ColumnType.DOUBLE);
    }

    private static ColumnType<BigDecimal> widened(ColumnType<?> type) {
        int digits =
                type.length() <= SHORT_DIGITS ? SHORT_DIGITS : Math.max(type.length(), ColumnType.DEFAULT_PRECISION);
        return ColumnType.decimal(digits, type.scale());
    }

    /**
     * Takes the average of numbers, whole ones and decimals too, as a double that is right to a relative 1e-12 (rule N10).
     *
     * @param number the number
     * @param <T> the model
     * @return the average
     */
    public static <T> NumericExpression<T, Double> avg(NumericExpression<T, ?> number) {
        return aggregated(Summary.AVERAGE, number, ColumnType.DOUBLE);
    }

    /**
     * Takes the smallest number.
     *
     * @param number the number
     * @param <T> the model
     * @param <V> its type
     * @return the smallest one
     */
    public static <T, V extends Number> NumericExpression<T, V> min(NumericExpression<T, V> number) {
        return aggregated(Summary.MINIMUM, number, number.type());
    }

    /**
     * Takes the first text in the order of code points (rules T07, T21).
     *
     * @param text the text
     * @param <T> the model
     * @return the first one
     */
    public static <T> TextExpression<T> min(TextExpression<T> text) {
        return new ComputedText<>(new Aggregation(Summary.MINIMUM, text), text.type());
    }

    /**
     * Takes the earliest time or day.
     *
     * @param time the time or day
     * @param <T> the model
     * @param <V> its type
     * @return the earliest one
     */
    public static <T, V extends Temporal> ComparableExpression<T, V> min(ComparableExpression<T, V> time) {
        return new ComputedComparable<>(new Aggregation(Summary.MINIMUM, time), time.type());
    }

    /**
     * Takes the shortest duration.
     *
     * @param duration the duration
     * @param <T> the model
     * @param <E> the type of the expression
     * @return the shortest one
     */
    public static <T, E extends Expression<T, Duration> & ComparableExpression<T, Duration>>
            ComparableExpression<T, Duration> min(E duration) {
        return new ComputedComparable<>(new Aggregation(Summary.MINIMUM, duration), duration.type());
    }

    /**
     * Takes the greatest number.
     *
     * @param number the number
     * @param <T> the model
     * @param <V> its type
     * @return the greatest one
     */
    public static <T, V extends Number> NumericExpression<T, V> max(NumericExpression<T, V> number) {
        return aggregated(Summary.MAXIMUM, number, number.type());
    }

    /**
     * Takes the last text in the order of code points (rules T07, T21).
     *
     * @param text the text
     * @param <T> the model
     * @return the last one
     */
    public static <T> TextExpression<T> max(TextExpression<T> text) {
        return new ComputedText<>(new Aggregation(Summary.MAXIMUM, text), text.type());
    }

    /**
     * Takes the latest time or day.
     *
     * @param time the time or day
     * @param <T> the model
     * @param <V> its type
     * @return the latest one
     */
    public static <T, V extends Temporal> ComparableExpression<T, V> max(ComparableExpression<T, V> time) {
        return new ComputedComparable<>(new Aggregation(Summary.MAXIMUM, time), time.type());
    }

    /**
     * Takes the longest duration.
     *
     * @param duration the duration
     * @param <T> the model
     * @param <E> the type of the expression
     * @return the longest one
     */
    public static <T, E extends Expression<T, Duration> & ComparableExpression<T, Duration>>
            ComparableExpression<T, Duration> max(E duration) {
        return new ComputedComparable<>(new Aggregation(Summary.MAXIMUM, duration), duration.type());
    }

    private static <T, V extends Number> NumericExpression<T, V> aggregated(
            Summary summary, Expression<T, ?> number, ColumnType<V> type) {
        return new ComputedNumber<>(new Aggregation(summary, number), type);
    }
}
