package io.rowloom.engine;

import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the hidden state that rows had before a transaction changed it, so that a rollback gives it back. The fields
 * of the rows stay as the program has them. Used by one thread.
 */
final class Journal {

    private record Entry(Stateful row, @Nullable RowState before) {}

    private final List<Entry> entries = new ArrayList<>();

    void change(Object row, RowState after) {
        if (row instanceof Stateful stateful) {
            entries.add(new Entry(stateful, HiddenState.of(stateful)));
            HiddenState.set(stateful, after);
        }
    }

    int mark() {
        return entries.size();
    }

    void undoTo(int mark) {
        for (int i = entries.size() - 1; i >= mark; i--) {
            Entry entry = entries.remove(i);
            HiddenState.set(entry.row(), entry.before());
        }
    }

    void becomeUnknown() {
        for (Entry entry : entries) {
            Snapshot last = HiddenState.lastKnown(entry.row());
            if (last != null) {
                HiddenState.set(entry.row(), new RowState.Unknown(last));
            }
        }
    }
}
