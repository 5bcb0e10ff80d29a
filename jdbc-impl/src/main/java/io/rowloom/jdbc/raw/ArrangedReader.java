package io.rowloom.jdbc.raw;

import io.rowloom.meta.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a table from a result that has them in another order.
 *
 * @param reader reads by the places of the result
 * @param places for each position of the table its place in the result
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record ArrangedReader(RowReader reader, int[] places) implements RowReader {

    @Override
    public boolean wasNull() {
        return reader.wasNull();
    }

    @Override
    public boolean getBoolean(int column) {
        return reader.getBoolean(places[column]);
    }

    @Override
    public short getShort(int column) {
        return reader.getShort(places[column]);
    }

    @Override
    public int getInt(int column) {
        return reader.getInt(places[column]);
    }

    @Override
    public long getLong(int column) {
        return reader.getLong(places[column]);
    }

    @Override
    public double getDouble(int column) {
        return reader.getDouble(places[column]);
    }

    @Override
    public long getEpochMicros(int column) {
        return reader.getEpochMicros(places[column]);
    }

    @Override
    public @Nullable String getString(int column) {
        return reader.getString(places[column]);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        return reader.getDecimal(places[column]);
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        return reader.getUuid(places[column]);
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        return reader.getDate(places[column]);
    }

    @Override
    public @Nullable LocalDateTime getDateTime(int column) {
        return reader.getDateTime(places[column]);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        return reader.getTime(places[column]);
    }

    @Override
    public byte @Nullable [] getBytes(int column) {
        return reader.getBytes(places[column]);
    }
}
