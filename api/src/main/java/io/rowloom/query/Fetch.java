package io.rowloom.query;

import java.util.List;

/**
 * What to load together with rows: a relation, such as {@code Article_.author}, or one with what lies behind it, such as
 * {@code Article_.comments.then(Comment_.author)}. Each relation on the way is read by one statement for all rows (in
 * parts of 30,000 where there are more of them; one more statement for the links of a link table), never by one for each
 * row. Immutable; any thread may share it.
 *
 * @param <T> the model whose relation it is
 */
public sealed interface Fetch<T> permits Relation, FetchPath {

    /**
     * Tells the relation to load.
     *
     * @return the relation of the model itself
     */
    Relation<T, ?> relation();

    /**
     * Tells what to load behind it.
     *
     * @return relations of the rows that the relation leads to; empty for none
     */
    List<? extends Fetch<?>> next();
}
