package io.rowloom.engine;

import io.rowloom.TransactionFunction;
import io.rowloom.engine.call.Attempts;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.TransactionDoomedException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a block again when its transaction lost a race, each time in a fresh transaction (rules S120 to S122). */
final class BlockRuns<R, X extends Exception> {

    private final Supplier<EngineTransaction> begin;
    private final TransactionFunction<R, X> body;
    private @Nullable EngineTransaction last;

    /**
     * Prepares to run.
     *
     * @param begin begins a transaction that knows what it has read
     * @param body the block
     */
    BlockRuns(Supplier<EngineTransaction> begin, TransactionFunction<R, X> body) {
        this.begin = begin;
        this.body = body;
    }

    R run(Attempts attempts, int retries) throws X {
        return attempts.<R, X>run(retries, e -> last != null && last.isOwnConflict(e), this::once);
    }

    private R once() throws X {
        last = null;
        EngineTransaction transaction = begin.get();
        last = transaction;
        try {
            return transaction.run(body);
        } catch (RuntimeException e) {
            String foreign = transaction.foreignRow();
            throw foreign != null && transaction.isOwnConflict(e) ? notRunAgain(e, foreign) : e;
        }
    }

    /** The same error, which is no longer that of the transaction and so is not tried again. */
    private static RuntimeException notRunAgain(RuntimeException e, String row) {
        String why = e.getMessage() + " The block was not run again: it saved " + row
                + ", which it had not read itself, so that what it changed there would count twice. Read the row inside of the"
                + " block, with getOne, refresh or modify.";
        return switch (e) {
            case SerializationConflictException conflict -> new SerializationConflictException(why, conflict);
            case OptimisticLockException conflict -> new OptimisticLockException(why, conflict);
            case ConnectionException cut -> new ConnectionException(why, cut);
            case LockTimeoutException conflict -> new LockTimeoutException(why, conflict);
            default -> new TransactionDoomedException(why, e.getCause());
        };
    }
}
