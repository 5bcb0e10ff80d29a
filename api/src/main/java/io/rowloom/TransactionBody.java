package io.rowloom;

/**
 * A block that runs in a transaction and returns nothing.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface TransactionBody<X extends Exception> {

    /**
     * Does the work.
     *
     * @param tx the transaction, for this thread and until the block ends
     * @throws X when the work fails; the transaction is rolled back
     */
    void accept(Transaction tx) throws X;
}
