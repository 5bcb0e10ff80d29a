package io.rowloom.meta;

import io.rowloom.query.Column;
import java.util.List;

/**
 * What is known of a model: its class and its fields. The annotation processor writes one for every class that extends
 * {@code Model}, in the companion beside it ({@code UserBase_}).
 *
 * @param <M> the model
 */
public abstract class ModelType<M> {

    private final Class<M> type;
    private final List<Column<M, ?>> fields;

    /**
     * For generated code.
     *
     * @param type the class
     * @param fields its columns, inherited ones first
     */
    protected ModelType(Class<M> type, List<Column<M, ?>> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
    }

    /**
     * Tells the class.
     *
     * @return the class of the model
     */
    public final Class<M> type() {
        return type;
    }

    /**
     * Tells the fields.
     *
     * @return the columns of the metamodel, inherited ones first, in the order of the source
     */
    public final List<Column<M, ?>> fields() {
        return fields;
    }

    @Override
    public final String toString() {
        return type.getSimpleName();
    }
}
