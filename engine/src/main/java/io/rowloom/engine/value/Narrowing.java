package io.rowloom.engine.value;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.ColumnType.Kind;
import org.jspecify.annotations.Nullable;

/** Brings a computed whole number into the width of its column (rule N01). */
public final class Narrowing {

    private Narrowing() {}

    /**
     * Narrows a whole number.
     *
     * @param table the table
     * @param column one of its columns
     * @param value a computed value, a whole number as a {@link Long}, or null
     * @return the value in the form of the column
     * @throws ValueOutOfRangeException if the column cannot hold it
     */
    public static @Nullable Object to(TableType<?> table, TableColumn column, @Nullable Object value) {
        if (!(value instanceof Long number)) {
            return value;
        }
        Kind kind = column.type().kind();
        return switch (kind) {
            case SHORT -> {
                require(number == number.shortValue(), column, table);
                yield number.shortValue();
            }
            case INT -> {
                require(number == number.intValue(), column, table);
                yield number.intValue();
            }
            default -> number;
        };
    }

    private static void require(boolean fits, TableColumn column, TableType<?> table) {
        if (!fits) {
            throw new ValueOutOfRangeException(
                    table + "." + column.field() + " expects " + column.type().describe()
                            + " and would get a computed number that it cannot hold. Nothing was changed.");
        }
    }
}
