package io.rowloom.jdbc.sql;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.engine.store.ConstraintNames;
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
            statements.add(table(table.definition(), table.definition().name()));
            table.definition().indexes().forEach(index -> statements.add(index(table.definition(), index)));
        }
        if (dialect.addsForeignKeysLast()) {
            for (TableType<?> table : tables) {
                table.definition()
                        .foreignKeys()
                        .forEach(key -> statements.add(dialect.addForeignKey(
                                quoted(table.definition().name()), key.name(), foreignKey(table.definition(), key))));
            }
        }
        return statements;
    }

    /**
     * A check with its name.
     *
     * @param name the name of the constraint
     * @param condition what must hold
     */
    public record NamedCheck(String name, String condition) {

        /**
         * Writes the constraint.
         *
         * @return the words, as they stand in a table
         */
        public String words() {
            return "CONSTRAINT " + quoted(name) + " CHECK (" + condition + ")";
        }
    }

    /**
     * Writes a table.
     *
     * @param table the table
     * @param name the name that it gets
     * @return the statement
     */
    public String table(TableDefinition table, String name) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            parts.add(
                    i == TableDefinition.ID ? id(table) : column(table.columns().get(i)));
        }
        table.columns().forEach(column -> checks(table, column).forEach(check -> parts.add(check.words())));
        if (!dialect.addsForeignKeysLast()) {
            table.foreignKeys().forEach(key -> parts.add("CONSTRAINT " + foreignKey(table, key)));
        }
        return "CREATE TABLE IF NOT EXISTS " + quoted(name) + " (\n  " + String.join(",\n  ", parts) + "\n)"
                + dialect.tableOptions();
    }

    private String id(TableDefinition table) {
        TableColumn column = table.columns().get(TableDefinition.ID);
        return quoted(column.name()) + " " + dialect.type(column.type())
                + dialect.id(table.idKind(), quoted(ConstraintNames.primaryKey(table.name())));
    }

    /**
     * Writes a column that is not the id.
     *
     * @param column the column
     * @return its name, type and nullness
     */
    public String column(TableColumn column) {
        return quoted(column.name()) + " " + dialect.type(column.type()) + (column.nullable() ? "" : " NOT NULL");
    }

    /**
     * Writes the checks of a column: what its type is in this database, and what its constraints say.
     *
     * @param table the table
     * @param column the column
     * @return the checks, each with its name; none, one or two
     */
    public List<NamedCheck> checks(TableDefinition table, TableColumn column) {
        String quoted = quoted(column.name());
        List<NamedCheck> checks = new ArrayList<>();
        addCheck(ConstraintNames.range(table.name(), column.name()), dialect.ranges(column, quoted), checks);
        addCheck(ConstraintNames.check(table.name(), column.name()), dialect.checks(column, quoted), checks);
        return checks;
    }

    private static void addCheck(String name, List<String> conditions, List<NamedCheck> checks) {
        if (!conditions.isEmpty()) {
            checks.add(new NamedCheck(name, String.join(" AND ", conditions)));
        }
    }

    /**
     * Writes a foreign key.
     *
     * @param table the table that refers
     * @param key the reference
     * @return its name and what it says, without the word CONSTRAINT
     */
    public String foreignKey(TableDefinition table, ForeignKey key) {
        TableDefinition parent = ModelTypes.table(key.target()).definition();
        return quoted(key.name()) + " FOREIGN KEY (" + columns(table, List.of(key.field())) + ") REFERENCES "
                + quoted(parent.name()) + " ("
                + quoted(parent.columns().get(TableDefinition.ID).name()) + ")" + onDelete(key)
                + dialect.foreignKeyOptions();
    }

    /** Restricting is left unsaid: NO ACTION looks at the end of a statement, where a database can (rule C16). */
    private static String onDelete(ForeignKey key) {
        return switch (key.onDelete()) {
            case RESTRICT -> "";
            case CASCADE -> " ON DELETE CASCADE";
            case SET_NULL -> " ON DELETE SET NULL";
        };
    }

    /**
     * Writes an index.
     *
     * @param table the table
     * @param index the index
     * @return the statement
     */
    public static String index(TableDefinition table, IndexDefinition index) {
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
