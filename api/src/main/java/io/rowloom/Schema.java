package io.rowloom;

import io.rowloom.meta.SchemaDifference;
import java.util.List;

/**
 * The tables of a database, as the classes want them: those of {@link Options#models}, or every table that the annotation
 * processor listed, and those that they refer to. Any thread may ask.
 */
public interface Schema {

    /**
     * Gives the statements that {@link Database#createTables()} sends to an empty database.
     *
     * @return the statements, each table behind those that it refers to
     * @throws io.rowloom.error.SchemaException if no table is known
     */
    List<String> ddl();

    /**
     * Compares the real tables with the classes: missing tables and columns, others and too many, types, lengths,
     * nullness, ids, unique values, references with what becomes of them when a row is deleted, indexes and checks. An index
     * that no class asks for is no difference, unless it is unique. Nothing is changed.
     * <pre>{@code
     * db.schema().validate();   // at the start of a program whose tables are made by somebody else
     * }</pre>
     *
     * @throws io.rowloom.error.SchemaException if there is a difference: the message has all of them, and the statements
     *     that would mend them; or if no table is known
     * @throws io.rowloom.error.MisuseException if the thread has a transaction of the database open
     */
    void validate();

    /**
     * Lists what {@link #validate()} would complain about.
     *
     * @return every difference, empty when there is none
     * @throws io.rowloom.error.SchemaException if no table is known
     * @throws io.rowloom.error.MisuseException if the thread has a transaction of the database open
     */
    List<SchemaDifference> differences();
}
