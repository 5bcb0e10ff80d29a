package io.rowloom.differential.table;

import io.rowloom.differential.value.Truth;
import io.rowloom.query.Condition;
import java.util.List;

/**
 * A condition, three times over: for the API, judged over objects, and in words.
 *
 * @param <T> the table
 */
public interface Cond<T> {

    /**
     * Builds it as a program would.
     *
     * @return the condition
     */
    Condition<T> api();

    /**
     * Judges it without any store.
     *
     * @param row a row as it was read
     * @param rows where other rows are found
     * @return the answer
     */
    Truth of(T row, Rows rows);

    /**
     * Gives simpler ones, to try in its place.
     *
     * @return the simpler ones
     */
    List<Cond<T>> smaller();
}
