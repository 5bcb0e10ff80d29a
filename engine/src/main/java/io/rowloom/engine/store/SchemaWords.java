package io.rowloom.engine.store;

import io.rowloom.meta.Check;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes tables in words that read like SQL and belong to no database. */
public final class SchemaWords {

    private SchemaWords() {}

    /**
     * Describes a table.
     *
     * @param table its definition
     * @return a line for the table, then one for each index
     */
    public static List<String> of(TableDefinition table) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(column)));
        parts.add(
                "primary key (" + quoted(table.columns().get(TableDefinition.ID).name()) + ")");
        table.foreignKeys().forEach(key -> parts.add(reference(table, key)));
        List<String> lines = new ArrayList<>();
        lines.add("create table " + quoted(table.name()) + " (" + String.join(", ", parts) + ")");
        table.indexes().forEach(index -> lines.add(index(table, index)));
        return lines;
    }

    static String column(TableColumn column) {
        StringBuilder words = new StringBuilder(quoted(column.name()));
        words.append(' ').append(column.type().describe());
        if (!column.nullable()) {
            words.append(" not null");
        }
        column.checks()
                .forEach(check ->
                        words.append(" check (").append(check(column, check)).append(')'));
        return words.toString();
    }

    private static String check(TableColumn column, Check check) {
        return switch (check) {
            case Check.MinLength length -> "length(" + quoted(column.name()) + ") >= " + length.min();
            case Check.Bound bound ->
                quoted(column.name()) + " " + sign(bound.relation()) + " "
                        + bound.limit().toPlainString();
        };
    }

    private static String sign(Check.Relation relation) {
        return switch (relation) {
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case LESS -> "<";
            case AT_MOST -> "<=";
        };
    }

    private static String reference(TableDefinition table, ForeignKey key) {
        TableDefinition parent = ModelTypes.table(key.target()).definition();
        return "constraint " + quoted(key.name()) + " foreign key (" + columnOf(table, key.field()) + ") references "
                + quoted(parent.name()) + " ("
                + quoted(parent.columns().get(TableDefinition.ID).name()) + ")" + onDelete(key);
    }

    private static String onDelete(ForeignKey key) {
        return switch (key.onDelete()) {
            case RESTRICT -> "";
            case CASCADE -> " on delete cascade";
            case SET_NULL -> " on delete set null";
        };
    }

    private static String index(TableDefinition table, IndexDefinition index) {
        List<String> columns =
                index.fields().stream().map(field -> columnOf(table, field)).toList();
        return "create " + (index.unique() ? "unique " : "") + "index " + quoted(index.name()) + " on "
                + quoted(table.name()) + " (" + String.join(", ", columns) + ")";
    }

    private static String columnOf(TableDefinition table, String field) {
        return table.columns().stream()
                .filter(column -> column.field().equals(field))
                .map(column -> quoted(column.name()))
                .findFirst()
                .orElseGet(() -> quoted(field.toLowerCase(Locale.ROOT)));
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
