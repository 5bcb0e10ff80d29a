package io.rowloom.engine.plan;

import io.rowloom.meta.TableType;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What saving one row comes to: the values to write, and which of them. Until the write succeeded the row itself is as
 * the program left it, or is put back.
 *
 * @param row the row
 * @param table its table
 * @param values the values to write
 * @param before what is stored, or null for a new row
 * @param changed the mask of the columns to update; of no meaning for a new row
 * @param original the values of the row before it was judged, or null if it was not or is a record
 * @param columns which of the values the row gets, or null for all of them
 * @param <T> the class of the row
 */
public record RowPlan<T>(
        T row,
        TableType<T> table,
        Snapshot values,
        @Nullable Snapshot before,
        long changed,
        @Nullable Snapshot original,
        @Nullable BitSet columns) {

    public RowPlan(
            T row,
            TableType<T> table,
            Snapshot values,
            @Nullable Snapshot before,
            long changed,
            @Nullable Snapshot original) {
        this(row, table, values, before, changed, original, null);
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isEmpty() {
        return before != null && changed == 0;
    }

    /** The write succeeded: the row gets the values as they are stored now. */
    public T finish(Journal journal) {
        T saved = installed();
        journal.saved(this, saved);
        return saved;
    }

    /** Nothing is to be written: the row gets the stored form of its values, and keeps its state. */
    public T finishUnchanged() {
        return installed();
    }

    private T installed() {
        return columns == null ? table.install(row, values) : table.install(row, values, columns);
    }

    /** The write failed: a row that had been judged gets back what it had. */
    public void abandon() {
        if (original != null) {
            table.install(row, original);
        }
    }

    /** The write was never answered. */
    public void becomeUnknown() {
        if (values.hasId()) {
            table.remember(row, new RowState.Unknown(values));
        }
    }
}
