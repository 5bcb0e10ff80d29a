package io.rowloom.engine;

import io.rowloom.error.MisuseException;
import io.rowloom.spi.RowSource;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The open stream of a transaction. It closes its source as soon as the last row was read, when the consumer or the
 * store throws, when the stream is closed, and when the transaction ends. It cannot be split, so that one thread reads it.
 */
final class RowStream<T> implements Spliterator<T> {

    /** How far it has come. */
    private enum Phase {
        OPEN,
        READ,
        LEFT
    }

    private final EngineTransaction transaction;
    private final RowSource<T> source;
    private final String openedAt;
    private Phase phase = Phase.OPEN;

    RowStream(EngineTransaction transaction, RowSource<T> source, String openedAt) {
        this.transaction = transaction;
        this.source = source;
        this.openedAt = openedAt;
    }

    Stream<T> asStream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    String openedAt() {
        return openedAt;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (phase == Phase.LEFT) {
            throw new MisuseException(
                    "the stream begun at " + openedAt + " was closed before all of its rows were read: by"
                            + " the program, by an error, or at the end of its transaction. Read it inside of the block of the"
                            + " transaction, to a list where the rows are wanted behind it.");
        }
        return phase == Phase.OPEN && advance(action);
    }

    private boolean advance(Consumer<? super T> action) {
        boolean done = false;
        try {
            T row = transaction.next(source);
            if (row == null) {
                end(Phase.READ);
            } else {
                action.accept(row);
            }
            done = true;
            return row != null;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    void close() {
        if (phase == Phase.OPEN) {
            end(Phase.LEFT);
        }
    }

    private void end(Phase how) {
        transaction.forgetStream();
        phase = how;
        source.close();
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }
}
