package io.rowloom.engine;

import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.TransactionBody;
import io.rowloom.TransactionFunction;
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
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.Outcome;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Capability;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transaction on one session of a store, for one thread. An error of the store dooms it; a block inside of it is a
 * savepoint, and one that fails on a violated constraint takes the doom with it when it is undone (rule X02).
 */
public class EngineTransaction extends EngineSession implements Transaction {

    /** What a transaction begins with, handed from the database to the kind of transaction that its store has. */
    public static final class Start {

        private final StoreDatabase database;
        private final StoreSession store;
        private final Begin begin;
        private final @Nullable String begunAt;
        private final @Nullable SeenRows seen;

        Start(
                StoreDatabase database,
                StoreSession store,
                Begin begin,
                @Nullable String begunAt,
                @Nullable SeenRows seen) {
            this.database = database;
            this.store = store;
            this.begin = begin;
            this.begunAt = begunAt;
            this.seen = seen;
        }
    }

    /** Where a block began. */
    private record Mark(Object savepoint, int changes, int locks) {}

    private final StoreDatabase database;
    private final StoreSession store;
    private final boolean readOnly;
    private final boolean defersForeignKeys;
    private final Thread owner = Thread.currentThread();
    private final @Nullable String begunAt;
    private final @Nullable Deadline deadline;
    private final @Nullable SeenRows seen;
    private final Journal journal;
    private Activity activity = Activity.UNWATCHED;
    private final LockedRows locked = new LockedRows();
    private long now;
    private int blocks;
    private boolean ended;
    private @Nullable RuntimeException doom;
    private @Nullable RuntimeException conflict;
    private @Nullable RowStream<?> stream;

    /**
     * Begins.
     *
     * @param start what it begins with
     */
    protected EngineTransaction(Start start) {
        this.database = start.database;
        this.store = start.store;
        this.readOnly = start.begin.readOnly();
        this.defersForeignKeys = start.begin.defersForeignKeys();
        this.deadline = start.begin.deadline();
        this.begunAt = start.begunAt;
        this.seen = start.seen;
        this.journal = new Journal(start.seen);
    }

    /** Lets somebody watch whether there are calls. */
    void watchedBy(IdleWatch watch) {
        activity = watch.watch(this);
    }

    /** Where the program began it: kept for {@code begin()}, found on the stack of the owner for a block. */
    String begunAt() {
        return begunAt == null ? CallSite.ofBlock(owner) : begunAt;
    }

    @Override
    boolean isTransaction() {
        return true;
    }

    @Override
    boolean defersForeignKeys() {
        return defersForeignKeys;
    }

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    LockedRows locked() {
        return locked;
    }

    @Override
    final void require(Capability capability, String what) {
        database.require(capability, what);
    }

    @Override
    public final void requireLocked(Table<?> row) {
        checkUsable();
        locked.require(row);
    }

    @Override
    long now() {
        if (now == 0) {
            now = database.now();
        }
        return now;
    }

    @Override
    SavePipeline pipeline() {
        checkFree();
        return database.pipeline();
    }

    @Override
    int listLength() {
        return database.listLength();
    }

    @Override
    Cascades cascades() {
        return database.cascades();
    }

    @Override
    Cursors cursors() {
        return database.cursors();
    }

    @Override
    <R> R call(Begin begin, StoreCall<R> work) {
        checkFree();
        StoreDatabase.checkInterrupt();
        if (!begin.readOnly()) {
            checkWritable();
        }
        return dooming(work);
    }

    @Override
    <R> R callAll(StoreCall<R> work) {
        checkFree();
        StoreDatabase.checkInterrupt();
        checkWritable();
        try {
            return dooming(work);
        } catch (RuntimeException e) {
            doom = e;
            throw e;
        }
    }

