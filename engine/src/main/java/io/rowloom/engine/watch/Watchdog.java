package io.rowloom.engine.watch;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does something later, unless it is called off: it looks after statements that may be too late, and after transactions that may be idle. It
 * has one platform thread, as long as there is something to wait for, and none before and after that. A virtual one could be kept from running
 * by the very work that it is to look after. Any thread may use it.
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
     * Does something later. What it throws goes to the handler of uncaught exceptions. A watchdog that is closed does nothing.
     *
     * @param nanos when, in nanoseconds from now
     * @param task what to do; it must be quick
     * @return to call it off
     */
    public Future<?> after(long nanos, Runnable task) {
        return clock.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Does something later that may take its time, on a platform thread of its own. A watchdog that is closed does nothing.
     *
     * @param nanos when, in nanoseconds from now
     * @param task what to do
     * @return to call it off before it has begun
     */
    public Future<?> longAfter(long nanos, Runnable task) {
        return after(nanos, () -> DAEMONS.newThread(task).start());
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Calls everything off, and ends the thread. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
