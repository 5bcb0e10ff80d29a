package io.rowloom.engine;

import io.rowloom.ConcurrentFunction;
import io.rowloom.engine.log.CallerTrace;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A function and its items, on a virtual thread each (rules S127 to S129). All threads are started and wait for a place,
 * in the order of the items. The first failure interrupts all others; the caller goes on when the last thread has ended.
 *
 * @param <T> the class of the items
 * @param <R> the class of the results
 * @param <X> what the function may throw
 */
final class ConcurrentWork<T, R extends @Nullable Object, X extends Exception> {

    private final StoreDatabase database;
    private final ConcurrentFunction<? super T, R, X> body;
    private final Semaphore places;
    private final List<Thread> threads = new ArrayList<>();
    private final @Nullable Object[] results;
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    private final Queue<Throwable> others = new ConcurrentLinkedQueue<>();

    ConcurrentWork(StoreDatabase database, Collection<? extends T> items, ConcurrentFunction<? super T, R, X> body) {
        this.database = database;
        this.body = body;
        this.places = database.places().forThisThread();
        for (T item : items) {
            int number = threads.size();
            threads.add(Thread.ofVirtual().name("rowloom-unit-" + number).unstarted(() -> wait(number, item)));
        }
        this.results = new @Nullable Object[threads.size()];
    }

    /** Runs all, and gives the results in the order of the items. */
    List<R> run() throws X {
        for (Thread thread : threads) {
            thread.start();
        }
        threads.forEach(this::join);
        Throwable failure = first.get();
        if (failure != null) {
            throw thrown(failure);
        }
        return results();
    }

    @SuppressWarnings("unchecked") // each place was filled with what the body returned
    private List<R> results() {
        return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    }

    /** Waits for the end of a thread, whatever happens; an interrupt stops the work, which then ends soon. */
    private void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                stop(interruption("the thread was interrupted while it waited for the work of mapConcurrently", e));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static InterruptedOperationException interruption(String what, InterruptedException e) {
        return new InterruptedOperationException(
                what + ". The rest was stopped, and what had been done before stays. The interrupt flag is kept.",
                e,
                Outcome.UNKNOWN);
    }

    private boolean isStopped() {
        return first.get() != null;
    }

    private boolean stop(Throwable reason) {
        boolean isFirst = first.compareAndSet(null, reason);
        if (isFirst) {
            threads.forEach(Thread::interrupt);
        }
        return isFirst;
    }

    private void wait(int number, T item) {
        if (isStopped()) {
            return;
        }
        try {
            places.acquire();
        } catch (InterruptedException e) {
            stop(interruption("a unit of mapConcurrently was interrupted while it waited for its turn", e));
            return;
        }
        try {
            work(number, item);
        } finally {
            places.release();
        }
    }

    private void work(int number, T item) {
        database.places().enter();
        try {
            if (!isStopped()) {
                results[number] = body.apply(database, item);
                database.checkNothingLeftOpen();
            }
        } catch (Throwable failure) {
            database.closeLeftOpen(failure);
            if (!stop(failure)) {
                others.add(failure);
            }
        } finally {
            database.places().leave();
        }
    }

    /** Errors come out as they are; the way to the caller's line is added to them. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"
    }) // the body throws nothing else that is checked; errors have no equality
    private X thrown(Throwable failure) {
        others.stream().filter(other -> !other.equals(failure)).forEach(failure::addSuppressed);
        CallerTrace.extend(failure);
        return switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> (X) failure;
        };
    }
}
