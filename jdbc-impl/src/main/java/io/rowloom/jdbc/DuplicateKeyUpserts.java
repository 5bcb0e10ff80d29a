package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.sql.UpsertSql;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores rows by one key where an insert changes the row that has any of its keys (MariaDB). The statement changes a row only where
 * the key is the one that is meant, and tells whether it was. Where another row was in the way, the one with the key is changed by
 * its id, which an insert looks at first; and if none has the key, a plain insert says which key is taken (rule S94).
 */
final class DuplicateKeyUpserts {

    /** Each further try means that another transaction was faster. */
    private static final int MOST_TRIES = 100;

    private final Dialect dialect;
    private final Queries queries;
    private final Runner runner;

    DuplicateKeyUpserts(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.runner = runner;
    }

    <T> List<T> store(Upserts<T> upserts, UpsertSql sql) throws StatementFailure {
        List<T> stored = new ArrayList<>(upserts.rows().size());
        for (int i = 0; i < upserts.rows().size(); i++) {
            try {
                stored.add(settled(
                        new One<>(
                                upserts,
                                queries.of(upserts.table()),
                                upserts.rows().get(i)),
                        sql));
            } catch (SQLException e) {
                throw new StatementFailure(e, i);
            }
        }
        return stored;
    }

    /**
     * Where the statement is a transaction of its own, a deadlock has undone just that, and it is sent again: MariaDB locks the key
     * that it finds taken, and two that find the same one taken may lock each other out.
     */
    private <T> T settled(One<T> one, UpsertSql sql) throws SQLException {
        boolean alone = runner.lease().connection().getAutoCommit();
        int tries = 0;
        while (true) {
            try {
                return store(one, sql);
            } catch (SQLException e) {
                boolean lost = alone && dialect.faults().fault(e) == Fault.CONFLICT;
                if (!lost || ++tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T store(One<T> one, UpsertSql sql) throws SQLException {
        Optional<T> stored = Optional.empty();
        if (!one.key().contains(null)) {
            stored = run(one, sql.onDuplicateKey(), one.sql().insertMask(), true);
            if (stored.isEmpty()) {
                stored = run(one, sql.changeByKey(), withoutId(), true);
            }
        }
        return stored.isPresent() ? stored.get() : inserted(one, sql);
    }

    private <T> T inserted(One<T> one, UpsertSql sql) throws SQLException {
        return run(one, sql.insertReturning(), one.sql().insertMask(), false)
                .orElseThrow(() -> new SQLException("the database inserted a row and gave none back", "HY000"));
    }

    /** A row that is to be stored. */
    private record One<T>(Upserts<T> upserts, TableSql sql, Snapshot row) {

        List<@Nullable Object> key() {
            List<@Nullable Object> all = RowUpserts.values(sql, row, sql.insertMask());
            int first = sql.generatesIds() ? 1 : 0;
            List<@Nullable Object> key = new ArrayList<>();
            upserts.positions().forEach(position -> key.add(all.get(position - first)));
            return key;
        }
    }

    private static long withoutId() {
        return TableType.ALL & ~(1L << TableDefinition.ID);
    }

    private <T> Optional<T> run(One<T> one, String text, long mask, boolean byKey) throws SQLException {
        return runner.run(RowUpserts.call(text, () -> RowUpserts.values(one.sql(), one.row(), mask)), statement -> {
            bind(one, statement, mask, byKey);
            try (ResultSet rows = statement.executeQuery()) {
                return read(one, rows);
            }
        });
    }

    private void bind(One<?> one, PreparedStatement statement, long mask, boolean byKey) {
        JdbcRowWriter writer = dialect.writer(statement, one.sql().types());
        one.sql().table().write(one.row(), writer, mask);
        if (byKey) {
            List<@Nullable Object> key = one.key();
            for (int i = 0; i < key.size(); i++) {
                int position = one.upserts().positions().get(i);
                writer.bind(one.sql().types().get(position), java.util.Objects.requireNonNull(key.get(i)));
            }
        }
    }

    /** Where there is a column behind those of the row, it tells whether the row has the key. */
    private <T> Optional<T> read(One<T> one, ResultSet rows) throws SQLException {
        int columns = one.sql().types().size();
        if (!rows.next() || (rows.getMetaData().getColumnCount() > columns && !rows.getBoolean(columns + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                one.upserts().table().read(dialect.reader(rows, one.sql().types())));
    }
}
