package io.rowloom.processor;

import io.rowloom.meta.RowReader;
import io.rowloom.meta.RowWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/** Columns kept by their position; reading one with the method of another type fails. */
final class Cells implements RowReader, RowWriter {

    private final Map<Integer, Object> cells;
    private boolean wasNull;

    Cells(Map<Integer, Object> cells) {
        this.cells = cells;
    }

    private <V> V get(int column, Class<V> type, V absent) {
        Object value = cells.get(column);
        wasNull = value == null;
        return wasNull ? absent : type.cast(value);
    }

    private void put(int column, Object value) {
        cells.put(column, value);
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean getBoolean(int column) {
        return get(column, Boolean.class, false);
    }

    @Override
    public short getShort(int column) {
        return get(column, Short.class, (short) 0);
    }

    @Override
    public int getInt(int column) {
        return get(column, Integer.class, 0);
    }

    @Override
    public long getLong(int column) {
        return get(column, Long.class, 0L);
    }

    @Override
    public double getDouble(int column) {
        return get(column, Double.class, 0.0);
    }

    @Override
    public long getEpochMicros(int column) {
        return get(column, Long.class, 0L);
    }

    @Override
    public String getString(int column) {
        return get(column, String.class, null);
    }

    @Override
    public BigDecimal getDecimal(int column) {
        return get(column, BigDecimal.class, null);
    }

    @Override
    public UUID getUuid(int column) {
        return get(column, UUID.class, null);
    }

    @Override
    public LocalDate getDate(int column) {
        return get(column, LocalDate.class, null);
    }

    @Override
    public LocalDateTime getDateTime(int column) {
        return get(column, LocalDateTime.class, null);
    }

    @Override
    public LocalTime getTime(int column) {
        return get(column, LocalTime.class, null);
    }

    @Override
    public byte[] getBytes(int column) {
        return get(column, byte[].class, null);
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
    public void setString(int column, String value) {
        put(column, value);
    }

    @Override
    public void setDecimal(int column, BigDecimal value) {
        put(column, value);
    }

    @Override
    public void setUuid(int column, UUID value) {
        put(column, value);
    }

    @Override
    public void setDate(int column, LocalDate value) {
        put(column, value);
    }

    @Override
    public void setDateTime(int column, LocalDateTime value) {
        put(column, value);
    }

    @Override
    public void setTime(int column, LocalTime value) {
        put(column, value);
    }

    @Override
    public void setBytes(int column, byte[] value) {
        put(column, value);
    }
}
