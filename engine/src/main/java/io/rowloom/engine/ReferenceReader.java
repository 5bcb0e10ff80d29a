package io.rowloom.engine;

import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one reference out of a snapshot: the id of the row that it refers to. Other values it is never given. */
final class ReferenceReader implements RowWriter {

    private @Nullable UUID reference;

    static @Nullable UUID read(TableType<?> table, Snapshot snapshot, int position) {
        ReferenceReader reader = new ReferenceReader();
        table.write(snapshot, reader, 1L << position);
        return reader.reference;
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        reference = value;
    }

    @Override
    public void setNull(int column) {
        reference = null;
    }

    private static IllegalStateException other() {
        return new IllegalStateException("a foreign key refers by a UUID: the mask named another column");
    }

    @Override
    public void setBoolean(int column, boolean value) {
        throw other();
    }

    @Override
    public void setShort(int column, short value) {
        throw other();
    }

    @Override
    public void setInt(int column, int value) {
        throw other();
    }

    @Override
    public void setLong(int column, long value) {
        throw other();
    }

    @Override
    public void setDouble(int column, double value) {
        throw other();
    }

    @Override
    public void setEpochMicros(int column, long micros) {
        throw other();
    }

    @Override
    public void setString(int column, @Nullable String value) {
        throw other();
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal value) {
        throw other();
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        throw other();
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        throw other();
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        throw other();
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        throw other();
    }
}
