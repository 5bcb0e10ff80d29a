package io.rowloom.engine;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes rows by their ids, those that refer to others first. */
final class DeleteWork {

    /** A row that is to go, and what was stored of it. */
    record Doomed<T>(TableType<T> table, T row, Snapshot last) {

        RowDelete delete() {
            return table.definition().versioned()
                    ? new RowDelete(last.id(), OptionalLong.of(last.version()))
                    : RowDelete.of(last.id());
        }

        void note(Journal journal) {
            journal.change(table, row, new RowState.Deleted(last));
        }
    }

    private static final String DELETING = "deleting";

    private final Journal journal;
    private final Collection<? extends Table<?>> given;
    private final Cascades cascades;
    private final int listLength;

    /** Takes the collection that the caller gave, to name a refused row by its place there; an empty one for a single row. */
    DeleteWork(Journal journal, Collection<? extends Table<?>> given, Cascades cascades, int listLength) {
        this.journal = journal;
        this.given = given;
        this.cascades = cascades;
        this.listLength = listLength;
    }

    /** Sorts the rows that are to go by their tables, children first, and checks that each was stored. */
    static Map<TableType<?>, List<Doomed<?>>> plan(Collection<? extends Table<?>> rows) {
        Set<Object> once = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<TableType<?>, List<Doomed<?>>> byTable = new LinkedHashMap<>();
        for (Table<?> row : rows) {
            Doomed<?> doomed = doomed(row);
            if (doomed != null && once.add(row)) {
                byTable.computeIfAbsent(doomed.table(), missing -> new ArrayList<>())
                        .add(doomed);
            }
        }
        Map<TableType<?>, List<Doomed<?>>> ordered = new LinkedHashMap<>();
        for (TableType<?> table : ReferenceOrder.of(byTable.keySet()).reversed()) {
            ordered.put(table, byTable.getOrDefault(table, List.of()));
        }
        return ordered;
    }

    /** The row with what was stored, or null if it was deleted through this very object. */
    private static <T extends Table<?>> @Nullable Doomed<T> doomed(T row) {
        TableType<T> table = SavePipeline.tableOf(row);
        RowState state = table.state(row);
        Snapshot last = HiddenState.lastKnown(state);
        if (last == null) {
            throw new MisuseException(
                    "deleting expects a " + table
                            + " that was read or saved and found a new one, which is in no table. Save it before, or do not delete it.");
        }
        return state instanceof RowState.Deleted ? null : new Doomed<>(table, row, last);
    }

    int all(StoreSession store, Map<TableType<?>, List<Doomed<?>>> plan) {
        int deleted = 0;
        for (Map.Entry<TableType<?>, List<Doomed<?>>> group : plan.entrySet()) {
            deleted += delete(store, group.getKey(), group.getValue());
        }
        return deleted;
    }

    private int delete(StoreSession store, TableType<?> table, List<Doomed<?>> rows) {
        List<Doomed<?>> childrenFirst =
                ReferenceOrder.<Doomed<?>>rows(table, rows, Doomed::last).reversed();
        List<RowDelete> deletes = childrenFirst.stream().map(Doomed::delete).toList();
        Map<Object, Integer> counts;
        try {
            counts = cascades.needHelp(table)
                    ? new CascadeWork(store, cascades, listLength).delete(table, deletes)
                    : counts(store, table, deletes, childrenFirst);
        } catch (RowloomException e) {
            throw LostRace.told(e, table, rows.size() == 1 ? rows.getFirst().last() : null, DELETING);
        }
        for (Doomed<?> row : childrenFirst) {
            Object id = row.last().id();
            if (counts.getOrDefault(id, 0) == 0 && LostRace.isThere(store, table, id)) {
                throw LostRace.of(table, row.last(), DELETING);
            }
        }
        childrenFirst.forEach(row -> row.note(journal));
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    /** How many rows each id matched: 0 or 1. */
    private Map<Object, Integer> counts(
            StoreSession store, TableType<?> table, List<RowDelete> deletes, List<Doomed<?>> rows) {
        try {
            Map<Object, Integer> counts = new HashMap<>();
            int[] matched = store.delete(table, deletes);
            for (int i = 0; i < matched.length; i++) {
                counts.merge(deletes.get(i).id(), matched[i], Integer::sum);
            }
            return counts;
        } catch (RowloomException e) {
            throw Refusals.placed(
                    e,
                    position ->
                            position < rows.size() ? place(rows.get(position).row()) : OptionalInt.empty());
        }
    }

    /** Where the caller has a row; of a single one there is nothing to tell. */
    private OptionalInt place(Object row) {
        int place = new ArrayList<Object>(given).indexOf(row);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
