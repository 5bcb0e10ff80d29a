package io.rowloom.memory;

import io.rowloom.memory.table.Row;
import io.rowloom.meta.RowReader;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Rows of one version of a table, each made when it is asked for. Nothing is copied before: the version never changes. */
final class MemoryRows<T> implements RowSource<T> {

    private final TableType<T> table;
    private final List<Row> rows;
    private final Function<Row, RowReader> readers;
    private final Runnable alive;
    private final LongConsumer onClose;
    private int next;
    private boolean closed;

    /**
     * Begins before the first row.
     *
     * @param alive throws when the store was closed
     * @param onClose hears how many rows were read
     */
    MemoryRows(
            TableType<T> table,
            List<Row> rows,
            Function<Row, RowReader> readers,
            Runnable alive,
            LongConsumer onClose) {
        this.table = table;
        this.rows = rows;
        this.readers = readers;
        this.alive = alive;
        this.onClose = onClose;
    }

    @Override
    public @Nullable T next() {
        alive.run();
        return closed || next == rows.size() ? null : table.read(readers.apply(rows.get(next++)));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.accept(next);
        }
    }
}
