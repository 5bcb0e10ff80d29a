package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.state.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Inserts rows whose ids the database makes, and gives each row its own (rule W04). */
final class GeneratedIds {

    private final Dialect dialect;
    private final Runner runner;
    private final Batches batches;

    GeneratedIds(Dialect dialect, Runner runner, Batches batches) {
        this.dialect = dialect;
        this.runner = runner;
        this.batches = batches;
    }

    void insert(TableSql sql, List<? extends Snapshot> rows, Batches.Rows written, int offset) throws StatementFailure {
        switch (dialect.idsBy()) {
            case DRIVER -> byDriver(sql, rows, written, offset);
            case LAST_ROW -> byLastRow(sql, rows, written, offset);
        }
    }

    private void byDriver(TableSql sql, List<? extends Snapshot> rows, Batches.Rows written, int offset)
            throws StatementFailure {
        String[] id = {sql.table().columns().getFirst().name()};
        batches.run(
                sql.insert(),
                written,
                offset,
                () -> runner.lease().connection().prepareStatement(sql.insert(), id),
                statement -> {
                    try (ResultSet keys = statement.getGeneratedKeys()) {
                        for (Snapshot row : rows) {
                            row.identify(next(keys));
                        }
                    }
                });
    }

    /**
     * SQLite gives one id at a time. A batch runs while this transaction is the only writer, and AUTOINCREMENT counts by
     * one from the greatest id that ever was, so that the ids of a batch end at the last one and have no gap.
     */
    private void byLastRow(TableSql sql, List<? extends Snapshot> rows, Batches.Rows written, int offset)
            throws StatementFailure {
        if (rows.size() == 1) {
            rows.getFirst().identify(returned(sql, written, offset));
            return;
        }
        batches.run(sql.insert(), written, offset);
        try {
            long id = lastRow() - rows.size();
            for (Snapshot row : rows) {
                row.identify(++id);
            }
        } catch (SQLException e) {
            throw new StatementFailure(e, -1);
        }
    }

    private Long returned(TableSql sql, Batches.Rows written, int offset) throws StatementFailure {
        Runner.Call<Long> call = new Runner.Call<>(sql.insertReturningId(), written::first, id -> 1);
        try {
            return runner.run(call, statement -> {
                written.bind(0, written.writer(statement));
                try (ResultSet keys = statement.executeQuery()) {
                    Long id = next(keys);
                    keys.next(); // steps to the end, where the statement takes effect
                    return id;
                }
            });
        } catch (SQLException e) {
            throw new StatementFailure(e, offset);
        }
    }

    private long lastRow() throws SQLException {
        return runner.ask("SELECT last_insert_rowid()", statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return next(rows);
            }
        });
    }

    private static Long next(ResultSet keys) throws SQLException {
        if (!keys.next()) {
            throw new SQLException("the database made fewer ids than rows", "HY000");
        }
        return keys.getLong(1);
    }
}
