package io.rowloom.meta;

/**
 * A reference from one table to the id of another (or the same) one. The row that is referred to cannot be deleted (rule C03).
 *
 * @param name the name in the database, unique in the whole schema
 * @param field the field that refers, as {@link TableColumn#field()} names it
 * @param target the class of the table that is referred to
 */
public record ForeignKey(String name, String field, Class<?> target) {}
