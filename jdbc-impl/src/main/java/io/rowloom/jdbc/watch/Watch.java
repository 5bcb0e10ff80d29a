package io.rowloom.jdbc.watch;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One statement that is watched. A cancel is sent under the lock that the end of the statement takes as well: behind {@link #end} none
 * is sent any more, so that none meets the next statement (rule O02). It is sent again until the statement ends, because one
 * that comes between two rows of a batch has nothing to stop.
 */
public final class Watch {

    private static final long AGAIN_MILLIS = 50;

    private final Statement statement;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private @Nullable Future<?> alarm;
    private @Nullable SQLException refused;
    private boolean ended;
    private boolean cancelled;

    Watch(Statement statement) {
        this.statement = statement;
    }

    /** Sets what is to be called off when the statement ends in time. */
    Watch with(Future<?> pending) {
        this.alarm = pending;
        return this;
    }

    /** Cancels the statement again and again until it has ended. */
    void cancelUntilItEnds() {
        lock.lock();
        try {
            while (!ended) {
                cancelled = true;
                cancel();
                if (over.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void cancel() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            refused = e;
        }
    }

    /**
     * Says that the statement has ended, well or not. Where a cancel is just being sent, it waits for that.
     *
     * @return whether a cancel was sent
     */
    public boolean end() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        lock.lock();
        try {
            ended = true;
            over.signalAll();
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells why the statement could not be cancelled, if that was so.
     *
     * @return the last error of a cancel, or null
     */
    public @Nullable SQLException refused() {
        lock.lock();
        try {
            return refused;
        } finally {
            lock.unlock();
        }
    }
}
