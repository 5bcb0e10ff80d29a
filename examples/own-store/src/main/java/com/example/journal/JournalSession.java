package com.example.journal;

import io.rowloom.engine.evaluate.MadeRows;
import io.rowloom.engine.evaluate.Patience;
import io.rowloom.engine.evaluate.Questions;
import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.log.Wording;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
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
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One statement or one transaction. It reads what was committed last, or at SNAPSHOT and above what had been committed when it began. At its
 * first write it takes the turn, and from then on it sees its own tables until it commits them.
 */
final class JournalSession implements StoreSession {

    private final JournalStore store;
    private final Begin begin;
    private Tables snapshot;
    private Tables own;

    private JournalSession(JournalStore store, Begin begin) {
        this.store = store;
        this.begin = begin;
    }

    // @start region="isolation"
    static JournalSession begin(JournalStore store, Begin begin) {
        JournalSession session = new JournalSession(store, begin);
        session.snapshot = begin.isolation() == Isolation.READ_COMMITTED ? null : store.committed();
        if (begin.isolation() == Isolation.SERIALIZABLE && !begin.readOnly()) {
            session.snapshot = null;
            session.startWriting(session.lockWait());
        }
        return session;
    }

    private void startWriting(long nanos) {
        if (own != null) {
            return;
        }
        store.turn().take(nanos);
        try {
            own = store.committed();
        } finally {
            if (own == null) {
                store.turn().giveBack();
            }
        }
        if (snapshot != null && snapshot != own) {
            rollback();
            throw new SerializationConflictException("another transaction has committed since this one began, and this store keeps no"
                    + " account of single rows. Run the whole transaction again: it will see what the other one has written.");
        }
    }

    private Tables seen() {
        Tables committed = store.committed();
        return own != null ? own : snapshot != null ? snapshot : committed;
    }
    // @end region="isolation"

    private long lockWait() {
        return Deadline.in(store.options().lockWait()).sooner(begin.deadline()).left();
    }

    private Patience patience() {
        Deadline statement = Deadline.inOrNever(store.options().statementTimeout());
        return new Patience(Deadline.soonest(statement, begin.deadline()));
    }

    private Questions questions() {
        return new Questions(seen(), patience());
    }

    // @start region="write"
    private <R> R write(Function<Statement, R> work) {
        startWriting(lockWait());
        try {
            Statement statement = new Statement(seen(), store::nextId);
            R result = work.apply(statement);
            own = statement.end();
            if (begin.mode() == Begin.Mode.STATEMENT) {
                commit();
            }
            return result;
        } finally {
            if (begin.mode() == Begin.Mode.STATEMENT) {
                rollback();
            }
        }
    }

    @Override
    public Object savepoint() {
        return Optional.ofNullable(own);
    }

    @Override
    public void rollbackTo(Object savepoint) {
        Object tables = ((Optional<?>) savepoint).orElse(null);
        if (tables == null) {
            rollback();
        } else {
            own = (Tables) tables;
        }
    }

    @Override
    public void release(Object savepoint) {
        // nothing is held for a savepoint
    }

    @Override
    public void commit() {
        try {
            if (own != null && own != store.committed()) {
                store.commit(own);
            }
        } finally {
            rollback();
        }
    }

    @Override
    public void rollback() {
        if (own != null) {
            own = null;
            store.turn().giveBack();
        }
    }

    @Override
    public void close() {
        rollback();
    }
    // @end region="write"

    // @start region="changes"
    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        store.log().tell(() -> Wording.insert(table, rows), List::size, () -> write(statement -> {
            statement.insert(table, rows);
            return rows;
        }));
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return store.log()
                .tell(
                        () -> Wording.update(table, updates),
                        JournalSession::sum,
                        () -> write(statement -> statement.update(table, updates)));
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return store.log()
                .tell(
                        () -> Wording.delete(table, deletes),
                        JournalSession::sum,
                        () -> write(statement -> statement.delete(table, deletes)));
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return store.log()
                .tell(
                        () -> Wording.updateWhere(update),
                        Integer::longValue,
                        () -> write(statement ->
                                statement.changeAll(update.table(), questions().changes(update))));
    }

    @Override
    public int deleteWhere(DeleteWhere<?> delete) {
        return store.log()
                .tell(
                        () -> Wording.deleteWhere(delete),
                        Integer::longValue,
                        () -> write(statement ->
                                statement.deleteAll(delete.table(), questions().rows(delete))));
    }

    @Override
    public <T> List<T> upsert(Upserts<T> upserts) {
        return store.log()
                .tell(
                        () -> Wording.upsert(upserts),
                        List::size,
                        () -> Questions.allMade(upserts.table(), write(statement -> statement.upsert(upserts))));
    }
    // @end region="changes"

    private static long sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    // @start region="questions"
    @Override
    public <T> List<T> select(Select<T> select) {
        return store.log()
                .tell(() -> Wording.select(select), List::size, () -> Questions.allMade(select.table(), rows(select)));
    }

    /** Whoever locks rows takes the turn: nobody else can change any row then. */
    private List<Row> rows(Select<?> select) {
        if (select.lock() != null) {
            startWriting(select.lock() == Lock.NO_WAIT ? 0 : lockWait());
        }
        return questions().rows(select);
    }

    @Override
    public long count(Select<?> select) {
        return store.log().tell(() -> Wording.count(select), rows -> 1, () -> questions().count(select));
    }

    @Override
    public List<Object[]> selectValues(SelectValues<?> select) {
        return store.log().tell(() -> Wording.selectValues(select), List::size, () -> values(select));
    }

    private List<Object[]> values(SelectValues<?> select) {
        List<Object[]> values = new ArrayList<>();
        questions().values(select).forEachRemaining(values::add);
        return values;
    }

    @Override
    public long countValues(SelectValues<?> select) {
        return store.log().tell(() -> Wording.countValues(select), rows -> 1, () -> (long)
                values(select).size());
    }
    // @end region="questions"

    @Override
    public <T> Optional<T> find(TableType<T> table, Object id) {
        return store.log()
                .tell(
                        () -> Wording.find(table, id),
                        found -> found.isPresent() ? 1 : 0,
                        () -> Optional.ofNullable(seen().table(table).find(id)).map(row -> Questions.made(table, row)));
    }

    @Override
    public <T> Optional<T> lock(TableType<T> table, Object id) {
        return store.log().tell(() -> Wording.lock(table, id), found -> found.isPresent() ? 1 : 0, () -> {
            startWriting(lockWait());
            return Optional.ofNullable(seen().table(table).find(id)).map(row -> Questions.made(table, row));
        });
    }

    @Override
    public <T> RowSource<T> stream(Select<T> select) {
        long start = System.nanoTime();
        Iterator<T> rows = rows(select).stream()
                .map(row -> Questions.made(select.table(), row))
                .iterator();
        return new MadeRows<>(rows, store::committed, count -> store.log()
                .told(() -> Wording.select(select), start, count));
    }

    @Override
    public RowSource<Object[]> streamValues(SelectValues<?> select) {
        long start = System.nanoTime();
        return new MadeRows<>(questions().values(select), store::committed, count -> store.log()
                .told(() -> Wording.selectValues(select), start, count));
    }

    @Override
    public String explain(Select<?> select) {
        Wording words = Wording.select(select);
        return store.log()
                .tell(
                        () -> new Wording("explain " + words.text(), words.parameters()),
                        plan -> 1,
                        () -> words.text() + "\nevery row of "
                                + seen().table(select.table()).name() + " is read");
    }
}
