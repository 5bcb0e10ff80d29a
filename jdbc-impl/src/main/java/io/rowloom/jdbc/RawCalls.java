package io.rowloom.jdbc;

import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.raw.Readings;
import io.rowloom.jdbc.raw.SqlText;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.value.DriverFailure;
import io.rowloom.jdbc.value.JdbcRowWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends statements of a program's own. */
final class RawCalls {

    private final Dialect dialect;
    private final Runner runner;
    private final Readings readings;

    RawCalls(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.runner = runner;
        this.readings = new Readings(dialect, queries.tables());
    }

    <R> List<R> rows(RawStatement raw, Class<R> type) throws SQLException {
        Runner.Call<List<R>> call = new Runner.Call<>(raw.question().sql(), raw.question()::shown, List::size);
        return runner.run(call, statement -> {
            bind(statement, raw);
            try (ResultSet rows = statement.executeQuery()) {
                return read(readings.of(type, rows), rows);
            }
        });
    }

    private static <R> List<R> read(Supplier<R> reading, ResultSet rows) throws SQLException {
        List<R> read = new ArrayList<>();
        while (rows.next()) {
            read.add(reading.get());
        }
        return read;
    }

    int update(RawStatement raw) throws SQLException {
        Runner.Call<Integer> call =
                new Runner.Call<>(raw.question().sql(), raw.question()::shown, count -> (long) count);
        return runner.run(call, statement -> {
            bind(statement, raw);
            int count = statement.executeUpdate();
            return raw.kind() == SqlText.Kind.DEFINITION ? 0 : count; // a driver may give the count of an earlier write
        });
    }

    <R> OpenRows<R> stream(RawStatement raw, Class<R> type, Function<SQLException, RowloomException> failed)
            throws SQLException {
        return OpenRows.open(
                new OpenRows.Means(runner, dialect.streaming(), failed),
                raw.question(),
                statement -> bindOrFail(statement, raw),
                rows -> reading(type, rows));
    }

    private void bindOrFail(PreparedStatement statement, RawStatement raw) {
        try {
            bind(statement, raw);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private <R> Supplier<R> reading(Class<R> type, ResultSet rows) {
        try {
            return readings.of(type, rows);
        } catch (SQLException e) {
            throw new DriverFailure(e);
        }
    }

    private void bind(PreparedStatement statement, RawStatement raw) throws SQLException {
        if (dialect.tellsForNothing()) {
            checkPlaceholders(statement, raw);
        }
        JdbcRowWriter writer = dialect.writer(statement, List.of());
        raw.question().parameters().forEach(writer::bind);
    }

    private static void checkPlaceholders(PreparedStatement statement, RawStatement raw) throws SQLException {
        int counted = statement.getParameterMetaData().getParameterCount();
        int known = raw.question().parameters().size();
        if (counted != known) {
            throw new MisuseException("a placeholder is ? or :name, of which the statement has " + known
                    + " in all, and the database finds " + counted
                    + ". It has placeholders of its own kind, such as @name or $1: write them as :name.");
        }
    }
}
