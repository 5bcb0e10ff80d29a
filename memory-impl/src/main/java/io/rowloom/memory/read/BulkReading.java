package io.rowloom.memory.read;

import io.rowloom.memory.table.MemoryRowWriter;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Row;
import io.rowloom.memory.table.RowChange;
import io.rowloom.memory.table.StoredTable;
import io.rowloom.memory.value.Semantics;
import io.rowloom.meta.TableType;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.spi.Change;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.Select;
import io.rowloom.spi.UpdateWhere;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows that a statement on many rows is about, and computes what they become; it writes nothing. */
public final class BulkReading {

    private final Root root;
    private final Semantics semantics;
    private final long seed;
    private final Patience patience;

    /**
     * Prepares the reading.
     *
     * @param root the version of the store that is read
     * @param semantics what the store means by its words
     * @param seed what the order of the rows follows from
     * @param patience how long it may take
     */
    public BulkReading(Root root, Semantics semantics, long seed, Patience patience) {
        this.patience = patience;
        this.root = root;
        this.semantics = semantics;
        this.seed = seed;
    }

    /**
     * Computes a change of many rows, each from its row as it was (rule W01).
     *
     * @param update what changes, and where
     * @return the rows and what they become
     */
    public List<RowChange> changes(UpdateWhere<?> update) {
        StoredTable table = root.table(update.table()).table();
        Operands operands = new Operands(update.table(), root, semantics);
        List<Operand> values = new ArrayList<>();
        for (Change change : update.changes()) {
            Expression<?, ?> value = change.value();
            values.add(value == null ? row -> null : operands.bind(value));
        }
        List<RowChange> changes = new ArrayList<>();
        for (Row row : rows(update.table(), update.where())) {
            MemoryRowWriter writer = MemoryRowWriter.over(table, row);
            for (int i = 0; i < values.size(); i++) {
                writer.put(update.changes().get(i).position(), values.get(i).of(row));
            }
            changes.add(new RowChange(row, writer.row()));
        }
        return changes;
    }

    /**
     * Finds the rows of a deletion.
     *
     * @param delete which rows
     * @return their ids
     */
    public List<Object> ids(DeleteWhere<?> delete) {
        return rows(delete.table(), delete.where()).stream().map(Row::id).toList();
    }

    private <T> List<Row> rows(TableType<T> table, @Nullable Condition<?> where) {
        return new Reading(all(table, where), root, semantics, patience).rows(seed);
    }

    @SuppressWarnings("unchecked") // the condition was checked against the table when the query was built
    private static <T> Select<T> all(TableType<T> table, @Nullable Condition<?> where) {
        return new Select<>(table, (Condition<? super T>) where, List.of(), 0, Select.UNLIMITED);
    }
}
