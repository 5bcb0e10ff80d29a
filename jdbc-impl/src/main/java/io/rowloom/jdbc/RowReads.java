package io.rowloom.jdbc;

import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.Question;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.Parameter;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Select;
import io.rowloom.tx.Lock;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads rows: each is made straight from the columns of the result. */
final class RowReads {

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;

    RowReads(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
    }

    <T> List<T> find(TableType<T> table, Object id) throws SQLException {
        return find(table, id, "");
    }

    <T> List<T> lock(TableType<T> table, Object id) throws SQLException {
        return find(table, id, dialect.rowLock(Lock.WAIT));
    }

    private <T> List<T> find(TableType<T> table, Object id, String words) throws SQLException {
        TableSql sql = queries.of(table);
        Parameter key = new Parameter.One(sql.types().get(TableDefinition.ID), id);
        return rows(table, new Question(sql.find() + words, List.of(key)));
    }

    <T> List<T> select(Select<T> select) throws SQLException {
        Lock lock = select.lock();
        boolean part = select.limit() != Select.UNLIMITED || select.offset() != 0;
        if (lock != null && part && dialect.locksBeforeItCuts()) {
            return new LockedParts<>(this, select, lock).rows();
        }
        return rows(select.table(), queries.select(select));
    }

    private <T> List<T> rows(TableType<T> table, Question question) throws SQLException {
        Runner.Call<List<T>> call = new Runner.Call<>(question.sql(), question::shown, List::size);
        return runner.run(call, statement -> {
            bind(statement, question);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = read(table, rows);
                dialect.checkAnswer(statement);
                return read;
            }
        });
    }

    private <T> List<T> read(TableType<T> table, ResultSet rows) throws SQLException {
        JdbcRowReader reader = dialect.reader(rows, queries.of(table).types());
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(table.read(reader));
        }
        return read;
    }

    long count(Select<?> select) throws SQLException {
        Question question = queries.count(select);
        return runner.run(new Runner.Call<Long>(question.sql(), question::shown, count -> 1), statement -> {
            bind(statement, question);
            try (ResultSet rows = statement.executeQuery()) {
                long count = rows.next() ? rows.getLong(1) : 0;
                dialect.checkAnswer(statement);
                return count;
            }
        });
    }

    /** Begins to read rows one after the other. */
    <T> OpenRows<T> stream(Select<T> select, Function<SQLException, RowloomException> failed) throws SQLException {
        Question question = queries.select(select);
        TableType<T> table = select.table();
        return OpenRows.open(
                new OpenRows.Means(runner, dialect.streaming(), failed),
                question,
                statement -> bind(statement, question),
                rows -> {
                    JdbcRowReader reader =
                            dialect.reader(rows, queries.of(table).types());
                    return () -> table.read(reader);
                });
    }

    /** Asks for the plan of a query. */
    String explain(Select<?> select) throws SQLException {
        Question question = queries.select(select);
        String sql = dialect.explain() + question.sql();
        return runner.run(new Runner.Call<String>(sql, question::shown, plan -> 1), statement -> {
            bind(statement, question);
            try (ResultSet rows = statement.executeQuery()) {
                return question.sql() + "\n" + dialect.plan(rows);
            }
        });
    }

    private void bind(PreparedStatement statement, Question question) {
        JdbcRowWriter writer = dialect.writer(statement, List.of());
        question.parameters().forEach(writer::bind);
    }
}
