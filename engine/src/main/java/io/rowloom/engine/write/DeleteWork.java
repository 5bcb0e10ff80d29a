package io.rowloom.engine.write;

import io.rowloom.Table;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LostRace;
import io.rowloom.engine.plan.Refusals;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.Cascades;
import io.rowloom.engine.table.ReferenceOrder;
import io.rowloom.engine.table.RowId;
import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
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
import java.util.HashSet;
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

        RowId id() {
            return new RowId(table, last.id());
        }

        RowDelete delete() {
            return table.definition().versioned()
                    ? new RowDelete(last.id(), OptionalLong.of(last.version()))
                    : RowDelete.of(last.id());
        }

        /** Nothing was deleted, and yet the row is there: it has another version. */
        void checkGone(StoreSession store, Set<RowId> gone) {
            if (!gone.contains(id()) && LostRace.isThere(store, table, last.id())) {
                throw LostRace.of(table, last, DELETING);
            }
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

    /** Sorts the rows that are to go by their tables, and checks that each was stored. */
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
        return byTable;
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
        List<Doomed<?>> rows =
                plan.values().stream().<Doomed<?>>flatMap(List::stream).toList();
        Set<RowId> gone;
        try {
            gone = plan.keySet().stream().anyMatch(cascades::needHelp)
                    ? new CascadeWork(store, cascades, listLength).delete(deletes(plan))
                    : childrenFirst(store, plan);
        } catch (RowloomException e) {
            Doomed<?> first = rows.getFirst();
            throw LostRace.told(e, first.table(), rows.size() == 1 ? first.last() : null, DELETING);
        }
        rows.forEach(row -> row.checkGone(store, gone));
        rows.forEach(row -> row.note(journal));
        return gone.size();
    }

    private static Map<TableType<?>, List<RowDelete>> deletes(Map<TableType<?>, List<Doomed<?>>> plan) {
        Map<TableType<?>, List<RowDelete>> deletes = new LinkedHashMap<>();
        plan.forEach((table, rows) ->
                deletes.put(table, rows.stream().map(Doomed::delete).toList()));
        return deletes;
    }

    private Set<RowId> childrenFirst(StoreSession store, Map<TableType<?>, List<Doomed<?>>> plan) {
        Set<RowId> gone = new HashSet<>();
        for (List<TableType<?>> group : ReferenceOrder.groups(plan.keySet()).reversed()) {
            List<Doomed<?>> rows = new ArrayList<>();
            group.forEach(table -> rows.addAll(plan.getOrDefault(table, List.of())));
            if (ReferenceOrder.isCircular(group) && rows.size() > 1) {
                deleteInOrder(store, rows, gone);
            } else {
                delete(store, rows, gone);
            }
        }
        return gone;
    }

    /** Rows that may refer to one another: in a circle of them they let go first. */
    private void deleteInOrder(StoreSession store, List<Doomed<?>> rows, Set<RowId> gone) {
        List<RowNode<Doomed<?>>> nodes = new ArrayList<>(rows.size());
        rows.forEach(row -> nodes.add(RowNode.of(row.table(), row.last(), row)));
        RowOrder.Found<Doomed<?>> order = RowOrder.of(nodes, DeleteCircles.CHOICE);
        new DeleteCircles(store, listLength, order.cuts()).open();
        for (List<RowNode<Doomed<?>>> batch : order.childrenFirst()) {
            delete(store, batch.stream().<Doomed<?>>map(RowNode::row).toList(), gone);
        }
    }

    /** Deletes rows of one table, and adds those that were there. */
    private void delete(StoreSession store, List<Doomed<?>> rows, Set<RowId> gone) {
        List<RowDelete> deletes = rows.stream().map(Doomed::delete).toList();
        int[] counts;
        try {
            counts = store.delete(rows.getFirst().table(), deletes);
        } catch (RowloomException e) {
            throw Refusals.placed(
                    e,
                    position ->
                            position < rows.size() ? place(rows.get(position).row()) : OptionalInt.empty());
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                gone.add(rows.get(i).id());
            }
        }
    }

    /** Where the caller has a row; of a single one there is nothing to tell. */
    private OptionalInt place(Object row) {
        int place = new ArrayList<Object>(given).indexOf(row);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
