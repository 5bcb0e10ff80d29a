package io.rowloom.meta;

import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by position, each column once and in rising order, with the method of its type. A primitive
 * method gives 0 or false for NULL, and {@link #wasNull()} tells; an object method gives null. Values are exactly as they
 * were written, in the precision of the column. A reader is used by one thread, and only until the next row.
 */
public interface RowReader {

    /**
     * Says whether the value read last was NULL.
     *
     * @return true if it was
     */
    boolean wasNull();

    /**
     * Reads a boolean.
     *
     * @param column the position
     * @return the value
     */
    boolean getBoolean(int column);

    /**
     * Reads a number of 16 bits.
     *
     * @param column the position
     * @return the value
     */
    short getShort(int column);

    /**
     * Reads a number of 32 bits.
     *
     * @param column the position
     * @return the value
     */
    int getInt(int column);

    /**
     * Reads a number of 64 bits.
     *
     * @param column the position
     * @return the value
     */
    long getLong(int column);

    /**
     * Reads a floating-point number.
     *
     * @param column the position
     * @return the value
     */
    double getDouble(int column);

    /**
     * Reads a point in time as a number.
     *
     * @param column the position
     * @return microseconds since 1970-01-01T00:00Z
     */
    long getEpochMicros(int column);

    /**
     * Reads a text.
     *
     * @param column the position
     * @return the value or null
     */
    @Nullable
    String getString(int column);

    /**
     * Reads a decimal.
     *
     * @param column the position
     * @return the value in the scale of the column, or null
     */
    @Nullable
    BigDecimal getDecimal(int column);

    /**
     * Reads a UUID.
     *
     * @param column the position
     * @return the value or null
     */
    @Nullable
    UUID getUuid(int column);

    /**
     * Reads a day.
     *
     * @param column the position
     * @return the value or null
     */
    @Nullable
    LocalDate getDate(int column);

    /**
     * Reads a day and time.
     *
     * @param column the position
     * @return the value or null
     */
    @Nullable
    LocalDateTime getDateTime(int column);

    /**
     * Reads a time of day.
     *
     * @param column the position
     * @return the value or null
     */
    @Nullable
    LocalTime getTime(int column);

    /**
     * Reads bytes.
     *
     * @param column the position
     * @return bytes of the caller's own, or null
     */
    byte @Nullable [] getBytes(int column);

    /**
     * Reads a boolean that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Boolean getBooleanOrNull(int column) {
        boolean value = getBoolean(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a number of 16 bits that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Short getShortOrNull(int column) {
        short value = getShort(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a number of 32 bits that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Integer getIntOrNull(int column) {
        int value = getInt(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a number of 64 bits that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Long getLongOrNull(int column) {
        long value = getLong(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a floating-point number that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Double getDoubleOrNull(int column) {
        double value = getDouble(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a floating-point number of 32 bits that may be absent.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Float getFloatOrNull(int column) {
        float value = (float) getDouble(column);
        return wasNull() ? null : value;
    }

    /**
     * Reads a point in time.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Instant getInstant(int column) {
        long micros = getEpochMicros(column);
        return wasNull() ? null : Values.instant(micros);
    }

    /**
     * Reads a duration, kept as a number of microseconds.
     *
     * @param column the position
     * @return the value or null
     */
    default @Nullable Duration getDuration(int column) {
        long micros = getLong(column);
        return wasNull() ? null : Duration.of(micros, java.time.temporal.ChronoUnit.MICROS);
    }
}
