package io.rowloom.memory.table;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType.Kind;
import org.jspecify.annotations.Nullable;

/** Brings a computed whole number into the width of its column (rule N01). */
final class Narrowing {

    private Narrowing() {}

    static @Nullable Object to(TableColumn column, String model, @Nullable Object value) {
        if (!(value instanceof Long number)) {
            return value;
        }
        Kind kind = column.type().kind();
        return switch (kind) {
            case SHORT -> {
                require(number == number.shortValue(), column, model);
                yield number.shortValue();
            }
            case INT -> {
                require(number == number.intValue(), column, model);
                yield number.intValue();
            }
            default -> number;
        };
    }

    private static void require(boolean fits, TableColumn column, String model) {
        if (!fits) {
            throw new ValueOutOfRangeException(
                    model + "." + column.field() + " expects " + column.type().describe()
                            + " and would get a computed number that it cannot hold. Nothing was changed.");
        }
    }
}
