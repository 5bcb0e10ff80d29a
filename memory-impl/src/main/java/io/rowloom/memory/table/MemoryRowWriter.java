package io.rowloom.memory.table;

import io.rowloom.meta.ObjectRowWriter;
import io.rowloom.meta.TableColumn;
import org.jspecify.annotations.Nullable;

/** Collects the values of a row, checked column by column; bytes are copied in (rule M8). */
public final class MemoryRowWriter extends ObjectRowWriter {

    private final StoredTable table;
    private final @Nullable Object[] values;

    private MemoryRowWriter(StoredTable table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /**
     * Begins a new row.
     *
     * @param table its table
     * @return a writer in which every value is null
     */
    public static MemoryRowWriter blank(StoredTable table) {
        return new MemoryRowWriter(table, new Object[table.columns().size()]);
    }

    /**
     * Begins the next version of a row.
     *
     * @param table its table
     * @param row the row as it is
     * @return a writer that holds its values
     */
    public static MemoryRowWriter over(StoredTable table, Row row) {
        return new MemoryRowWriter(table, row.copy());
    }

    /**
     * Ends the row.
     *
     * @return the row; the writer is not used any more
     */
    public Row row() {
        return new Row(values);
    }

    /**
     * Takes a computed value.
     *
     * @param position the column
     * @param value the value in stored form, a whole number as a {@link Long}, or null
     * @throws io.rowloom.error.ValueOutOfRangeException if the column cannot hold it
     */
    public void put(int position, @Nullable Object value) {
        take(position, Narrowing.to(table.columns().get(position), table.model(), value));
    }

    @Override
    protected void take(int position, @Nullable Object value) {
        TableColumn column = table.columns().get(position);
        values[position] = table.semantics().stored(table.type(), column, value);
    }

    /** Points in time are kept as microseconds. */
    @Override
    public void setEpochMicros(int column, long micros) {
        take(column, micros);
    }
}
