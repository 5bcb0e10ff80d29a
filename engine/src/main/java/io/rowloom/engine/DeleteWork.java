package io.rowloom.engine;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Deletes rows by their ids, those that refer to others first. */
final class DeleteWork {

    private record Doomed(Object row, Snapshot last) {}

    private final Journal journal;

    DeleteWork(Journal journal) {
        this.journal = journal;
    }

    /** Sorts the rows that are to go by their tables, children first, and checks that each was stored. */
    static Map<TableType<?>, List<Object>> plan(Collection<? extends Table<?>> rows) {
        Set<Object> once = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<TableType<?>, List<Object>> byTable = new LinkedHashMap<>();
        for (Table<?> row : rows) {
            TableType<?> table = SavePipeline.tableOf(row);
            if (isStored(table, row) && once.add(row)) {
                byTable.computeIfAbsent(table, missing -> new ArrayList<>()).add(row);
            }
        }
        Map<TableType<?>, List<Object>> ordered = new LinkedHashMap<>();
        for (TableType<?> table : ReferenceOrder.of(byTable.keySet()).reversed()) {
            ordered.put(table, byTable.getOrDefault(table, List.of()));
        }
        return ordered;
    }

    private static boolean isStored(TableType<?> table, Object row) {
        Snapshot last = row instanceof Stateful stateful ? HiddenState.lastKnown(stateful) : null;
        if (last == null) {
            throw new MisuseException(
                    "deleting expects a " + table
                            + " that was read or saved and found a new one, which is in no table. Save it before, or do not delete it.");
        }
        return !(HiddenState.of((Stateful) row) instanceof RowState.Deleted);
    }

    int all(StoreSession store, Map<TableType<?>, List<Object>> plan) {
        int deleted = 0;
        for (Map.Entry<TableType<?>, List<Object>> group : plan.entrySet()) {
            deleted += delete(store, group.getKey(), group.getValue());
        }
        return deleted;
    }

    private int delete(StoreSession store, TableType<?> table, List<Object> rows) {
        List<Doomed> doomed = new ArrayList<>(rows.size());
        for (Object row : rows) {
            doomed.add(new Doomed(row, Objects.requireNonNull(HiddenState.lastKnown((Stateful) row))));
        }
        List<Doomed> childrenFirst =
                ReferenceOrder.rows(table, doomed, Doomed::last).reversed();
        int deleted = 0;
        for (int count : store.delete(
                table, childrenFirst.stream().map(row -> row.last().id()).toList())) {
            deleted += count;
        }
        childrenFirst.forEach(row -> journal.change(row.row(), new RowState.Deleted(row.last())));
        return deleted;
    }
}
