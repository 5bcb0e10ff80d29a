package io.rowloom.jdbc;

import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.sql.UpsertSql;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.TableType;
import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.spi.Select;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stores many rows by a key of one column: all of them in a batch that gives nothing back, and then one question for the
 * rows with these keys. The transaction holds each row that it wrote, so that nobody changes it in between.
 *
 * <p>Statements that give rows back would be sent one by one: a thousand rows took a thousand round trips.
 */
final class BatchedUpserts {

    private final Queries queries;
    private final RowWrites writes;
    private final RowReads reads;
    private final int most;

    /**
     * Prepares.
     *
     * @param queries the statements
     * @param writes sends batches
     * @param reads reads rows
     * @param most how many values fit into one list of a condition
     */
    BatchedUpserts(Queries queries, RowWrites writes, RowReads reads, int most) {
        this.queries = queries;
        this.writes = writes;
        this.reads = reads;
        this.most = most;
    }

    /** Says whether each row can be found again by its key: a null is equal to nothing, and equal bytes and decimals may differ as objects. */
    boolean canStore(Upserts<?> upserts) {
        TableSql sql = queries.of(upserts.table());
        return upserts.rows().size() > 1
                && upserts.positions().size() == 1
                && (sql.insertMask() & mask(upserts)) != 0
                && sql.columns().size() <= Long.SIZE
                && keys(sql, upserts).stream().allMatch(BatchedUpserts::isFindable);
    }

    private static boolean isFindable(@Nullable Object key) {
        return !(key == null || key instanceof byte[] || key instanceof BigDecimal);
    }

    private static long mask(Upserts<?> upserts) {
        return 1L << upserts.positions().getFirst();
    }

    private static List<@Nullable Object> keys(TableSql sql, Upserts<?> upserts) {
        ParameterCollector keys = new ParameterCollector();
        upserts.rows().forEach(row -> sql.table().write(row, keys, mask(upserts)));
        return keys.values();
    }

    <T> List<T> store(Upserts<T> upserts, UpsertSql sql) throws StatementFailure {
        writes.insert(upserts.table(), upserts.rows(), sql.onConflictSilent());
        List<Object> keys = new ArrayList<>(upserts.rows().size());
        keys(queries.of(upserts.table()), upserts).forEach(key -> keys.add(Objects.requireNonNull(key)));
        try {
            Map<Object, T> stored = read(upserts, keys);
            List<T> inOrder = new ArrayList<>(keys.size());
            for (Object key : keys) {
                inOrder.add(found(stored.get(key)));
            }
            return inOrder;
        } catch (SQLException e) {
            throw new StatementFailure(e, -1);
        }
    }

    private static <T> T found(@Nullable T row) throws SQLException {
        if (row == null) {
            throw new SQLException("the database stored a row and did not find it by its key", "HY000");
        }
        return row;
    }

    private <T> Map<Object, T> read(Upserts<T> upserts, List<Object> keys) throws SQLException {
        TableType<T> table = upserts.table();
        Column<T, ?> column = table.fields().get(upserts.positions().getFirst());
        List<T> rows = new ArrayList<>(keys.size());
        List<Snapshot> known = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += most) {
            List<Object> part = keys.subList(from, Math.min(keys.size(), from + most));
            Condition<T> among = new Condition.In<>(column, part, false);
            for (T row : reads.select(new Select<>(table, among, List.of(), 0, Select.UNLIMITED))) {
                rows.add(row);
                known.add(Objects.requireNonNull(table.lastKnown(row), "a row that was read is stored"));
            }
        }
        return byKey(rows, keys(queries.of(table), new Upserts<>(table, upserts.key(), known)));
    }

    private static <T> Map<Object, T> byKey(List<T> rows, List<@Nullable Object> keys) {
        Map<Object, T> stored = HashMap.newHashMap(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            stored.put(Objects.requireNonNull(keys.get(i)), rows.get(i));
        }
        return stored;
    }
}
