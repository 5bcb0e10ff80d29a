package io.rowloom.query;

import io.rowloom.relation.RelationField;
import java.util.List;

/**
 * A relation in the metamodel: a constant such as {@code Article_.author} or {@code Article_.comments}.
 *
 * @param <T> the model that has the field
 * @param <R> the table that it leads to
 */
public sealed interface Relation<T, R> extends Fetch<T>, RelationField permits ToOne, ToMany {

    @Override
    Class<T> model();

    /**
     * Tells the other table.
     *
     * @return its class
     */
    Class<R> target();

    /**
     * Tells the relation to load: this one.
     *
     * @return this relation
     */
    @Override
    default Relation<T, R> relation() {
        return this;
    }

    /**
     * Tells what to load behind it: nothing.
     *
     * @return an empty list
     */
    @Override
    default List<Fetch<? super R>> next() {
        return List.of();
    }

    /**
     * Loads a relation behind this one too.
     * <pre>{@code
     * db.from(Article.class).load(Article_.comments.then(Comment_.author)).all();
     * }</pre>
     *
     * @param next a relation of the rows that this one leads to
     * @return what to load
     */
    default Fetch<T> then(Fetch<? super R> next) {
        return new FetchPath<>(this, List.of(next));
    }

    /**
     * Loads two relations behind this one too.
     *
     * @param first a relation of the rows that this one leads to
     * @param second another one of the rows that this one leads to
     * @return what to load
     */
    default Fetch<T> then(Fetch<? super R> first, Fetch<? super R> second) {
        return new FetchPath<>(this, List.of(first, second));
    }

    /**
     * Loads three relations behind this one too.
     *
     * @param first a relation of the rows that this one leads to
     * @param second another one of the rows that this one leads to
     * @param third another one of the rows that this one leads to
     * @return what to load
     */
    default Fetch<T> then(Fetch<? super R> first, Fetch<? super R> second, Fetch<? super R> third) {
        return new FetchPath<>(this, List.of(first, second, third));
    }

    /**
     * Loads four relations behind this one too.
     *
     * @param first a relation of the rows that this one leads to
     * @param second another one of the rows that this one leads to
     * @param third another one of the rows that this one leads to
     * @param fourth another one of the rows that this one leads to
     * @return what to load
     */
    default Fetch<T> then(
            Fetch<? super R> first, Fetch<? super R> second, Fetch<? super R> third, Fetch<? super R> fourth) {
        return new FetchPath<>(this, List.of(first, second, third, fourth));
    }

    /**
     * Loads five relations behind this one too.
     *
     * @param first a relation of the rows that this one leads to
     * @param second another one of the rows that this one leads to
     * @param third another one of the rows that this one leads to
     * @param fourth another one of the rows that this one leads to
     * @param fifth another one of the rows that this one leads to
     * @return what to load
     */
    default Fetch<T> then(
            Fetch<? super R> first,
            Fetch<? super R> second,
            Fetch<? super R> third,
            Fetch<? super R> fourth,
            Fetch<? super R> fifth) {
        return new FetchPath<>(this, List.of(first, second, third, fourth, fifth));
    }
}
