package io.rowloom.jdbc;

import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.error.Violation;
import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.meta.SchemaDifference;
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
import io.rowloom.tx.Lock;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One statement or one transaction on one connection. */
final class JdbcStoreSession implements StoreSession {

    private final Lease lease;
    private final TransactionControl control;
    private final Queries queries;
    private final Faults faults;
    private final Retry retry;
    private final RowReads reads;
    private final Runner runner;
    private final JdbcStore store;
    private boolean commitsItself;
    private boolean wrote;

    JdbcStoreSession(JdbcStore store, Runner runner, TransactionControl control) {
        this.store = store;
        this.runner = runner;
        this.lease = runner.lease();
        this.control = control;
        this.queries = store.queries();
        this.faults = store.faults();
        this.retry = store.retry(runner.limits().begin());
        this.reads = new RowReads(store.dialect(), queries, runner);
    }

    // Most sessions live for one call: what does a kind of work is made when there is such work.

    private ValueReads values() {
        return new ValueReads(store.dialect(), queries, runner);
    }

    private RowWrites writes() {
        return new RowWrites(store.dialect(), queries, runner);
    }

    private OwnReferences ownReferences() {
        return new OwnReferences(store.dialect(), queries, new OwnReferences.Means(runner, writes(), control));
    }

    private RowUpserts upserts() {
        BatchedUpserts many = new BatchedUpserts(queries, writes(), reads, store.listLength());
        return new RowUpserts(store.dialect(), queries, runner, many);
    }

    private BulkChanges changes() {
        return new BulkChanges(store.dialect(), queries, runner);
    }

    private ReferenceSearch references() {
        return new ReferenceSearch(store.dialect(), queries, runner);
    }

    private RawCalls raw() {
        return new RawCalls(store.dialect(), queries, runner);
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        write(table, Operation.INSERT, row -> references().missingParent(table, picked(rows, row)), () -> {
            writes().insert(table, rows);
            return true;
        });
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return write(
                table,
                Operation.UPDATE,
                row -> references()
                        .missingParent(
                                table,
                                picked(updates.stream().map(RowUpdate::row).toList(), row)),
                () -> writes().update(table, updates));
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return write(
                table,
                Operation.DELETE,
                row -> references()
                        .stillReferenced(
                                table,
                                picked(deletes.stream().map(RowDelete::id).toList(), row)),
                () -> ownReferences().delete(table, deletes));
    }

    @Override
    public <T> List<T> upsert(Upserts<T> rows) {
        return write(
                rows.table(),
                Operation.INSERT,
                row -> references().missingParent(rows.table(), picked(rows.rows(), row)),
                () -> upserts().store(rows));
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return write(
                update.table(),
                Operation.UPDATE,
                row -> references().missingParent(update),
                () -> changes().update(update));
    }

    @Override
    public int deleteWhere(DeleteWhere<?> delete) {
        return write(
                delete.table(),
                Operation.DELETE,
                row -> references().stillReferenced(delete),
                () -> changes().delete(delete));
    }

    private static <R> List<R> picked(List<R> rows, OptionalInt row) {
        return row.isPresent() && row.getAsInt() < rows.size() ? List.of(rows.get(row.getAsInt())) : rows;
    }

    /** Looks for a foreign key, given the position of the refused row. */
    @FunctionalInterface
    private interface Search {
        Optional<Violation> find(OptionalInt row);
    }

