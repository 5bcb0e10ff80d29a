package io.rowloom.query;

import io.rowloom.tx.Lock;

/**
 * What can be asked for with a lock on each row that is given: the rows of a table.
 *
 * @param <T> the table
 */
public interface Lockable<T> {

    /**
     * Locks each row that is given to the end of the transaction: nobody else can change, delete or lock it until then. It waits
     * for a row that another transaction has locked or written, and gives it as that one left it, if it is still found.
     * <pre>{@code
     * db.useTransaction(tx -> {
     *     Account account = tx.from(Account.class).where(Account_.id.eq(id)).forUpdate().one();
     *     account.withdraw(tx, amount);
     * });
     * }</pre>
     * Only the rows of the table itself are locked, not those that a path or {@code load} leads to. A lock that is not wanted any
     * more ends with the block (the savepoint) it was taken in, if that is undone, and else with the transaction. Rule S115.
     *
     * @return a new query, of which {@code all}, {@code first}, {@code one} and {@code stream} may be asked
     * @throws io.rowloom.error.MisuseException if the query was made by a database, of which every call is a transaction of its
     *     own, so that the lock would end at once; from what is asked: in a read-only transaction; from {@code count},
     *     {@code exists}, {@code page}, {@code select}, {@code as}, {@code groupBy}, {@code update}, {@code delete} and {@code asSubquery}
     * @throws io.rowloom.error.LockTimeoutException from what is asked, if a row was not free within {@code Options.lockWait}
     * @throws io.rowloom.error.SerializationConflictException from what is asked, if others wait for rows of this transaction
     *     which themselves have what it waits for (rule X07), or at {@code SNAPSHOT} and above if a row was changed since the transaction began
     */
    default Query<T> forUpdate() {
        return forUpdate(Lock.WAIT);
    }

    /**
     * Locks each row that is given, as {@link #forUpdate()} does, and says what is done about rows that others have locked. The
     * next of a queue of jobs, for as many workers as there are:
     * <pre>{@code
     * Optional<Job> next = tx.from(Job.class)
     *         .where(Job_.done.eq(false)).orderBy(Job_.id.asc()).forUpdate(SKIP_LOCKED).first();
     * }</pre>
     *
     * @param lock wait for them, fail at once, or leave them out
     * @return a new query
     * @throws io.rowloom.error.MisuseException as {@link #forUpdate()} says, or if the query has a lock already
     * @throws io.rowloom.error.UnsupportedFeatureException if rows are to be left out and the store has no
     *     {@link io.rowloom.tx.Capability#ROW_LOCKS}
     */
    Query<T> forUpdate(Lock lock);
}
