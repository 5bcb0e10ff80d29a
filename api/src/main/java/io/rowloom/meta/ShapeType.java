package io.rowloom.meta;

import java.util.Objects;

/**
 * What is known of a record with {@link io.rowloom.query.Shape}.
 *
 * @param table the class of the rows that it is made of
 * @param shape the record and its parts
 * @param <S> the record
 */
public record ShapeType<S>(Class<?> table, RecordShape<S> shape) {

    /**
     * Checks that nothing is null.
     *
     * @param table the class of the rows that it is made of
     * @param shape the record and its parts
     */
    public ShapeType {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(shape, "shape");
    }
}
