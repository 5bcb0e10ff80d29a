package io.rowloom.engine.call;

import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.spi.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does something again that lost a race, after pauses that grow and are never the same for two threads. */
public final class Attempts {

    private static final long SHORTEST_NANOS = 200_000;
    private static final long LONGEST_NANOS = 50_000_000;

    /** How many earlier failures the last one tells of: those just before it. */
    private static final int MOST_TOLD = 5;

    /** How it waits in a program: parked, so that a virtual thread gives its carrier back, and woken by an interrupt. */
    public static final LongConsumer PARKED = LockSupport::parkNanos;

    private final LongConsumer pause;
    private final @Nullable Deadline deadline;

    /**
     * Makes tries.
     *
     * @param pause waits for so many nanoseconds
     * @param deadline behind which nothing is tried again, or null
     */
    public Attempts(LongConsumer pause, @Nullable Deadline deadline) {
        this.pause = pause;
        this.deadline = deadline;
    }

    /** Something that is tried. */
    @FunctionalInterface
    public interface Attempt<R, X extends Exception> {
        R run() throws X;
    }

    public static boolean isLostRace(RuntimeException error) {
        return error instanceof SerializationConflictException || error instanceof OptimisticLockException;
    }

    /** A lost race, or a lock that was not given in time. */
    public static boolean isConflict(RuntimeException error) {
        return isLostRace(error) || error instanceof LockTimeoutException;
    }

    /** As {@link #run(int, Predicate, Attempt)}, where what is tried first differs from what is tried after that. */
    public static <R> R run(int retries, Predicate<RuntimeException> lost, Supplier<R> first, Supplier<R> further) {
        Deque<Supplier<R>> next = new ArrayDeque<>();
        next.add(first);
        return new Attempts(PARKED, null)
                .<R, RuntimeException>run(retries, lost, () -> (next.isEmpty() ? further : next.remove()).get());
    }

    /**
     * Tries once, and then again. What comes out in the end tells of the failures before it.
     *
     * @param retries how often again, 0 or more
     * @param lost which errors are worth another try
     * @param attempt what is tried
     */
    public <R, X extends Exception> R run(int retries, Predicate<RuntimeException> lost, Attempt<R, X> attempt)
            throws X {
        Deque<RuntimeException> earlier = null;
        for (int left = retries; ; left--) {
            try {
                return attempt.run();
            } catch (RuntimeException e) {
                if (left == 0 || !lost.test(e) || !rest(retries - left, e)) {
                    throw earlier == null ? e : telling(e, earlier);
                }
                if (earlier == null) {
                    earlier = new ArrayDeque<>();
                } else if (earlier.size() == MOST_TOLD) {
                    earlier.removeFirst();
                }
                earlier.add(e);
            }
        }
    }

    /** Waits before the next try; says whether there is time for it. */
    private boolean rest(int tried, RuntimeException failure) {
        checkInterrupt(failure);
        long least = Math.min(SHORTEST_NANOS << Math.min(tried, Long.SIZE / 2), LONGEST_NANOS);
        long nanos = least + ThreadLocalRandom.current().nextLong(least);
        if (deadline != null && deadline.left() <= nanos) {
            return false;
        }
        pause.accept(nanos);
        checkInterrupt(failure);
        return true;
    }

    private static void checkInterrupt(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedOperationException(
                    "the thread was interrupted before what had lost a race was tried again: see the cause. Nothing of it was"
                            + " applied. The interrupt flag is kept.",
                    failure,
                    Outcome.NOT_APPLIED);
        }
    }

    @SuppressWarnings("ReferenceEquality") // errors have no other equality
    private static RuntimeException telling(RuntimeException last, Deque<RuntimeException> earlier) {
        if (last instanceof RowloomException) {
            earlier.stream().filter(e -> e != last).forEach(last::addSuppressed);
        }
        return last;
    }
}
