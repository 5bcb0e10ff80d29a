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

    /**
     * Draws the tables and their references as an entity-relationship diagram, in the language of Mermaid: text that can stand in
     * a page of Markdown, and that forges draw. Nothing is asked of the database, so no table need be there. The words for types
     * are no database's.
     *
     * @return the text, from the line {@code erDiagram} on, with a line break at the end of each line
     * @throws io.rowloom.error.SchemaException if no table is known
     */
    String mermaid();

    /**
     * Draws the same as {@link #mermaid()} as a picture. The text is a file of its own: it needs no script, no font and no other
     * file, can be scaled, and follows the reader's choice of a light or a dark page. The same tables in the same order always give
     * the same text, so that it can be kept beside the classes and compared.
     * <pre>{@code
     * Files.writeString(Path.of("tables.svg"), db.schema().svg());
     * }</pre>
     *
     * @return the text of an SVG file, in XML without a declaration; written to a file it must be UTF-8
     * @throws io.rowloom.error.SchemaException if no table is known
     */
    String svg();
}
