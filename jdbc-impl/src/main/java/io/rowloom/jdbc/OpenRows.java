package io.rowloom.jdbc;

import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.dialect.Streaming;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.value.DriverFailure;
import io.rowloom.spi.RowSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of a result that stays open, each made when it is asked for. The statement is reported when the result is closed. */
final class OpenRows<T> implements RowSource<T> {

    /** How many rows a driver that fetches them in parts asks for at once. */
    private static final int FETCH = 500;

    private final Runner runner;
    private final Function<SQLException, RowloomException> failed;
    private final Runner.Call<Long> call;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Supplier<T> reader;
    private final long start;
    private long count;
    private boolean closed;

    /**
     * What is the same for every stream of a session.
     *
     * @param runner prepares and reports
     * @param streaming what the session is told around the beginning, or null
     * @param failed makes the error that is thrown out of one of the driver
     */
    record Means(Runner runner, @Nullable Streaming streaming, Function<SQLException, RowloomException> failed) {}

    private OpenRows(
            Means means,
            Runner.Call<Long> call,
            PreparedStatement statement,
            ResultSet rows,
            Function<ResultSet, Supplier<T>> reading) {
        this.runner = means.runner();
        this.failed = means.failed();
        this.call = call;
        this.statement = statement;
        this.rows = rows;
        this.reader = reading.apply(rows);
        this.start = System.nanoTime();
    }

    /** Sends the query. */
    static <T> OpenRows<T> open(
            Means means,
            Question question,
            Consumer<PreparedStatement> binding,
            Function<ResultSet, Supplier<T>> reading)
            throws SQLException {
        Runner runner = means.runner();
        Runner.Call<Long> call = new Runner.Call<>(question.sql(), question::shown, rows -> rows);
        long start = System.nanoTime();
        try {
            return runner.opened(question.sql(), statement -> {
                binding.accept(statement);
                statement.setFetchSize(FETCH);
                return new OpenRows<>(means, call, statement, begun(means, statement), reading);
            });
        } catch (SQLException e) {
            runner.closed(call, start, 0, e);
            throw e;
        }
    }

    private static ResultSet begun(Means means, PreparedStatement statement) throws SQLException {
        Streaming streaming = means.streaming();
        if (streaming == null) {
            return means.runner().inTime(statement, PreparedStatement::executeQuery);
        }
        means.runner().quietly(streaming.before());
        try {
            return means.runner().inTime(statement, PreparedStatement::executeQuery);
        } finally {
            means.runner().quietly(streaming.after());
        }
    }

    @Override
    public @Nullable T next() {
        runner.lease().checkThere();
        try {
            return closed ? null : runner.lease().<@Nullable T>inside(this::read);
        } catch (DriverFailure e) {
            throw broken(e.error());
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private @Nullable T read() throws SQLException {
        if (!runner.inTime(statement, watched -> rows.next())) {
            return null;
        }
        count++;
        return reader.get();
    }

    private RowloomException broken(SQLException e) {
        closed = true;
        runner.lease().failed(call.sql(), statement, e);
        runner.closed(call, start, count, e);
        return failed.apply(e);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            runner.lease().inside(this::end);
        } catch (SQLException | RuntimeException e) {
            runner.lease().failed(call.sql(), statement, e);
            runner.lease().discard();
        }
        runner.closed(call, start, count, null);
    }

    private boolean end() throws SQLException {
        rows.close();
        runner.lease().done(statement);
        return true;
    }
}
