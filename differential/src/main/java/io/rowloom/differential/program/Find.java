package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.TableSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a row by its id and puts it into the variable. A row with a generated id is not put there: read in a transaction that is
 * rolled back, it would keep an id that one store gives to the next row and another never again (rule W07).
 *
 * @param slot the variable; if it is empty, its number is that of the id
 * @param must whether it must be there
 * @param <T> the class of the row
 */
public record Find<T extends Table<?>>(Slot<T> slot, boolean must) implements Op {

    @Override
    public List<Object> on(World world) {
        Object id = id(world, slot);
        if (id == null) {
            return List.of("no id");
        }
        TableSpec.Identity<T> identity = slot.table().identity();
        Optional<T> found = must ? Optional.of(identity.get(world.session(), id)) : identity.find(world.session(), id);
        if (slot.table().identity().known(0) != null) {
            found.ifPresent(row -> world.put(slot, row));
        }
        return List.of(found.isPresent());
    }

    /** The id that a variable stands for, or null. */
    static <T extends Table<?>> @Nullable Object id(World world, Slot<T> slot) {
        Object known = slot.table().identity().known(slot.number());
        T row = world.row(slot);
        return row == null || (known == null && TableSpec.createdAt(row) == null) ? known : row.id();
    }

    @Override
    public Set<Slot<?>> touched() {
        return Set.of(slot);
    }

    @Override
    public List<Op> smaller() {
        return must ? List.of(new Find<>(slot, false)) : List.of();
    }

    @Override
    public String toString() {
        return slot + (must ? " = getOne(" : " = find(") + slot.table() + ".class, id of " + slot + ")";
    }
}
