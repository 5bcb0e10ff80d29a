package io.rowloom;

/**
 * A transaction. It belongs to the thread that began it. After an error from the store it is doomed: every further call
 * throws {@link io.rowloom.error.TransactionDoomedException}, {@link #commit()} included (rules X02, X03).
 * <pre>{@code
 * try (Transaction tx = db.begin()) {
 *     alice = alice.save(tx);
 *     tx.commit();
 * }
 * }</pre>
 */
public interface Transaction extends Session, AutoCloseable {

    /**
     * Makes everything last and ends the transaction.
     *
     * @throws io.rowloom.error.TransactionDoomedException if the store had reported an error before; everything is rolled back
     * @throws io.rowloom.error.CommitOutcomeUnknownException if COMMIT was sent and not answered
     * @throws io.rowloom.error.MisuseException if it has ended already, or inside of a block, which ends it itself
     */
    void commit();

    /**
     * Undoes everything and ends the transaction; rows saved in it have their earlier hidden state again.
     *
     * @throws io.rowloom.error.MisuseException if it has ended already, or inside of a block, which ends it itself
     */
    void rollback();

    /**
     * Demands that a row is locked by this transaction: for a method that is right only while nobody else can change the row.
     * <pre>{@code
     * void withdraw(Transaction tx, long amount) {
     *     tx.requireLocked(this);
     *     balance -= amount;
     *     save(tx);
     * }
     * }</pre>
     * It is, when a row with its id was read by {@link io.rowloom.query.Query#forUpdate()}, {@code modify} or {@code replace}
     * in this transaction, or was inserted by it, and not in a block that was undone since. A row that was only updated is not: its other
     * fields may have been read before another transaction changed them. Nothing is sent. Rule S117.
     *
     * @param row the row
     * @throws io.rowloom.error.MisuseException if it is not locked by this transaction
     */
    void requireLocked(Table<?> row);

    /** Ends the transaction: one that was neither committed nor rolled back is rolled back. Closing twice does no harm. */
    @Override
    void close();
}
