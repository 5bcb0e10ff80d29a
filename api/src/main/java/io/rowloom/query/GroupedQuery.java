package io.rowloom.query;

/**
 * A question about groups of rows: those that are equal in every key make one group, nulls counted as equal, text by code
 * points (rules T21, L05). What is selected, ordered by and compared by {@link #having} is a key, an aggregate of
 * {@link Functions}, or computed from these; anything else is refused when {@code select} is called (rule W08). Immutable, as a
 * {@link Query} is.
 * <pre>{@code
 * db.from(Article.class)
 *         .groupBy(Article_.author)
 *         .having(count().ge(10L))
 *         .orderBy(count().desc())
 *         .select(Article_.author, count(), max(Article_.createdAt), AuthorStats::new)
 *         .all();
 * }</pre>
 *
 * @param <T> the table whose rows are grouped
 */
public interface GroupedQuery<T> extends Selectable<T> {

    /**
     * Groups by one more key.
     *
     * @param key the key
     * @return a new query
     */
    GroupedQuery<T> groupBy(Selection<? super T, ?> key);

    /**
     * Keeps the rows for which the condition is true, before they are grouped.
     *
     * @param condition the condition, without an aggregate
     * @return a new query
     * @throws io.rowloom.error.MisuseException if there is an aggregate in the condition
     */
    GroupedQuery<T> where(Condition<? super T> condition);

    /**
     * Keeps the groups for which the condition is true. Repeated calls mean AND.
     *
     * @param condition a condition on keys and aggregates
     * @return a new query
     */
    GroupedQuery<T> having(Condition<? super T> condition);

    /**
     * Orders the groups by one more key.
     *
     * @param order an order by a key or an aggregate
     * @return a new query
     */
    GroupedQuery<T> orderBy(Order<? super T> order);

    /**
     * Orders the groups by two more keys.
     *
     * @param first the key that counts first
     * @param second the key for groups that are equal in the first
     * @return a new query
     */
    default GroupedQuery<T> orderBy(Order<? super T> first, Order<? super T> second) {
        return orderBy(first).orderBy(second);
    }

    /**
     * Orders the groups by three more keys.
     *
     * @param first the key that counts first
     * @param second the next key
     * @param third the next key
     * @return a new query
     */
    default GroupedQuery<T> orderBy(Order<? super T> first, Order<? super T> second, Order<? super T> third) {
        return orderBy(first, second).orderBy(third);
    }

    /**
     * Leaves out the first groups.
     *
     * @param groups how many, 0 or more
     * @return a new query
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    GroupedQuery<T> offset(long groups);

    /**
     * Gives no more than so many groups.
     *
     * @param groups how many, 0 or more
     * @return a new query
     * @throws io.rowloom.error.MisuseException if the number is negative (rule W09)
     */
    GroupedQuery<T> limit(long groups);
}
