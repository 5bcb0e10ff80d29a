package io.rowloom.memory;

import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects columns and values for the log, without checks. */
final class ShownValues implements RowWriter {

    private final TableType<?> table;
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private ShownValues(TableType<?> table) {
        this.table = table;
    }

    /** The values of a snapshot; a generated id is not there yet and is left out. */
    static ShownValues of(TableType<?> table, Snapshot snapshot, long mask) {
        ShownValues shown = new ShownValues(table);
        table.write(snapshot, shown, snapshot.hasId() ? mask : mask & ~1L);
        return shown;
    }

    List<String> columns() {
        return columns;
    }

    List<@Nullable Object> values() {
        return values;
    }

    private void put(int position, @Nullable Object value) {
        TableColumn column = table.columns().get(position);
        columns.add(column.name());
        values.add(value);
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
        put(column, Values.instant(micros));
    }

    @Override
    public void setString(int column, @Nullable String value) {
        put(column, value);
    }

    @Override
    public void setDecimal(int column, @Nullable BigDecimal value) {
        put(column, value);
    }

    @Override
    public void setUuid(int column, @Nullable UUID value) {
        put(column, value);
    }

    @Override
    public void setDate(int column, @Nullable LocalDate value) {
        put(column, value);
    }

    @Override
    public void setDateTime(int column, @Nullable LocalDateTime value) {
        put(column, value);
    }

    @Override
    public void setTime(int column, @Nullable LocalTime value) {
        put(column, value);
    }

    @Override
    public void setBytes(int column, byte @Nullable [] value) {
        put(column, Values.copy(value));
    }
}
