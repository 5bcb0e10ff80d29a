package io.rowloom.engine.table;

import io.rowloom.meta.TableType;
import io.rowloom.state.Snapshot;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row in a unique key, in some order that is the same everywhere.
 *
 * @param values the values as a store keeps them, bytes as buffers
 */
public record KeyValues(List<@Nullable Object> values) implements Comparable<KeyValues> {

    public static KeyValues of(TableType<?> table, List<Integer> positions, Snapshot row) {
        List<@Nullable Object> values = new ArrayList<>(positions.size());
        for (int position : positions) {
            Object value = ColumnValues.read(table, row, position);
            values.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        }
        return new KeyValues(values);
    }

    public boolean hasNull() {
        return values.contains(null);
    }

    @Override
    public int compareTo(KeyValues other) {
        int side = 0;
        for (int i = 0; side == 0 && i < values.size(); i++) {
            side = compare(values.get(i), other.values.get(i));
        }
        return side;
    }

    @SuppressWarnings(
            "unchecked") // both are of one column, and so of one class, and every class of a stored value is ordered
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
