package io.rowloom.memory;

import io.rowloom.engine.evaluate.Patience;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.memory.lock.Holder;
import io.rowloom.memory.lock.Mode;
import io.rowloom.memory.read.Effort;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import io.rowloom.memory.table.LateReferences;
import io.rowloom.memory.table.Overlay;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Write;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One transaction or one statement: which root it reads, what it has written, and what it has locked. The essay on isolation stands
 * at {@link MemoryStore}. Used by one thread.
 */
final class MemoryTransaction {

    /** The state at a savepoint: the writes and the locks until then. */
    private record Savepoint(@Nullable Overlay overlay, int locks) {}

    private final MemoryStore store;
    private final Begin begin;
    private final Holder locks;
    private @Nullable Root snapshot;
    private @Nullable Overlay overlay;

    private MemoryTransaction(MemoryStore store, Begin begin) {
        this.store = store;
        this.begin = begin;
        this.locks = new Holder(store.versions().locks(), this::lockWait);
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

    private void takeTurn() {
        try {
            locks.take(Versions.TURN, Mode.KEPT);
        } catch (LockTimeoutException e) {
            throw new LockTimeoutException(
                    "the turn of serializable transactions did not come in time: another one is still open, and the memory store runs"
                            + " those that may write one after the other. Commit or close that one first, or raise options.lockWait.",
                    e);
        }
    }

    /** The version that a statement reads. */
    Root view() {
        Root committed = store.versions().committed();
        if (overlay != null) {
            overlay = overlay.over(committed, snapshot != null);
            return overlay.view();
        }
        return snapshot != null ? snapshot : committed;
    }

    /** How long one lock is waited for from now: never beyond the end of the transaction's time. */
    private Duration lockWait() {
        return Duration.ofNanos(
                Deadline.in(store.lockWait()).sooner(begin.deadline()).left());
    }

    /** What the statement that begins now may cost. */
    Effort effort() {
        Deadline statement = Deadline.inOrNever(store.statementTimeout());
        return new Effort(new Patience(Deadline.soonest(statement, begin.deadline())), store.tally());
    }

    /** Runs a writing statement; a single one is committed at once. */
    <R> R write(Function<Write, R> statement) {
        return write(statement, result -> false);
    }

    /**
     * Runs a writing or locking statement. Where others have committed while it waited for its locks, or before it had them, it runs
     * once more, on what they have left: then it has its locks from the start, unless it finds other rows.
     *
     * @param statement what it does; it may be called several times
     * @param settled says of a result that it holds, whatever others have committed
     */
    <R> R write(Function<Write, R> statement, Predicate<R> settled) {
        if (begin.readOnly()) {
            throw new MisuseException("a write came into a session of the store that was opened for reading only");
        }
        try {
            R result = run(statement, settled);
            if (isAlone()) {
                commit();
            }
            return result;
        } catch (LockTimeoutException | SerializationConflictException e) {
            lose();
            throw e;
        } finally {
            if (isAlone()) {
                end();
            }
        }
    }

    private void lose() {
        overlay = null;
        locks.end(); // nobody waits for one who has lost
    }

    /** Says whether one statement is the whole transaction. */
    boolean isAlone() {
        return begin.mode() == Begin.Mode.STATEMENT;
    }

    /** Lets a call pass, or ends the transaction with what happens to it there. */
    void pass(Moment moment) {
        try {
            store.pass(moment);
        } catch (LockTimeoutException | SerializationConflictException | ConnectionException e) {
            lose();
            throw e;
        }
    }

    private <R> R run(Function<Write, R> statement, Predicate<R> settled) {
        while (true) {
            Overlay start = writes();
            long taken = locks.taken();
            Write write = new Write(start, locks, store.versions().surroundings(), begin.defersForeignKeys());
            try {
                R result = statement.apply(write);
                if (isStill(start, taken) || settled.test(result)) {
                    overlay = write.end();
                    return result;
                }
            } catch (InterruptedOperationException e) {
                throw e;
            } catch (RowloomException e) {
                if (locks.isRefused() || isStill(start, taken)) {
                    throw e;
                }
            }
        }
    }

    /** Whether all that a statement has locked was the same from its beginning: it had the locks, or nobody has committed. */
    private boolean isStill(Overlay start, long taken) {
        return locks.taken() == taken || start.isOver(store.versions().committed());
    }

    private Overlay writes() {
        Root committed = store.versions().committed();
        return overlay != null
                ? overlay.over(committed, snapshot != null)
                : Overlay.on(snapshot != null ? snapshot : committed, committed);
    }

    /** The locks, for a statement that gives some of them back. */
    Holder locks() {
        return locks;
    }

    /** The version that was committed last, without the writes of this transaction. */
    Root committed() {
        return store.versions().committed();
    }

    Object savepoint() {
        return new Savepoint(overlay, locks.mark());
    }

    /** Takes the writes back to a savepoint, and gives back what was locked since: others may go on. */
    void rollbackTo(Object savepoint) {
        Savepoint mark = (Savepoint) savepoint;
        overlay = mark.overlay();
        locks.undoTo(mark.locks());
    }

    void commit() {
        pass(new Moment(Step.COMMIT, null, isAlone()));
        Overlay writes = overlay;
        if (writes != null) {
            if (begin.defersForeignKeys()) {
                new LateReferences(writes, locks).check(store.versions()::committed);
            }
            store.versions().commit(last -> writes.over(last, snapshot != null).target());
        }
        end();
        store.faults().afterCommit(isAlone());
    }

    void end() {
        overlay = null;
        snapshot = null;
        locks.end();
    }
}
