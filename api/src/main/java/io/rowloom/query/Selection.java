package io.rowloom.query;

/**
 * What can be selected, grouped by and counted: an {@link Expression}, whose value it is then, or a to-one relation of the
 * table, whose {@link io.rowloom.relation.Ref} it is. Of a relation behind another one the id can be selected: {@link Reference#key()}.
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public sealed interface Selection<T, V> permits Expression, ToOneRef, ToOneLongRef {

    /**
     * Gives the expression whose value a store is asked for.
     *
     * @return this expression, or the id behind a relation
     */
    Expression<T, ?> selected();
}
