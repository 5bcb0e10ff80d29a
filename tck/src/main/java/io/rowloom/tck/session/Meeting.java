package io.rowloom.tck.session;

import io.rowloom.tck.rule.Expect;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of another session, on a virtual thread of its own, that may have to wait for this one. */
final class Meeting<V> {

    private static final int MOMENT_MILLIS = 150;
    private static final int LONG_SECONDS = 10;
    private static final int PATIENCE_SECONDS = 60;

    private final FutureTask<V> task;

    private Meeting(FutureTask<V> task) {
        this.task = task;
    }

    static <V> Meeting<V> begin(Callable<V> work) {
        FutureTask<V> task = new FutureTask<>(work);
        Thread.ofVirtual().name("tck-meeting").start(task);
        return new Meeting<>(task);
    }

    /** Gives the other one time to come as far as it can. Nothing follows from whether it did. */
    void giveTime() throws Exception {
        await(MOMENT_MILLIS);
    }

    /** Gives one that must not wait more time than it can need. */
    void waitLong() throws Exception {
        await(TimeUnit.SECONDS.toMillis(LONG_SECONDS));
    }

    private void await(long millis) throws Exception {
        try {
            Expect.holds("an answer", task.get(millis, TimeUnit.MILLISECONDS) != null);
        } catch (TimeoutException | ExecutionException stillThere) {
            Thread.onSpinWait();
        }
    }

    V result() throws Exception {
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                case null, default -> throw e;
            }
        }
    }
}
