package io.rowloom.engine.plan;

import io.rowloom.Table;
import io.rowloom.engine.table.Rows;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows a transaction has locked by reading them, or has inserted: those of which it knows that they are as the store has
 * them, to its end or to that of the block that is undone. Used by one thread.
 */
public final class LockedRows {

    private record Key(TableType<?> table, Object id) {}

    private final List<Key> order = new ArrayList<>();
    private final Map<Key, Integer> times = new HashMap<>();

    public void add(TableType<?> table, Object id) {
        Key key = new Key(table, id);
        order.add(key);
        times.merge(key, 1, Integer::sum);
    }

    public <T> void addAll(TableType<T> table, List<T> rows) {
        rows.forEach(row -> add(table, Rows.id(row)));
    }

    public int mark() {
        return order.size();
    }

    public void undoTo(int mark) {
        List<Key> undone = order.subList(mark, order.size());
        undone.forEach(key -> times.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
        undone.clear();
    }

    public void require(Table<?> row) {
        Object id = Rows.storedId(row, "requireLocked");
        TableType<?> table = SavePipeline.tableOf(row);
        if (!times.containsKey(new Key(table, id))) {
            throw new MisuseException("expected the " + table + " with the id " + id
                    + " to be locked by this transaction, and it was read without a lock, in another transaction, or in a block"
                    + " that was undone. Read it by tx.from(" + table
                    + ".class).where(…).forUpdate(), or change it by tx.modify(…).");
        }
    }
}
