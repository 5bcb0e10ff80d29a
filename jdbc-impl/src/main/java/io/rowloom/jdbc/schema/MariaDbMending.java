package io.rowloom.jdbc.schema;

import static io.rowloom.jdbc.sql.Names.quoted;

import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;

/** MariaDB changes tables in place. */
record MariaDbMending(SchemaDialect dialect) implements Mending {

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
                List.of(alter + "MODIFY COLUMN " + sql.column(column) + made(definition, column));
            case Finding.Complaint complaint -> List.of(alter + "ENGINE = InnoDB");
            case Finding.OtherId other -> id(definition, alter, other);
            case Finding.NoIndex(var index) -> List.of(SchemaSql.index(definition, index));
            case Finding.OtherIndex(var index, var found) ->
                List.of(alter + "DROP INDEX " + quoted(found.name()), SchemaSql.index(definition, index));
            case Finding.ExtraUnique(var index) -> List.of(alter + "DROP INDEX " + quoted(index.name()));
            case Finding.NoKey(var key) -> List.of(alter + "ADD CONSTRAINT " + sql.foreignKey(definition, key));
            case Finding.OtherKey(var key, var found) ->
                List.of(
                        alter + "DROP FOREIGN KEY " + quoted(found.name()),
                        alter + "ADD CONSTRAINT " + sql.foreignKey(definition, key));
            case Finding.ExtraKey(var key) -> List.of(alter + "DROP FOREIGN KEY " + quoted(key.name()));
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

    private static String made(TableDefinition table, TableColumn column) {
        boolean isId = table.columns().get(TableDefinition.ID).equals(column);
        return isId && table.idKind() == IdKind.GENERATED_LONG ? " AUTO_INCREMENT" : "";
    }

    /** Who makes the id is part of the type of its column, which has to be a key first. */
    private static List<String> id(TableDefinition table, String alter, Finding.OtherId other) {
        TableColumn column = table.columns().get(TableDefinition.ID);
        List<String> statements = new ArrayList<>();
        if (!other.isKey()) {
            String drop = other.found().isEmpty() ? "" : "DROP PRIMARY KEY, ";
            statements.add(alter + drop + "ADD PRIMARY KEY (" + quoted(column.name()) + ")");
        }
        if (!other.isMade()) {
            statements.add(alter + "MODIFY COLUMN " + quoted(column.name()) + " BIGINT NOT NULL" + made(table, column));
        }
        return statements;
    }
}
