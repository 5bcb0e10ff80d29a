package io.rowloom.memory;

import io.rowloom.spi.RowSource;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Rows of one version of a table, each made when it is asked for. Nothing is copied before: the version never changes. */
final class MemoryRows<T> implements RowSource<T> {

    private final Iterator<T> rows;
    private final Runnable alive;
    private final LongConsumer onClose;
    private long count;
    private boolean closed;

    /**
     * Begins before the first row.
     *
     * @param rows makes each row when it is asked for
     * @param alive throws when the store was closed
     * @param onClose hears how many rows were read
     */
    MemoryRows(Iterator<T> rows, Runnable alive, LongConsumer onClose) {
        this.rows = rows;
        this.alive = alive;
        this.onClose = onClose;
    }

    @Override
    public @Nullable T next() {
        alive.run();
        if (closed || !rows.hasNext()) {
            return null;
        }
        count++;
        return rows.next();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.accept(count);
        }
    }
}
