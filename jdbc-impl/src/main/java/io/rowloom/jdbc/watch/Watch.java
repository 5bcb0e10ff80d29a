package io.rowloom.jdbc.watch;

import io.rowloom.engine.watch.Watchdog;
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

    private Watch(Statement statement) {
        this.statement = statement;
    }

    /**
     * Begins to watch a statement that is about to be sent. A cancel may have to wait for a network, so that each statement which is too
     * late has a thread for it.
     *
     * @param watchdog tells when it is too late
     * @param statement the statement
     * @param nanos after how many nanoseconds it is too late
     * @return the watch, to be ended
     */
    public static Watch begin(Watchdog watchdog, Statement statement, long nanos) {
        Watch watch = new Watch(statement);
        watch.alarm = watchdog.longAfter(nanos, watch::cancelUntilItEnds);
        return watch;
    }

    /** Cancels the statement again and again until it has ended. */
    private void cancelUntilItEnds() {
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
        } catch (RuntimeException e) {
            refused = new SQLException("the driver failed to cancel a statement", e);
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
