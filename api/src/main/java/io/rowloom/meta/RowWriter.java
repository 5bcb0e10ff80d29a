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
 * Takes the values of one row on their way to a store, by position in the table, in rising order, each with the method
 * of its type; a null is a NULL of that type (rule L10). Values are checked and normalised before. A writer is used by
 * one thread; it must not keep an array that it is given.
 */
public interface RowWriter {

    /**
     * Takes the absence of a value, for a column of primitive type.
     *
     * @param column the position
     */
    void setNull(int column);

    /**
     * Takes a boolean.
     *
     * @param column the position
     * @param value the value
     */
    void setBoolean(int column, boolean value);

    /**
     * Takes a number of 16 bits.
     *
     * @param column the position
     * @param value the value
     */
    void setShort(int column, short value);

    /**
     * Takes a number of 32 bits.
     *
     * @param column the position
     * @param value the value
     */
    void setInt(int column, int value);

    /**
     * Takes a number of 64 bits.
     *
     * @param column the position
     * @param value the value
     */
    void setLong(int column, long value);

    /**
     * Takes a floating-point number.
     *
     * @param column the position
     * @param value the value
     */
    void setDouble(int column, double value);

    /**
     * Takes a point in time as a number.
     *
     * @param column the position
     * @param micros microseconds since 1970-01-01T00:00Z
     */
    void setEpochMicros(int column, long micros);

    /**
     * Takes a text.
     *
     * @param column the position
     * @param value the value or null
     */
    void setString(int column, @Nullable String value);

    /**
     * Takes a decimal.
     *
     * @param column the position
     * @param value the value in the scale of the column, or null
     */
    void setDecimal(int column, @Nullable BigDecimal value);

    /**
     * Takes a UUID.
     *
     * @param column the position
     * @param value the value or null
     */
    void setUuid(int column, @Nullable UUID value);

    /**
     * Takes a day.
     *
     * @param column the position
     * @param value the value or null
     */
    void setDate(int column, @Nullable LocalDate value);

    /**
     * Takes a day and time.
     *
     * @param column the position
     * @param value the value or null
     */
    void setDateTime(int column, @Nullable LocalDateTime value);

    /**
     * Takes a time of day.
     *
     * @param column the position
     * @param value the value or null
     */
    void setTime(int column, @Nullable LocalTime value);

    /**
     * Takes bytes.
     *
     * @param column the position
     * @param value the value or null; not kept
     */
    void setBytes(int column, byte @Nullable [] value);

    /**
     * Takes a point in time.
     *
     * @param column the position
     * @param value the value or null
     */
    default void setInstant(int column, @Nullable Instant value) {
        if (value == null) {
            setNull(column);
        } else {
            setEpochMicros(column, Values.micros(value));
        }
    }

    /**
     * Takes a duration as a number of microseconds.
     *
     * @param column the position
     * @param value the value or null
     */
    default void setDuration(int column, @Nullable Duration value) {
        if (value == null) {
            setNull(column);
        } else {
            setLong(column, Values.micros(value));
        }
    }
}
