package io.rowloom.jdbc.watch;

import java.sql.Statement;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Watches the statements of one store. It has one thread, as long as statements with a timeout come, and none before and after that. A
 * cancel may have to wait for a network, so that each statement which is too late gets a thread for it, until it has ended: no
 * virtual one, because what it is to stop may hold the carriers. Any thread may use it.
 */
public final class Watchdog implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;
    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().name("rowloom-watchdog-", 0).factory();

    private final ScheduledThreadPoolExecutor clock;

    /** Makes a watchdog that sleeps. */
    public Watchdog() {
        clock = new ScheduledThreadPoolExecutor(1, DAEMONS, new ThreadPoolExecutor.DiscardPolicy());
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to watch a statement that is about to be sent.
     *
     * @param statement the statement
     * @param nanos after how many nanoseconds it is too late
     * @return the watch, to be ended
     */
    public Watch watch(Statement statement, long nanos) {
        Watch watch = new Watch(statement);
        return watch.with(clock.schedule(() -> late(watch), nanos, TimeUnit.NANOSECONDS));
    }

    private static void late(Watch watch) {
        DAEMONS.newThread(watch::cancelUntilItEnds).start();
    }

    /** Watches nothing any more. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
