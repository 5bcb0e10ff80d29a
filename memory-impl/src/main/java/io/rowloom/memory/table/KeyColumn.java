package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import java.util.Comparator;

/**
 * A column of an index.
 *
 * @param position its position in the table
 * @param order the order of its values
 */
public record KeyColumn(int position, Comparator<Object> order) {

    int compare(Row a, Row b) {
        Object x = a.at(position);
        Object y = b.at(position);
        if (x == null) {
            return y == null ? 0 : -1;
        }
        return y == null ? 1 : order.compare(x, y);
    }
}
