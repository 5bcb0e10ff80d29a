package io.rowloom.engine;

import io.rowloom.meta.ObjectRowWriter;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import org.jspecify.annotations.Nullable;

/** Takes one value out of a snapshot, in the form in which conditions hold it. */
final class ColumnValues extends ObjectRowWriter {

    private static final int MASKABLE = 64;

    private final int position;
    private @Nullable Object value;

    private ColumnValues(int position) {
        this.position = position;
    }

    static @Nullable Object read(TableType<?> table, Snapshot snapshot, int position) {
        ColumnValues values = new ColumnValues(position);
        long mask = table.columns().size() > MASKABLE ? TableType.ALL : 1L << position;
        table.write(snapshot, values, mask);
        return values.value;
    }

    @Override
    protected void take(int column, @Nullable Object taken) {
        if (column == position) {
            value = taken;
        }
    }
}
