package io.rowloom.jdbc.connection;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.spi.Deadline;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Permits that are given in the order of arrival. Waiting parks the thread, a virtual one without its carrier. */
public final class FairPermits {

    private final Semaphore permits;

    /**
     * Makes permits.
     *
     * @param count how many
     */
    public FairPermits(int count) {
        this.permits = new Semaphore(count, true);
    }

    /**
     * Waits for a permit.
     *
     * @param deadline up to when
     * @param what says what was waited for, for the message
     * @throws PoolTimeoutException if none became free
     * @throws InterruptedOperationException if the thread was interrupted; the flag is kept
     */
    public void acquire(Deadline deadline, Supplier<String> what) {
        try {
            if (!permits.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
                throw new PoolTimeoutException(what.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "the thread was interrupted while it waited for a connection, so nothing was sent. The interrupt flag is kept.",
                    e,
                    Outcome.NOT_APPLIED);
        }
    }

    /**
     * Takes a permit if one is free and nobody waits for it.
     *
     * @return whether it was given
     */
    public boolean tryAcquire() {
        boolean interrupted = Thread.interrupted();
        try {
            return permits.tryAcquire(0, TimeUnit.NANOSECONDS); // the form without a time would pass by those who wait
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits for several permits, without an error.
     *
     * @param count how many
     * @param nanos how long, in nanoseconds
     * @return whether they were given
     */
    boolean tryAcquire(int count, long nanos) {
        boolean interrupted = Thread.interrupted();
        try {
            return permits.tryAcquire(count, nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives a permit back. */
    public void release() {
        permits.release();
    }

    /**
     * Gives more permits out, so that all who wait go on.
     *
     * @param count how many
     */
    void release(int count) {
        permits.release(count);
    }
}
