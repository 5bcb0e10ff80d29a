package io.rowloom.engine;

import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.SerializationConflictException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does something again that lost a race, after pauses that grow and are never the same for two threads. */
final class Attempts {

    private static final long SHORTEST_NANOS = 200_000;
    private static final long LONGEST_NANOS = 50_000_000;

    private Attempts() {}

    static boolean isLostRace(RuntimeException error) {
        return error instanceof SerializationConflictException || error instanceof OptimisticLockException;
    }

    /**
     * Tries once, and then again.
     *
     * @param retries how often again, 0 or more
     * @param lost which errors are worth another try
     * @param first what is tried first
     * @param further what is tried after that
     */
    static <R> R run(int retries, Predicate<RuntimeException> lost, Supplier<R> first, Supplier<R> further) {
        long pause = SHORTEST_NANOS;
        Supplier<R> next = first;
        for (int left = retries; left > 0; left--) {
            try {
                return next.get();
            } catch (RuntimeException e) {
                if (!lost.test(e)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(pause + ThreadLocalRandom.current().nextLong(pause));
            StoreDatabase.checkInterrupt();
            pause = Math.min(pause * 2, LONGEST_NANOS);
            next = further;
        }
        return next.get();
    }
}
