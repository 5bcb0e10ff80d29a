package io.rowloom.engine.read;

import io.rowloom.engine.table.References;
import io.rowloom.spi.StoreSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of one level of a shape and of all levels below, read from a store: one statement for each level, in parts of
 * as many ids as the store takes in a list. Records are made when all is read, so that what a constructor throws disturbs no session.
 */
final class ShapeRows {

    private final ShapeLevel<?> level;
    private final List<@Nullable Object[]> rows;
    private final List<ShapeRows> lists = new ArrayList<>();

    private ShapeRows(ShapeLevel<?> level, List<@Nullable Object[]> rows) {
        this.level = level;
        this.rows = rows;
    }

    /** Reads what lies below some rows. */
    static ShapeRows below(StoreSession store, int most, ShapeLevel<?> level, List<@Nullable Object[]> rows) {
        ShapeRows read = new ShapeRows(level, rows);
        for (ShapeLevel.Below<?> list : level.lists()) {
            read.lists.add(below(store, most, list.level(), list(store, most, list, rows)));
        }
        return read;
    }

    private static List<@Nullable Object[]> list(
            StoreSession store, int most, ShapeLevel.Below<?> list, List<@Nullable Object[]> rows) {
        Set<Object> owners = new LinkedHashSet<>();
        for (@Nullable Object[] row : rows) {
            Object id = list.id(row, list.id());
            if (id != null) {
                owners.add(id);
            }
        }
        List<Object> ids = List.copyOf(owners);
        List<@Nullable Object[]> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            found.addAll(store.selectValues(list.of(ids.subList(from, Math.min(ids.size(), from + most)))));
        }
        return found;
    }

    /** Makes the record of one row of a level without lists. */
    static Object of(ShapeLevel<?> level, @Nullable Object[] row) {
        return new ShapeRows(level, List.of()).make(level.made(), row, List.of());
    }

    /** Makes a record of each row. */
    List<Object> made() {
        List<Map<Object, List<Object>>> belonging = new ArrayList<>(lists.size());
        for (int i = 0; i < lists.size(); i++) {
            belonging.add(lists.get(i).byOwner(level.lists().get(i)));
        }
        List<Object> made = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            made.add(make(level.made(), row, belonging));
        }
        return made;
    }

    private Map<Object, List<Object>> byOwner(ShapeLevel.Below<?> list) {
        List<Object> made = made();
        Map<Object, List<Object>> byOwner = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            Object owner = list.id(rows.get(i), ShapeLevel.OWNER);
            if (owner != null) {
                byOwner.computeIfAbsent(owner, first -> new ArrayList<>()).add(made.get(i));
            }
        }
        byOwner.replaceAll((owner, records) -> List.copyOf(records));
        return byOwner;
    }

    private Object make(ShapeCell.Made made, @Nullable Object[] row, List<Map<Object, List<Object>>> belonging) {
        List<ShapeCell> cells = made.cells();
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(cells.get(i), row, belonging);
        }
        return made.shape().maker().apply(values);
    }

    private @Nullable Object value(ShapeCell cell, @Nullable Object[] row, List<Map<Object, List<Object>>> belonging) {
        return switch (cell) {
            case ShapeCell.Value it -> {
                Object stored = row[it.place()];
                yield stored == null ? null : it.type().fromStore(stored);
            }
            case ShapeCell.Key it -> {
                Object id = row[it.place()];
                yield id == null
                        ? null
                        : References.unloaded(
                                it.relation(), it.relation().idType().fromStore(id));
            }
            case ShapeCell.Made it -> isThere(it, row) ? make(it, row, belonging) : null;
            case ShapeCell.Rows it -> {
                Object id = level.lists()
                        .get(it.list())
                        .id(row, level.lists().get(it.list()).id());
                yield id == null ? List.of() : belonging.get(it.list()).getOrDefault(id, List.of());
            }
        };
    }

    private static boolean isThere(ShapeCell.Made made, @Nullable Object[] row) {
        return made.presence().isEmpty() || made.presence().stream().anyMatch(place -> row[place] != null);
    }
}
