package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.memory.lock.Holder;
import io.rowloom.memory.lock.Mode;
import io.rowloom.tx.Lock;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a transaction locks: rows, and the values of unique keys, whether a row has them or not. */
final class Keys {

    private record RowKey(int table, Object id) {}

    private record UniqueKey(int table, int index, List<Object> values) {}

    private final Holder holder;

    Keys(Holder holder) {
        this.holder = holder;
    }

    void row(StoredTable table, Object id, Mode mode) {
        holder.take(new RowKey(table.number(), id), mode);
    }

    boolean row(StoredTable table, Object id, Lock lock) {
        return holder.take(new RowKey(table.number(), id), Mode.KEPT, lock);
    }

    /** The unique keys that a row takes, and those that it gives up, but for that of the id. */
    void unique(StoredTable table, @Nullable Row before, @Nullable Row after) {
        for (int i = 0; i < table.indexes().size(); i++) {
            StoredIndex index = table.indexes().get(i);
            if (index.isPrimary() || (before != null && after != null && index.compareKeys(before, after) == 0)) {
                continue;
            }
            unique(table, i, before);
            unique(table, i, after);
        }
    }

    /** The key of a row in one unique index. */
    void unique(StoredTable table, int index, @Nullable Row row) {
        StoredIndex unique = table.indexes().get(index);
        if (row != null && unique.allowsOne(row)) {
            holder.take(new UniqueKey(table.number(), index, values(unique, row)), Mode.KEPT);
        }
    }

    /** Keeps a key that was not kept before only if there is no row with it once it is kept. */
    boolean uniqueUnless(StoredTable table, int index, Row row, Supplier<@Nullable Row> rival) {
        int mark = holder.mark();
        unique(table, index, row);
        if (holder.mark() > mark && rival.get() != null) {
            holder.undoTo(mark);
            return false;
        }
        return true;
    }

    private static List<Object> values(StoredIndex index, Row row) {
        List<KeyColumn> key = index.key();
        Object[] values = new Object[key.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = comparable(row.at(key.get(i).position()));
        }
        return values.length == 1 ? List.of(values[0]) : List.of(values);
    }

    /** Equal where the values are equal as keys. */
    private static Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case BigDecimal decimal -> decimal.stripTrailingZeros();
            default -> value;
        };
    }
}
