package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes the place of one placeholder. */
public sealed interface Parameter {

    /**
     * One value.
     *
     * @param type the type that it is bound with (rule L10)
     * @param value the value in the form that {@link ColumnType#toStore} gives
     */
    record One(ColumnType<?> type, Object value) implements Parameter {}

    /**
     * Many values of one type, for a list that is too long for a placeholder each (rule B01).
     *
     * @param type the type of each value
     * @param values the values in the form that {@link ColumnType#toStore} gives
     */
    record Many(ColumnType<?> type, List<Object> values) implements Parameter {}

    /**
     * NULL.
     *
     * @param type its type (rule L10), or null where none is known
     */
    record Absent(@Nullable ColumnType<?> type) implements Parameter {}

    /**
     * Makes a parameter out of a number of rows.
     *
     * @param count the number
     * @return the parameter
     */
    static Parameter count(long count) {
        return new One(ColumnType.LONG, count);
    }

    /**
     * Gives the value as the echo shows it.
     *
     * @return the value, or the list of values
     */
    default Object shown() {
        return switch (this) {
            case One one -> one.value();
            case Many many -> many.values();
            case Absent absent -> "null";
        };
    }
}
