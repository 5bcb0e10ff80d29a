package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.memory.tree.Probe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an index whose first columns have given values and whose next column lies between bounds. A row without a
 * value is never in a range: no comparison with null holds.
 *
 * @param key the columns of the index
 * @param values the values of its first columns
 * @param low the lower bound of the next column, or null
 * @param high the upper bound of the next column, or null
 */
public record KeyRange(
        List<KeyColumn> key,
        List<Object> values,
        @Nullable Bound low,
        @Nullable Bound high) implements Probe<Row> {

    /**
     * An end of a range.
     *
     * @param value the value at the end
     * @param inclusive whether the value itself is in the range
     */
    public record Bound(Object value, boolean inclusive) {}

    @Override
    public int place(Row row) {
        for (int i = 0; i < values.size(); i++) {
            int side = compare(row, key.get(i), values.get(i));
            if (side != 0) {
                return side;
            }
        }
        return low == null && high == null ? 0 : placeNext(row, key.get(values.size()));
    }

    private int placeNext(Row row, KeyColumn next) {
        if (row.at(next.position()) == null) {
            return -1;
        }
        if (low != null) {
            int side = compare(row, next, low.value());
            if (side < 0 || (side == 0 && !low.inclusive())) {
                return -1;
            }
        }
        if (high != null) {
            int side = compare(row, next, high.value());
            return side > 0 || (side == 0 && !high.inclusive()) ? 1 : 0;
        }
        return 0;
    }

    private static int compare(Row row, KeyColumn column, Object value) {
        Object stored = row.at(column.position());
        return stored == null ? -1 : column.order().compare(stored, value);
    }
}
