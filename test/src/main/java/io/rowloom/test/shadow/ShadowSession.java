package io.rowloom.test.shadow;

import io.rowloom.meta.TableType;
import io.rowloom.spi.DeleteWhere;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Select;
import io.rowloom.spi.SelectValues;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with two stores. The first makes generated ids, and the second takes them.
 *
 * @param stores the stores
 * @param first the conversation with the first
 * @param second the conversation with the second
 */
record ShadowSession(Pair stores, StoreSession first, StoreSession second) implements StoreSession {

    /**
     * The tokens of both for one savepoint.
     *
     * @param first of the first
     * @param second of the second
     */
    private record Savepoint(Object first, Object second) {}

    private <R extends @Nullable Object> R both(
            Supplier<String> call,
            Function<StoreSession, R> asked,
            Function<R, ? extends @Nullable Object> comparable) {
        return stores.both(call, () -> asked.apply(first), () -> asked.apply(second), comparable);
    }

    private void run(Supplier<String> call, Consumer<StoreSession> asked) {
        boolean done = both(
                call,
                session -> {
                    asked.accept(session);
                    return true;
                },
                answer -> answer);
        assert done;
    }

    private int counted(Supplier<String> call, ToIntFunction<StoreSession> asked) {
        return both(call, asked::applyAsInt, count -> count);
    }

    private long countedLong(Supplier<String> call, ToLongFunction<StoreSession> asked) {
        return both(call, asked::applyAsLong, count -> count);
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        run(() -> "the insert of " + rows.size() + " " + table, session -> session.insert(table, rows));
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return both(
                () -> "the update of " + updates.size() + " " + table,
                session -> session.update(table, updates),
                ShadowSession::list);
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return both(
                () -> "the deletion of " + deletes.size() + " " + table,
                session -> session.delete(table, deletes),
                ShadowSession::list);
    }

    private static List<Integer> list(int[] counts) {
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return counted(update::toString, session -> session.updateWhere(update));
    }

    @Override
    public int deleteWhere(DeleteWhere<?> delete) {
        return counted(delete::toString, session -> session.deleteWhere(delete));
    }

    @Override
    public <T> List<T> upsert(Upserts<T> upserts) {
        TableType<T> table = upserts.table();
        return stores.both(
                () -> "the upsert of " + upserts.rows().size() + " " + table,
                () -> identified(upserts, first.upsert(upserts)),
                () -> second.upsert(upserts),
                rows -> compared(table, true, rows));
    }

    /** Hands the ids that the first made to the second. */
    private static <T> List<T> identified(Upserts<T> upserts, List<T> stored) {
        for (int i = 0; i < stored.size(); i++) {
            Snapshot known = upserts.table().lastKnown(stored.get(i));
            if (!upserts.rows().get(i).hasId()) {
                upserts.rows().get(i).identify(Objects.requireNonNull(known).id());
            }
        }
        return stored;
    }

    private static <T> Object compared(TableType<T> table, boolean ordered, List<T> rows) {
        return Rows.inOrder(
                ordered, rows.stream().map(row -> Rows.of(table, row)).toList());
    }

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return both(
                () -> "finding " + table + " " + id,
                session -> session.find(table, id),
                row -> Rows.of(table, row.orElse(null)));
    }

    @Override
    public <T> Optional<T> lock(TableType<T> table, Object id) {
        return both(
                () -> "locking " + table + " " + id,
                session -> session.lock(table, id),
                row -> Rows.of(table, row.orElse(null)));
    }

    @Override
    public <T> List<T> select(Select<T> select) {
        Select<T> asked = Orders.total(select);
        return both(
                asked::toString,
                session -> session.select(asked),
                rows -> compared(asked.table(), Orders.matters(asked), rows));
    }

    @Override
    public long count(Select<?> select) {
        return countedLong(() -> "the count of " + select, session -> session.count(select));
    }

    @Override
    public List<@Nullable Object[]> selectValues(SelectValues<?> select) {
        SelectValues<?> asked = Orders.total(select);
        return both(
                asked::toString,
                session -> session.selectValues(asked),
                rows -> Rows.inOrder(
                        Orders.matters(asked.rows()),
                        rows.stream().map(Rows::values).toList()));
    }

    @Override
    public long countValues(SelectValues<?> select) {
        return countedLong(() -> "the count of " + select, session -> session.countValues(select));
    }

    @Override
    public <T> RowSource<T> stream(Select<T> select) {
        Select<T> asked = Orders.always(select);
        RowSource<T> rows = first.stream(asked);
        try {
            return new ShadowRows<>(stores, asked, rows, second.stream(asked));
        } catch (RuntimeException failure) {
            rows.close();
            throw failure;
        }
    }

    /** Values are compared as a whole, since the order of groups and of distinct values may tell none of them apart. */
    @Override
    public RowSource<@Nullable Object[]> streamValues(SelectValues<?> select) {
        Iterator<@Nullable Object[]> rows = selectValues(select).iterator();
        return new RowSource<>() {
            @Override
            public @Nullable Object @Nullable [] next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {
                // both results were read to their end
            }
        };
    }

    @Override
    public String explain(Select<?> select) {
        return stores.first().name() + ":\n" + first.explain(select) + "\n"
                + stores.second().name() + ":\n" + second.explain(select);
    }

    @Override
    public Object savepoint() {
        return new Savepoint(first.savepoint(), second.savepoint());
    }

    @Override
    public void rollbackTo(Object savepoint) {
        Savepoint both = (Savepoint) savepoint;
        first.rollbackTo(both.first());
        second.rollbackTo(both.second());
    }

    @Override
    public void release(Object savepoint) {
        Savepoint both = (Savepoint) savepoint;
        first.release(both.first());
        second.release(both.second());
    }

    @Override
    public void commit() {
        run(() -> "the commit", StoreSession::commit);
    }

    @Override
    public void rollback() {
        try {
            first.rollback();
        } finally {
            second.rollback();
        }
    }

    @Override
    public void close() {
        try {
            first.close();
        } finally {
            second.close();
        }
    }
}
