package io.rowloom;

/** Who is told of transactions that stay open without a call; set by {@link Options#onIdleTransaction}. */
@FunctionalInterface
public interface IdleTransactionListener {

    /**
     * Tells of a transaction, once in its life. It is called on a thread of the database, one event after the other, and
     * must be quick. What it throws goes to the handler of uncaught exceptions of that thread.
     *
     * @param event what was seen
     */
    void idle(IdleTransactionEvent event);
}
