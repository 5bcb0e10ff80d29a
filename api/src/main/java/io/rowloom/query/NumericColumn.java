package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A column of numbers.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param type the type of the column
 * @param nullable whether the field may be null
 * @param <T> the model that has the field
 * @param <V> the type of the field, boxed
 */
public record NumericColumn<T, V extends Number>(Class<T> model, String field, ColumnType<V> type, boolean nullable)
        implements Column<T, V>, NumericExpression<T, V> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param type the type of the column
     * @param nullable whether the field may be null
     */
    public NumericColumn {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(type, "type");
    }

    /**
     * Names the column by model and field.
     *
     * @return for example {@code User.name}
     */
    @Override
    public String toString() {
        return model.getSimpleName() + "." + field;
    }
}
