package com.example.journal;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.Outcome;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

// @start region="turn"
/** The one turn to write: whoever has it keeps all others from writing until the transaction ends. Waiting parks the thread. */
final class Turn {

    private final Semaphore turn = new Semaphore(1, true);

    void take(long nanos) {
        try {
            boolean free = !turn.hasQueuedThreads() && turn.tryAcquire();
            if (!free && !turn.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                throw new LockTimeoutException("the turn to write did not come in time: another transaction that writes is still"
                        + " open. Commit or close that one first, or raise options.lockWait.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "the thread was interrupted while it waited for its turn to write; nothing was written. The flag is still set.",
                    e,
                    Outcome.NOT_APPLIED);
        }
    }

    void giveBack() {
        turn.release();
    }
}
// @end region="turn"
