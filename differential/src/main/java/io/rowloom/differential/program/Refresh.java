package io.rowloom.differential.program;

import io.rowloom.Table;
import java.util.List;
import java.util.Set;

/**
 * Reads a row again into its variable.
 *
 * @param slot the variable
 */
public record Refresh(Slot<?> slot) implements Op {

    @Override
    public List<Object> on(World world) {
        Table<?> row = world.row(slot);
        if (row == null) {
            return List.of("nothing");
        }
        world.put(slot, world.session().refresh(row));
        return List.of("fresh");
    }

    @Override
    public Set<Slot<?>> touched() {
        return Set.of(slot);
    }

    @Override
    public List<Op> smaller() {
        return List.of();
    }

    @Override
    public String toString() {
        return slot + " = refresh(" + slot + ")";
    }
}
