package io.rowloom.memory;

import io.rowloom.engine.evaluate.BulkReading;
import io.rowloom.engine.evaluate.MadeRows;
import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.RowChange;
import io.rowloom.engine.evaluate.StoredRowReader;
import io.rowloom.engine.evaluate.ValuesReading;
import io.rowloom.engine.log.Wording;
import io.rowloom.memory.read.IndexedPicture;
import io.rowloom.memory.read.Reading;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Write;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A conversation with the store: each call is told to the log and handed on to the transaction. */
final class MemoryStoreSession implements StoreSession {

    private final MemoryStore store;
    private final MemoryTransaction transaction;
    private final CallLog calls;

    MemoryStoreSession(MemoryStore store, MemoryTransaction transaction) {
        this.store = store;
        this.transaction = transaction;
        this.calls = new CallLog(store.log(), transaction::pass);
    }

    private Moment at(Step step, TableType<?> table) {
        return new Moment(step, table, transaction.isAlone());
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        calls.tell(
                at(Step.SAVE, table),
                () -> Wording.insert(table, rows),
                count -> (long) count.size(),
                () -> transaction.write(write -> {
                    write.insert(table, rows);
                    return rows;
                }));
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return calls.tell(
                at(Step.SAVE, table),
                () -> Wording.update(table, updates),
                MemoryStoreSession::sum,
                () -> transaction.write(write -> write.update(table, updates)));
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return calls.tell(
                at(Step.DELETE, table),
                () -> Wording.delete(table, deletes),
                MemoryStoreSession::sum,
                () -> transaction.write(write -> write.delete(table, deletes)));
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return calls.tell(
                at(Step.SAVE, update.table()),
                () -> Wording.updateWhere(update),
                Integer::longValue,
                () -> transaction.write(write -> write.updateAll(update.table(), changes(write, update))));
    }

    @Override
    public int deleteWhere(DeleteWhere<?> delete) {
        return calls.tell(
                at(Step.DELETE, delete.table()),
                () -> Wording.deleteWhere(delete),
                Integer::longValue,
                () -> transaction.write(write -> write.deleteAll(delete.table(), ids(write, delete))));
    }

    private List<RowChange> changes(Write write, UpdateWhere<?> update) {
        List<Row> rows = reading(BulkReading.rows(update), write.seen()).rows(store.seed());
        return new BulkReading(new IndexedPicture(write.seen()), store.semantics()).changes(update, rows);
    }

    private List<Object> ids(Write write, DeleteWhere<?> delete) {
        List<Row> rows = reading(BulkReading.rows(delete), write.seen()).rows(store.seed());
        return rows.stream().map(Row::id).toList();
    }

    private Reading reading(Select<?> select, Root root) {
        return new Reading(select, root, store.semantics(), transaction.effort());
    }

    @Override
    public <T> List<T> upsert(Upserts<T> upserts) {
        TableType<T> table = upserts.table();
        return calls.tell(
                at(Step.SAVE, table),
                () -> Wording.upsert(upserts),
                rows -> (long) rows.size(),
                () -> all(table, transaction.write(write -> write.upsert(upserts))));
    }

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return calls.tell(
                at(Step.QUERY, table),
                () -> Wording.find(table, id),
                found -> found.isPresent() ? 1L : 0L,
                () -> read(table, id));
    }

    private <T> Optional<T> read(TableType<T> table, Object id) {
        return Optional.ofNullable(transaction.view().table(table).find(id)).map(row -> made(table, row));
    }

    private <T> T made(TableType<T> table, Row row) {
        return table.read(new StoredRowReader(table, store.semantics(), row));
    }

    @Override
    public <T> Optional<T> lock(TableType<T> table, Object id) {
        return calls.tell(
                at(Step.QUERY, table), () -> Wording.lock(table, id), found -> found.isPresent() ? 1L : 0L, () -> {
                    Optional<Row> row = transaction.write(write -> Optional.ofNullable(write.locked(table, id)));
                    return row.map(it -> made(table, it));
                });
    }

    @Override
    public <T> List<T> select(Select<T> select) {
        return calls.tell(
                at(Step.QUERY, select.table()),
                () -> Wording.select(select),
                rows -> (long) rows.size(),
                () -> read(select));
    }

    private <T> List<T> read(Select<T> select) {
        return all(select.table(), rows(select));
    }

    private <T> List<T> all(TableType<T> type, List<Row> rows) {
        List<T> made = new ArrayList<>(rows.size());
        if (!rows.isEmpty()) {
            StoredRowReader reader = new StoredRowReader(type, store.semantics(), rows.getFirst());
            for (Row row : rows) {
                made.add(type.read(reader.on(row)));
            }
        }
        return made;
    }

    private List<Row> rows(Select<?> select) {
        if (select.lock() == null) {
            return reading(select, transaction.view()).rows(store.seed());
        }
        return new LockingRead(transaction, select, store.semantics(), store.seed()).rows();
    }

    @Override
    public long count(Select<?> select) {
        return calls.tell(
                at(Step.QUERY, select.table()),
                () -> Wording.count(select),
                rows -> 1L,
                () -> reading(select, transaction.view()).count());
    }

    @Override
    public List<@Nullable Object[]> selectValues(SelectValues<?> select) {
        return calls.tell(
                at(Step.QUERY, select.rows().table()),
                () -> Wording.selectValues(select),
                rows -> (long) rows.size(),
                () -> values(select, transaction.view()));
    }

    @Override
    public long countValues(SelectValues<?> select) {
        return calls.tell(at(Step.QUERY, select.rows().table()), () -> Wording.countValues(select), rows -> 1L, () ->
                (long) values(select, transaction.view()).size());
    }

    private List<@Nullable Object[]> values(SelectValues<?> select, Root root) {
        ValuesReading values = new ValuesReading(select, new IndexedPicture(root), store.semantics());
        return values.rows(reading(values.sources(), root).rows(store.seed()));
    }

    @Override
    public <T> RowSource<T> stream(Select<T> select) {
        long start = System.nanoTime();
        transaction.pass(at(Step.QUERY, select.table()));
        List<Row> rows = rows(select);
        return opened(
                start,
                () -> Wording.select(select),
                rows.stream().map(row -> made(select.table(), row)).iterator());
    }

    @Override
    public RowSource<@Nullable Object[]> streamValues(SelectValues<?> select) {
        long start = System.nanoTime();
        Root root = transaction.view();
        ValuesReading values = new ValuesReading(select, new IndexedPicture(root), store.semantics());
        List<Row> rows = reading(values.sources(), root).rows(store.seed());
        return opened(start, () -> Wording.selectValues(select), values.iterator(rows));
    }

    private <T> RowSource<T> opened(long start, Supplier<Wording> wording, Iterator<T> rows) {
        return new MadeRows<>(rows, store::versions, count -> calls.told(wording, start, count));
    }

    @Override
    public String explain(Select<?> select) {
        Wording query = Wording.select(select);
        return calls.tell(
                at(Step.QUERY, select.table()),
                () -> new Wording("explain " + query.text(), query.parameters()),
                plan -> 1L,
                () -> query.text() + "\n" + reading(select, transaction.view()).explain());
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    @Override
    public Object savepoint() {
        return transaction.savepoint();
    }

    @Override
    public void rollbackTo(Object savepoint) {
        transaction.rollbackTo(savepoint);
    }

    @Override
    public void release(Object savepoint) {
        // What was written since stays, and the token is garbage: nothing is held for a savepoint.
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void rollback() {
        transaction.end();
    }

    @Override
    public void close() {
        transaction.end();
    }
}
