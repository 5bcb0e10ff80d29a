package io.rowloom.tx;

/**
 * What a locking read does about a row that another transaction has locked (rules S116, X13).
 */
public enum Lock {
    /** It waits for the row, in the order of arrival where the store can say so, for {@code Options.lockWait} at most. */
    WAIT,
    /** It fails at once with {@link io.rowloom.error.LockTimeoutException}. */
    NO_WAIT,
    /** It leaves the row out and waits for nobody; only on a store with {@link Capability#ROW_LOCKS}. */
    SKIP_LOCKED
}
