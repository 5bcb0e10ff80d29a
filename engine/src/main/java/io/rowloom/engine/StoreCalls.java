package io.rowloom.engine;

import io.rowloom.spi.Begin;
import io.rowloom.spi.RowSource;
import io.rowloom.spi.StoreSession;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way from a session to the session of its store, for the calls that a store has beside those of every session. The
 * guards, the doom and the interrupts are those of every other call. It is used as its session is: that of a database by
 * any thread, that of a transaction by its own.
 */
public final class StoreCalls {

    private final EngineSession session;

    StoreCalls(EngineSession session) {
        this.session = session;
    }

    /**
     * Says whether several calls make one transaction.
     *
     * @return false for a database, of which every call is a transaction of its own
     */
    public boolean isTransaction() {
        return session.isTransaction();
    }

    /**
     * Makes a call.
     *
     * @param begin {@link Begin#READ} or {@link Begin#WRITE}; of no more meaning than that in a transaction
     * @param work the call, of the store's own session
     * @param <R> the result
     * @return what the call gave
     * @throws io.rowloom.error.MisuseException if the session may not be used here, or a write comes in a read-only transaction
     */
    public <R> R ask(Begin begin, Function<? super StoreSession, ? extends R> work) {
        return session.<R>call(begin, work::apply);
    }

    /**
     * Begins to read rows one after the other.
     *
     * @param example the right call, such as {@code tx.from(User.class).stream()}, for the message of a database, which refuses
     * @param opening begins to read
     * @param <T> the class of the rows
     * @return the rows, to be closed
     * @throws io.rowloom.error.MisuseException if the session is a database, or may not be used here
     */
    public <T> Stream<T> stream(String example, Function<? super StoreSession, ? extends RowSource<T>> opening) {
        return session.<T>stream(Begin.READ, example, opening::apply);
    }
}
