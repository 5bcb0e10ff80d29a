package io.rowloom.jdbc.schema;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;

/** H2 changes tables in place. */
record H2Mending(SchemaDialect dialect) implements Mending {

    @Override
    public List<String> ddl(TableType<?> table, List<Finding> all, Finding one) {
        TableDefinition definition = table.definition();
        String alter = "ALTER TABLE " + quoted(definition.name()) + " ";
        SchemaSql sql = new SchemaSql(dialect);
        return switch (one) {
            case Finding.NoTable none -> sql.create(List.of(table));
            case Finding.NoColumn(TableColumn column) -> column(sql, definition, alter, column);
            case Finding.ExtraColumn(String name) -> List.of(alter + "DROP COLUMN " + quoted(name));
            case Finding.OtherColumn(TableColumn column, String expected, FoundTable.Column found) ->
                type(alter + "ALTER COLUMN " + quoted(column.name()), column, found);
            case Finding.Complaint complaint -> List.of();
            case Finding.OtherId other -> id(definition, alter, other);
            case Finding.NoIndex(var index) -> List.of(SchemaSql.index(definition, index));
            case Finding.OtherIndex(var index, var found) ->
                List.of(dropIndex(alter, found), SchemaSql.index(definition, index));
            case Finding.ExtraUnique(var index) -> List.of(dropIndex(alter, index));
            case Finding.NoKey(var key) -> List.of(alter + "ADD CONSTRAINT " + sql.foreignKey(definition, key));
            case Finding.OtherKey(var key, var found) ->
                List.of(
                        alter + "DROP CONSTRAINT " + quoted(found.name()),
                        alter + "ADD CONSTRAINT " + sql.foreignKey(definition, key));
            case Finding.ExtraKey(var key) -> List.of(alter + "DROP CONSTRAINT " + quoted(key.name()));
            case Finding.NoCheck(TableColumn column, var check) -> List.of(alter + "ADD " + check.words());
            case Finding.OtherCheck(TableColumn column, var check, var found) ->
                List.of(alter + "DROP CONSTRAINT " + quoted(found.name()), alter + "ADD " + check.words());
            case Finding.ExtraCheck(var check) -> List.of(alter + "DROP CONSTRAINT " + quoted(check.name()));
        };
    }

    private static List<String> column(SchemaSql sql, TableDefinition table, String alter, TableColumn column) {
        List<String> statements = new ArrayList<>(List.of(alter + "ADD COLUMN " + sql.column(column)));
        sql.checks(table, column).forEach(check -> statements.add(alter + "ADD " + check.words()));
        table.indexes().stream()
                .filter(index -> index.fields().contains(column.field()))
                .forEach(index -> statements.add(SchemaSql.index(table, index)));
        table.foreignKeys().stream()
                .filter(key -> key.field().equals(column.field()))
                .forEach(key -> statements.add(alter + "ADD CONSTRAINT " + sql.foreignKey(table, key)));
        return statements;
    }

    private List<String> type(String alter, TableColumn column, FoundTable.Column found) {
        List<String> statements = new ArrayList<>();
        String type = dialect.type(column.type());
        if (!type.equals(found.type())) {
            statements.add(alter + " SET DATA TYPE " + type);
        }
        if (column.nullable() != found.nullable()) {
            statements.add(alter + (column.nullable() ? " DROP NOT NULL" : " SET NOT NULL"));
        }
        return statements;
    }

    private static String dropIndex(String alter, FoundTable.Index index) {
        return index.constraint().isEmpty()
                ? "DROP INDEX " + quoted(index.name())
                : alter + "DROP CONSTRAINT " + quoted(index.constraint());
    }

    private static List<String> id(TableDefinition table, String alter, Finding.OtherId other) {
        String id = quoted(table.columns().get(TableDefinition.ID).name());
        List<String> statements = new ArrayList<>();
        if (!other.isKey()) {
            if (!other.found().isEmpty()) {
                statements.add(alter + "DROP PRIMARY KEY");
            }
            String name = quoted(ConstraintNames.primaryKey(table.name()));
            statements.add(alter + "ADD CONSTRAINT " + name + " PRIMARY KEY (" + id + ")");
        }
        if (!other.isMade() && table.idKind() == IdKind.GENERATED_LONG) {
            statements.add(alter + "ALTER COLUMN " + id + " SET GENERATED ALWAYS");
            statements.add(alter + "ALTER COLUMN " + id + " RESTART WITH (SELECT COALESCE(MAX(" + id + "), 0) + 1 FROM "
                    + quoted(table.name()) + ")");
        } else if (!other.isMade()) {
            statements.add(alter + "ALTER COLUMN " + id + " DROP IDENTITY");
        }
        return statements;
    }
}
