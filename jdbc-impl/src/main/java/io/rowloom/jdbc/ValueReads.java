package io.rowloom.jdbc;

import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.StoredValues;
import io.rowloom.query.Expression;
import io.rowloom.spi.SelectValues;
import io.rowloom.state.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values instead of whole rows. */
final class ValueReads {

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;

    ValueReads(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
    }

    private static List<ColumnType<?>> types(SelectValues<?> select) {
        List<ColumnType<?>> types = new ArrayList<>();
        for (Expression<?, ?> value : select.values()) {
            types.add(value.type());
        }
        return types;
    }

    /** Begins to read values one row after the other. */
    OpenRows<@Nullable Object[]> stream(SelectValues<?> select, Function<SQLException, RowloomException> failed)
            throws SQLException {
        Question question = queries.values(select);
        List<ColumnType<?>> types = types(select);
        return OpenRows.open(
                new OpenRows.Means(runner, dialect.streaming(), failed),
                question,
                statement -> bind(statement, question),
                rows -> {
                    JdbcRowReader reader = dialect.reader(rows, types);
                    return () -> StoredValues.read(reader, types);
                });
    }

    List<@Nullable Object[]> select(SelectValues<?> select) throws SQLException {
        Question question = queries.values(select);
        List<ColumnType<?>> types = types(select);
        Runner.Call<List<@Nullable Object[]>> call = new Runner.Call<>(question.sql(), question::shown, List::size);
        return runner.run(call, statement -> {
            bind(statement, question);
            try (ResultSet rows = statement.executeQuery()) {
                List<@Nullable Object[]> read = read(rows, types);
                dialect.checkAnswer(statement);
                return read;
            }
        });
    }

    private List<@Nullable Object[]> read(ResultSet rows, List<ColumnType<?>> types) throws SQLException {
        JdbcRowReader reader = dialect.reader(rows, types);
        List<@Nullable Object[]> read = new ArrayList<>();
        while (rows.next()) {
            read.add(StoredValues.read(reader, types));
        }
        return read;
    }

    long count(SelectValues<?> select) throws SQLException {
        Question question = queries.countValues(select);
        return runner.run(new Runner.Call<Long>(question.sql(), question::shown, count -> 1), statement -> {
            bind(statement, question);
            try (ResultSet rows = statement.executeQuery()) {
                long count = rows.next() ? rows.getLong(1) : 0;
                dialect.checkAnswer(statement);
                return count;
            }
        });
    }

    private void bind(PreparedStatement statement, Question question) {
        JdbcRowWriter writer = dialect.writer(statement, List.of());
        question.parameters().forEach(writer::bind);
    }
}
