package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes and changes rows and saves them.
 *
 * @param drafts the rows
 * @param together whether they are saved by one call, all or nothing
 */
public record Save(List<Draft<?>> drafts, boolean together) implements Op {

    /** Copies the list. */
    public Save {
        drafts = List.copyOf(drafts);
    }

    @Override
    public List<Object> on(World world) {
        Map<Slot<?>, Table<?>> rows = new LinkedHashMap<>();
        for (Draft<?> draft : drafts) {
            Table<?> row = draft.in(world);
            if (row != null) {
                rows.put(draft.slot(), row);
            }
        }
        List<Slot<?>> slots = List.copyOf(rows.keySet());
        List<Table<?>> given = List.copyOf(rows.values());
        List<Boolean> fresh =
                given.stream().map(row -> TableSpec.createdAt(row) == null).toList();
        List<Table<?>> saved = together ? world.session().saveAll(given) : each(world, given);
        for (int i = 0; i < saved.size(); i++) {
            world.put(slots.get(i), saved.get(i));
            if (fresh.get(i)) {
                world.inserted(saved.get(i));
            }
        }
        return List.of(saved.size());
    }

    private static List<Table<?>> each(World world, List<Table<?>> rows) {
        List<Table<?>> saved = new ArrayList<>();
        rows.forEach(row -> saved.add(world.session().save(row)));
        return saved;
    }

    @Override
    public Set<Slot<?>> touched() {
        return drafts.stream().map(Draft::slot).collect(Collectors.toSet());
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Draft<?>> fewer = new ArrayList<>(drafts);
            Draft<?> draft = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(new Save(fewer, together));
            }
            for (Draft<?> simple : draft.smaller()) {
                List<Draft<?>> changed = new ArrayList<>(drafts);
                changed.set(i, simple);
                smaller.add(new Save(changed, together));
            }
        }
        if (together && drafts.size() == 1) {
            smaller.add(new Save(drafts, false));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String rows = drafts.stream().map(Object::toString).collect(Collectors.joining(", "));
        return together ? "saveAll(" + rows + ")" : "save(" + rows + ")";
    }
}
