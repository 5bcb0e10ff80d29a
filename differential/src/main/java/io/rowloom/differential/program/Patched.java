package io.rowloom.differential.program;

import io.rowloom.Patch;
import io.rowloom.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Patches a row, or all rows that a query finds.
 *
 * @param slot the row
 * @param values the patch
 * @param parsed whether it is parsed of plain values, as from a request
 * @param where the query in place of the row, or null
 * @param <T> the class of the row
 */
public record Patched<T extends Table<?>>(
        Slot<T> slot,
        List<Assign<T, ?>> values,
        boolean parsed,
        @Nullable Question<T> where) implements Op {

    /** Copies the list. */
    public Patched {
        values = List.copyOf(values);
    }

    @Override
    public List<Object> on(World world) {
        if (where != null) {
            return List.of(where.in(world.session()).update(patch()));
        }
        T row = world.row(slot);
        if (row == null) {
            return List.of("nothing");
        }
        world.put(slot, world.session().update(row, patch()));
        return List.of("patched");
    }

    private Patch<T> patch() {
        Class<T> type = slot.table().type();
        if (parsed) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            values.forEach(value -> plain.put(value.field().column().field(), plain(value.value())));
            return Patch.parse(type, plain);
        }
        Patch<T> patch = Patch.empty(type);
        for (Assign<T, ?> value : values) {
            patch = with(patch, value);
        }
        return patch;
    }

    private static <T, V> Patch<T> with(Patch<T> patch, Assign<T, V> value) {
        return patch.with(value.field().column(), value.value());
    }

    /** What a reader of JSON would find. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    @Override
    public Set<Slot<?>> touched() {
        return Set.of(slot);
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        if (parsed) {
            smaller.add(new Patched<>(slot, values, false, where));
        }
        if (where != null) {
            where.smaller().forEach(simple -> smaller.add(new Patched<>(slot, values, parsed, simple)));
        }
        for (int i = 0; i < values.size(); i++) {
            List<Assign<T, ?>> fewer = new ArrayList<>(values);
            fewer.remove(i);
            smaller.add(new Patched<>(slot, fewer, parsed, where));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String patch = values.stream().map(Object::toString).collect(Collectors.joining(", "));
        String kind = parsed ? "Patch.parse(" : "Patch.of(";
        return (where == null ? "update(" + slot + ", " : where + ".update(") + kind + patch + "))";
    }
}
