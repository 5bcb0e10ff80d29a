package io.rowloom.jdbc.schema;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL changes tables in place, mostly in the words of the standard that H2 has too. */
record PostgresMending(SchemaDialect dialect) implements Mending {

    @Override
    public List<String> ddl(TableType<?> table, List<Finding> all, Finding one) {
        TableDefinition definition = table.definition();
        String alter = "ALTER TABLE " + quoted(definition.name()) + " ";
        return switch (one) {
            case Finding.OtherColumn(TableColumn column, String expected, FoundTable.Column found) ->
                type(alter + "ALTER COLUMN " + quoted(column.name()), column, found);
            case Finding.OtherId other -> id(definition, alter, other);
            default -> new H2Mending(dialect).ddl(table, all, one);
        };
    }

    private List<String> type(String alter, TableColumn column, FoundTable.Column found) {
        List<String> statements = new ArrayList<>();
        String type = dialect.type(column.type());
        if (!type.equals(found.type())) {
            String bare = type.replace(" COLLATE \"C\"", "");
            statements.add(alter + " TYPE " + type + " USING " + quoted(column.name()) + "::" + bare);
        }
        if (column.nullable() != found.nullable()) {
            statements.add(alter + (column.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
        }
        return statements;
    }

    private static List<String> id(TableDefinition table, String alter, Finding.OtherId other) {
        String id = quoted(table.columns().get(TableDefinition.ID).name());
        List<String> statements = new ArrayList<>();
        if (!other.isKey()) {
            String name = quoted(ConstraintNames.primaryKey(table.name()));
            if (!other.found().isEmpty()) {
                statements.add(alter + "DROP CONSTRAINT " + name);
            }
            statements.add(alter + "ADD CONSTRAINT " + name + " PRIMARY KEY (" + id + ")");
        }
        if (!other.isMade() && table.idKind() == IdKind.GENERATED_LONG) {
            statements.add(alter + "ALTER COLUMN " + id + " ADD GENERATED ALWAYS AS IDENTITY");
            statements.add("SELECT setval(pg_get_serial_sequence('" + quoted(table.name()) + "', '"
                    + table.columns().get(TableDefinition.ID).name() + "'), (SELECT COALESCE(MAX(" + id
                    + "), 0) + 1 FROM "
                    + quoted(table.name()) + "), false)");
        } else if (!other.isMade()) {
            statements.add(alter + "ALTER COLUMN " + id + " DROP IDENTITY");
        }
        return statements;
    }
}
