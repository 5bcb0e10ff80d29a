package io.rowloom.differential.table;

import io.rowloom.differential.value.Domain;
import io.rowloom.query.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has a value in a query, three times over: for the API, in Java, and in words.
 *
 * @param <T> the table
 * @param <V> the type of the value
 */
public interface Expr<T, V> {

    /**
     * Gives what a program would hand to the API.
     *
     * @return the expression
     */
    Expression<T, V> api();

    /**
     * Gives the values that it is compared with.
     *
     * @return the domain
     */
    Domain<V> domain();

    /**
     * Says what it is worth, without any store.
     *
     * @param row a row as it was read
     * @param rows where other rows are found
     * @return the value or null
     */
    @Nullable
    V of(T row, Rows rows);

    /**
     * Says how large a number can become.
     *
     * @return the largest amount; 0 for what is no number
     */
    default double most() {
        return 0;
    }

    /**
     * Says whether computing it may leave a range, which is an error of the whole query. Which rows a store looks at before it fails
     * is nobody's promise, so such an expression stands alone.
     *
     * @return true if it may
     */
    default boolean isRisky() {
        return false;
    }

    /**
     * Gives simpler ones, to try in its place.
     *
     * @return the simpler ones
     */
    default List<Expr<T, V>> smaller() {
        return List.of();
    }
}
