package io.rowloom.engine.evaluate;

import io.rowloom.error.QueryTimeoutException;
import io.rowloom.spi.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * How long a statement may go on looking at rows (rule O01).
 *
 * @param deadline up to when, or null for as long as it takes
 */
public record Patience(@Nullable Deadline deadline) {

    /**
     * Is asked at every row.
     *
     * @throws QueryTimeoutException if the time is over
     */
    public void check() {
        if (deadline != null && deadline.isOver()) {
            throw new QueryTimeoutException("reading took longer than the "
                    + deadline.whole().toMillis()
                    + " ms that it had, and was stopped. Ask for less, add an index, or set a"
                    + " greater statementTimeout(…) or timeout(…).");
        }
    }
}
