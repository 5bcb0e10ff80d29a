package io.rowloom.spi;

import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for values instead of whole rows. Every column that it names belongs to the table, and whatever is selected,
 * compared by {@code having} or ordered by is grouped by or aggregated where that is needed (rule W08): the engine has
 * checked that. With keys there is one row for each group; without keys, one row in all where an aggregate
 * ({@link Operation.Aggregation}) is selected or ordered by, else one for each row that is found.
 *
 * @param rows the rows that are asked about; its order, offset and limit are those of the result
 * @param values what is selected, one or more
 * @param distinct whether equal rows of the result are given once; every key of the order is among the values then
 * @param groupBy the keys of the groups; empty for no groups
 * @param having what must hold for a group, or null
 * @param <T> the class of the rows
 */
public record SelectValues<T>(
        Select<T> rows,
        List<Expression<? super T, ?>> values,
        boolean distinct,
        List<Expression<? super T, ?>> groupBy,
        @Nullable Condition<? super T> having) {

    /**
     * Copies the lists.
     *
     * @param rows the rows that are asked about
     * @param values what is selected
     * @param distinct whether equal rows of the result are given once
     * @param groupBy the keys of the groups
     * @param having what must hold for a group, or null
     */
    public SelectValues {
        Objects.requireNonNull(rows, "rows");
        values = List.copyOf(values);
        groupBy = List.copyOf(groupBy);
    }

    /**
     * Asks for another part of the same result.
     *
     * @param changed the same rows with another order, offset or limit
     * @return the question
     */
    public SelectValues<T> with(Select<T> changed) {
        return new SelectValues<>(changed, values, distinct, groupBy, having);
    }
}
