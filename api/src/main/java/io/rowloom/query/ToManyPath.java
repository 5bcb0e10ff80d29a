package io.rowloom.query;

import io.rowloom.state.Identified;
import java.util.List;
import java.util.Objects;

/**
 * The rows on the many side of another row's relation, found along one reference or several:
 * {@code Article_.author.to(User_.articles)}. Where a reference on the way is absent, there are no rows.
 *
 * @param steps the references, the first one from the row that is asked about
 * @param many the relation of the row at the end
 * @param <T> the model where the way begins
 * @param <R> the table of the rows
 */
public record ToManyPath<T, R extends Identified<?>>(List<ToOne<?, ?>> steps, ToMany<?, R> many)
        implements References<T, R> {

    /**
     * Copies the list.
     *
     * @param steps the references
     * @param many the relation
     */
    public ToManyPath {
        steps = List.copyOf(steps);
        Objects.requireNonNull(many, "many");
    }
}
