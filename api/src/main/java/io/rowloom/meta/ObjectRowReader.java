package io.rowloom.meta;

import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads values by position, each either as a store keeps it or as a field holds it; what no store could hold passes through. */
public final class ObjectRowReader implements RowReader {

    private final @Nullable Object[] values;
    private boolean wasNull;

    /**
     * Makes a reader.
     *
     * @param values the values by position; they are read when asked for
     */
    public ObjectRowReader(@Nullable Object[] values) {
        this.values = values;
    }

    private @Nullable Object at(int column) {
        Object value = values[column];
        wasNull = value == null;
        return value;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean getBoolean(int column) {
        return at(column) instanceof Boolean value && value;
    }

    @Override
    public short getShort(int column) {
        return at(column) instanceof Number value ? value.shortValue() : 0;
    }

    @Override
    public int getInt(int column) {
        return at(column) instanceof Number value ? value.intValue() : 0;
    }

    @Override
    public long getLong(int column) {
        return at(column) instanceof Number value ? value.longValue() : 0;
    }

    @Override
    public double getDouble(int column) {
        return at(column) instanceof Number value ? value.doubleValue() : 0;
    }

    @Override
    public long getEpochMicros(int column) {
        return at(column) instanceof Instant value ? Values.micros(value) : 0;
    }

    @Override
    public @Nullable Instant getInstant(int column) {
        return (Instant) at(column);
    }

    @Override
    public @Nullable Duration getDuration(int column) {
        return at(column) instanceof Long micros ? Duration.of(micros, ChronoUnit.MICROS) : (Duration) values[column];
    }

    @Override
    public @Nullable String getString(int column) {
        return switch (at(column)) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case URI uri -> uri.toString();
            case InetAddress address ->
                Objects.requireNonNull(Values.plain(address)).getHostAddress();
            case Object text -> (String) text;
        };
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        return (BigDecimal) at(column);
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        return (UUID) at(column);
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        return (LocalDate) at(column);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int column) {
        return (LocalDateTime) at(column);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        return (LocalTime) at(column);
    }

    @Override
    public byte @Nullable [] getBytes(int column) {
        return Values.copy((byte[]) at(column));
    }
}
