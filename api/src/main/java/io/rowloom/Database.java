package io.rowloom;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open database: a {@link Session} in which every call is its own transaction. It is shared by all threads of a
 * program; no connection is held between calls. Close it at the end.
 * <pre>{@code
 * try (Database db = Rowloom.open("jdbc:sqlite:hello.db")) {
 *     db.createTables();
 * }
 * }</pre>
 * A thread that has a transaction of this database open must use the transaction: a call on the database then would wait
 * for itself or see other data, and throws {@link io.rowloom.error.MisuseException}. {@link #detached()} is without that guard.
 */
public interface Database extends Session, AutoCloseable {

    /**
     * Begins a transaction, to be closed by the caller.
     *
     * @return the transaction, for the calling thread
     */
    default Transaction begin() {
        return begin(TransactionOptions.defaults());
    }

    /**
     * Begins a transaction, to be closed by the caller.
     *
     * @param options how it is to run
     * @return the transaction, for the calling thread
     * @throws io.rowloom.error.UnsupportedFeatureException if the store lacks the isolation
     */
    Transaction begin(TransactionOptions options);

    /**
     * Runs a block in a transaction: as {@link #inTransaction(TransactionFunction)}.
     *
     * @param options how it is to run
     * @param body the block
     * @param <R> what it returns
     * @param <X> what it may throw
     * @return what the block returned
     * @throws X what the block threw
     * @throws io.rowloom.error.UnsupportedFeatureException if the store lacks the isolation
     */
    <R, X extends Exception> R inTransaction(TransactionOptions options, TransactionFunction<R, X> body) throws X;

    /**
     * Runs a block without a result in a transaction: as {@link #inTransaction(TransactionFunction)}.
     *
     * @param options how it is to run
     * @param body the block
     * @param <X> what it may throw
     * @throws X what the block threw
     * @throws io.rowloom.error.UnsupportedFeatureException if the store lacks the isolation
     */
    default <X extends Exception> void useTransaction(TransactionOptions options, TransactionBody<X> body) throws X {
        this.<Boolean, X>inTransaction(options, tx -> {
            body.accept(tx);
            return true;
        });
    }

    /**
     * Runs a function for each item, on a virtual thread each, and waits for all of them. No more run at once than the
     * database has connections, in the order in which they came, so that none of them waits for one in vain.
     * <pre>{@code
     * List<Invoice> invoices = db.mapConcurrently(orderIds, (session, id) -> invoice(session, id));
     * }</pre>
     * Every call on the session is its own transaction; {@code session.inTransaction(…)} makes one transaction of several
     * calls. There is none around all items: what was done for one stays when another fails. The first failure comes out as it was thrown, with the
     * others suppressed; the work of the other items is interrupted, or does not begin, and none of it runs any more when
     * this method returns. A function that is called so may call it again: those items take turns in the place of the one that called (rules S127 to S130).
     *
     * @param items the items
     * @param body what to do with each
     * @param <T> the class of the items
     * @param <R> the class of the results
     * @param <X> what the function may throw
     * @return the results in the order of the items, unmodifiable
     * @throws X what the function threw first
     * @throws io.rowloom.error.MisuseException if the thread has a transaction of this database open, or the function left one open
     * @throws io.rowloom.error.InterruptedOperationException if the calling thread was interrupted; the work of all items was
     *     stopped, and what had been done before stays
     */
    <T, R extends @Nullable Object, X extends Exception> List<R> mapConcurrently(
            Collection<? extends T> items, ConcurrentFunction<? super T, R, X> body) throws X;

    /**
     * Gives this database without the guard against its use inside of an open transaction of the same thread. Calls on it are
     * transactions of their own, whatever the thread has open: they do not see what the open transaction has written,
     * stay when it is rolled back, and need a second connection. For a line of a log that must stay, for example.
     * <pre>{@code
     * db.useTransaction(tx -> {
     *     Attempt attempt = db.detached().save(new Attempt(card));   // stays, whatever becomes of tx
     *     pay(tx, card);
     * });
     * }</pre>
     * Where only one transaction at a time may write, or both want the same row, a write on it waits for the transaction that
     * waits for it, until a wait ends with an error. Write before the transaction does, or behind it (rule S130).
     *
     * @return the same database; closing it closes both
     */
    Database detached();

    /**
     * Creates every table of {@link Options#models}, or else every table that the annotation processor listed, where it
     * is not there yet.
     *
     * @throws io.rowloom.error.SchemaException if no table is known, or one is there with other columns; nothing is created then
     */
    void createTables();

    /**
     * Creates the tables of the given classes, and of those that they refer to, where they are not there yet.
     *
     * @param tables classes of tables
     * @throws io.rowloom.error.SchemaException if a class is no table, or a table is there with other columns; nothing is created then
     */
    void createTables(Class<?>... tables);

    /**
     * Gives the tables as the classes want them.
     *
     * @return the schema
     */
    Schema schema();

    /**
     * Tells what became of a unit of work whose commit was sent and not answered. A unit that was not applied never will be after this:
     * its place in the ledger is taken. It waits for one that is still under way.
     * <pre>{@code
     * } catch (CommitOutcomeUnknownException e) {
     *     queue.add(e.unitOfWork());      // later, when the server is there again: db.wasApplied(unit)
     * }
     * }</pre>
     *
     * @param unitOfWork what {@link io.rowloom.error.CommitOutcomeUnknownException#unitOfWork()} gave
     * @return whether it was applied
     * @throws io.rowloom.error.MisuseException if the database was opened without {@link Options#ledger(boolean)}
     * @throws io.rowloom.error.CommitOutcomeUnknownException if nobody answers
     */
    boolean wasApplied(UUID unitOfWork);

    /**
     * Deletes rows of the ledger. Nobody asks for a unit any more that ended long ago; call it now and then.
     *
     * @param before units that ended before are forgotten
     * @return how many were forgotten
     * @throws io.rowloom.error.MisuseException if the database was opened without {@link Options#ledger(boolean)}
     */
    int forgetUnits(Instant before);

    /** Closes the database and its connections. Closing twice does no harm. */
    @Override
    void close();
}
