package io.rowloom.test.shadow;

import io.rowloom.spi.RowSource;
import io.rowloom.spi.Select;
import org.jspecify.annotations.Nullable;

/**
 * Rows of two stores that come one after the other.
 *
 * @param stores the stores
 * @param select the question
 * @param first the rows that are handed on
 * @param second the rows that are compared
 */
record ShadowRows<T>(Pair stores, Select<T> select, RowSource<T> first, RowSource<T> second) implements RowSource<T> {

    @Override
    public @Nullable T next() {
        return stores.<@Nullable T>both(
                () -> "a row of the stream " + select, first::next, second::next, row -> Rows.of(select.table(), row));
    }

    @Override
    public void close() {
        try {
            first.close();
        } finally {
            second.close();
        }
    }
}
