package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A column of text.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param type the type of the column
 * @param nullable whether the field may be null
 * @param <T> the model that has the field
 */
public record TextColumn<T>(Class<T> model, String field, ColumnType<String> type, boolean nullable)
        implements Column<T, String>, TextExpression<T> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param type the type of the column
     * @param nullable whether the field may be null
     */
    public TextColumn {
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
