package io.rowloom.query;

import io.rowloom.relation.LongRef;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import java.util.Objects;

/**
 * A field of type {@link LongRef} in the metamodel. Selecting it gives its {@code LongRef}.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param target the table that is referred to
 * @param nullable whether the field may be null
 * @param <T> the model that has the field
 * @param <R> the table that is referred to
 */
public record ToOneLongRef<T, R extends Identified<Long>>(
        Class<T> model, String field, Class<R> target, boolean nullable)
        implements ToOne<T, R>, Selection<T, LongRef<R>> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param target the table that is referred to
     * @param nullable whether the field may be null
     */
    public ToOneLongRef {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(target, "target");
    }

    @Override
    public ColumnType<?> idType() {
        return ColumnType.LONG;
    }

    @Override
    public Expression<T, Object> selected() {
        return key();
    }

    /**
     * Names the relation by model and field.
     *
     * @return for example {@code Article.author}
     */
    @Override
    public String toString() {
        return model.getSimpleName() + "." + field;
    }
}
