package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A computed text.
 *
 * @param operation how it is computed
 * @param type the type of the result
 * @param <T> the model whose rows have the value
 */
public record ComputedText<T>(Operation operation, ColumnType<String> type)
        implements Computed<T, String>, TextExpression<T> {

    /**
     * Checks that nothing is null.
     *
     * @param operation how it is computed
     * @param type the type of the result
     */
    public ComputedText {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(type, "type");
    }
}
