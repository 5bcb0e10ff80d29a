package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.sql.SchemaSql.NamedCheck;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableColumn;
import java.util.List;

/** One difference between a table that is wanted and the one that is there. */
sealed interface Finding {

    /** The table is not there. */
    record NoTable() implements Finding {}

    /**
     * A column is not there.
     *
     * @param column what is wanted
     */
    record NoColumn(TableColumn column) implements Finding {}

    /**
     * A column is there that nobody wants.
     *
     * @param name its name
     */
    record ExtraColumn(String name) implements Finding {}

    /**
     * A column has another type, or another nullness.
     *
     * @param column what is wanted
     * @param expected the type and nullness that are wanted
     * @param found what is there
     */
    record OtherColumn(TableColumn column, String expected, FoundTable.Column found) implements Finding {}

    /**
     * Something else is wrong with the table as a whole.
     *
     * @param words what it is
     */
    record Complaint(String words) implements Finding {}

    /**
     * The id is not the primary key, or the database makes it and should not, or the other way round.
     *
     * @param found the columns of the primary key
     * @param isKey whether that is right
     * @param isMade whether it is right who makes it
     */
    record OtherId(List<String> found, boolean isKey, boolean isMade) implements Finding {}

    /**
     * An index is not there.
     *
     * @param index what is wanted
     */
    record NoIndex(IndexDefinition index) implements Finding {}

    /**
     * An index of that name is there with other columns, or unique where it should not be, or the other way round.
     *
     * @param index what is wanted
     * @param found what is there
     */
    record OtherIndex(IndexDefinition index, FoundTable.Index found) implements Finding {}

    /**
     * A unique index is there that nobody wants.
     *
     * @param index what is there
     */
    record ExtraUnique(FoundTable.Index index) implements Finding {}

    /**
     * A reference is not there.
     *
     * @param key what is wanted
     */
    record NoKey(ForeignKey key) implements Finding {}

    /**
     * A reference does something else when the row is deleted that it refers to.
     *
     * @param key what is wanted
     * @param found what is there
     */
    record OtherKey(ForeignKey key, FoundTable.Key found) implements Finding {}

    /**
     * A reference is there that nobody wants.
     *
     * @param key what is there
     */
    record ExtraKey(FoundTable.Key key) implements Finding {}

    /**
     * A check is not there.
     *
     * @param column the column that it is about
     * @param check what is wanted
     */
    record NoCheck(TableColumn column, NamedCheck check) implements Finding {}

    /**
     * A check of that name is there with another condition.
     *
     * @param column the column that it is about
     * @param check what is wanted
     * @param found what is there
     */
    record OtherCheck(TableColumn column, NamedCheck check, FoundTable.Check found) implements Finding {}

    /**
     * A check is there that nobody wants.
     *
     * @param check what is there
     */
    record ExtraCheck(FoundTable.Check check) implements Finding {}
}