    private <R> R write(TableType<?> table, Operation operation, Search search, Retry.Attempt<R> work) {
        try {
            control.beforeWrite(queries.of(table));
            wrote = true;
            return done(control.isAlone() ? retry.whileBusy(work) : work.run());
        } catch (SQLException e) {
            OptionalInt row = StatementFailure.row(e);
            throw failed(e, scene(table, operation, row, () -> search.find(row)));
        }
    }

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return read(table, () -> reads.find(table, id)).stream().findFirst();
    }

    @Override
    public <T> Optional<T> lock(TableType<T> table, Object id) {
        try {
            control.beforeWrite(queries.of(table));
            return reads.lock(table, id).stream().findFirst();
        } catch (SQLException e) {
            throw failed(e, scene(table, Operation.READ, OptionalInt.empty(), Optional::empty));
        }
    }

    @Override
    public <T> List<T> select(Select<T> select) {
        return read(select.table(), locking(select, () -> reads.select(select)));
    }

    @Override
    public long count(Select<?> select) {
        return read(select.table(), () -> reads.count(select));
    }

    @Override
    public List<@Nullable Object[]> selectValues(SelectValues<?> select) {
        return read(select.rows().table(), () -> values().select(select));
    }

    @Override
    public long countValues(SelectValues<?> select) {
        return read(select.rows().table(), () -> values().count(select));
    }

    @Override
    public <T> RowSource<T> stream(Select<T> select) {
        return this.<RowSource<T>>read(
                select.table(), locking(select, () -> reads.stream(select, e -> failedRead(e, select.table()))));
    }

    @Override
    public RowSource<@Nullable Object[]> streamValues(SelectValues<?> select) {
        TableType<?> table = select.rows().table();
        return this.<RowSource<@Nullable Object[]>>read(
                table, () -> values().stream(select, e -> failedRead(e, table)));
    }

    @Override
    public String explain(Select<?> select) {
        return read(select.table(), () -> reads.explain(select));
    }

    private <R> Retry.Attempt<R> locking(Select<?> select, Retry.Attempt<R> work) {
        Lock lock = select.lock();
        if (lock == null) {
            return work;
        }
        return () -> {
            control.beforeLock(queries.of(select.table()), lock);
            return work.run();
        };
    }

    private <R> R read(TableType<?> table, Retry.Attempt<R> work) {
        try {
            return retry.whileBusy(work);
        } catch (SQLException e) {
            throw failedRead(e, table);
        }
    }

    /** Sends a statement of the program's own that gives rows. */
    <R> List<R> rows(RawStatement statement, Class<R> type) {
        return raw(statement, () -> raw().rows(statement, type));
    }

    /** Sends a statement of the program's own that gives no rows. */
    int update(RawStatement statement) {
        return raw(statement, () -> raw().update(statement));
    }

    /** Begins to read the rows of a statement of the program's own. */
    <R> RowSource<R> stream(RawStatement statement, Class<R> type) {
        return this.<RowSource<R>>raw(statement, () -> raw().stream(statement, type, e -> failedRaw(e, statement)));
    }

    private <R> R raw(RawStatement statement, Retry.Attempt<R> work) {
        try {
            if (statement.writes()) {
                control.beforeAnyWrite();
                wrote = true;
            }
            return done(retry.whileBusy(work));
        } catch (SQLException e) {
            throw failedRaw(e, statement);
        }
    }

    private RowloomException failedRaw(SQLException e, RawStatement statement) {
        RowloomException failure = faults.of(e, statement, control.isAlone() && runner.hasSent());
        discardIfBroken(e);
        return failure;
    }

    private RowloomException failedRead(SQLException e, TableType<?> table) {
        return failed(e, scene(table, Operation.READ, OptionalInt.empty(), Optional::empty));
    }

    private Faults.Scene scene(
            TableType<?> table, Operation operation, OptionalInt row, Supplier<Optional<Violation>> search) {
        return new Faults.Scene(table, operation, control.isAlone() && runner.hasSent(), row, search);
    }

    private RowloomException failed(SQLException e, Faults.Scene scene) {
        RowloomException failure = faults.of(e, scene);
        discardIfBroken(e);
        return failure;
    }

    private void discardIfBroken(SQLException e) {
        if (faults.isOfConnection(e)) {
            lease.discard();
        }
    }

    void create(Dialect dialect, List<TableType<?>> tables) {
        control(Operation.CREATE, () -> {
            new SchemaCreation(dialect, runner).create(tables);
            return true;
        });
    }

    List<SchemaDifference> differences(Dialect dialect, List<TableType<?>> tables) {
        return control(Operation.COMPARE, () -> new SchemaCreation(dialect, runner).differences(tables));
    }

    @Override
    public Object savepoint() {
        return control(Operation.SAVEPOINT, control::savepoint);
    }

    @Override
    public void rollbackTo(Object savepoint) {
        control(Operation.SAVEPOINT, () -> {
            control.rollbackTo(savepoint);
            return true;
        });
    }

    @Override
    public void release(Object savepoint) {
        control(Operation.SAVEPOINT, () -> {
            control.release(savepoint);
            return true;
        });
    }

    /** Has the one call of this session committed, with its row in the ledger. */
    JdbcStoreSession committingItself() {
        commitsItself = true;
        return this;
    }

    private <R> R done(R result) {
        if (commitsItself) {
            commit();
        }
        return result;
    }

    @Override
    public void commit() {
        if (wrote && store.ledger().isKept()) {
            commitNoted(control(Operation.BEFORE_COMMIT, () -> store.ledger().note(runner)));
        } else {
            commitAlone();
        }
    }

    /** The connection is given back before another one is asked for. */
    private void commitNoted(UUID unit) {
        try {
            commitAlone();
        } catch (CommitOutcomeUnknownException | InterruptedOperationException e) {
            close();
            if (e.outcome() != Outcome.UNKNOWN) {
                throw e;
            }
            store.ledger().lookUp(unit, e, store.patience(runner.limits().begin()));
        }
    }

    private void commitAlone() {
        control(Operation.BEFORE_COMMIT, () -> {
            control.beforeCommit();
            return true;
        });
        control(runner.limits().begin().readOnly() ? Operation.READ : Operation.COMMIT, () -> {
            try {
                control.commit();
                return true;
            } catch (SQLException e) {
                if (faults.isReference(e)) {
                    throw faults.atCommit(e, references()::orphan);
                }
                throw e;
            }
        });
    }

    @Override
    public void rollback() {
        control(Operation.ROLLBACK, () -> {
            control.rollback();
            return true;
        });
    }

    private <R> R control(Operation operation, Retry.Attempt<R> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            discardIfBroken(e);
            throw faults.of(e, operation);
        }
    }

    @Override
    public void close() {
        try {
            control.end();
            runner.limits().restore();
        } finally {
            lease.close();
        }
    }
}
