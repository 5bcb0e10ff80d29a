package io.rowloom.jdbc.schema;

import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import java.util.List;
import java.util.stream.Collectors;

/** Says a difference in one line. */
final class Wording {

    private Wording() {}

    static String of(TableType<?> table, Finding finding) {
        return "table " + table.definition().name() + " " + words(table, finding);
    }

    private static String words(TableType<?> table, Finding finding) {
        return switch (finding) {
            case Finding.NoTable none -> "is not there for " + table;
            case Finding.NoColumn(TableColumn column) ->
                "has no column " + column.name() + " of " + table + "." + column.field() + needsValues(column);
            case Finding.ExtraColumn(String name) -> "has a column " + name + " that " + table + " has not";
            case Finding.OtherColumn(TableColumn column, String expected, FoundTable.Column found) ->
                "expects column " + column.name() + " to be " + expected + " and found " + found.words();
            case Finding.Complaint(String words) -> "is there, but " + words;
            case Finding.OtherId(var found, boolean isKey, boolean isMade) ->
                "expects the id of " + table + " as its primary key"
                        + (generated(table) ? ", made by the database" : "") + ", and found "
                        + (isKey ? (generated(table) ? "one that is not" : "one that the database makes") : found);
            case Finding.NoIndex(var index) ->
                "lacks the " + (index.unique() ? "unique " : "") + "index " + index.name() + " of "
                        + fields(table, index.fields());
            case Finding.OtherIndex(var index, var found) ->
                "expects the " + (index.unique() ? "unique " : "") + "index " + index.name() + " of "
                        + fields(table, index.fields()) + " and found "
                        + (found.unique() ? "a unique one of " : "one of ")
                        + found.columns();
            case Finding.ExtraUnique(var index) ->
                "keeps " + index.columns() + " unique by " + index.name() + ", which " + table + " does not ask for";
            case Finding.NoKey(var key) ->
                "lacks the foreign key " + key.name() + " of " + fields(table, List.of(key.field()));
            case Finding.OtherKey(var key, var found) ->
                "expects ON DELETE " + TableComparison.rule(key) + " of " + fields(table, List.of(key.field()))
                        + " and found " + TableComparison.plain(found.onDelete());
            case Finding.ExtraKey(var key) ->
                "has a foreign key from " + key.column() + " to " + key.target() + " that " + table + " has not";
            case Finding.NoCheck(TableColumn column, var check) ->
                "lacks the check " + check.name() + " of " + table + "." + column.field() + ": " + check.condition();
            case Finding.OtherCheck(TableColumn column, var check, var found) ->
                "expects the check " + check.name() + " of " + table + "." + column.field() + " to be "
                        + check.condition() + " and found " + found.condition();
            case Finding.ExtraCheck(var check) ->
                "has a check " + check.name() + " that " + table + " has not: " + check.condition();
        };
    }

    private static String needsValues(TableColumn column) {
        return column.nullable() ? "" : ", and rows that are there need a value for it";
    }

    private static boolean generated(TableType<?> table) {
        return table.definition().idKind() == io.rowloom.meta.IdKind.GENERATED_LONG;
    }

    private static String fields(TableType<?> table, List<String> fields) {
        return fields.stream()
                .map(field -> table + "."
                        + SchemaSql.columnOf(table.definition(), field).field())
                .collect(Collectors.joining(", "));
    }
}
