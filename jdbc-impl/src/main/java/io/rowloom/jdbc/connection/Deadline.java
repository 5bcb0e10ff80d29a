package io.rowloom.jdbc.connection;

import java.time.Duration;

/**
 * A point in time up to which a call waits.
 *
 * @param whole the whole wait
 * @param end when it is over, by {@link System#nanoTime()}
 */
public record Deadline(Duration whole, long end) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * Begins to wait now.
     *
     * @param wait how long
     * @return the deadline
     */
    public static Deadline in(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new Deadline(wait, System.nanoTime() + bounded.toNanos());
    }

    /**
     * Tells what is left.
     *
     * @return nanoseconds, 0 or more
     */
    public long left() {
        return Math.max(0, end - System.nanoTime());
    }
}
