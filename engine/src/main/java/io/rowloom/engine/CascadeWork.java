package io.rowloom.engine;

import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.Violation;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.relation.OnDelete.Action;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One delete that a database cannot be left alone with: finds all rows that are to go, level by level, refuses if a
 * restricting row would remain, and deletes those that refer before those that are referred to. Nothing is deleted before
 * all is found and allowed (rule C16).
 */
final class CascadeWork {

    private record Level(TableType<?> table, List<Object> ids) {}

    private final StoreSession store;
    private final Cascades cascades;
    private final int listLength;
    private final Map<TableType<?>, Map<Object, RowOrder.Node<?>>> going = new HashMap<>();

    CascadeWork(StoreSession store, Cascades cascades, int listLength) {
        this.store = store;
        this.cascades = cascades;
        this.listLength = listLength;
    }

    /** Deletes rows, and all that goes with them whatever its version is; gives how many rows each of the former was. */
    Map<Object, Integer> delete(TableType<?> table, List<RowDelete> rows) {
        Map<Object, RowDelete> asked = new HashMap<>();
        rows.forEach(row -> asked.put(row.id(), row));
        find(table, asked.keySet());
        Map<Object, RowOrder.Node<?>> roots = going.getOrDefault(table, Map.of());
        rows.forEach(row -> refuseOther(row, roots.get(row.id())));
        going.forEach((each, found) -> refuseRemaining(each, found.keySet()));
        List<RowOrder.Node<?>> all = new ArrayList<>();
        going.values().forEach(found -> all.addAll(found.values()));
        Map<Object, Integer> deleted = new HashMap<>();
        for (Level batch : batches(RowOrder.parentsFirst(all).reversed())) {
            Map<Object, RowDelete> named = batch.table().equals(table) ? asked : Map.of();
            List<RowDelete> deletes = batch.ids().stream()
                    .map(id -> named.getOrDefault(id, RowDelete.of(id)))
                    .toList();
            int[] counts = store.delete(batch.table(), deletes);
            for (int i = 0; i < counts.length; i++) {
                if (named.containsKey(batch.ids().get(i))) {
                    deleted.put(batch.ids().get(i), counts[i]);
                }
            }
        }
        return deleted;
    }

    /** Somebody may have written a row since the program read it: nothing is deleted then. */
    private static <T> void refuseOther(RowDelete row, RowOrder.@Nullable Node<T> found) {
        if (found == null || row.expectedVersion().isEmpty()) {
            return;
        }
        Snapshot stored = PatchPipeline.snapshot(found.table(), found.row());
        long expected = row.expectedVersion().getAsLong();
        if (stored.version() != expected) {
            throw LostRace.of(found.table(), row.id(), expected, "deleting");
        }
    }

    private void find(TableType<?> table, Collection<Object> ids) {
        Deque<Level> levels = new ArrayDeque<>();
        levels.add(add(table, column(table, TableDefinition.ID), ids));
        while (!levels.isEmpty()) {
            Level level = levels.remove();
            if (!level.ids().isEmpty()) {
                for (Cascades.Incoming each : cascades.incoming(level.table(), Action.CASCADE)) {
                    levels.add(add(each.child(), column(each), level.ids()));
                }
            }
        }
    }

    /** Notes the rows that have one of some values in a column; gives those that were not noted before. */
    private <T> Level add(TableType<T> table, Column<?, ?> column, Collection<Object> values) {
        Map<Object, RowOrder.Node<?>> noted = going.computeIfAbsent(table, first -> new LinkedHashMap<>());
        List<Object> added = new ArrayList<>();
        for (T row : select(table, column, values)) {
            Object id = Rows.id(row);
            if (noted.putIfAbsent(id, new RowOrder.Node<>(table, row)) == null) {
                added.add(id);
            }
        }
        return new Level(table, added);
    }

    private void refuseRemaining(TableType<?> table, Collection<Object> ids) {
        for (Cascades.Incoming each : cascades.incoming(table, Action.RESTRICT)) {
            Map<Object, RowOrder.Node<?>> also = going.getOrDefault(each.child(), Map.of());
            for (Object row : select(each.child(), column(each), ids)) {
                if (!also.containsKey(Rows.id(row))) {
                    throw new ForeignKeyViolationException(
                            Reason.STILL_REFERENCED,
                            new Violation(
                                    each.child().type().getSimpleName(),
                                    each.key().name(),
                                    List.of(each.key().field())),
                            null);
                }
            }
        }
    }

    private <T> List<T> select(TableType<T> table, Column<?, ?> column, Collection<Object> values) {
        @SuppressWarnings("unchecked") // the column is one of the table
        Column<T, ?> own = (Column<T, ?>) column;
        List<Object> all = List.copyOf(values);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += listLength) {
            List<Object> part = all.subList(from, Math.min(all.size(), from + listLength));
            found.addAll(store.select(
                    new Select<>(table, new Condition.In<>(own, part, false), List.of(), 0, Select.UNLIMITED)));
        }
        return found;
    }

    private static Column<?, ?> column(TableType<?> table, int position) {
        return table.columns().get(position).column();
    }

    private static Column<?, ?> column(Cascades.Incoming incoming) {
        return incoming.child().columns().stream()
                .filter(column -> column.field().equals(incoming.key().field()))
                .findFirst()
                .orElseThrow()
                .column();
    }

    /** Neighbours of one table go together. */
    private static List<Level> batches(List<RowOrder.Node<?>> rows) {
        List<Level> batches = new ArrayList<>();
        for (RowOrder.Node<?> node : rows) {
            if (batches.isEmpty() || !batches.getLast().table().equals(node.table())) {
                batches.add(new Level(node.table(), new ArrayList<>()));
            }
            batches.getLast().ids().add(Rows.id(node.row()));
        }
        return batches;
    }
}
