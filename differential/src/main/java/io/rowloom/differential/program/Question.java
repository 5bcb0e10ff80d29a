package io.rowloom.differential.program;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Field;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query without what is done with it.
 *
 * @param table the table
 * @param where the condition, or null
 * @param keys the order
 * @param <T> the class of the rows
 */
public record Question<T extends Table<?>>(
        TableSpec<T> table, @Nullable Cond<T> where, List<Key<T>> keys) {

    /** Copies the list. */
    public Question {
        keys = List.copyOf(keys);
    }

    Query<T> in(Session session) {
        Query<T> query = session.from(table.type());
        if (where != null) {
            query = query.where(where.api());
        }
        for (Key<T> key : keys) {
            query = query.orderBy(key.api());
        }
        return query;
    }

    /** The same with the id as the last key: no two rows are left without an order. */
    Question<T> total() {
        List<Key<T>> more = new ArrayList<>(keys);
        more.add(new Key<>(table.id(), false, Key.Nulls.UNSAID));
        return new Question<>(table, where, more);
    }

    /** The same, or a total one where the order does not tell by columns alone which rows it does not tell apart. */
    Question<T> settled() {
        boolean plain = keys.stream().allMatch(key -> key.expr() instanceof Field);
        return plain ? this : total();
    }

    /** Shows rows of a settled question; those that the order does not tell apart are put into one of our own. */
    List<Object> shown(World world, List<T> rows) {
        List<Object> shown = new ArrayList<>();
        List<List<Object>> run = new ArrayList<>();
        List<Object> last = null;
        for (T row : rows) {
            List<Object> key = keys.stream()
                    .<Object>map(part -> part.of(row).orElse(row.id()))
                    .toList();
            if (last != null && !key.equals(last)) {
                flush(run, shown);
            }
            last = key;
            run.add(world.shown(table, row));
        }
        flush(run, shown);
        return shown;
    }

    private static void flush(List<List<Object>> run, List<Object> shown) {
        run.sort(Comparator.comparing(row -> row.getFirst().toString()));
        shown.addAll(run);
        run.clear();
    }

    List<Question<T>> smaller() {
        List<Question<T>> smaller = new ArrayList<>();
        if (where != null) {
            smaller.add(new Question<>(table, null, keys));
            where.smaller().forEach(simple -> smaller.add(new Question<>(table, simple, keys)));
        }
        for (int i = 0; i < keys.size(); i++) {
            List<Key<T>> fewer = new ArrayList<>(keys);
            Key<T> key = fewer.remove(i);
            smaller.add(new Question<>(table, where, fewer));
            for (Key<T> simple : key.smaller()) {
                List<Key<T>> changed = new ArrayList<>(keys);
                changed.set(i, simple);
                smaller.add(new Question<>(table, where, changed));
            }
        }
        return smaller;
    }

    @Override
    public String toString() {
        String order = keys.stream().map(key -> ".orderBy(" + key + ")").collect(Collectors.joining());
        return "from(" + table + ".class)" + (where == null ? "" : ".where(" + where + ")") + order;
    }
}
