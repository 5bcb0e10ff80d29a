package io.rowloom.engine.table;

import io.rowloom.meta.ObjectRowWriter;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import org.jspecify.annotations.Nullable;

/** Takes values out of a snapshot, in the form in which conditions hold them. */
public final class ColumnValues extends ObjectRowWriter {

    private static final int MASKABLE = 64;

    private final @Nullable Object[] values;

    private ColumnValues(int columns) {
        this.values = new @Nullable Object[columns];
    }

    /** One value. */
    public static @Nullable Object read(TableType<?> table, Snapshot snapshot, int position) {
        return isMasked(table) ? read(table, snapshot, 1L << position)[position] : all(table, snapshot)[position];
    }

    /** All values by position, that of an id which is not there yet apart. */
    public static @Nullable Object[] all(TableType<?> table, Snapshot snapshot) {
        return read(table, snapshot, snapshot.hasId() ? TableType.ALL : TableType.ALL & ~1L);
    }

    private static @Nullable Object[] read(TableType<?> table, Snapshot snapshot, long mask) {
        ColumnValues values = new ColumnValues(table.columns().size());
        table.write(snapshot, values, mask);
        return values.values;
    }

    /** Says whether a mask has a bit for each column. */
    public static boolean isMasked(TableType<?> table) {
        return table.columns().size() <= MASKABLE;
    }

    @Override
    protected void take(int column, @Nullable Object taken) {
        values[column] = taken;
    }
}
