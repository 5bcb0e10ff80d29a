package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.UpdateWhere;
import java.sql.SQLException;
import java.util.List;

/** Changes and deletes rows by a condition, in one statement. */
final class BulkChanges {

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;

    BulkChanges(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
    }

    int update(UpdateWhere<?> update) throws SQLException {
        return run(queries.update(update));
    }

    int delete(DeleteWhere<?> delete) throws SQLException {
        return run(queries.delete(delete));
    }

    private int run(Question question) throws SQLException {
        Runner.Call<Integer> call = new Runner.Call<>(question.sql(), question::shown, Integer::longValue);
        return runner.run(call, statement -> {
            JdbcRowWriter writer = dialect.writer(statement, List.of());
            question.parameters().forEach(writer::bind);
            return statement.executeUpdate();
        });
    }
}
