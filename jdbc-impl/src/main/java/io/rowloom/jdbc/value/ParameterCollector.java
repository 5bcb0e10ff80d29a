package io.rowloom.jdbc.value;

import io.rowloom.meta.RowWriter;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the values of a row as objects, in the order in which they are written: for the echo, and to look for a missing parent. */
public final class ParameterCollector implements RowWriter {

    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * Gives what was gathered.
     *
     * @return the values so far
     */
    public List<@Nullable Object> values() {
        return values;
    }

    @Override
    public void setNull(int column) {
        values.add(null);
    }

    @Override
    public void setBoolean(int column, boolean value) {
        values.add(value);
    }

    @Override
    public void setShort(int column, short value) {
        values.add(value);
    }

    @Override
    public void setInt(int column, int value) {
        values.add(value);
    }

    @Override
    public void setLong(int column, long value) {
        values.add(value);
    }

    @Override
    public void setDouble(int column, double value) {
        values.add(value);
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        values.add(Values.instant(micros));
    }

    @Override
    public void setString(int column, @Nullable String value) {
        values.add(value);
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal value) {
        values.add(value);
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        values.add(value);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        values.add(value);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        values.add(value);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        values.add(value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        values.add(Values.copy(value));
    }
}
