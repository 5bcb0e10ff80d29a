package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Narrowing;
import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.ObjectRowWriter;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import org.jspecify.annotations.Nullable;

/** Collects the values of a row, checked column by column; bytes are copied in (rule M8). */
public final class StoredRowWriter extends ObjectRowWriter {

    private final TableType<?> table;
    private final Semantics semantics;
    private final @Nullable Object[] values;

    private StoredRowWriter(TableType<?> table, Semantics semantics, @Nullable Object[] values) {
        this.table = table;
        this.semantics = semantics;
        this.values = values;
    }

    /**
     * Begins a new row.
     *
     * @param table its table
     * @param semantics what the store takes
     * @return a writer in which every value is null
     */
    public static StoredRowWriter blank(TableType<?> table, Semantics semantics) {
        return new StoredRowWriter(table, semantics, new Object[table.columns().size()]);
    }

    /**
     * Begins the next version of a row.
     *
     * @param table its table
     * @param semantics what the store takes
     * @param row the row as it is
     * @return a writer that holds its values
     */
    public static StoredRowWriter over(TableType<?> table, Semantics semantics, Row row) {
        return new StoredRowWriter(table, semantics, row.copy());
    }

    /**
     * Makes a row of what is to be stored.
     *
     * @param table its table
     * @param before the row as it is, or null for a new one
     * @param snapshot the values
     * @param mask which columns are written; the others stay as they are
     * @return the row
     * @throws io.rowloom.error.RowloomException if a value does not fit its column, or violates a check
     */
    public static Row row(TableType<?> table, @Nullable Row before, Snapshot snapshot, long mask) {
        StoredRowWriter writer =
                before == null ? blank(table, Semantics.PORTABLE) : over(table, Semantics.PORTABLE, before);
        table.write(snapshot, writer, mask);
        return writer.row();
    }

    /**
     * Ends the row.
     *
     * @return the row; the writer is not used any more
     */
    public Row row() {
        return Row.taking(values);
    }

    /**
     * Takes a computed value.
     *
     * @param position the column
     * @param value the value in stored form, a whole number as a {@link Long}, or null
     * @throws io.rowloom.error.ValueOutOfRangeException if the column cannot hold it
     */
    public void put(int position, @Nullable Object value) {
        take(position, Narrowing.to(table, table.columns().get(position), value));
    }

    @Override
    protected void take(int position, @Nullable Object value) {
        TableColumn column = table.columns().get(position);
        values[position] = semantics.stored(table, column, value);
    }

    /** Points in time are kept as microseconds. */
    @Override
    public void setEpochMicros(int column, long micros) {
        take(column, micros);
    }
}
