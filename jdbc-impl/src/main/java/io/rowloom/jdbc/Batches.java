package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.value.JdbcRowWriter;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one statement for several rows, and finds out which row was refused (rule W03). */
final class Batches {

    private final Dialect dialect;
    private final Runner runner;

    Batches(Dialect dialect, Runner runner) {
        this.dialect = dialect;
        this.runner = runner;
    }

    /** The rows of a batch. */
    interface Rows {
        int count();

        JdbcRowWriter writer(PreparedStatement statement);

        void bind(int row, JdbcRowWriter writer);

        /** The parameters of the first row, for the report. */
        List<@Nullable Object> first();
    }

    /** What is done behind the rows with the statement that wrote them. */
    @FunctionalInterface
    interface Then {
        void with(PreparedStatement statement) throws SQLException;
    }

    /** Runs the statement once for each row and gives how many rows each matched. */
    int[] run(String sql, Rows rows, int offset) throws StatementFailure {
        Runner.Call<int[]> call = new Runner.Call<>(sql, rows::first, RowWrites::sum);
        return placed(rows, offset, () -> runner.run(call, statement -> execute(statement, rows)));
    }

    /** Runs a statement that is prepared in a way of its own. */
    void run(String sql, Rows rows, int offset, Runner.Preparing preparing, Then then) throws StatementFailure {
        Runner.Call<int[]> call = new Runner.Call<>(sql, rows::first, RowWrites::sum);
        placed(
                rows,
                offset,
                () -> runner.run(call, preparing, statement -> {
                    int[] counts = execute(statement, rows);
                    then.with(statement);
                    return counts;
                }));
    }

    private int[] placed(Rows rows, int offset, Retry.Attempt<int[]> attempt) throws StatementFailure {
        long before = 0;
        try {
            before = rows.count() > 1 ? changes() : 0;
            return attempt.run();
        } catch (SQLException e) {
            throw new StatementFailure(e, offset + refused(e, rows.count(), before));
        }
    }

    /** Binds and executes: one row at once, more as a batch. */
    static int[] execute(PreparedStatement statement, Rows rows) throws SQLException {
        JdbcRowWriter writer = rows.writer(statement);
        if (rows.count() == 1) {
            rows.bind(0, writer);
            return new int[] {statement.executeUpdate()};
        }
        for (int i = 0; i < rows.count(); i++) {
            writer.restart();
            rows.bind(i, writer);
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    /** The first row that the driver marks, or as many rows as were changed before the error. */
    private int refused(SQLException error, int rows, long before) {
        if (rows == 1) {
            return 0;
        }
        if (error instanceof BatchUpdateException batch) {
            int entry = dialect.faults().refused(batch);
            return entry < 0 ? Integer.MIN_VALUE : entry;
        }
        try {
            return (int) Math.clamp(changes() - before, 0, rows - 1L);
        } catch (SQLException e) {
            error.addSuppressed(e);
            return Integer.MIN_VALUE;
        }
    }

    private long changes() throws SQLException {
        String question = dialect.changesQuery();
        if (question == null) {
            return 0;
        }
        return runner.ask(question, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }
}
