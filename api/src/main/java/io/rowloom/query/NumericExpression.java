package io.rowloom.query;

/**
 * An expression whose values are numbers.
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the number
 */
public sealed interface NumericExpression<T, V extends Number> extends ComparableExpression<T, V>
        permits NumericColumn {}
