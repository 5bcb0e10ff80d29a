package io.rowloom.memory.sample;

import io.rowloom.meta.RowReader;
import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.state.ColumnType;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A table written by hand: it moves values by the kinds of its columns. */
public final class SampleTable<T extends SampleRow> extends TableType<T> {

    private static final int FIRST_FIELD = TableDefinition.UPDATED_AT + 1;

    private final Function<Object[], T> make;

    public SampleTable(
            Class<T> type, Function<Object[], T> make, List<Column<T, ?>> fields, TableDefinition definition) {
        super(type, fields, definition);
        this.make = make;
    }

    @Override
    public boolean guardIsComplete() {
        return true;
    }

    @Override
    public T read(RowReader reader) {
        Object[] values = new Object[columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(reader, i, columns().get(i).type().kind());
        }
        return make.apply(values);
    }

    private static Object read(RowReader reader, int at, ColumnType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> reader.getBooleanOrNull(at);
            case SHORT -> reader.getShortOrNull(at);
            case INT -> reader.getIntOrNull(at);
            case LONG -> reader.getLongOrNull(at);
            case DOUBLE -> reader.getDoubleOrNull(at);
            case DECIMAL -> reader.getDecimal(at);
            case TEXT -> reader.getString(at);
            case UUID -> reader.getUuid(at);
            case INSTANT -> reader.getInstant(at);
            case DATE -> reader.getDate(at);
            case DATE_TIME -> reader.getDateTime(at);
            case TIME -> reader.getTime(at);
            case BYTES -> reader.getBytes(at);
        };
    }

    @Override
    public void write(Snapshot snapshot, RowWriter writer, long mask) {
        for (int i = 0; i < columns().size(); i++) {
            if ((mask & (1L << i)) != 0) {
                write(writer, i, value(snapshot, i));
            }
        }
    }

    private static Object value(Snapshot snapshot, int at) {
        return switch (at) {
            case TableDefinition.ID -> snapshot.id();
            case TableDefinition.CREATED_AT -> snapshot.createdAt();
            case TableDefinition.UPDATED_AT -> snapshot.updatedAt();
            default -> ((SampleSnapshot) snapshot).fields[at - FIRST_FIELD];
        };
    }

    private static void write(RowWriter writer, int at, Object value) {
        switch (value) {
            case null -> writer.setNull(at);
            case Boolean v -> writer.setBoolean(at, v);
            case Short v -> writer.setShort(at, v);
            case Integer v -> writer.setInt(at, v);
            case Long v -> writer.setLong(at, v);
            case Double v -> writer.setDouble(at, v);
            case BigDecimal v -> writer.setDecimal(at, v);
            case String v -> writer.setString(at, v);
            case UUID v -> writer.setUuid(at, v);
            case Instant v -> writer.setInstant(at, v);
            case LocalDate v -> writer.setDate(at, v);
            case LocalDateTime v -> writer.setDateTime(at, v);
            case LocalTime v -> writer.setTime(at, v);
            case byte[] v -> writer.setBytes(at, v);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public RowState state(T row) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public void remember(T row, RowState state) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public Object firstId(T row) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public T withId(T row, UUID id) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public Snapshot prepare(T row) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public Snapshot capture(T row) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public boolean valid(Snapshot snapshot) {
        return true;
    }

    @Override
    public long changed(Snapshot now, Snapshot before) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public T install(T row, Snapshot snapshot) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }

    @Override
    public T install(T row, Snapshot snapshot, BitSet columns) {
        throw new UnsupportedOperationException("sample rows are written as snapshots");
    }
}
