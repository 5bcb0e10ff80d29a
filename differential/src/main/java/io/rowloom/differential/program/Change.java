package io.rowloom.differential.program;

import java.util.List;
import java.util.Set;

/**
 * Makes or changes a row and does not save it.
 *
 * @param draft the row
 */
public record Change(Draft<?> draft) implements Op {

    @Override
    public List<Object> on(World world) {
        return List.of(draft.in(world) != null);
    }

    @Override
    public Set<Slot<?>> touched() {
        return Set.of(draft.slot());
    }

    @Override
    public List<Op> smaller() {
        return draft.smaller().stream().<Op>map(Change::new).toList();
    }

    @Override
    public String toString() {
        return draft.toString();
    }
}
