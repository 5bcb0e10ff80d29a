package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.differential.table.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values for a row, which is made or is there already.
 *
 * @param slot where it is
 * @param fresh whether a new row is made
 * @param settings the values
 * @param <T> the class of the row
 */
public record Draft<T extends Table<?>>(Slot<T> slot, boolean fresh, List<Setting<T, ?>> settings) {

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
    @Nullable T in(World world) {
        T row = fresh ? slot.table().identity().create(slot.number()) : world.row(slot);
        if (row == null) {
            return null;
        }
        for (Setting<T, ?> setting : settings) {
            row = setting.on(row);
        }
        world.put(slot, row);
        return row;
    }

    List<Draft<T>> smaller() {
        List<Draft<T>> smaller = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            List<Setting<T, ?>> fewer = new ArrayList<>(settings);
            Setting<T, ?> setting = fewer.remove(i);
            smaller.add(new Draft<>(slot, fresh, fewer));
            for (Setting<T, ?> simple : setting.smaller()) {
                List<Setting<T, ?>> changed = new ArrayList<>(settings);
                changed.set(i, simple);
                smaller.add(new Draft<>(slot, fresh, changed));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String values = settings.stream().map(Object::toString).collect(Collectors.joining(", "));
        return slot + (fresh ? " = new " + slot.table() + " {" : " {") + values + "}";
    }
}
