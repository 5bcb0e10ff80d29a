package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Property;
import io.rowloom.differential.table.Setting;
import io.rowloom.differential.table.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values for a row, which is made or is there already. A new row risks its id or its unique values, never both: which of two violated
 * constraints is told is nobody's promise. Making a draft smaller leaves both alone.
 *
 * @param slot where it is
 * @param id which of the ids a new row gets; {@link #CHANGE} for a row that is there
 * @param settings the values
 * @param <T> the class of the row
 */
public record Draft<T extends Table<?>>(Slot<T> slot, int id, List<Setting<T, ?>> settings) {

    /** In place of the number of an id: the row is there already. */
    public static final int CHANGE = -1;

    /** Copies the list. */
    public Draft {
        settings = List.copyOf(settings);
    }

    /**
     * Makes the row, or changes it.
     *
     * @param world where the rows are
     * @return the row, or null if there is none to change
     */
    @Nullable
    T in(World world) {
        T row = id == CHANGE ? world.row(slot) : slot.table().identity().create(id);
        if (row == null) {
            return null;
        }
        boolean again = id == CHANGE && TableSpec.createdAt(row) == null;
        for (Setting<T, ?> setting : settings) {
            row = again && setting.property().isUnique() ? row : setting.on(row);
        }
        row = again ? unrivalled(row, world) : row;
        world.put(slot, row);
        return row;
    }

    /** Makes a new row that no variable holds. */
    T made() {
        T row = slot.table().identity().create(id);
        for (Setting<T, ?> setting : settings) {
            row = setting.on(row);
        }
        return row;
    }

    /** A new row whose save failed, or was rolled back, risks its id once more, and so nothing else. */
    private T unrivalled(T row, World world) {
        T changed = row;
        for (Property<T, ?> property : slot.table().properties()) {
            changed = property.isUnique() ? property.rare(world.nextRare()).on(changed) : changed;
        }
        return changed;
    }

    List<Draft<T>> smaller() {
        List<Draft<T>> smaller = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            List<Setting<T, ?>> fewer = new ArrayList<>(settings);
            Setting<T, ?> setting = fewer.remove(i);
            if (setting.property().isUnique()) {
                continue;
            }
            smaller.add(new Draft<>(slot, id, fewer));
            for (Setting<T, ?> simple : setting.smaller()) {
                List<Setting<T, ?>> changed = new ArrayList<>(settings);
                changed.set(i, simple);
                smaller.add(new Draft<>(slot, id, changed));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String values = settings.stream().map(Object::toString).collect(Collectors.joining(", "));
        return slot + (id == CHANGE ? " {" : " = new " + slot.table() + " of id(" + id + ") {") + values + "}";
    }
}
