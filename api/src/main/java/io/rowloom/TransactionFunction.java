package io.rowloom;

/**
 * A block that runs in a transaction and returns something.
 *
 * @param <R> what it returns
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface TransactionFunction<R, X extends Exception> {

    /**
     * Does the work.
     *
     * @param tx the transaction, for this thread and until the block ends
     * @return the result
     * @throws X when the work fails; the transaction is rolled back
     */
    R apply(Transaction tx) throws X;
}
