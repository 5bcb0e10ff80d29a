package io.rowloom.memory;

import io.rowloom.error.MisuseException;
import io.rowloom.memory.read.Patience;
import io.rowloom.memory.table.Overlay;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Write;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One transaction or one statement: which root it reads, what it has written, and whether it has the turn to write. The
 * essay on isolation stands at {@link MemoryStore}. Used by one thread.
 */
final class MemoryTransaction {

    /** The state at a savepoint: the writes until then. */
    private record Savepoint(@Nullable Overlay overlay) {}

    private final MemoryStore store;
    private final Begin begin;
    private @Nullable Root snapshot;
    private @Nullable Overlay overlay;
    private boolean hasTurn;

    private MemoryTransaction(MemoryStore store, Begin begin) {
        this.store = store;
        this.begin = begin;
    }

    static MemoryTransaction begin(MemoryStore store, Begin begin) {
        MemoryTransaction transaction = new MemoryTransaction(store, begin);
        if (begin.isolation() != Isolation.READ_COMMITTED) {
            if (begin.isolation() == Isolation.SERIALIZABLE && !begin.readOnly()) {
                transaction.takeTurn();
            }
            transaction.snapshot = store.versions().committed();
        }
        return transaction;
    }

    /** The version that a statement reads. */
    Root view() {
        Versions versions = store.versions();
        if (overlay != null) {
            return overlay.view();
        }
        return snapshot != null ? snapshot : versions.committed();
    }

    /** How long the statement that begins now may take. */
    Patience patience() {
        Deadline statement = Deadline.inOrNever(store.statementTimeout());
        Deadline sooner = Deadline.soonest(statement, begin.deadline());
        return sooner == null ? Patience.ENDLESS : new Patience(sooner);
    }

    /** Runs a writing statement; a single one is committed at once. */
    <R> R write(Function<Write, R> statement) {
        if (begin.readOnly()) {
            throw new MisuseException("a write came into a session of the store that was opened for reading only");
        }
        takeTurn();
        try {
            Write write = new Write(writes());
            R result = statement.apply(write);
            overlay = write.end();
            if (begin.mode() == Begin.Mode.STATEMENT) {
                commit();
            }
            return result;
        } finally {
            if (begin.mode() == Begin.Mode.STATEMENT) {
                end();
            }
        }
    }

    private Overlay writes() {
        if (overlay != null) {
            return overlay;
        }
        Root committed = store.versions().committed();
        return Overlay.on(snapshot != null ? snapshot : committed, committed);
    }

    private void takeTurn() {
        Versions versions = store.versions();
        if (!hasTurn) {
            versions.takeTurn(Duration.ofNanos(
                    Deadline.in(store.lockWait()).sooner(begin.deadline()).left()));
            hasTurn = true;
        }
    }

    Object savepoint() {
        return new Savepoint(overlay);
    }

    /** Takes the writes back to a savepoint. The turn is kept: who has waited for it does not wait again. */
    void rollbackTo(Object savepoint) {
        overlay = ((Savepoint) savepoint).overlay();
    }

    void commit() {
        if (overlay != null) {
            store.versions().commit(overlay.target());
        }
        end();
    }

    void end() {
        overlay = null;
        snapshot = null;
        if (hasTurn) {
            hasTurn = false;
            store.endTurn();
        }
    }
}
