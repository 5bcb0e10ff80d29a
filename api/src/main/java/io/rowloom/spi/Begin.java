package io.rowloom.spi;

import io.rowloom.tx.Isolation;
import java.util.Objects;

/**
 * How a session with a store begins.
 *
 * @param mode whether one statement or a transaction follows
 * @param isolation the least isolation
 * @param readOnly whether only reads follow; the engine refuses writes itself, a store may use it to go faster
 */
public record Begin(Mode mode, Isolation isolation, boolean readOnly) {

    /** What follows. */
    public enum Mode {
        /** Exactly one call of the session, which takes effect when it returns; neither commit nor rollback follows. */
        STATEMENT,
        /** Any number of calls, then commit or rollback. */
        TRANSACTION
    }

    /** One reading statement. */
    public static final Begin READ = new Begin(Mode.STATEMENT, Isolation.READ_COMMITTED, true);

    /** One writing statement. */
    public static final Begin WRITE = new Begin(Mode.STATEMENT, Isolation.READ_COMMITTED, false);

    /**
     * Checks that nothing is null.
     *
     * @param mode whether one statement or a transaction follows
     * @param isolation the least isolation
     * @param readOnly whether only reads follow
     */
    public Begin {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(isolation, "isolation");
    }

    /**
     * Begins a transaction.
     *
     * @param isolation the least isolation
     * @param readOnly whether only reads follow
     * @return what to begin
     */
    public static Begin transaction(Isolation isolation, boolean readOnly) {
        return new Begin(Mode.TRANSACTION, isolation, readOnly);
    }
}
