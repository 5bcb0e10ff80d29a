package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.sql.UpsertSql;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores rows whether or not others with the same keys are there. Where the database has one statement for it that other transactions
 * cannot come between, it is used, prepared once for all rows; over a network many rows are a batch, where {@link BatchedUpserts}
 * can. Where it has not, it is done in {@link SteppedUpserts steps}.
 */
final class RowUpserts {

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;
    private final BatchedUpserts many;

    RowUpserts(Dialect dialect, Queries queries, Runner runner, BatchedUpserts many) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
        this.many = many;
    }

    <T> List<T> store(Upserts<T> upserts) throws StatementFailure {
        UpsertSql sql = queries.upsert(upserts);
        if (dialect.hasOnDuplicateKey()) {
            return new DuplicateKeyUpserts(dialect, queries, runner).store(upserts, sql);
        }
        if (!dialect.hasOnConflict()) {
            return new SteppedUpserts<>(dialect, queries.of(upserts.table()), runner, upserts).store(sql);
        }
        return many.canStore(upserts) ? many.store(upserts, sql) : oneByOne(upserts, sql);
    }

    private <T> List<T> oneByOne(Upserts<T> upserts, UpsertSql sql) throws StatementFailure {
        String text = sql.onConflict();
        List<T> stored = new ArrayList<>(upserts.rows().size());
        try {
            return runner.together(text, statement -> {
                JdbcRowWriter writer =
                        dialect.writer(statement, queries.of(upserts.table()).types());
                for (Snapshot row : upserts.rows()) {
                    stored.add(atOnce(upserts.table(), row, text, new Bound(statement, writer)));
                }
                return stored;
            });
        } catch (SQLException e) {
            throw new StatementFailure(e, stored.size());
        }
    }

    /** A statement and what binds values to it. */
    private record Bound(PreparedStatement statement, JdbcRowWriter writer) {}

    private <T> T atOnce(TableType<T> table, Snapshot row, String text, Bound bound) throws SQLException {
        TableSql sql = queries.of(table);
        return runner.again(call(text, () -> values(sql, row, sql.insertMask())), bound.statement, statement -> {
                    bound.writer.restart();
                    table.write(row, bound.writer, sql.insertMask());
                    try (ResultSet rows = statement.executeQuery()) {
                        return read(table, dialect.reader(rows, sql.types()), rows);
                    }
                })
                .orElseThrow(() -> new SQLException("the database stored a row and gave none back", "HY000"));
    }

    static <T> Runner.Call<Optional<T>> call(String text, Supplier<List<@Nullable Object>> shown) {
        return new Runner.Call<>(text, shown, found -> found.isPresent() ? 1 : 0);
    }

    static List<@Nullable Object> values(TableSql sql, Snapshot row, long mask) {
        ParameterCollector values = new ParameterCollector();
        sql.table().write(row, values, mask);
        return values.values();
    }

    /** Reads the one row that a statement gave back, if it gave one. */
    static <T> Optional<T> read(TableType<T> table, JdbcRowReader reader, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        T row = table.read(reader);
        rows.next(); // steps to the end, where a statement of SQLite takes effect
        return Optional.of(row);
    }
}
