package io.rowloom.jdbc.raw;

import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import java.util.List;
import java.util.function.Supplier;

/** Reads the only column of a result. */
final class ValueReading<R> implements Supplier<R> {

    private final Cells cells;
    private final Cells.Cell cell;
    private final Conversion conversion;

    ValueReading(Class<?> type, List<ResultColumn> columns, Cells cells, Conversion conversion) {
        if (columns.size() != 1) {
            throw new MisuseException(
                    "as(" + type.getSimpleName() + ".class) expects one column and the statement gives "
                            + columns.size() + ". Select one, or write a record for all of them.");
        }
        this.cells = cells;
        this.cell = new Cells.Cell(columns.getFirst(), "the value", type);
        this.conversion = conversion;
    }

    @Override
    @SuppressWarnings("unchecked") // the conversion is that of the class
    public R get() {
        Object value = conversion.read(cells, cell);
        if (value == null) {
            throw new SchemaException(
                    "as(" + cell.type().getSimpleName() + ".class) gives values, and the statement gave NULL in"
                            + " the column " + cell.column().label()
                            + ". Write coalesce(…) in the statement, or a record with a @Nullable component.");
        }
        return (R) value;
    }
}
