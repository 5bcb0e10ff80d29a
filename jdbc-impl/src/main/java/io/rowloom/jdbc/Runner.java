package io.rowloom.jdbc;

import io.rowloom.engine.log.StatementLog;
import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.value.DriverFailure;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Runs one statement on the connection of a session and reports it. */
final class Runner {

    private final Lease lease;
    private final StatementLog log;
    private final Limits limits;
    private boolean sent;

    Runner(Lease lease, StatementLog log, Limits limits) {
        this.lease = lease;
        this.log = log;
        this.limits = limits;
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    interface Body<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    /** How a statement is prepared. */
    @FunctionalInterface
    interface Preparing {
        PreparedStatement prepare() throws SQLException;
    }

    /**
     * A statement and its report.
     *
     * @param sql the text
     * @param parameters gathers the parameters for the report, if there is one
     * @param rows counts the rows of the result for the report
     */
    record Call<R>(
            String sql, Supplier<? extends List<? extends @Nullable Object>> parameters, ToLongFunction<R> rows) {}

    <R> R run(Call<R> call, Body<R> body) throws SQLException {
        long start = log.isOn() ? System.nanoTime() : 0;
        try {
            R result = ask(call.sql(), body);
            report(call, start, result);
            return result;
        } catch (SQLException e) {
            reportFailure(call, start, e);
            throw e;
        }
    }

    /** Runs a statement that is prepared in a way of its own, and is not kept open. */
    <R> R run(Call<R> call, Preparing preparing, Body<R> body) throws SQLException {
        long start = log.isOn() ? System.nanoTime() : 0;
        try {
            R result = lease.inside(() -> {
                try (PreparedStatement statement = preparing.prepare()) {
                    return inTime(statement, body);
                }
            });
            report(call, start, result);
            return result;
        } catch (SQLException e) {
            reportFailure(call, start, e);
            throw e;
        }
    }

    /** Prepares a statement that is to run {@link #again} and again. */
    <R> R together(String sql, Body<R> body) throws SQLException {
        return lease.inside(() -> {
            PreparedStatement statement = lease.prepare(sql);
            R result;
            try {
                result = unwrapped(statement, body);
            } catch (SQLException | RuntimeException | Error e) {
                lease.failed(sql, statement, e);
                throw e;
            }
            lease.done(statement);
            return result;
        });
    }

    /** Runs a statement that is prepared already, and stays so. */
    <R> R again(Call<R> call, PreparedStatement statement, Body<R> body) throws SQLException {
        long start = log.isOn() ? System.nanoTime() : 0;
        try {
            R result = inTime(statement, body);
            report(call, start, result);
            return result;
        } catch (SQLException e) {
            reportFailure(call, start, e);
            throw e;
        }
    }

    /** Runs a statement that nobody is told of. */
    <R> R ask(String sql, Body<R> body) throws SQLException {
        return lease.inside(() -> {
            PreparedStatement statement = lease.prepare(sql);
            R result = guarded(sql, statement, body);
            lease.done(statement);
            return result;
        });
    }

    private <R> R guarded(String sql, PreparedStatement statement, Body<R> body) throws SQLException {
        try {
            return inTime(statement, body);
        } catch (SQLException | RuntimeException | Error e) {
            lease.failed(sql, statement, e);
            throw e;
        }
    }

    /** Does something with a statement, which is cancelled when it takes longer than it may. */
    <R> R inTime(PreparedStatement statement, Body<R> body) throws SQLException {
        sent = true;
        return limits.watched(statement, watched -> unwrapped(watched, body));
    }

    private static <R> R unwrapped(PreparedStatement statement, Body<R> body) throws SQLException {
        try {
            return body.run(statement);
        } catch (DriverFailure e) {
            throw e.error();
        }
    }

    /** Begins a statement whose result stays open; it is reported by {@link #closed}. */
    <R> R opened(String sql, Body<R> body) throws SQLException {
        return lease.inside(() -> guarded(sql, lease.prepare(sql), body));
    }

    /** Reports a statement whose result was open until now. */
    void closed(Call<Long> call, long start, long rows, @Nullable SQLException failure) {
        if (failure == null) {
            report(call, start, rows);
        } else {
            reportFailure(call, start, failure);
        }
    }

    /** Runs a statement without parameters that nobody is told of. */
    void quietly(String sql) throws SQLException {
        lease.inside(() -> {
            PreparedStatement statement = lease.prepare(sql);
            guardedAlone(sql, statement);
            lease.done(statement);
            return true;
        });
    }

    private void guardedAlone(String sql, PreparedStatement statement) throws SQLException {
        try {
            statement.execute();
        } catch (SQLException | RuntimeException | Error e) {
            lease.failed(sql, statement, e);
            throw e;
        }
    }

    /** Whether a statement was sent, or may have been, as against one that could not even be prepared. */
    boolean hasSent() {
        return sent;
    }

    Limits limits() {
        return limits;
    }

    Lease lease() {
        return lease;
    }

    private <R> void report(Call<R> call, long start, R result) {
        if (log.isOn()) {
            log.record(call.sql(), call.parameters().get(), start, call.rows().applyAsLong(result), null);
        }
    }

    private void reportFailure(Call<?> call, long start, SQLException failure) {
        if (log.isOn()) {
            log.record(call.sql(), call.parameters().get(), start, -1, failure);
        }
    }
}
