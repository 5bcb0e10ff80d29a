package io.rowloom.query;

/**
 * What a unique key is made of: a column, or a reference, which is the column of the other row's id.
 *
 * @param <T> the model that has it
 */
public sealed interface KeyPart<T> permits Column, ToOne {

    /**
     * Gives the column.
     *
     * @return the column itself, or that of the reference
     */
    Column<T, ?> keyColumn();
}
