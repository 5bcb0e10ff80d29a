package io.rowloom.tx;

/**
 * What a store may or may not be able to do. The core of the contract is no capability: every store has it. A call that
 * needs an absent capability throws {@link io.rowloom.error.UnsupportedFeatureException} before any effect.
 */
public enum Capability {
    /** Transactions at {@link Isolation#SERIALIZABLE} (rule X10). */
    SERIALIZABLE,
    /** Transactions at {@link Isolation#SNAPSHOT} (rule X11). */
    SNAPSHOT,
    /** A transaction inside a transaction, undone on its own (rule S32). */
    SAVEPOINTS,
    /**
     * Locks on single rows: while one is locked, others may be locked and written, and {@link Lock#SKIP_LOCKED} passes over it
     * (rule X13). A store without it still has {@code forUpdate()}, and keeps more from others than the rows.
     */
    ROW_LOCKS,
    /** Transactions whose references are looked at when they commit (rule C11). */
    DEFERRED_FOREIGN_KEYS
}
