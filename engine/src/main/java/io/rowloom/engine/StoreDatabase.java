package io.rowloom.engine;

import io.rowloom.ConcurrentFunction;
import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Schema;
import io.rowloom.Transaction;
import io.rowloom.TransactionBody;
import io.rowloom.TransactionFunction;
import io.rowloom.TransactionOptions;
import io.rowloom.engine.call.Attempts;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.Cursors;
import io.rowloom.engine.call.StoreCall;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LockedRows;
import io.rowloom.engine.plan.Refusals;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.plan.SeenRows;
import io.rowloom.engine.table.Cascades;
import io.rowloom.engine.table.ReferenceOrder;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.Outcome;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Values;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database over a store: what a store's author wraps around a {@link Store}. Every call opens a session of the store
 * for itself; transactions are guarded by a map from thread to transaction, empty when none is open.
 */
public class StoreDatabase extends EngineSession implements Database {

    /** How often a change that locks its row is done again: only what cannot lock loses a race at all. */
    private static final int MOST_ATTEMPTS = 50;

    private static final Begin PLAIN = Begin.transaction(Isolation.READ_COMMITTED, false);

    private final Store store;
    private final Options options;
    private final SavePipeline pipeline;
    private final Cursors cursors;
    private final Places places;
    private final @Nullable IdleWatch idleWatch;
    private final KnownTables known;
    private final AtomicBoolean closed;
    private final Map<Thread, EngineTransaction> open = new ConcurrentHashMap<>();
    private final boolean guarded;

    /**
     * Opens a database over a store.
     *
     * @param store the store, closed with the database
     * @param options the options
     */
    public StoreDatabase(Store store, Options options) {
        this.store = Objects.requireNonNull(store, "store");
        this.options = Objects.requireNonNull(options, "options");
        this.pipeline = new SavePipeline(options.validator());
        this.cursors = new Cursors(options.cursorKey());
        this.places = new Places(Math.min(options.poolSize(), store.sessions()));
        this.idleWatch = IdleWatch.of(options);
        this.known = new KnownTables(options);
        this.closed = new AtomicBoolean();
        this.guarded = true;
    }

    /**
     * Opens a database over a copy of the store of another one. It has the same options, knows the tables that the other one has created, and reads its
     * cursors; in all else the two are apart.
     *
     * @param origin the other one
     * @param copy the copy of its store, closed with this database
     */
    protected StoreDatabase(StoreDatabase origin, Store copy) {
        this.store = Objects.requireNonNull(copy, "copy");
        this.options = origin.options;
        this.pipeline = origin.pipeline;
        this.cursors = origin.cursors;
        this.places = new Places(Math.min(options.poolSize(), copy.sessions()));
        this.idleWatch = IdleWatch.of(options);
        this.known = origin.known.copy();
        this.closed = new AtomicBoolean();
        this.guarded = true;
    }

    /**
     * Makes the same database again, without the guard of {@link #detached()}.
     *
     * @param guarded the database
     */
    protected StoreDatabase(StoreDatabase guarded) {
        this.store = guarded.store;
        this.options = guarded.options;
        this.pipeline = guarded.pipeline;
        this.cursors = guarded.cursors;
        this.places = guarded.places;
        this.idleWatch = guarded.idleWatch;
        this.known = guarded.known;
        this.closed = guarded.closed;
        this.guarded = false;
    }

    /**
     * Gives the store, to who puts another store over it.
     *
     * @return the store, which is closed with this database
     */
    public final Store underlyingStore() {
        return store;
    }

    /** A kind of database that has calls of its own makes its own kind of the same database. */
    @Override
    public Database detached() {
        return new StoreDatabase(this);
    }

    final Places places() {
        return places;
    }

    @Override
    final boolean defersForeignKeys() {
        return false;
    }

    @Override
    final boolean isTransaction() {
        return false;
    }

    @Override
    final Journal journal() {
        return Journal.OF_SINGLE_CALLS;
    }

    /** Every call is a transaction of its own, behind which nothing is locked. */
    @Override
    final LockedRows locked() {
        return LockedRows.NONE;
    }