    @Override
    final <T> Stream<T> stream(Begin begin, String example, StoreCall<RowSource<T>> opening) {
        checkFree();
        StoreDatabase.checkInterrupt();
        if (!begin.readOnly()) {
            checkWritable();
        }
        RowSource<T> source = dooming(opening);
        RowStream<T> opened = new RowStream<>(this, source, CallSite.here());
        stream = opened;
        return opened.asStream();
    }

    @Override
    final String kind() {
        return "a transaction of the store " + database.storeName();
    }

    /** Reads the next row of the stream that is open. */
    <T> @Nullable T next(RowSource<T> source) {
        checkUsable();
        StoreDatabase.checkInterrupt();
        return this.<@Nullable T>dooming(session -> source.next());
    }

    /** The stream was closed: other calls may follow. */
    void forgetStream() {
        checkOwner();
        stream = null;
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
        }
    }

    private <R extends @Nullable Object> R dooming(StoreCall<R> work) {
        activity.callBegins();
        try {
            R result = work.with(store);
            if (seen != null) {
                seen.read(result);
            }
            return result;
        } catch (RuntimeException e) {
            RuntimeException told = Refusals.late(e, deadline);
            judge(told);
            throw told;
        } finally {
            activity.callEnds();
        }
    }

    private void judge(RuntimeException e) {
        noteConflict(e);
        doom = switch (e) {
            case MisuseException usable -> doom;
            case UnsupportedFeatureException usable -> doom;
            case StaleRowException usable -> doom;
            case OptimisticLockException lost
            when lost.getCause() == null -> doom; // another version, and nothing written
            case InterruptedOperationException stopped when stopped.outcome() != Outcome.UNKNOWN -> doom;
            default -> e;
        };
    }

    private void noteConflict(RuntimeException e) {
        conflict = Attempts.isConflict(e) ? e : conflict;
    }

    /** Says whether an error is a conflict that this transaction has met, and not one of the program's own. */
    @SuppressWarnings("ReferenceEquality") // that is the question
    boolean isOwnConflict(RuntimeException e) {
        return conflict != null
                && (e == conflict || (e instanceof TransactionDoomedException && e.getCause() == conflict));
    }

    /** Names a stored row that was saved without having been read here, if that is known to have happened. */
    @Nullable
    String foreignRow() {
        return seen == null ? null : seen.foreign();
    }

    private void checkWritable() {
        if (readOnly) {
            throw new MisuseException(
                    "a read-only transaction refuses writes. Begin it without TransactionOptions.readOnly().");
        }
    }

    private void checkFree() {
        checkUsable();
        if (stream != null) {
            throw new MisuseException("the transaction has a stream of rows open, begun at " + stream.openedAt()
                    + ", and was called at " + CallSite.here() + ". Close the stream first, with try (Stream<…> rows ="
                    + " query.stream()) { … }, or ask for all().");
        }
    }

    private void checkUsable() {
        checkOwner();
        if (ended) {
            throw new MisuseException(
                    "the transaction has ended: it was committed, rolled back or closed. Begin a new one.");
        }
        checkDeadline();
        if (doom != null) {
            throw new TransactionDoomedException(
                    "the transaction had an error before, so nothing more can be done in it:"
                            + " see the cause. Let the exception leave the block, or run what may fail in a block of its own:"
                            + " tx.inTransaction(…).",
                    doom);
        }
    }

    /** The first call behind the deadline hears of it, and dooms the transaction. */
    private void checkDeadline() {
        if (deadline != null && doom == null && deadline.isOver()) {
            QueryTimeoutException late = Refusals.late(deadline);
            doom = late;
            throw late;
        }
    }

    private void checkOwner() {
        if (Thread.currentThread() != owner) {
            throw new MisuseException("a transaction belongs to the thread that began it: it was begun at " + begunAt()
                    + " and is used by another thread at " + CallSite.here()
                    + ". Use the database there, or pass the values instead of the transaction.");
        }
    }

    @Override
    public final <R, X extends Exception> R inTransaction(TransactionFunction<R, X> body) throws X {
        checkFree();
        database.require(Capability.SAVEPOINTS, "a transaction inside a transaction");
        Object savepoint = dooming(StoreSession::savepoint);
        Mark mark = new Mark(savepoint, journal.mark(), locked.mark());
        blocks++;
        try {
            R result = body.apply(this);
            closeStream();
            checkUsable();
            dooming(session -> {
                session.release(savepoint);
                return true;
            });
            return result;
        } catch (Throwable failure) {
            undo(mark, failure);
            throw failure;
        } finally {
            blocks--;
        }
    }

    private void undo(Mark mark, Throwable failure) {
        if (ended || (doom != null && !isViolation(doom))) {
            return;
        }
        try {
            closeStream();
            store.rollbackTo(mark.savepoint());
            journal.undoTo(mark.changes());
            locked.undoTo(mark.locks());
            doom = null;
        } catch (RuntimeException e) {
            doom = e;
            failure.addSuppressed(e);
        }
    }

    private static boolean isViolation(RuntimeException cause) {
        return cause instanceof UniqueViolationException
                || cause instanceof ForeignKeyViolationException
                || cause instanceof NotNullViolationException
                || cause instanceof CheckViolationException
                || cause instanceof StaleRowException
                || (cause instanceof OptimisticLockException && cause.getCause() == null);
    }

    @Override
    public final <X extends Exception> void useTransaction(TransactionBody<X> body) throws X {
        this.<Boolean, X>inTransaction(tx -> {
            body.accept(tx);
            return true;
        });
    }

    @Override
    <R> R together(Function<Caller, R> work) {
        return work.apply(caller());
    }

    /** Runs calls of the engine as the outermost block. */
    <R> R runTogether(Function<Caller, R> work) {
        return this.<R, RuntimeException>run((Transaction tx) -> work.apply(caller()));
    }

    /** Runs the outermost block. */
    <R, X extends Exception> R run(TransactionFunction<R, X> body) throws X {
        blocks = 1;
        try (this) {
            R result = body.apply(this);
            blocks = 0;
            commit();
            return result;
        } finally {
            blocks = 0;
        }
    }

    @Override
    public final void commit() {
        checkOutsideOfBlocks("commit");
        try {
            checkUsable();
            StoreDatabase.checkInterrupt();
        } catch (TransactionDoomedException | QueryTimeoutException | InterruptedOperationException e) {
            end(StoreSession::rollback, true, e);
            throw e;
        }
        try {
            end(StoreSession::commit, false, null);
        } catch (RuntimeException e) {
            notCommitted(e);
            throw e;
        }
    }

    private void notCommitted(RuntimeException e) {
        if (e instanceof RowloomException known && known.outcome() == Outcome.UNKNOWN) {
            journal.becomeUnknown();
            return;
        }
        noteConflict(e);
        if (e instanceof ConnectionException && database.looksCommitsUp()) {
            conflict = e;
        }
        journal.undoTo(0);
    }

    @Override
    public final void rollback() {
        checkOutsideOfBlocks("rollback");
        if (ended) {
            checkUsable();
        }
        end(StoreSession::rollback, true, null);
    }

    private void checkOutsideOfBlocks(String call) {
        checkOwner();
        if (blocks > 0) {
            throw new MisuseException(call + "() was called inside of a block, which ends its transaction itself."
                    + " Return from the block to commit, or throw to roll back.");
        }
    }

    @Override
    public final void close() {
        checkOwner();
        if (!ended) {
            end(StoreSession::rollback, true, null);
        }
    }

    private void end(Consumer<StoreSession> how, boolean undo, @Nullable Throwable reason) {
        ended = true;
        activity.over();
        database.forget(this);
        try (store) {
            closeStream();
            how.accept(store);
        } catch (RuntimeException e) {
            if (reason == null) {
                throw e;
            }
            reason.addSuppressed(e);
        } finally {
            if (undo) {
                journal.undoTo(0);
            }
        }
    }

    Thread owner() {
        return owner;
    }
}
