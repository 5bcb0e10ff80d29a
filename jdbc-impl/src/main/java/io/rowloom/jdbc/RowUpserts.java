package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Culprit;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.sql.UpsertSql;
import io.rowloom.jdbc.value.JdbcRowReader;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.TableColumn;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores rows whether or not others with the same keys are there: in a batch where {@link BatchedUpserts} can, else one after the
 * other.
 *
 * <p>Where the database has one statement for it that other transactions cannot come between, it is used. Where it has not (H2's
 * MERGE looks and then writes), the row is changed by its key; if there is none, it is inserted; and if another transaction inserted the
 * same key in between, the insert fails on that very key, has waited for the other one, and the row is changed by its key after all.
 */
final class RowUpserts {

    /** Each further try means that another transaction inserted, and one more deleted, the same key meanwhile. */
    private static final int MOST_TRIES = 100;

    private static final String CONFLICT = "40001";

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
        if (dialect.hasOnConflict() && many.canStore(upserts)) {
            return many.store(upserts, sql);
        }
        String text = dialect.hasOnConflict() ? sql.onConflict() : sql.update();
        List<T> stored = new ArrayList<>(upserts.rows().size());
        for (int i = 0; i < upserts.rows().size(); i++) {
            Snapshot row = upserts.rows().get(i);
            try {
                stored.add(dialect.hasOnConflict() ? atOnce(upserts.table(), row, text) : inSteps(upserts, row, text));
            } catch (SQLException e) {
                throw new StatementFailure(e, i);
            }
        }
        return stored;
    }

    private <T> T atOnce(TableType<T> table, Snapshot row, String text) throws SQLException {
        TableSql sql = queries.of(table);
        return runner.run(call(text, () -> values(sql, row, sql.insertMask())), statement -> {
                    sql.table().write(row, dialect.writer(statement, sql.types()), sql.insertMask());
                    try (ResultSet rows = statement.executeQuery()) {
                        return read(table, rows);
                    }
                })
                .orElseThrow(() -> new SQLException("the database stored a row and gave none back", "HY000"));
    }

    private <T> T inSteps(Upserts<T> upserts, Snapshot row, String update) throws SQLException {
        SQLException lost = new SQLException();
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<T> changed = update(upserts, row, update);
            if (changed.isPresent()) {
                return changed.get();
            }
            try {
                return insert(upserts.table(), row);
            } catch (SQLException e) {
                if (!isOf(upserts, e)) {
                    throw e;
                }
                lost = e;
            }
        }
        throw new SQLException("the key of the row was taken and given up by others again and again", CONFLICT, lost);
    }

    /** Says whether a key is taken that a moment ago was not: another transaction was faster, or is not to be seen by this one. */
    private boolean isOf(Upserts<?> upserts, SQLException error) {
        Culprit culprit = dialect.faults().culprit(error);
        return dialect.faults().fault(error) == Fault.UNIQUE
                && culprit.constraint().equals(upserts.key().name());
    }

    private <T> Optional<T> update(Upserts<T> upserts, Snapshot row, String text) throws SQLException {
        TableSql sql = queries.of(upserts.table());
        List<@Nullable Object> all = values(sql, row, sql.insertMask());
        List<Integer> positions = upserts.positions();
        int first = sql.generatesIds() ? 1 : 0;
        if (positions.stream().anyMatch(position -> all.get(position - first) == null)) {
            return Optional.empty();
        }
        return returning(upserts.table(), text, () -> values(sql, row, Upserts.mask()), statement -> {
            JdbcRowWriter writer = dialect.writer(statement, sql.types());
            sql.table().write(row, writer, Upserts.mask());
            for (int position : positions) {
                writer.bind(sql.types().get(position), Objects.requireNonNull(all.get(position - first)));
            }
        });
    }

    private <T> T insert(TableType<T> table, Snapshot row) throws SQLException {
        TableSql sql = queries.of(table);
        return this.<T>returning(
                        table,
                        sql.insert(),
                        () -> values(sql, row, sql.insertMask()),
                        statement -> sql.table().write(row, dialect.writer(statement, sql.types()), sql.insertMask()))
                .orElseThrow(() -> new SQLException("the database inserted a row and gave none back", "HY000"));
    }

    /** What binds the values of a statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private <T> Optional<T> returning(
            TableType<T> table, String text, Supplier<List<@Nullable Object>> shown, Binding binding)
            throws SQLException {
        String[] columns = table.columns().stream().map(TableColumn::name).toArray(String[]::new);
        return runner.run(
                call(text, shown), () -> runner.lease().connection().prepareStatement(text, columns), statement -> {
                    binding.bind(statement);
                    statement.executeUpdate();
                    try (ResultSet rows = statement.getGeneratedKeys()) {
                        return read(table, rows);
                    }
                });
    }

    static <T> Runner.Call<Optional<T>> call(String text, Supplier<List<@Nullable Object>> shown) {
        return new Runner.Call<>(text, shown, found -> found.isPresent() ? 1 : 0);
    }

    static List<@Nullable Object> values(TableSql sql, Snapshot row, long mask) {
        ParameterCollector values = new ParameterCollector();
        sql.table().write(row, values, mask);
        return values.values();
    }

    private <T> Optional<T> read(TableType<T> table, ResultSet rows) throws SQLException {
        JdbcRowReader reader = dialect.reader(rows, queries.of(table).types());
        if (!rows.next()) {
            return Optional.empty();
        }
        T row = table.read(reader);
        rows.next(); // steps to the end, where a statement of SQLite takes effect
        return Optional.of(row);
    }
}
