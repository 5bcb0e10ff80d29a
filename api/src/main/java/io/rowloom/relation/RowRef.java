package io.rowloom.relation;

import io.rowloom.error.RelationNotLoadedException;

/**
 * What {@link Ref} and {@link LongRef} have in common: a reference to one row of a table.
 *
 * @param <T> the table that is referred to
 */
public sealed interface RowRef<T> permits Ref, LongRef {

    /**
     * Gives the id as an object.
     *
     * @return a {@link java.util.UUID} or a {@link Long}
     */
    Object key();

    /**
     * Gives the table that is referred to.
     *
     * @return its class
     */
    Class<T> type();

    /**
     * Says whether the row itself is at hand.
     *
     * @return true if {@link #get()} will give it
     */
    boolean isLoaded();

    /**
     * Gives the row; never asks the store.
     *
     * @return the row
     * @throws RelationNotLoadedException if only the id is known
     */
    T get();
}
