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
     * @return the value or null
     */
    @Nullable
    V of(T row);

    /**
     * Gives simpler ones, to try in its place.
     *
     * @return the simpler ones
     */
    default List<Expr<T, V>> smaller() {
        return List.of();
    }
}
