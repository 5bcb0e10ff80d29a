package io.rowloom.engine.write;

import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.LoadedLists;
import io.rowloom.engine.table.References;
import io.rowloom.meta.TableType;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.query.ToOne;
import io.rowloom.relation.Many;
import io.rowloom.relation.RowRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows of one call. A record that was saved is another object than the one that was given, and what the
 * other rows of the call hold of it, in references and lists, becomes the saved one (rule S102). Records are looked at
 * before those that hold them; there is no circle of records, since each is made after those that it holds.
 */
@SuppressWarnings({"ReferenceEquality", "IdentityHashMapUsage"}) // rows are told apart as objects here
final class SavedRows {

    /** Rows that were saved as the objects that they are. */
    private final List<Object> same = new ArrayList<>();
    /** Records that were given, and what came of them. */
    private final Map<Object, Object> saved = new IdentityHashMap<>(0);
    /** Those that were not looked at yet. */
    private final Map<Object, Boolean> open = new IdentityHashMap<>(0);

    /** Notes what came of a row. */
    void put(Object given, Object fresh) {
        if (given == fresh) {
            same.add(given);
        } else {
            saved.put(given, fresh);
            open.put(given, true);
        }
    }

    /** Puts the saved rows into one another; all of them are noted. */
    void connect() {
        if (open.isEmpty()) {
            return;
        }
        for (Object given : List.copyOf(open.keySet())) {
            resolve(given);
        }
        same.forEach(this::connected);
    }

    /** What came of a row that was given. */
    @SuppressWarnings("unchecked") // of a row comes a row of its class
    <T> T get(T given) {
        return (T) saved.getOrDefault(given, given);
    }

    /** A record and those that it holds, the held ones first; without recursion, since a chain may be long. */
    private void resolve(Object start) {
        List<Object> way = new ArrayList<>(List.of(start));
        while (!way.isEmpty()) {
            Object given = way.getLast();
            Object held = open.containsKey(given) ? firstOpen(given) : null;
            if (held != null) {
                way.add(held);
            } else {
                way.removeLast();
                if (open.remove(given) != null) {
                    saved.put(given, connected(get(given)));
                }
            }
        }
    }

    private <T> @Nullable Object firstOpen(T given) {
        TableType<T> table = SavePipeline.tableOf(given);
        for (Relation<T, ?> relation : table.relations()) {
            for (Object held : held(table, given, relation)) {
                if (held != given && open.containsKey(held)) {
                    return held;
                }
            }
        }
        return null;
    }

    /** The rows that a row holds for a relation. */
    private static <T> List<?> held(TableType<T> table, T row, Relation<T, ?> relation) {
        return switch (table.related(row, relation.field())) {
            case RowRef<?> reference when reference.isLoaded() -> List.of(reference.get());
            case Many<?> many when many.isLoaded() -> many.get();
            case null, default -> List.of();
        };
    }

    private <T> T connected(T row) {
        TableType<T> table = SavePipeline.tableOf(row);
        T connected = row;
        for (Relation<T, ?> relation : table.relations()) {
            List<?> held = held(table, connected, relation);
            List<Object> fresh = new ArrayList<>(held.size());
            held.forEach(each -> fresh.add(get(each)));
            if (isOther(held, fresh)) {
                Object value = switch (relation) {
                    case ToOne<?, ?> one -> References.to(fresh.getFirst());
                    case ToMany<?, ?> many -> LoadedLists.of(many, fresh);
                };
                connected = table.relate(connected, relation.field(), value);
            }
        }
        return connected;
    }

    private static boolean isOther(List<?> held, List<?> fresh) {
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i) != fresh.get(i)) {
                return true;
            }
        }
        return false;
    }
}
