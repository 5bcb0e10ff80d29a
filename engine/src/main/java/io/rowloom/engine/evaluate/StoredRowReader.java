package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.RowReader;
import io.rowloom.meta.TableType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads stored rows one after the other; bytes are copied out (rule M8). */
public final class StoredRowReader implements RowReader {

    private final TableType<?> table;
    private final Semantics semantics;
    private Row row;
    private boolean wasNull;

    /**
     * Begins with a row.
     *
     * @param table the table of all rows to come
     * @param semantics what the store gives
     * @param first the first row
     */
    public StoredRowReader(TableType<?> table, Semantics semantics, Row first) {
        this.table = table;
        this.semantics = semantics;
        this.row = first;
    }

    /**
     * Goes on to a row.
     *
     * @param next the row
     * @return this reader
     */
    public StoredRowReader on(Row next) {
        row = next;
        return this;
    }

    private @Nullable Object value(int column) {
        Object value = semantics.loaded(table.columns().get(column), row.at(column));
        wasNull = value == null;
        return value;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean getBoolean(int column) {
        Object value = value(column);
        return value != null && (Boolean) value;
    }

    @Override
    public short getShort(int column) {
        Object value = value(column);
        return value == null ? 0 : (Short) value;
    }

    @Override
    public int getInt(int column) {
        Object value = value(column);
        return value == null ? 0 : (Integer) value;
    }

    @Override
    public long getLong(int column) {
        Object value = value(column);
        return value == null ? 0 : (Long) value;
    }

    @Override
    public double getDouble(int column) {
        Object value = value(column);
        return value == null ? 0 : (Double) value;
    }

    @Override
    public long getEpochMicros(int column) {
        return getLong(column);
    }

    @Override
    public @Nullable String getString(int column) {
        return (String) value(column);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        return (BigDecimal) value(column);
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        return (UUID) value(column);
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        return (LocalDate) value(column);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int column) {
        return (LocalDateTime) value(column);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        return (LocalTime) value(column);
    }

    @Override
    public byte @Nullable [] getBytes(int column) {
        return Values.copy((byte[]) value(column));
    }
}
