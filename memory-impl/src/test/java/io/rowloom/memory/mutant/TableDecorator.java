package io.rowloom.memory.mutant;

import io.rowloom.meta.RowReader;
import io.rowloom.meta.RowWriter;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table that the store knows by another definition than the program. */
final class TableDecorator<T> extends TableType<T> {

    private final TableType<T> table;

    private TableDecorator(TableType<T> table, TableDefinition definition) {
        super(table.type(), table.fields(), definition);
        this.table = table;
    }

    static <T> TableType<T> of(TableType<T> table, UnaryOperator<TableDefinition> change) {
        return new TableDecorator<>(table, change.apply(table.definition()));
    }

    @Override
    public boolean guardIsComplete() {
        return table.guardIsComplete();
    }

    @Override
    public boolean keepsState() {
        return table.keepsState();
    }

    @Override
    public @Nullable RowState state(T row) {
        return table.state(row);
    }

    @Override
    public void remember(T row, @Nullable RowState state) {
        table.remember(row, state);
    }

    @Override
    public @Nullable Object firstId(T row) {
        return table.firstId(row);
    }

    @Override
    public T withId(T row, UUID id) {
        return table.withId(row, id);
    }

    @Override
    public T read(RowReader reader) {
        return table.read(reader);
    }

    @Override
    public Snapshot prepare(T row) {
        return table.prepare(row);
    }

    @Override
    public Snapshot capture(T row) {
        return table.capture(row);
    }

    @Override
    public boolean valid(Snapshot snapshot) {
        return table.valid(snapshot);
    }

    @Override
    public long changed(Snapshot now, Snapshot before) {
        return table.changed(now, before);
    }

    @Override
    public void write(Snapshot snapshot, RowWriter writer, long mask) {
        table.write(snapshot, writer, mask);
    }

    @Override
    public T install(T row, Snapshot snapshot) {
        return table.install(row, snapshot);
    }

    @Override
    public T install(T row, Snapshot snapshot, BitSet columns) {
        return table.install(row, snapshot, columns);
    }
}
