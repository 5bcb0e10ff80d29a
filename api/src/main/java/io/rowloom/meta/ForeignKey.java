package io.rowloom.meta;

import io.rowloom.relation.OnDelete;
import java.util.Objects;

/**
 * A reference from one table to the id of another (or the same) one.
 *
 * @param name the name in the database, unique in the whole schema
 * @param field the field that refers, as {@link TableColumn#field()} names it
 * @param target the class of the table that is referred to
 * @param onDelete what happens to a row when the one that it refers to is deleted (rules C03, C10, C12, C16)
 */
public record ForeignKey(String name, String field, Class<?> target, OnDelete.Action onDelete) {

    /**
     * Checks that nothing is null.
     *
     * @param name the name in the database
     * @param field the field that refers
     * @param target the class of the table that is referred to
     * @param onDelete what happens to a row when the one that it refers to is deleted
     */
    public ForeignKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(onDelete, "onDelete");
    }

    /**
     * A reference to a row that cannot be deleted as long as it is there.
     *
     * @param name the name in the database
     * @param field the field that refers
     * @param target the class of the table that is referred to
     */
    public ForeignKey(String name, String field, Class<?> target) {
        this(name, field, target, OnDelete.Action.RESTRICT);
    }
}
