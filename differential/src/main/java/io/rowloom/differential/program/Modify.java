package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Setting;
import java.util.List;
import java.util.Set;

/**
 * Reads a row as it is stored now, changes and saves it.
 *
 * @param draft the row and its changes
 * @param replaces whether the change gives the row, as for records
 * @param <T> the class of the row
 */
public record Modify<T extends Table<?>>(Draft<T> draft, boolean replaces) implements Op {

    @Override
    public List<Object> on(World world) {
        Object id = Find.id(world, draft.slot());
        if (id == null) {
            return List.of("no id");
        }
        T saved = draft.slot().table().identity().change(world.session(), id, this::changed, replaces);
        return List.of(world.shown(draft.slot().table(), saved));
    }

    private T changed(T row) {
        T changed = row;
        for (Setting<T, ?> setting : draft.settings()) {
            changed = setting.on(changed);
        }
        return changed;
    }

    @Override
    public Set<Slot<?>> touched() {
        return Set.of(draft.slot());
    }

    @Override
    public List<Op> smaller() {
        return draft.smaller().stream()
                .<Op>map(simple -> new Modify<>(simple, replaces))
                .toList();
    }

    @Override
    public String toString() {
        return (replaces ? "replace(" : "modify(") + draft + ")";
    }
}
