package io.rowloom.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does something later, unless it is called off, on one platform thread: a virtual one could be kept from running by the very
 * work that it is to look after. The thread exists from the first task to {@link #close()}.
 */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    Watchdog() {
        this.timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("rowloom-watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Does something later. What it throws goes to the handler of uncaught exceptions.
     *
     * @param nanos when, in nanoseconds from now
     * @param task what to do; it must be quick
     * @return to call it off
     */
    Future<?> after(long nanos, Runnable task) {
        return timer.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
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
        timer.shutdownNow();
    }
}
