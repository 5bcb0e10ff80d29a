package io.rowloom.engine.plan;

import io.rowloom.Table;
import io.rowloom.engine.table.Rows;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a transaction has locked by reading them, or has inserted: those of which it knows that they are as the store has
 * them, to its end or to that of the block that is undone. Used by one thread.
 */
public final class LockedRows {

    private record Key(TableType<?> table, Object id) {}

    /** Those of calls which are a transaction each, behind which nothing is locked. */
    public static final LockedRows NONE = new LockedRows(false);

    private final boolean remembers;
    private List<Key> order = List.of(); // most transactions lock few rows
    /** The same rows, once somebody has asked. */
    private @Nullable Set<Key> found;

    /** Begins without locks. */
    public LockedRows() {
        this(true);
    }

    private LockedRows(boolean remembers) {
        this.remembers = remembers;
    }

    public void add(TableType<?> table, Object id) {
        if (!remembers) {
            return;
        }
        if (order.isEmpty()) {
            order = new ArrayList<>();
        }
        Key key = new Key(table, id);
        order.add(key);
        if (found != null) {
            found.add(key);
        }
    }

    public <T> void addAll(TableType<T> table, List<T> rows) {
        rows.forEach(row -> add(table, Rows.id(row)));
    }

    public int mark() {
        return order.size();
    }

    public void undoTo(int mark) {
        if (mark < order.size()) {
            order.subList(mark, order.size()).clear();
            found = null;
        }
    }

    public void require(Table<?> row) {
        Object id = Rows.storedId(row, "requireLocked");
        TableType<?> table = SavePipeline.tableOf(row);
        if (!all().contains(new Key(table, id))) {
            throw new MisuseException("expected the " + table + " with the id " + id
                    + " to be locked by this transaction, and it was read without a lock, in another transaction, or in a block"
                    + " that was undone. Read it by tx.from(" + table
                    + ".class).where(…).forUpdate(), or change it by tx.modify(…).");
        }
    }

    private Set<Key> all() {
        Set<Key> known = found;
        if (known == null) {
            known = new HashSet<>(order);
            found = known;
        }
        return known;
    }
}
