package io.rowloom.engine.evaluate;

import io.rowloom.engine.value.Semantics;
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

/** Tells which rows a statement on many rows is about, and computes what they become; it writes nothing. */
public final class BulkReading {

    private final Picture picture;
    private final Semantics semantics;

    /**
     * Prepares the reading.
     *
     * @param picture the rows that are read
     * @param semantics what the store means by its words
     */
    public BulkReading(Picture picture, Semantics semantics) {
        this.picture = picture;
        this.semantics = semantics;
    }

    /**
     * Computes a change of many rows, each from its row as it was (rule W01).
     *
     * @param update what changes
     * @param rows the rows of {@link #rows(UpdateWhere)}
     * @return the rows and what they become
     */
    public List<RowChange> changes(UpdateWhere<?> update, List<Row> rows) {
        Operands operands = new Operands(update.table(), picture, semantics);
        List<Operand> values = new ArrayList<>();
        for (Change change : update.changes()) {
            Expression<?, ?> value = change.value();
            values.add(value == null ? row -> null : operands.bind(value));
        }
        List<RowChange> changes = new ArrayList<>();
        for (Row row : rows) {
            StoredRowWriter writer = StoredRowWriter.over(update.table(), semantics, row);
            for (int i = 0; i < values.size(); i++) {
                writer.put(update.changes().get(i).position(), values.get(i).of(row));
            }
            changes.add(new RowChange(row, writer.row()));
        }
        return changes;
    }

    /**
     * Tells which rows change.
     *
     * @param update what changes, and where
     * @return the question for them
     */
    public static Select<?> rows(UpdateWhere<?> update) {
        return all(update.table(), update.where());
    }

    /**
     * Tells which rows go.
     *
     * @param delete which rows
     * @return the question for them
     */
    public static Select<?> rows(DeleteWhere<?> delete) {
        return all(delete.table(), delete.where());
    }

    @SuppressWarnings("unchecked") // the condition was checked against the table when the query was built
    private static <T> Select<T> all(TableType<T> table, @Nullable Condition<?> where) {
        return new Select<>(table, (Condition<? super T>) where, List.of(), 0, Select.UNLIMITED);
    }
}
