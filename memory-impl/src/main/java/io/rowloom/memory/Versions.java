package io.rowloom.memory;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.Outcome;
import io.rowloom.memory.table.Root;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The version that was committed last, and the turn to write the next one. Readers take the reference and are done.
 * Writers take turns, in the order in which they came; whoever has the turn is the only one that may commit, so what
 * was committed last stays so until the turn ends.
 */
final class Versions {

    private final Semaphore turn = new Semaphore(1, true);
    private volatile Root committed;

    Versions(Root committed) {
        this.committed = committed;
    }

    Root committed() {
        return committed;
    }

    /** Waits for the turn. It is not bound to a thread. */
    void takeTurn(Duration wait) {
        try {
            if (!turn.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LockTimeoutException("the turn to write did not come within " + wait.toMillis()
                        + " ms: another transaction that has written is still open. The memory store lets one transaction"
                        + " write at a time. Commit or close that one first, or raise options.lockWait.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "the thread was interrupted while it waited for its turn to write; nothing was written. The flag is still set.",
                    e,
                    Outcome.NOT_APPLIED);
        }
    }

    void endTurn() {
        turn.release();
    }

    /** Makes a version the committed one; only for whoever has the turn. */
    void commit(Root next) {
        committed = next;
    }
}
