package io.rowloom.query;

import java.util.List;
import java.util.Objects;

/**
 * A relation and what to load behind it, as {@link Relation#then} makes it.
 *
 * @param relation the relation of the model itself
 * @param next relations of the rows that it leads to
 * @param <T> the model
 * @param <R> the table that the relation leads to
 */
public record FetchPath<T, R>(Relation<T, R> relation, List<Fetch<? super R>> next) implements Fetch<T> {

    /**
     * Checks that there is a relation and copies the list.
     *
     * @param relation the relation of the model itself
     * @param next relations of the rows that it leads to
     */
    public FetchPath {
        Objects.requireNonNull(relation, "relation");
        next = List.copyOf(next);
    }

    /**
     * Describes the path.
     *
     * @return for example {@code Article.comments.then(Comment.author)}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(relation.toString()).append(".then(");
        for (int i = 0; i < next.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(next.get(i));
        }
        return text.append(')').toString();
    }
}
