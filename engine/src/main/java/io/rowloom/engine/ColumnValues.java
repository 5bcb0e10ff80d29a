package io.rowloom.engine;

import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one value out of a snapshot, in the form in which conditions hold it. */
final class ColumnValues implements RowWriter {

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

    private void take(int column, @Nullable Object taken) {
        if (column == position) {
            value = taken;
        }
    }

    @Override
    public void setNull(int column) {
        take(column, null);
    }

    @Override
    public void setBoolean(int column, boolean taken) {
        take(column, taken);
    }

    @Override
    public void setShort(int column, short taken) {
        take(column, taken);
    }

    @Override
    public void setInt(int column, int taken) {
        take(column, taken);
    }

    @Override
    public void setLong(int column, long taken) {
        take(column, taken);
    }

    @Override
    public void setDouble(int column, double taken) {
        take(column, taken);
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        take(column, Values.instant(micros));
    }

    @Override
    public void setString(int column, @Nullable String taken) {
        take(column, taken);
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal taken) {
        take(column, taken);
    }

    @Override
    public void setUuid(int column, @Nullable UUID taken) {
        take(column, taken);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate taken) {
        take(column, taken);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime taken) {
        take(column, taken);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime taken) {
        take(column, taken);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] taken) {
        take(column, Values.copy(taken));
    }
}
