package io.rowloom.jdbc;

import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.dialect.SchemaDialect;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates tables where they are not there yet, after a look at those that are. */
final class SchemaCreation {

    private final SchemaDialect dialect;
    private final Runner runner;

    SchemaCreation(SchemaDialect dialect, Runner runner) {
        this.dialect = dialect;
        this.runner = runner;
    }

    /** Compares every table that is there and creates the others; nothing is created when one differs. */
    void create(List<TableType<?>> tables) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (TableType<?> table : tables) {
            compare(table, differences);
        }
        if (!differences.isEmpty()) {
            throw new SchemaException(
                    "the tables in the database are not those of the classes, so nothing was created: "
                            + String.join("; ", differences)
                            + ". Bring the tables up to date, or open a database of its own for this program.");
        }
        for (String statement : new SchemaSql(dialect).create(tables)) {
            runner.run(new Runner.Call<Boolean>(statement, List::of, done -> 0), prepared -> prepared.execute());
        }
    }

    private void compare(TableType<?> table, List<String> differences) throws SQLException {
        TableDefinition definition = table.definition();
        Map<String, String> found = found(definition.name());
        if (found.isEmpty()) {
            return;
        }
        String where = "table " + definition.name() + " ";
        for (TableColumn column : definition.columns()) {
            String expected = dialect.type(column.type()) + nullness(column.nullable());
            String actual = found.remove(column.name());
            if (actual == null) {
                differences.add(where + "has no column " + column.name() + " of " + table + "." + column.field());
            } else if (!actual.equals(expected)) {
                differences.add(
                        where + "expects column " + column.name() + " to be " + expected + " and found " + actual);
            }
        }
        found.keySet().forEach(name -> differences.add(where + "has a column " + name + " that " + table + " has not"));
        complaints(definition.name()).forEach(complaint -> differences.add(where + "is there, but " + complaint));
    }

    private static String nullness(boolean nullable) {
        return nullable ? "" : " NOT NULL";
    }

    private Map<String, String> found(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<String> row : ask(dialect.columnsQuery(), table, 3)) {
            columns.put(row.get(0), row.get(1) + nullness(row.get(2).equals("1")));
        }
        return columns;
    }

    private List<String> complaints(String table) throws SQLException {
        String query = dialect.complaintsQuery();
        return query == null
                ? List.of()
                : ask(query, table, 1).stream().map(List::getFirst).toList();
    }

    private List<List<String>> ask(String query, String table, int columns) throws SQLException {
        PreparedStatement statement = runner.lease().prepare(query);
        statement.setString(1, table);
        List<List<String>> answer = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                answer.add(row);
            }
        }
        runner.lease().done(statement);
        return answer;
    }
}
