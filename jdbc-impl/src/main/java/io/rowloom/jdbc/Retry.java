package io.rowloom.jdbc;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.spi.Deadline;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends a statement again while another process has SQLite locked. The wait is done in Java, where a virtual thread gives
 * its carrier back, and not in SQLite, which would hold it (rule X06).
 */
final class Retry {

    private static final long SHORTEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 20_000_000;

    private final Faults faults;
    private final Duration lockWait;
    private final @Nullable Deadline limit;

    Retry(Faults faults, Duration lockWait, @Nullable Deadline limit) {
        this.faults = faults;
        this.lockWait = lockWait;
        this.limit = limit;
    }

    /** One statement that had no effect when it fails on a lock. */
    @FunctionalInterface
    interface Attempt<R> {
        R run() throws SQLException;
    }

    <R> R whileBusy(Attempt<R> attempt) throws SQLException {
        try {
            return attempt.run();
        } catch (SQLException e) {
            if (faults.fault(e) != Fault.BUSY) {
                throw e;
            }
            return again(attempt);
        }
    }

    private <R> R again(Attempt<R> attempt) throws SQLException {
        Deadline deadline = Deadline.in(lockWait).sooner(limit);
        long pause = SHORTEST_NANOS;
        while (true) {
            LockSupport.parkNanos(pause + ThreadLocalRandom.current().nextLong(pause));
            checkInterrupt();
            pause = Math.min(pause * 2, LONGEST_NANOS);
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (deadline.left() == 0 || faults.fault(e) != Fault.BUSY) {
                    throw e;
                }
            }
        }
    }

    private static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedOperationException(
                    "the thread was interrupted while it waited for a lock, so nothing was done. The interrupt flag is kept.",
                    null,
                    Outcome.NOT_APPLIED);
        }
    }
}
