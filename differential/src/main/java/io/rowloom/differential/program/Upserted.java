package io.rowloom.differential.program;

import io.rowloom.Table;
import io.rowloom.Upsert;
import io.rowloom.UpsertAll;
import io.rowloom.query.KeyPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stores rows whether or not others with their unique values are there.
 *
 * @param drafts the rows, each new
 * @param key the unique fields
 * @param together whether they are stored by one call, all or nothing
 * @param <T> the class of the rows
 */
public record Upserted<T extends Table<?>>(List<Draft<T>> drafts, List<KeyPart<T>> key, boolean together)
        implements Op {

    /** Copies the lists. */
    public Upserted {
        drafts = List.copyOf(drafts);
        key = List.copyOf(key);
    }

    @Override
    public List<Object> on(World world) {
        List<T> rows = new ArrayList<>();
        for (Draft<T> draft : drafts) {
            T row = draft.made();
            rows.add(row);
        }
        List<List<Object>> stored = new ArrayList<>();
        if (together) {
            all(world, rows)
                    .forEach(row ->
                            stored.add(world.shown(drafts.getFirst().slot().table(), row)));
        } else {
            rows.forEach(row -> stored.add(world.shown(drafts.getFirst().slot().table(), one(world, row))));
        }
        stored.sort(Comparator.comparing(Object::toString));
        return List.copyOf(stored);
    }

    private T one(World world, T row) {
        Upsert<T> upsert = world.session().upsert(row);
        return (key.size() == 1 ? upsert.onConflict(key.getFirst()) : upsert.onConflict(key.getFirst(), key.get(1)))
                .save();
    }

    private List<T> all(World world, List<T> rows) {
        UpsertAll<T> upsert = world.session().upsertAll(rows);
        return (key.size() == 1 ? upsert.onConflict(key.getFirst()) : upsert.onConflict(key.getFirst(), key.get(1)))
                .save();
    }

    @Override
    public List<Op> smaller() {
        List<Op> smaller = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<Draft<T>> fewer = new ArrayList<>(drafts);
            Draft<T> draft = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(new Upserted<>(fewer, key, together));
            }
            for (Draft<T> simple : draft.smaller()) {
                List<Draft<T>> changed = new ArrayList<>(drafts);
                changed.set(i, simple);
                smaller.add(new Upserted<>(changed, key, together));
            }
        }
        if (together && drafts.size() == 1) {
            smaller.add(new Upserted<>(drafts, key, false));
        }
        return smaller;
    }

    @Override
    public String toString() {
        String rows = drafts.stream().map(Object::toString).collect(Collectors.joining(", "));
        String on = key.stream().map(part -> part.keyColumn().field()).collect(Collectors.joining(", "));
        return (together ? "upsertAll(" : "upsert(") + rows + ").onConflict(" + on + ").save()";
    }
}
