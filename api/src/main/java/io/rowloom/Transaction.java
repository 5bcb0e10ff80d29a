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

    /** Ends the transaction: one that was neither committed nor rolled back is rolled back. Closing twice does no harm. */
    @Override
    void close();
}
