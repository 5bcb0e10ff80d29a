package io.rowloom.spi;

import io.rowloom.tx.Isolation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a session with a store begins.
 *
 * @param mode whether one statement or a transaction follows
 * @param isolation the least isolation
 * @param readOnly whether only reads follow; the engine refuses writes itself, a store may use it to go faster
 * @param deadline up to when all calls of the session but its rollback may take, waiting included, or null for as long as they
 *     take; what takes longer is to end with {@link io.rowloom.error.QueryTimeoutException}
 * @param defersForeignKeys whether references are looked at at the commit, and not with each statement; only a transaction, on a
 *     store with {@link io.rowloom.tx.Capability#DEFERRED_FOREIGN_KEYS}
 */
public record Begin(
        Mode mode,
        Isolation isolation,
        boolean readOnly,
        @Nullable Deadline deadline,
        boolean defersForeignKeys) {

    /** What follows. */
    public enum Mode {
        /** Exactly one call of the session, which takes effect when it returns; neither commit nor rollback follows. */
        STATEMENT,
        /** Any number of calls, then commit or rollback. */
        TRANSACTION
    }

    /** One reading statement. */
    public static final Begin READ = new Begin(Mode.STATEMENT, Isolation.READ_COMMITTED, true, null, false);

    /** One writing statement. */
    public static final Begin WRITE = new Begin(Mode.STATEMENT, Isolation.READ_COMMITTED, false, null, false);

    /**
     * Checks what must not be null.
     *
     * @param mode whether one statement or a transaction follows
     * @param isolation the least isolation
     * @param readOnly whether only reads follow
     * @param deadline up to when the calls may take, or null
     * @param defersForeignKeys whether references are looked at at the commit
     */
    public Begin {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(isolation, "isolation");
    }

    /**
     * Begins a transaction without a deadline.
     *
     * @param isolation the least isolation
     * @param readOnly whether only reads follow
     * @return what to begin
     */
    public static Begin transaction(Isolation isolation, boolean readOnly) {
        return transaction(isolation, readOnly, null);
    }

    /**
     * Begins a transaction.
     *
     * @param isolation the least isolation
     * @param readOnly whether only reads follow
     * @param deadline up to when the calls may take, or null
     * @return what to begin
     */
    public static Begin transaction(Isolation isolation, boolean readOnly, @Nullable Deadline deadline) {
        return new Begin(Mode.TRANSACTION, isolation, readOnly, deadline, false);
    }

    /**
     * Asks for another isolation.
     *
     * @param least the least isolation
     * @return the same with it
     */
    public Begin at(Isolation least) {
        return new Begin(mode, least, readOnly, deadline, defersForeignKeys);
    }

    /**
     * Says when references are looked at.
     *
     * @param atCommit whether at the commit, and not with each statement
     * @return the same with it
     */
    public Begin deferringForeignKeys(boolean atCommit) {
        return new Begin(mode, isolation, readOnly, deadline, atCommit);
    }
}
