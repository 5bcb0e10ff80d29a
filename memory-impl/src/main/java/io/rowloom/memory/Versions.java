package io.rowloom.memory;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.Outcome;
import io.rowloom.memory.lock.LockSpace;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Sequences;
import io.rowloom.memory.table.Surroundings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The version that was committed last, the locks of those who are about to make the next ones, the turn of serializable
 * transactions, and the sources of ids. Readers take the reference and are done.
 */
final class Versions {

    private final Semaphore turn = new Semaphore(1, true);
    private final LockSpace locks = new LockSpace();
    private final AtomicReference<Root> committed;

    private final Sequences sequences;

    private Versions(Root committed, Sequences sequences) {
        this.committed = new AtomicReference<>(committed);
        this.sequences = sequences;
    }

    static Versions empty() {
        return new Versions(Root.empty(), Sequences.fresh());
    }

    /** Another line of versions, which begins with the one that was committed last. Nobody has a lock there. */
    Versions fork() {
        Root root = committed(); // before the sequences: they are behind all its ids then
        return new Versions(root, sequences.copy());
    }

    Surroundings surroundings() {
        return new Surroundings(this::committed, sequences);
    }

    Root committed() {
        return committed.get();
    }

    LockSpace locks() {
        return locks;
    }

    /** Waits for the turn of serializable transactions that may write. It is not bound to a thread. */
    void takeTurn(Duration wait) {
        try {
            if (!turn.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LockTimeoutException(
                        "the turn of serializable transactions did not come within " + wait.toMillis()
                                + " ms: another one is still open, and the memory store runs those that may write one after the other."
                                + " Commit or close that one first, or raise options.lockWait.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "the thread was interrupted while it waited for its turn; nothing was written. The flag is still set.",
                    e,
                    Outcome.NOT_APPLIED);
        }
    }

    void endTurn() {
        turn.release();
    }

    /**
     * Makes the next committed version out of the last one.
     *
     * @param next makes the version, perhaps several times where others commit meanwhile; it changes nothing else
     */
    void commit(UnaryOperator<Root> next) {
        committed.updateAndGet(next);
    }
}
