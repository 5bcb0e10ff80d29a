package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A computed number.
 *
 * @param operation how it is computed
 * @param type the type of the result
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public record ComputedNumber<T, V extends Number>(Operation operation, ColumnType<V> type)
        implements Computed<T, V>, NumericExpression<T, V> {

    /**
     * Checks that nothing is null.
     *
     * @param operation how it is computed
     * @param type the type of the result
     */
    public ComputedNumber {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(type, "type");
    }
}
