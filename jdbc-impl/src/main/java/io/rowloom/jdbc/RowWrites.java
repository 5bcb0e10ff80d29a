package io.rowloom.jdbc;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.jdbc.value.JdbcRowWriter;
import io.rowloom.jdbc.value.ParameterCollector;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Snapshot;
import java.sql.PreparedStatement;
import java.util.ArrayList;
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
        inChunks(sql, rows, (written, part, from) -> {
            if (sql.generatesIds()) {
                generatedIds.insert(sql, part, written, from);
            } else {
                batches.run(sql.insert(), written, from);
            }
        });
    }

    /** Inserts by a statement that says what to do with rows that are there, and gives nothing back. */
    void insert(TableType<?> table, List<? extends Snapshot> rows, String text) throws StatementFailure {
        inChunks(queries.of(table), rows, (written, part, from) -> batches.run(text, written, from));
    }

    /** Writes some of the rows. */
    @FunctionalInterface
    private interface Chunk {
        void write(Batches.Rows written, List<? extends Snapshot> part, int offset) throws StatementFailure;
    }

    private void inChunks(TableSql sql, List<? extends Snapshot> rows, Chunk chunk) throws StatementFailure {
        int most = Math.max(1, TableSql.MOST_PARAMETERS / sql.columns().size());
        for (int from = 0; from < rows.size(); from += most) {
            List<? extends Snapshot> part = rows.subList(from, Math.min(rows.size(), from + most));
            chunk.write(new Inserts(dialect, sql, part), part, from);
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
            int most = from + Math.max(1, TableSql.MOST_PARAMETERS / (Long.bitCount(mask) + 2));
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

    /** Neighbours that are deleted by their versions, or whatever those are, share a statement. */
    int[] delete(TableType<?> table, List<RowDelete> deletes) throws StatementFailure {
        TableSql sql = queries.of(table);
        int[] counts = new int[deletes.size()];
        int from = 0;
        while (from < deletes.size()) {
            boolean versioned = deletes.get(from).expectedVersion().isPresent();
            int to = from + 1;
            int most = from + TableSql.MOST_PARAMETERS / (versioned ? 2 : 1);
            while (to < deletes.size()
                    && to < most
                    && deletes.get(to).expectedVersion().isPresent() == versioned) {
                to++;
            }
            Batches.Rows rows = new Deletes(dialect, sql, deletes.subList(from, to));
            int[] part = batches.run(versioned ? sql.deleteVersion() : sql.delete(), rows, from);
            System.arraycopy(part, 0, counts, from, part.length);
            from = to;
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
            if (sql.versioned()) {
                writer.bind(ColumnType.LONG, update.expectedVersion());
            }
        }

        @Override
        public List<@Nullable Object> first() {
            ParameterCollector values = new ParameterCollector();
            RowUpdate update = rows.getFirst();
            sql.table().write(update.row(), values, TableSql.updateMask(update.changed()));
            values.values().add(update.row().id());
            if (sql.versioned()) {
                values.values().add(update.expectedVersion());
            }
            return values.values();
        }
    }

    private record Deletes(Dialect dialect, TableSql sql, List<RowDelete> deletes) implements Batches.Rows {
        @Override
        public int count() {
            return deletes.size();
        }

        @Override
        public JdbcRowWriter writer(PreparedStatement statement) {
            return dialect.writer(statement, List.of());
        }

        @Override
        public void bind(int row, JdbcRowWriter writer) {
            RowDelete delete = deletes.get(row);
            writer.bind(idType(sql), delete.id());
            delete.expectedVersion().ifPresent(version -> writer.bind(ColumnType.LONG, version));
        }

        @Override
        public List<@Nullable Object> first() {
            List<@Nullable Object> values =
                    new ArrayList<>(List.of(deletes.getFirst().id()));
            deletes.getFirst().expectedVersion().ifPresent(values::add);
            return values;
        }
    }

    private static ColumnType<?> idType(TableSql sql) {
        return sql.types().get(TableDefinition.ID);
    }

    static long sum(int[] counts) {
        return IntStream.of(counts).asLongStream().sum();
    }
}
