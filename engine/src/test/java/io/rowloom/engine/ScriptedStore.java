package io.rowloom.engine;

import io.rowloom.meta.IdKind;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Capability;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store that writes down each call, remembers which ids are there, and fails when the script says so. It holds no
 * values: what is about values, the suite for stores tests on real ones.
 */
final class ScriptedStore implements Store {

    final List<String> calls = new ArrayList<>();
    final Set<Object> present = new HashSet<>();
    final List<SchemaDifference> differences = new ArrayList<>();
    final Deque<Object> streamed = new ArrayDeque<>();
    final List<@Nullable Object[]> values = new ArrayList<>();
    final Deque<RuntimeException> failures = new ArrayDeque<>();

    /** What the next streams throw when they are closed. */
    final Deque<RuntimeException> closeFailures = new ArrayDeque<>();

    Set<Capability> capabilities = Set.of(Capability.SAVEPOINTS);
    private long nextId = 7;

    /** Fails the next call of a session (commit included) with the given error. */
    void failNext(RuntimeException error) {
        failures.add(error);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public StoreSession open(Begin begin) {
        calls.add(begin.mode() == Begin.Mode.STATEMENT ? "statement" : "begin " + begin.isolation());
        return new Session();
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        tables.forEach(table -> calls.add("create " + table));
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        return tables.stream().map(table -> "create " + table).toList();
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        calls.add("compare " + tables.size());
        return differences;
    }

    @Override
    public void close() {
        calls.add("close store");
    }

    private final class Session implements StoreSession {

        private void called(String call) {
            calls.add(call);
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
            called("insert " + rows.size() + " " + table);
            for (Snapshot row : rows) {
                if (table.definition().idKind() == IdKind.GENERATED_LONG) {
                    row.identify(nextId++);
                }
                present.add(row.id());
            }
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
            called("update " + updates.size() + " " + table + " "
                    + Long.toBinaryString(updates.getFirst().changed()));
            return updates.stream()
                    .mapToInt(update -> present.contains(update.row().id()) ? 1 : 0)
                    .toArray();
        }

        @Override
        public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
            called("delete " + deletes.size() + " " + table);
            return deletes.stream()
                    .mapToInt(delete -> present.remove(delete.id()) ? 1 : 0)
                    .toArray();
        }

        @Override
        public int updateWhere(UpdateWhere<?> update) {
            called("update where " + update.table());
            return present.size();
        }

        @Override
        public int deleteWhere(DeleteWhere<?> delete) {
            called("delete where " + delete.table());
            return present.size();
        }

        @Override
        public <T> Optional<T> find(TableType<T> table, Object id) {
            called("find " + table);
            return Optional.empty();
        }

        @Override
        public <T> List<T> upsert(Upserts<T> upserts) {
            called("upsert " + upserts.rows().size() + " " + upserts.table() + " by "
                    + upserts.key().name());
            return List.of();
        }

        @Override
        public <T> Optional<T> lock(TableType<T> table, Object id) {
            called("lock " + table);
            return Optional.empty();
        }

        @Override
        public <T> List<T> select(Select<T> select) {
            called("select " + select.table());
            return List.of();
        }

        @Override
        public long count(Select<?> select) {
            called("count " + select.table());
            return present.size();
        }

        @Override
        public List<@Nullable Object[]> selectValues(SelectValues<?> select) {
            called("select values " + select.rows().table());
            return List.copyOf(values);
        }

        @Override
        public long countValues(SelectValues<?> select) {
            called("count values " + select.rows().table());
            return values.size();
        }

        @Override
        public <T> RowSource<T> stream(Select<T> select) {
            called("stream " + select.table());
            return source();
        }

        @Override
        public RowSource<@Nullable Object[]> streamValues(SelectValues<?> select) {
            called("stream values " + select.rows().table());
            return source();
        }

        private <T> RowSource<T> source() {
            return new RowSource<>() {
                @Override
                @SuppressWarnings("unchecked") // the tests stream what they have put there
                public @Nullable T next() {
                    called("next");
                    return (T) streamed.poll();
                }

                @Override
                public void close() {
                    calls.add("close stream");
                    RuntimeException failure = closeFailures.poll();
                    if (failure != null) {
                        throw failure;
                    }
                }
            };
        }

        @Override
        public String explain(Select<?> select) {
            called("explain " + select.table());
            return "by looking";
        }

        @Override
        public Object savepoint() {
            called("savepoint");
            return "savepoint";
        }

        @Override
        public void rollbackTo(Object savepoint) {
            called("rollback to savepoint");
        }

        @Override
        public void release(Object savepoint) {
            called("release");
        }

        @Override
        public void commit() {
            called("commit");
        }

        @Override
        public void rollback() {
            called("rollback");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
