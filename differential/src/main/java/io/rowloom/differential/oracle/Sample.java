package io.rowloom.differential.oracle;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.differential.program.World;
import io.rowloom.differential.table.Cond;
import io.rowloom.differential.table.Rows;
import io.rowloom.differential.table.TableSpec;
import io.rowloom.query.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of one table of a store, and questions about them.
 *
 * @param <T> the class of the rows
 */
final class Sample<T extends Table<?>> {

    private final Session session;
    private final TableSpec<T> table;
    private final Others others;
    private final Map<Object, T> rows = new HashMap<>();
    private long queries = 1;

    Sample(World world, TableSpec<T> table) {
        this.session = world.session();
        this.table = table;
        this.others = new Others(session);
        session.from(table.type()).all().forEach(row -> rows.put(row.id(), row));
    }

    TableSpec<T> table() {
        return table;
    }

    Set<Object> ids() {
        return rows.keySet();
    }

    Collection<T> rows() {
        return rows.values();
    }

    /** The rows of all tables. */
    Rows others() {
        return others;
    }

    /** Says whether no row makes the condition compute what leaves its range. */
    boolean isComputable(Cond<T> cond) {
        try {
            rows.values().forEach(row -> cond.of(row, others));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** The rows that a condition finds. */
    Found found(Condition<T> condition) {
        queries++;
        List<Object> ids = session.from(table.type()).where(condition).all().stream()
                .<Object>map(Table::id)
                .toList();
        return new Found(new HashSet<>(ids), ids.size());
    }

    /** How many rows a condition finds, counted by the store. */
    long count(Condition<T> condition) {
        queries++;
        return session.from(table.type()).where(condition).count();
    }

    /** Whether a condition finds a row. */
    boolean finds(T row, Condition<T> condition) {
        queries++;
        return session.from(table.type()).where(table.isRow(row).and(condition)).exists();
    }

    long queries() {
        return queries;
    }

    /**
     * What was found.
     *
     * @param ids the ids
     * @param size how many rows came, the same one twice if it came twice
     */
    record Found(Set<Object> ids, int size) {}
}
