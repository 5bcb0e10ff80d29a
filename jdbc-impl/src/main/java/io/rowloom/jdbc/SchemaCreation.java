package io.rowloom.jdbc;

import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.schema.SchemaComparison;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Creates tables where they are not there yet, after a look at those that are; or only looks. */
final class SchemaCreation {

    private final Dialect dialect;
    private final Runner runner;

    SchemaCreation(Dialect dialect, Runner runner) {
        this.dialect = dialect;
        this.runner = runner;
    }

    /** Compares every table that is there and creates the others; nothing is created when one differs. */
    void create(List<TableType<?>> tables) throws SQLException {
        String lock = dialect.schema().creationLock();
        if (lock != null) {
            runner.quietly(lock);
        }
        List<String> differences = new SchemaComparison(dialect, this::ask).otherColumns(tables);
        if (!differences.isEmpty()) {
            throw new SchemaException(
                    "the tables in the database are not those of the classes, so nothing was created: "
                            + String.join("; ", differences)
                            + ". Bring the tables up to date, with what db.schema().validate() tells, or open a database of"
                            + " its own for this program.");
        }
        for (String statement : new SchemaSql(dialect.schema()).create(tables)) {
            runner.run(new Runner.Call<Boolean>(statement, List::of, done -> 0), prepared -> prepared.execute());
        }
    }

    /** Compares everything. */
    List<SchemaDifference> differences(List<TableType<?>> tables) throws SQLException {
        return new SchemaComparison(dialect, this::ask).differences(tables);
    }

    private List<List<String>> ask(String query, String table, int columns) throws SQLException {
        return runner.ask(query, statement -> {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return texts(rows, columns);
            }
        });
    }

    private static List<List<String>> texts(ResultSet rows, int columns) throws SQLException {
        List<List<String>> answer = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(String.valueOf(rows.getString(i)));
            }
            answer.add(row);
        }
        return answer;
    }
}
