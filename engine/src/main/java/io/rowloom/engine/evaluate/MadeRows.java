package io.rowloom.engine.evaluate;

import io.rowloom.spi.RowSource;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are made one after the other, each when it is asked for. Used by one thread.
 *
 * @param <T> what is given
 */
public final class MadeRows<T> implements RowSource<T> {

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
    public MadeRows(Iterator<T> rows, Runnable alive, LongConsumer onClose) {
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
