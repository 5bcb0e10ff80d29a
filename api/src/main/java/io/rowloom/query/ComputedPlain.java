package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A computed value that is equal to another or not, and no more: a boolean, an enum, a URI, an address.
 *
 * @param operation how it is computed
 * @param type the type of the result
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public record ComputedPlain<T, V>(Operation operation, ColumnType<V> type) implements Computed<T, V> {

    /**
     * Checks that nothing is null.
     *
     * @param operation how it is computed
     * @param type the type of the result
     */
    public ComputedPlain {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(type, "type");
    }
}
