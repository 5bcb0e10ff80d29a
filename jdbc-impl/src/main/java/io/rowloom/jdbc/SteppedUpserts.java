package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Culprit;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.sql.UpsertSql;
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
 * Stores rows where the database has no one statement for it that others cannot come between (H2's MERGE looks and then writes): a row
 * is changed by its key; if there is none, it is inserted; and if another transaction inserted the same key in between, the insert fails
 * on that very key, has waited for the other one, and the row is changed by its key after all. Each of the two statements is prepared
 * once for all rows.
 */
final class SteppedUpserts<T> {

    /** Each further try means that another transaction inserted, and one more deleted, the same key meanwhile. */
    private static final int MOST_TRIES = 100;

    private static final String CONFLICT = "40001";

    private final Dialect dialect;
    private final TableSql sql;
    private final Runner runner;
    private final Upserts<T> upserts;
    private final List<Integer> key;

    SteppedUpserts(Dialect dialect, TableSql sql, Runner runner, Upserts<T> upserts) {
        this.dialect = dialect;
        this.sql = sql;
        this.runner = runner;
        this.upserts = upserts;
        this.key = upserts.positions();
    }

    List<T> store(UpsertSql texts) throws StatementFailure {
        List<T> stored = new ArrayList<>(upserts.rows().size());
        try {
            return runner.lease().inside(() -> {
                try (Step update = new Step(texts.update());
                        Step insert = new Step(sql.insert())) {
                    for (Snapshot row : upserts.rows()) {
                        stored.add(store(row, update, insert));
                    }
                }
                return stored;
            });
        } catch (SQLException e) {
            throw new StatementFailure(e, stored.size());
        }
    }

    private T store(Snapshot row, Step update, Step insert) throws SQLException {
        SQLException lost = new SQLException();
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<T> changed = change(row, update);
            if (changed.isPresent()) {
                return changed.get();
            }
            try {
                return insert.run(
                                () -> RowUpserts.values(sql, row, sql.insertMask()),
                                writer -> upserts.table().write(row, writer, sql.insertMask()))
                        .orElseThrow(() -> new SQLException("the database inserted a row and gave none back", "HY000"));
            } catch (SQLException e) {
                if (!isTaken(e)) {
                    throw e;
                }
                lost = e;
            }
        }
        throw new SQLException("the key of the row was taken and given up by others again and again", CONFLICT, lost);
    }

    /** Says whether a key is taken that a moment ago was not: another transaction was faster, or is not to be seen by this one. */
    private boolean isTaken(SQLException error) {
        Culprit culprit = dialect.faults().culprit(error);
        return dialect.faults().fault(error) == Fault.UNIQUE
                && culprit.constraint().equals(upserts.key().name());
    }

    private Optional<T> change(Snapshot row, Step update) throws SQLException {
        List<@Nullable Object> values = key(row);
        if (values.contains(null)) {
            return Optional.empty();
        }
        return update.run(() -> RowUpserts.values(sql, row, Upserts.mask()), writer -> {
            upserts.table().write(row, writer, Upserts.mask());
            for (int i = 0; i < values.size(); i++) {
                writer.bind(sql.types().get(key.get(i)), Objects.requireNonNull(values.get(i)));
            }
        });
    }

    /** The values of the key; the masks of a table with more columns than bits mean all of them. */
    private List<@Nullable Object> key(Snapshot row) {
        if (sql.columns().size() > Long.SIZE) {
            List<@Nullable Object> all = RowUpserts.values(sql, row, sql.insertMask());
            int first = sql.generatesIds() ? 1 : 0;
            return new ArrayList<>(
                    key.stream().map(position -> all.get(position - first)).toList());
        }
        ParameterCollector values = new ParameterCollector();
        for (int position : key) {
            upserts.table().write(row, values, 1L << position);
        }
        return values.values();
    }

    /** What binds the values of a statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(JdbcRowWriter writer);
    }

    /** One of the two statements, prepared when it is needed first; its result is the row as it is stored. */
    private final class Step implements AutoCloseable {

        private final String text;
        private @Nullable PreparedStatement prepared;

        Step(String text) {
            this.text = text;
        }

        Optional<T> run(Supplier<List<@Nullable Object>> shown, Binding binding) throws SQLException {
            return runner.again(RowUpserts.call(text, shown), prepared(), statement -> {
                binding.bind(dialect.writer(statement, sql.types()));
                statement.executeUpdate();
                TableType<T> table = upserts.table();
                try (ResultSet rows = statement.getGeneratedKeys()) {
                    return RowUpserts.read(table, dialect.reader(rows, sql.types()), rows);
                }
            });
        }

        private PreparedStatement prepared() throws SQLException {
            PreparedStatement known = prepared;
            if (known == null) {
                String[] columns =
                        sql.table().columns().stream().map(TableColumn::name).toArray(String[]::new);
                known = runner.lease().connection().prepareStatement(text, columns);
                prepared = known;
            }
            return known;
        }

        @Override
        public void close() throws SQLException {
            if (prepared != null) {
                prepared.close();
            }
        }
    }
}
