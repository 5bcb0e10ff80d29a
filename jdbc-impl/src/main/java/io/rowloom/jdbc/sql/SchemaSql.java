package io.rowloom.jdbc.sql;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.engine.ConstraintNames;
import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that create tables with their keys, checks and indexes, where they are not there yet. */
public final class SchemaSql {

    private final SchemaDialect dialect;

    /**
     * Writes for a database.
     *
     * @param dialect its words
     */
    public SchemaSql(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Writes all statements.
     *
     * @param tables the tables, each behind those that it refers to
     * @return the statements in their order
     */
    public List<String> create(List<TableType<?>> tables) {
        List<String> statements = new ArrayList<>();
        for (TableType<?> table : tables) {
            statements.add(table(table.definition()));
            table.definition().indexes().forEach(index -> statements.add(index(table.definition(), index)));
        }
        if (dialect.addsForeignKeysLast()) {
            for (TableType<?> table : tables) {
                table.definition()
                        .foreignKeys()
                        .forEach(key -> statements.add("ALTER TABLE "
                                + quoted(table.definition().name()) + " ADD CONSTRAINT IF NOT EXISTS "
                                + foreignKey(table.definition(), key)));
            }
        }
        return statements;
    }

    private String table(TableDefinition table) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            parts.add(
                    i == TableDefinition.ID ? id(table) : column(table.columns().get(i)));
        }
        table.columns().forEach(column -> addChecks(table, column, parts));
        if (!dialect.addsForeignKeysLast()) {
            table.foreignKeys().forEach(key -> parts.add("CONSTRAINT " + foreignKey(table, key)));
        }
        return "CREATE TABLE IF NOT EXISTS " + quoted(table.name()) + " (\n  " + String.join(",\n  ", parts) + "\n)"
                + dialect.tableOptions();
    }

    private String id(TableDefinition table) {
        TableColumn column = table.columns().get(TableDefinition.ID);
        return quoted(column.name()) + " " + dialect.type(column.type())
                + dialect.id(table.idKind(), quoted(ConstraintNames.primaryKey(table.name())));
    }

    private String column(TableColumn column) {
        return quoted(column.name()) + " " + dialect.type(column.type()) + (column.nullable() ? "" : " NOT NULL");
    }

    private void addChecks(TableDefinition table, TableColumn column, List<String> parts) {
        String quoted = quoted(column.name());
        addCheck(ConstraintNames.range(table.name(), column.name()), dialect.ranges(column, quoted), parts);
        addCheck(ConstraintNames.check(table.name(), column.name()), dialect.checks(column, quoted), parts);
    }

    private static void addCheck(String name, List<String> conditions, List<String> parts) {
        if (!conditions.isEmpty()) {
            parts.add("CONSTRAINT " + quoted(name) + " CHECK (" + String.join(" AND ", conditions) + ")");
        }
    }

    private static String foreignKey(TableDefinition table, ForeignKey key) {
        TableDefinition parent = ModelTypes.table(key.target()).definition();
        return quoted(key.name()) + " FOREIGN KEY (" + columns(table, List.of(key.field())) + ") REFERENCES "
                + quoted(parent.name()) + " ("
                + quoted(parent.columns().get(TableDefinition.ID).name()) + ")" + onDelete(key);
    }

    /** Restricting is left unsaid: NO ACTION looks at the end of a statement, where a database can (rule C16). */
    private static String onDelete(ForeignKey key) {
        return switch (key.onDelete()) {
            case RESTRICT -> "";
            case CASCADE -> " ON DELETE CASCADE";
            case SET_NULL -> " ON DELETE SET NULL";
        };
    }

    private static String index(TableDefinition table, IndexDefinition index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX IF NOT EXISTS " + quoted(index.name()) + " ON "
                + quoted(table.name()) + " (" + columns(table, index.fields()) + ")";
    }

    private static String columns(TableDefinition table, List<String> fields) {
        return fields.stream()
                .map(field -> quoted(columnOf(table, field).name()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Finds the column of a field.
     *
     * @param table the table
     * @param field the name of the field in the model
     * @return the column
     */
    public static TableColumn columnOf(TableDefinition table, String field) {
        return table.columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the definition of the table " + table.name() + " names a field without a column"));
    }
}
