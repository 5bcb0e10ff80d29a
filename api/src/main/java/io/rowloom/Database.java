package io.rowloom;

/**
 * An open database: a {@link Session} in which every call is its own transaction. It is shared by all threads of a
 * program; no connection is held between calls. Close it at the end.
 * <pre>{@code
 * try (Database db = Rowloom.open("jdbc:sqlite:hello.db")) {
 *     db.createTables();
 * }
 * }</pre>
 * A thread that has a transaction of this database open must use the transaction: a call on the database then would wait
 * for itself or see other data, and throws {@link io.rowloom.error.MisuseException}.
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

    /** Closes the database and its connections. Closing twice does no harm. */
    @Override
    void close();
}
