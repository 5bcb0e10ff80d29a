package io.rowloom.meta;

import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A writer that takes every value as one object, in the form that {@link io.rowloom.state.ColumnType.Kind} names: for
 * stores that keep objects, for logs, and for looking at single values. Bytes are copied (rule M8).
 */
public abstract class ObjectRowWriter implements RowWriter {

    /** For subclasses. */
    protected ObjectRowWriter() {}

    /**
     * Takes a value.
     *
     * @param column the position
     * @param value the value or null
     */
    protected abstract void take(int column, @Nullable Object value);

    @Override
    public void setNull(int column) {
        take(column, null);
    }

    @Override
    public void setBoolean(int column, boolean value) {
        take(column, value);
    }

    @Override
    public void setShort(int column, short value) {
        take(column, value);
    }

    @Override
    public void setInt(int column, int value) {
        take(column, value);
    }

    @Override
    public void setLong(int column, long value) {
        take(column, value);
    }

    @Override
    public void setDouble(int column, double value) {
        take(column, value);
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        take(column, Values.instant(micros));
    }

    @Override
    public void setString(int column, @Nullable String value) {
        take(column, value);
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal value) {
        take(column, value);
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        take(column, value);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        take(column, value);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        take(column, value);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        take(column, value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        take(column, Values.copy(value));
    }
}
