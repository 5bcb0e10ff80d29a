package io.rowloom.query;

import io.rowloom.relation.LinkTable;
import io.rowloom.state.Identified;
import java.util.List;
import java.util.Objects;

/**
 * A relation to many rows in the metamodel: a constant such as {@code Article_.comments}.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param target the table of the rows
 * @param through how the rows are found
 * @param <T> the model that has the field
 * @param <R> the table of the rows
 */
public record ToMany<T, R extends Identified<?>>(Class<T> model, String field, Class<R> target, Through through)
        implements Relation<T, R>, References<T, R> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param target the table of the rows
     * @param through how the rows are found
     */
    public ToMany {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(through, "through");
    }

    /**
     * Tells the way to the row whose relation it is: none.
     *
     * @return an empty list
     */
    @Override
    public List<ToOne<?, ?>> steps() {
        return List.of();
    }

    /**
     * Tells the relation: this one.
     *
     * @return this relation
     */
    @Override
    public ToMany<?, R> many() {
        return this;
    }

    /** How the rows on the other side are found. */
    public sealed interface Through {

        /**
         * By a reference of theirs.
         *
         * @param field the name of their field that refers to the model
         */
        record Reference(String field) implements Through {}

        /**
         * By a link table of this side's.
         *
         * @param table the table
         */
        record Links(LinkTable table) implements Through {}

        /**
         * By the link table of the other side.
         *
         * @param field the name of their field that has the link table
         */
        record Mirror(String field) implements Through {}
    }

    /**
     * Names the relation by model and field.
     *
     * @return for example {@code Article.comments}
     */
    @Override
    public String toString() {
        return model.getSimpleName() + "." + field;
    }
}
