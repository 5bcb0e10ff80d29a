package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A computed value with an order: a point in time, a date, a UUID.
 *
 * @param operation how it is computed
 * @param type the type of the result
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public record ComputedComparable<T, V>(Operation operation, ColumnType<V> type)
        implements Computed<T, V>, ComparableExpression<T, V> {

    /**
     * Checks that nothing is null.
     *
     * @param operation how it is computed
     * @param type the type of the result
     */
    public ComputedComparable {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(type, "type");
    }
}
