package io.rowloom.tx;

/**
 * How far a transaction is kept apart from the others. A level is a minimum: a store may give more, never less
 * (rule X01), and refuses a level that it lacks with
 * {@link io.rowloom.error.UnsupportedFeatureException} when the transaction begins (rule X10).
 */
public enum Isolation {
    /** A statement sees what was committed before it began. The default on every store. */
    READ_COMMITTED,
    /** Every statement of the transaction sees the same committed state; two writers of one row conflict. */
    SNAPSHOT,
    /** The outcome is that of running the transactions one after the other. */
    SERIALIZABLE
}
