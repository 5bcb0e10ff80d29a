package io.rowloom.query;

import java.util.List;

/**
 * Several assignments at once: what a patch comes to in a change of many rows.
 *
 * @param <T> the model that has the columns
 */
public interface Assignments<T> {

    /**
     * Gives the assignments.
     *
     * @return one for each column
     */
    List<Assignment<? super T>> assignments();
}
