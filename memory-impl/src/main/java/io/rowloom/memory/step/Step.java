package io.rowloom.memory.step;

/** A kind of call of the store. */
public enum Step {
    /** A transaction, or a call that is its own, begins. */
    BEGIN,
    /** Rows are read, or locked to be read. */
    QUERY,
    /** Rows are inserted or changed. */
    SAVE,
    /** Rows are deleted. */
    DELETE,
    /** A transaction is committed, or a call that is its own. */
    COMMIT
}
