package io.rowloom.engine.write;

import io.rowloom.Table;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.table.Cascades;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Deletes rows that the program holds.
 *
 * @param caller who runs the calls
 */
public record Deletes(Caller caller) {

    /** Deletes one row and tells how many were there. */
    public int one(Table<?> row) {
        return delete(List.of(row), List.of());
    }

    /** Deletes rows, all or nothing, and tells how many were there. */
    public int all(Collection<? extends Table<?>> rows) {
        return delete(rows, rows);
    }

    private int delete(Collection<? extends Table<?>> rows, Collection<? extends Table<?>> placed) {
        Map<TableType<?>, List<DeleteWork.Doomed<?>>> plan = DeleteWork.plan(rows);
        int count = plan.values().stream().mapToInt(List::size).sum();
        if (count == 0) {
            return 0;
        }
        Journal journal = caller.isTransaction() ? caller.journal() : new Journal();
        int mark = journal.mark();
        Cascades cascades = caller.cascades();
        DeleteWork work = new DeleteWork(journal, placed, cascades, caller.listLength());
        try {
            return count == 1 && plan.keySet().stream().noneMatch(cascades::needHelp)
                    ? caller.call(Begin.WRITE, store -> work.all(store, plan))
                    : caller.callAll(store -> work.all(store, plan));
        } catch (RuntimeException e) {
            journal.undoTo(mark);
            throw e;
        }
    }
}
