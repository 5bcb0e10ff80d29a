package io.rowloom.differential.condition;

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
     * @return the answer
     */
    Truth of(T row);

    /**
     * Gives simpler ones, to try in its place.
     *
     * @return the simpler ones
     */
    List<Cond<T>> smaller();
}
