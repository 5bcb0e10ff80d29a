package io.rowloom.meta;

import java.util.List;
import java.util.Objects;

/**
 * What the database needs to know of a table.
 *
 * @param name the name of the table: lower_snake, at most 63 bytes, always quoted
 * @param idKind how rows get their ids
 * @param versioned whether the table counts how often a row was written
 * @param columns all columns: id, created_at, updated_at, version where there are versions, then the fields in the order of the
 *     source, inherited ones first
 * @param indexes the indexes, unique and other, without that of the id
 * @param foreignKeys the references to other tables
 * @param embedded the fields whose records are spread over several columns
 */
public record TableDefinition(
        String name,
        IdKind idKind,
        boolean versioned,
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

    /** The position of the version among the columns, in a table that has versions. */
    public static final int VERSION = 3;

    private static final int FIRST_UNVERSIONED = 3;

    /**
     * Checks that nothing is null and copies the lists.
     *
     * @param name the name of the table
     * @param idKind how rows get their ids
     * @param versioned whether the table counts how often a row was written
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

    /**
     * A table without versions.
     *
     * @param name the name of the table
     * @param idKind how rows get their ids
     * @param columns all columns
     * @param indexes the indexes
     * @param foreignKeys the references to other tables
     * @param embedded the fields whose records are spread over several columns
     */
    public TableDefinition(
            String name,
            IdKind idKind,
            List<TableColumn> columns,
            List<IndexDefinition> indexes,
            List<ForeignKey> foreignKeys,
            List<EmbeddedField> embedded) {
        this(name, idKind, false, columns, indexes, foreignKeys, embedded);
    }

    /**
     * Tells where the fields begin: the columns before are set by Rowloom.
     *
     * @return the position of the first field among the columns
     */
    public int firstField() {
        return versioned ? VERSION + 1 : FIRST_UNVERSIONED;
    }

    /**
     * Names the columns that every update writes: the time, and the version where there is one.
     *
     * @return their mask
     */
    public long movedMask() {
        return versioned ? 1L << UPDATED_AT | 1L << VERSION : 1L << UPDATED_AT;
    }
}
