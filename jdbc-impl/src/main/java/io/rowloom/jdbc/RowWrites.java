package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Snapshot;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes rows: one statement for one row, batches for several, in the order given and in bounded chunks (rule B01). */
final class RowWrites {

    private final Dialect dialect;
    private final Queries queries;
    private final Batches batches;
    private final GeneratedIds generatedIds;

    RowWrites(Dialect dialect, Queries queries, Runner runner) {
        this.dialect = dialect;
        this.queries = queries;
        this.batches = new Batches(dialect, runner);
        this.generatedIds = new GeneratedIds(dialect, runner, batches);
    }

    void insert(TableType<?> table, List<? extends Snapshot> rows) throws StatementFailure {
        TableSql sql = queries.of(table);
        int chunk = Math.max(1, TableSql.MOST_PARAMETERS / table.columns().size());
        for (int from = 0; from < rows.size(); from += chunk) {
            List<? extends Snapshot> part = rows.subList(from, Math.min(rows.size(), from + chunk));
            Batches.Rows written = new Inserts(dialect, sql, part);
            if (sql.generatesIds()) {
                generatedIds.insert(sql, part, written, from);
            } else {
                batches.run(sql.insert(), written, from);
            }
        }
    }

    /** Neighbours that change the same columns share a statement. */
    int[] update(TableType<?> table, List<RowUpdate> updates) throws StatementFailure {
        TableSql sql = queries.of(table);
        int[] counts = new int[updates.size()];
        int from = 0;
        while (from < updates.size()) {
            int to = from + 1;
            long mask = updates.get(from).changed();
            int most = from + Math.max(1, TableSql.MOST_PARAMETERS / (Long.bitCount(mask) + 1));
            while (to < updates.size() && to < most && updates.get(to).changed() == mask) {
                to++;
            }
            Batches.Rows rows = new Updates(dialect, sql, updates.subList(from, to));
            int[] part = batches.run(sql.update(mask), rows, from);
            System.arraycopy(part, 0, counts, from, part.length);
            from = to;
        }
        return counts;
    }

    int[] delete(TableType<?> table, List<?> ids) throws StatementFailure {
        TableSql sql = queries.of(table);
        int[] counts = new int[ids.size()];
        for (int from = 0; from < ids.size(); from += TableSql.MOST_PARAMETERS) {
            List<?> part = ids.subList(from, Math.min(ids.size(), from + TableSql.MOST_PARAMETERS));
            int[] done = batches.run(sql.delete(), new Deletes(dialect, sql, part), from);
            System.arraycopy(done, 0, counts, from, done.length);
        }
        return counts;
    }

    private record Inserts(Dialect dialect, TableSql sql, List<? extends Snapshot> rows) implements Batches.Rows {
        @Override
        public int count() {
            return rows.size();
        }

        @Override
        public JdbcRowWriter writer(PreparedStatement statement) {
            return dialect.writer(statement, sql.types());
        }

        @Override
        public void bind(int row, JdbcRowWriter writer) {
            sql.table().write(rows.get(row), writer, sql.insertMask());
        }

        @Override
        public List<@Nullable Object> first() {
            ParameterCollector values = new ParameterCollector();
            sql.table().write(rows.getFirst(), values, sql.insertMask());
            return values.values();
        }
    }

    private record Updates(Dialect dialect, TableSql sql, List<RowUpdate> rows) implements Batches.Rows {
        @Override
        public int count() {
            return rows.size();
        }

        @Override
        public JdbcRowWriter writer(PreparedStatement statement) {
            return dialect.writer(statement, sql.types());
        }

        @Override
        public void bind(int row, JdbcRowWriter writer) {
            RowUpdate update = rows.get(row);
            sql.table().write(update.row(), writer, TableSql.updateMask(update.changed()));
            writer.bind(idType(sql), update.row().id());
        }

        @Override
        public List<@Nullable Object> first() {
            ParameterCollector values = new ParameterCollector();
            RowUpdate update = rows.getFirst();
            sql.table().write(update.row(), values, TableSql.updateMask(update.changed()));
            values.values().add(update.row().id());
            return values.values();
        }
    }

    private record Deletes(Dialect dialect, TableSql sql, List<?> ids) implements Batches.Rows {
        @Override
        public int count() {
            return ids.size();
        }

        @Override
        public JdbcRowWriter writer(PreparedStatement statement) {
            return dialect.writer(statement, List.of());
        }

        @Override
        public void bind(int row, JdbcRowWriter writer) {
            writer.bind(idType(sql), ids.get(row));
        }

        @Override
        public List<@Nullable Object> first() {
            return List.of(ids.getFirst());
        }
    }

    private static ColumnType<?> idType(TableSql sql) {
        return sql.types().get(TableDefinition.ID);
    }

    static long sum(int[] counts) {
        return IntStream.of(counts).asLongStream().sum();
    }
}
