package io.rowloom.differential.program;

import io.rowloom.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deletes rows.
 *
 * @param slots the rows; those that are empty are left out
 * @param together whether they are deleted by one call, all or nothing
 */
public record Delete(List<Slot<?>> slots, boolean together) implements Op {

    /** Copies the list. */
    public Delete {
        slots = List.copyOf(slots);
    }

    @Override
    public List<Object> on(World world) {
        List<Table<?>> rows = new ArrayList<>();
        slots.forEach(slot -> rows.add(world.row(slot)));
        rows.removeIf(Objects::isNull);
        if (together) {
            return List.of(world.session().deleteAll(rows));
        }
        return rows.stream().<Object>map(row -> world.session().delete(row)).toList();
    }

    @Override
    public Set<Slot<?>> touched() {
        return new LinkedHashSet<>(slots);
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        for (int i = 0; i < slots.size() && slots.size() > 1; i++) {
            List<Slot<?>> fewer = new ArrayList<>(slots);
            fewer.remove(i);
            smaller.add(new Delete(fewer, together));
        }
        if (together) {
            smaller.add(new Delete(slots, false));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String rows = slots.stream().map(Object::toString).collect(Collectors.joining(", "));
        return (together ? "deleteAll(" : "delete(") + rows + ")";
    }
}
