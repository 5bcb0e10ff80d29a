package io.rowloom.jdbc.dialect;

import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for tables in one database. */
public interface SchemaDialect {

    /**
     * Names the type of a column, as the catalogue of the database names it too.
     *
     * @param type the type in no database's words
     * @return the words
     */
    String type(ColumnType<?> type);

    /**
     * Writes what follows the type of an id.
     *
     * @param kind how rows get their ids
     * @param constraint the quoted name of the primary key
     * @return the words, with a space before them
     */
    String id(IdKind kind, String constraint);

    /**
     * States what belongs to the type and its words do not hold: lengths in code points and ranges.
     *
     * @param column the column
     * @param quoted its quoted name
     * @return conditions that all must hold
     */
    List<String> ranges(TableColumn column, String quoted);

    /**
     * States what the constraints of the model demand beyond the type: bounds and least lengths.
     *
     * @param column the column
     * @param quoted its quoted name
     * @return conditions that all must hold
     */
    List<String> checks(TableColumn column, String quoted);

    /**
     * Writes what follows the parentheses of a table.
     *
     * @return the words, with a space before them, or an empty text
     */
    String tableOptions();

    /**
     * Writes what follows a foreign key.
     *
     * @return the words, with a space before them, or an empty text
     */
    default String foreignKeyOptions() {
        return "";
    }

    /**
     * Says whether foreign keys are added when all tables and indexes are there, rather than with their table.
     *
     * @return true where a reference to a later table is refused, or an index would be made twice
     */
    boolean addsForeignKeysLast();

    /**
     * Adds a foreign key to a table that is there, where the table has not got it.
     *
     * @param table the quoted name of the table
     * @param name the name of the constraint
     * @param words the quoted name and what it says
     * @return the statement
     */
    default String addForeignKey(String table, String name, String words) {
        return "ALTER TABLE " + table + " ADD CONSTRAINT IF NOT EXISTS " + words;
    }

    /**
     * Takes a lock to the end of the transaction, so that two programs do not create the same tables at the same time.
     *
     * @return the statement, or null where statements that define take turns anyway
     */
    default @Nullable String creationLock() {
        return null;
    }

    /**
     * Asks for the columns of a table.
     *
     * @return a query with the name of the table as parameter, and name, type and nullability (1 or 0) as columns
     */
    String columnsQuery();

    /**
     * Asks what else is wrong with a table that is there.
     *
     * @return a query with the name of the table as parameter and a text for each complaint, or null for no question
     */
    @Nullable
    String complaintsQuery();
}
