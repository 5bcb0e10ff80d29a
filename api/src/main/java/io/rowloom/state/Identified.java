package io.rowloom.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something with an id and two timestamps: the floor of every table.
 *
 * @param <I> the type of the id: {@link java.util.UUID} or {@link Long}
 */
public interface Identified<I> {

    /**
     * Gives the id of the row.
     *
     * @return the id
     */
    I id();

    /**
     * Tells when the row was saved first.
     *
     * @return the instant in whole microseconds, or null for a new row
     */
    @Nullable
    Instant createdAt();

    /**
     * Tells when the row was changed last. It never goes back.
     *
     * @return the instant in whole microseconds, or null for a new row
     */
    @Nullable
    Instant updatedAt();
}
