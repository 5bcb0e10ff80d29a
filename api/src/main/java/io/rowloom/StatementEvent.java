package io.rowloom;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a store has executed, for {@link Options#onStatement}.
 *
 * @param statement the SQL with its placeholders; the memory store describes the call in words
 * @param parameters the values of the placeholders, in their order; of a batch those of its first row
 * @param duration how long it took
 * @param rows how many rows were read or written; -1 when it failed
 * @param failure the error, or null
 */
public record StatementEvent(
        String statement,
        List<@Nullable Object> parameters,
        Duration duration,
        long rows,
        @Nullable Throwable failure) {}
