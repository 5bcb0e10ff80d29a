package io.rowloom.engine.write;

import io.rowloom.engine.plan.LostRace;
import io.rowloom.engine.table.Cascades;
import io.rowloom.engine.table.RowId;
import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.Violation;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.relation.OnDelete.Action;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One delete that a database cannot be left alone with: finds all rows that are to go, level by level, refuses if a
 * restricting row would remain, and deletes those that refer before those that are referred to. Nothing is deleted before
 * all is found and allowed (rule C16). Of the rows it reads no more than their ids and references.
 */
public final class CascadeWork {

    /** A row that is to go, and the version that it has, if its table has versions. */
    private record Going(RowId id, long version) {}

    private record Level(TableType<?> table, List<Object> ids) {}

    private final StoreSession store;
    private final Cascades cascades;
    private final int listLength;
    private final Map<TableType<?>, Map<Object, RowNode<Going>>> going = new LinkedHashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    public CascadeWork(StoreSession store, Cascades cascades, int listLength) {
        this.store = store;
        this.cascades = cascades;
        this.listLength = listLength;
    }

    /** Deletes rows, and all that goes with them whatever its version is; gives the former as far as they were there. */
    Set<RowId> delete(Map<TableType<?>, List<RowDelete>> rows) {
        Map<RowId, RowDelete> asked = new HashMap<>();
        rows.forEach((table, deletes) -> {
            deletes.forEach(each -> asked.put(new RowId(table, each.id()), each));
            List<Object> ids = deletes.stream().map(RowDelete::id).toList();
            note(table, rows(table, column(table, TableDefinition.ID), ids));
        });
        going.values().forEach(found -> found.values().forEach(node -> refuseOther(node.row(), asked)));
        return deleteFound(asked);
    }

    /** Deletes the rows for which a condition is true, and all that goes with them; counts the former. */
    public <T> int delete(TableType<T> table, @Nullable Condition<? super T> where) {
        Map<RowId, RowDelete> asked = new HashMap<>();
        List<RowNode<Going>> found = rows(table, where);
        found.forEach(
                node -> asked.put(node.row().id(), RowDelete.of(node.row().id().id())));
        note(table, found);
        return deleteFound(asked).size();
    }

    private Set<RowId> deleteFound(Map<RowId, RowDelete> asked) {
        while (!levels.isEmpty()) {
            Level level = levels.remove();
            for (Cascades.Incoming each : cascades.incoming(level.table(), Action.CASCADE)) {
                note(each.child(), rows(each.child(), column(each), level.ids()));
            }
        }
        going.forEach((table, rows) -> refuseRemaining(table, rows.keySet()));
        List<RowNode<Going>> all = new ArrayList<>();
        going.values().forEach(rows -> all.addAll(rows.values()));
        RowOrder.Found<Going> order = RowOrder.of(all, DeleteCircles.CHOICE);
        DeleteCircles circles = new DeleteCircles(store, listLength, order.cuts());
        circles.open();
        Set<RowId> gone = new HashSet<>();
        for (List<RowNode<Going>> batch : order.childrenFirst()) {
            List<RowId> ids = batch.stream().map(node -> node.row().id()).toList();
            int[] counts = delete(ids, asked);
            for (int i = 0; i < counts.length; i++) {
                if (asked.containsKey(ids.get(i)) && (counts[i] > 0 || !circles.areAllOpen())) {
                    gone.add(ids.get(i));
                }
            }
        }
        return gone;
    }

    private int[] delete(List<RowId> ids, Map<RowId, RowDelete> asked) {
        return store.delete(
                ids.getFirst().table(),
                ids.stream()
                        .map(id -> asked.getOrDefault(id, RowDelete.of(id.id())))
                        .toList());
    }

    /** Somebody may have written a row since the program read it: nothing is deleted then. */
    private static void refuseOther(Going found, Map<RowId, RowDelete> asked) {
        RowDelete row = asked.get(found.id());
        OptionalLong expected = row == null ? OptionalLong.empty() : row.expectedVersion();
        if (expected.isPresent() && found.version() != expected.getAsLong()) {
            throw LostRace.of(found.id().table(), found.id().id(), expected.getAsLong(), "deleting");
        }
    }

    /** Notes rows that are to go, and where to look for others that go with them. */
    private void note(TableType<?> table, List<RowNode<Going>> found) {
        Map<Object, RowNode<Going>> noted = going.computeIfAbsent(table, first -> new LinkedHashMap<>());
        List<Object> added = new ArrayList<>();
        for (RowNode<Going> node : found) {
            if (noted.putIfAbsent(node.row().id().id(), node) == null) {
                added.add(node.row().id().id());
            }
        }
        if (!added.isEmpty()) {
            levels.add(new Level(table, added));
        }
    }

    private void refuseRemaining(TableType<?> table, Collection<Object> ids) {
        for (Cascades.Incoming each : cascades.incoming(table, Action.RESTRICT)) {
            Map<Object, RowNode<Going>> also = going.getOrDefault(each.child(), Map.of());
            for (RowNode<Going> row : rows(each.child(), column(each), ids)) {
                if (!also.containsKey(row.row().id().id())) {
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

    /** The rows with one of some values in a column. */
    private <T> List<RowNode<Going>> rows(TableType<T> table, Column<?, ?> column, Collection<?> values) {
        @SuppressWarnings("unchecked") // the column is one of the table
        Column<T, ?> own = (Column<T, ?>) column;
        List<Object> all = List.copyOf(values);
        List<RowNode<Going>> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += listLength) {
            List<Object> part = all.subList(from, Math.min(all.size(), from + listLength));
            found.addAll(rows(table, new Condition.In<>(own, part, false)));
        }
        return found;
    }

    /** The rows for which a condition is true, or all. */
    private <T> List<RowNode<Going>> rows(TableType<T> table, @Nullable Condition<? super T> where) {
        List<Column<T, ?>> columns = new ArrayList<>();
        columns.add(table.fields().get(TableDefinition.ID));
        for (ForeignKey key : table.definition().foreignKeys()) {
            columns.add(table.fields().get(RowNode.position(table, key)));
        }
        if (table.definition().versioned()) {
            columns.add(table.fields().get(TableDefinition.VERSION));
        }
        Select<T> select = new Select<>(table, where, List.of(), 0, Select.UNLIMITED);
        List<RowNode<Going>> found = new ArrayList<>();
        for (@Nullable
        Object[] values :
                store.selectValues(new SelectValues<>(select, List.copyOf(columns), false, List.of(), null))) {
            found.add(node(table, columns, values));
        }
        return found;
    }

    private static <T> RowNode<Going> node(TableType<T> table, List<Column<T, ?>> columns, @Nullable Object[] values) {
        List<@Nullable Object> read = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            read.add(value == null ? null : columns.get(i).type().fromStore(value));
        }
        Object id = Objects.requireNonNull(read.getFirst(), "a row that was read has an id");
        int references = table.definition().foreignKeys().size();
        long version = table.definition().versioned() && read.getLast() instanceof Long known ? known : 0;
        Going going = new Going(new RowId(table, id), version);
        return new RowNode<>(table, id, read.subList(1, 1 + references), going);
    }

    private static Column<?, ?> column(TableType<?> table, int position) {
        return table.columns().get(position).column();
    }

    private static Column<?, ?> column(Cascades.Incoming incoming) {
        return column(incoming.child(), RowNode.position(incoming.child(), incoming.key()));
    }
}
