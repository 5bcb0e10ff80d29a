package io.rowloom.meta;

import java.util.List;
import java.util.Objects;

/**
 * What the database needs to know of a table.
 *
 * @param name the name of the table: lower_snake, at most 63 bytes, always quoted
 * @param idKind how rows get their ids
 * @param columns all columns: id, created_at, updated_at, then the fields in the order of the source, inherited ones first
 * @param indexes the indexes, unique and other, without that of the id
 * @param foreignKeys the references to other tables
 * @param embedded the fields whose records are spread over several columns
 */
public record TableDefinition(
        String name,
        IdKind idKind,
        List<TableColumn> columns,
        List<IndexDefinition> indexes,
        List<ForeignKey> foreignKeys,
        List<EmbeddedField> embedded) {

    /** The position of the id among the columns. */
    public static final int ID = 0;

    /** The position of the time of the first save among the columns. */
    public static final int CREATED_AT = 1;

    /** The position of the time of the last change among the columns. */
    public static final int UPDATED_AT = 2;

    /** The position of the first field among the columns. */
    public static final int FIRST_FIELD = 3;

    /**
     * Checks that nothing is null and copies the lists.
     *
     * @param name the name of the table
     * @param idKind how rows get their ids
     * @param columns all columns
     * @param indexes the indexes
     * @param foreignKeys the references to other tables
     * @param embedded the fields whose records are spread over several columns
     */
    public TableDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(idKind, "idKind");
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        embedded = List.copyOf(embedded);
    }
}