    @Override
    final long now() {
        return Values.micros(options.clock().instant());
    }

    @Override
    final SavePipeline pipeline() {
        return pipeline;
    }

    @Override
    final Cursors cursors() {
        return cursors;
    }

    @Override
    final int listLength() {
        return store.listLength();
    }

    @Override
    final Cascades cascades() {
        return known.cascades();
    }

    @Override
    final <T> Stream<T> stream(Begin begin, String example, StoreCall<RowSource<T>> opening) {
        throw new MisuseException(
                "stream(…) reads rows while they are used, which needs a transaction, and was called on"
                        + " the database. Use one: db.useTransaction(tx -> { try (var rows = " + example
                        + ") { … } }), or ask for a list.");
    }

    final String storeName() {
        return store.name();
    }

    @Override
    final String kind() {
        return "a database of the store " + store.name();
    }

    @Override
    final <R> R call(Begin begin, StoreCall<R> work) {
        checkFree();
        try (StoreSession session = store.open(begin)) {
            return work.with(session);
        }
    }

    @Override
    final <R> R callAll(StoreCall<R> work) {
        checkFree();
        try (StoreSession session = store.open(PLAIN)) {
            R result;
            try {
                result = work.with(session);
            } catch (RuntimeException e) {
                rollback(session, e);
                throw e;
            }
            session.commit();
            return result;
        }
    }

    @Override
    final <R> R together(Function<Caller, R> work) {
        return new Attempts(Attempts.PARKED, null)
                .<R, RuntimeException>run(
                        MOST_ATTEMPTS,
                        Attempts::isLostRace,
                        () -> begin(PLAIN, null, null).runTogether(work));
    }

    private static void rollback(StoreSession session, RuntimeException reason) {
        try {
            session.rollback();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedOperationException(
                    "the thread was interrupted before the call, so nothing was sent. The interrupt flag is kept.",
                    null,
                    Outcome.NOT_APPLIED);
        }
    }

    private void checkFree() {
        if (closed.get()) {
            throw new MisuseException("the database is closed. Open it again, or close it later.");
        }
        checkInterrupt();
        if (!open.isEmpty()) {
            EngineTransaction own = open.get(Thread.currentThread());
            if (own != null) {
                throw new MisuseException("this thread has a transaction of this database open, begun at "
                        + own.begunAt() + ", and used the database itself at " + CallSite.here()
                        + ". Use the transaction there; it sees its own writes and holds the connection already."
                        + " For a transaction of its own, use db.detached().");
            }
        }
    }

    @Override
    final void require(Capability capability, String what) {
        if (!store.capabilities().contains(capability)) {
            throw new UnsupportedFeatureException(
                    capability,
                    what + " needs " + capability + ", which the store " + store.name()
                            + " does not have. Nothing was done.");
        }
    }

    final void forget(EngineTransaction transaction) {
        open.remove(transaction.owner(), transaction);
    }

    /**
     * Makes a transaction. A store whose sessions have calls of their own makes its own kind.
     *
     * @param start what it begins with
     * @return the transaction
     */
    protected EngineTransaction transaction(EngineTransaction.Start start) {
        return new EngineTransaction(start);
    }

    @Override
    public final Transaction begin(TransactionOptions how) {
        if (how.retries().orElse(0) > 0) {
            throw new MisuseException(
                    "begin() expects options without retries and found some: what the program does between"
                            + " begin() and commit() cannot be run again for it. Use inTransaction(options, tx -> …).");
        }
        return begin(asked(how), CallSite.here(), null);
    }

    private static Begin asked(TransactionOptions how) {
        return Begin.transaction(
                        how.isolation(),
                        how.isReadOnly(),
                        Deadline.inOrNever(how.timeout().orElse(null)))
                .deferringForeignKeys(how.defersForeignKeys());
    }

    private StoreSession opened(Begin begin) {
        try {
            return store.open(begin);
        } catch (RuntimeException e) {
            throw Refusals.late(e, begin.deadline());
        }
    }

