package io.rowloom.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point in time up to which a call may take.
 *
 * @param whole the whole time that was given
 * @param end when it is over, by {@link System#nanoTime()}
 */
public record Deadline(Duration whole, long end) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * Begins now.
     *
     * @param wait how long
     * @return the deadline
     */
    public static Deadline in(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new Deadline(wait, System.nanoTime() + bounded.toNanos());
    }

    /**
     * Begins now where there is a bound.
     *
     * @param wait how long, or null for as long as it takes
     * @return the deadline, or null
     */
    public static @Nullable Deadline inOrNever(@Nullable Duration wait) {
        return wait == null ? null : in(wait);
    }

    /**
     * Gives the sooner of two.
     *
     * @param other another one, or null for none
     * @return this one, or the other where it ends before
     */
    public Deadline sooner(@Nullable Deadline other) {
        return other != null && other.end - end < 0 ? other : this;
    }

    /**
     * Gives the sooner of two, either of which may be absent.
     *
     * @param one a deadline, or null for none
     * @param other another one, or null for none
     * @return the sooner one, or null if there is neither
     */
    public static @Nullable Deadline soonest(@Nullable Deadline one, @Nullable Deadline other) {
        return one == null ? other : one.sooner(other);
    }

    /**
     * Tells what is left.
     *
     * @return nanoseconds, 0 or more
     */
    public long left() {
        return Math.max(0, end - System.nanoTime());
    }

    /**
     * Says whether it is over.
     *
     * @return true once nothing is left
     */
    public boolean isOver() {
        return left() == 0;
    }
}
