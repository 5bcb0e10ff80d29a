package io.rowloom.state;

/**
 * Something with an id: the floor of every table.
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
}
