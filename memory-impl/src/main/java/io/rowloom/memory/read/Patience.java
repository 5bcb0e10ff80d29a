package io.rowloom.memory.read;

import io.rowloom.error.QueryTimeoutException;
import io.rowloom.spi.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * How long a statement may go on looking at rows (rule O01), and who counts them.
 *
 * @param deadline up to when, or null for as long as it takes
 * @param tally counts the rows
 */
public record Patience(@Nullable Deadline deadline, Tally tally) {

    /** Is asked at every row. */
    void check() {
        if (deadline != null && deadline.isOver()) {
            throw new QueryTimeoutException("reading took longer than the "
                    + deadline.whole().toMillis()
                    + " ms that it had, and was stopped. Ask for less, add an index, or set a"
                    + " greater statementTimeout(…) or timeout(…).");
        }
    }
}
