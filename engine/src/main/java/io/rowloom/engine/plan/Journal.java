package io.rowloom.engine.plan;

import io.rowloom.meta.TableType;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the hidden state that rows had before a transaction changed it, so that a rollback gives it back. The fields
 * of the rows stay as the program has them. A record has no hidden state, so that there is nothing to give back. Used by
 * one thread.
 */
public final class Journal {

    private record Entry<T>(
            TableType<T> table, T row, @Nullable RowState before) {

        void undo() {
            table.remember(row, before);
        }

        void becomeUnknown() {
            Snapshot last = table.lastKnown(row);
            if (last != null) {
                table.remember(row, new RowState.Unknown(last));
            }
        }
    }

    /** That of calls which are a transaction each: it changes hidden state and remembers nothing. */
    public static final Journal OF_SINGLE_CALLS = new Journal(false, null);

    private final boolean remembers;
    private final @Nullable SeenRows seen;
    private List<Entry<?>> entries = List.of(); // most transactions only read

    /** Makes a journal of a transaction that is not run again. */
    public Journal() {
        this(null);
    }

    /** Makes a journal; what is saved is told to who knows what was read, if anybody does. */
    public Journal(@Nullable SeenRows seen) {
        this(true, seen);
    }

    private Journal(boolean remembers, @Nullable SeenRows seen) {
        this.remembers = remembers;
        this.seen = seen;
    }

    /** Rows are about to be saved. */
    public void willSave(Collection<? extends RowPlan<?>> plans) {
        if (seen != null) {
            seen.willSave(plans);
        }
    }

    /** A row was saved. */
    <T> void saved(RowPlan<T> plan, T row) {
        change(plan.table(), row, plan.values());
        if (seen != null) {
            seen.saved(plan);
        }
    }

    public <T> void change(TableType<T> table, T row, RowState after) {
        if (table.keepsState()) {
            if (remembers) {
                add(new Entry<>(table, row, table.state(row)));
            }
            table.remember(row, after);
        }
    }

    private void add(Entry<?> entry) {
        if (entries.isEmpty()) {
            entries = new ArrayList<>();
        }
        entries.add(entry);
    }

    public int mark() {
        return entries.size();
    }

    public void undoTo(int mark) {
        for (int i = entries.size() - 1; i >= mark; i--) {
            entries.remove(i).undo();
        }
    }

    public void becomeUnknown() {
        entries.forEach(Entry::becomeUnknown);
    }
}
