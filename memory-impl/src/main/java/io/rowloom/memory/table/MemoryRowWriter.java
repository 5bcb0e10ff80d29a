package io.rowloom.memory.table;

import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the values of a row, checked column by column; bytes are copied in (rule M8). */
public final class MemoryRowWriter implements RowWriter {

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

    private void put(int position, @Nullable Object value) {
        TableColumn column = table.columns().get(position);
        values[position] = table.semantics().stored(table.type(), column, value);
    }

    @Override
    public void setNull(int column) {
        put(column, null);
    }

    @Override
    public void setBoolean(int column, boolean value) {
        put(column, value);
    }

    @Override
    public void setShort(int column, short value) {
        put(column, value);
    }

    @Override
    public void setInt(int column, int value) {
        put(column, value);
    }

    @Override
    public void setLong(int column, long value) {
        put(column, value);
    }

    @Override
    public void setDouble(int column, double value) {
        put(column, value);
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        put(column, micros);
    }

    @Override
    public void setString(int column, @Nullable String value) {
        put(column, value);
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal value) {
        put(column, value);
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        put(column, value);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        put(column, value);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        put(column, value);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        put(column, value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        put(column, Values.copy(value));
    }
}