    private EngineTransaction begin(Begin begin, @Nullable String place, @Nullable SeenRows seen) {
        checkFree();
        switch (begin.isolation()) {
            case READ_COMMITTED -> {}
            case SNAPSHOT -> require(Capability.SNAPSHOT, "a transaction at SNAPSHOT");
            case SERIALIZABLE -> require(Capability.SERIALIZABLE, "a transaction at SERIALIZABLE");
        }
        if (begin.defersForeignKeys()) {
            require(Capability.DEFERRED_FOREIGN_KEYS, "a transaction with deferForeignKeys()");
        }
        EngineTransaction transaction =
                transaction(new EngineTransaction.Start(this, opened(begin), begin, place, seen));
        if (guarded) {
            open.put(Thread.currentThread(), transaction);
        }
        if (idleWatch != null) {
            transaction.watchedBy(idleWatch);
        }
        return transaction;
    }

    @Override
    public final <T, R extends @Nullable Object, X extends Exception> List<R> mapConcurrently(
            Collection<? extends T> items, ConcurrentFunction<? super T, R, X> body) throws X {
        Objects.requireNonNull(body, "body");
        checkFree();
        return new ConcurrentWork<T, R, X>(this, items, body).run();
    }

    /** Refuses what would keep its connection for ever: the thread that it belongs to is about to end. */
    final void checkNothingLeftOpen() {
        EngineTransaction left = open.get(Thread.currentThread());
        if (left != null) {
            throw new MisuseException("a unit of mapConcurrently left a transaction open, begun at " + left.begunAt()
                    + ". It was rolled back. Use session.inTransaction(…), or close it in the unit.");
        }
    }

    /** Rolls back what a unit of work left open when it failed. */
    final void closeLeftOpen(Throwable failure) {
        EngineTransaction left = open.get(Thread.currentThread());
        if (left != null) {
            try {
                left.close();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public final <R, X extends Exception> R inTransaction(TransactionFunction<R, X> body) throws X {
        return inTransaction(TransactionOptions.defaults(), body);
    }

    @Override
    public final <R, X extends Exception> R inTransaction(TransactionOptions how, TransactionFunction<R, X> body)
            throws X {
        int retries = how.retries().orElse(options.retries());
        Begin begin = asked(how);
        return retries == 0
                ? begin(begin, null, null).run(body)
                : new BlockRuns<>(() -> begin(begin, null, new SeenRows()), body)
                        .run(new Attempts(Attempts.PARKED, begin.deadline()), retries);
    }

    @Override
    public final <X extends Exception> void useTransaction(TransactionBody<X> body) throws X {
        useTransaction(TransactionOptions.defaults(), body);
    }

    @Override
    public final void createTables() {
        create(known.all());
    }

    @Override
    public final void createTables(Class<?>... tables) {
        List<TableType<?>> types = new ArrayList<>();
        for (Class<?> table : tables) {
            types.add(ModelTypes.table(table));
        }
        create(ReferenceOrder.complete(types));
    }

    private void create(List<TableType<?>> wanted) {
        checkFree();
        known.create(store, wanted);
    }

    @Override
    public final Schema schema() {
        return new StoreSchema(store, known::all, this::checkFree);
    }

    @Override
    public final boolean wasApplied(UUID unitOfWork) {
        checkLedger("wasApplied");
        return store.settle(Objects.requireNonNull(unitOfWork, "unitOfWork"));
    }

    @Override
    public final int forgetUnits(Instant before) {
        checkLedger("forgetUnits");
        return store.forgetUnits(Objects.requireNonNull(before, "before"));
    }

    private void checkLedger(String call) {
        checkFree();
        if (!options.ledger()) {
            throw new MisuseException(call + "(…) expects a database that keeps a ledger and found one that does not."
                    + " Open it with Options.ledger(true), and call createTables().");
        }
    }

    /** Whether a commit that was cut has been looked up, so that its error is certain. */
    final boolean looksCommitsUp() {
        return options.ledger();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            if (idleWatch != null) {
                idleWatch.close();
            }
            store.close();
        }
    }
}
