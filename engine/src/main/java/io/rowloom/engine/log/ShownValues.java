package io.rowloom.engine.log;

import io.rowloom.meta.ObjectRowWriter;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects columns and values for the log, without checks. */
final class ShownValues extends ObjectRowWriter {

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

    @Override
    protected void take(int position, @Nullable Object value) {
        TableColumn column = table.columns().get(position);
        columns.add(column.name());
        values.add(value);
    }
}
