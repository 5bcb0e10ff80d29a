package io.rowloom.jdbc.fault;

/** What went wrong, in the words of no vendor. */
public enum Fault {
    /** A unique value, or an id, is taken (rule C01). */
    UNIQUE,
    /** A row refers to one that is not there (rule C02). */
    MISSING_PARENT,
    /** A row that was to go is still referred to (rule C03). */
    STILL_REFERENCED,
    /** A reference would be broken, and the database does not say at which end. */
    FOREIGN_KEY,
    /** A value is missing (rule C04). */
    NOT_NULL,
    /** A check refused a value (rule C05). */
    CHECK,
    /** A value does not fit, or a computation left its range (rules N01, N02, N11). */
    OUT_OF_RANGE,
    /** The transaction lost a race; running it again may succeed (rules X07, X08). */
    CONFLICT,
    /** The database is locked by another process right now; the same statement may be sent again. */
    BUSY,
    /** A lock did not become free in time (rule X06). */
    LOCK_TIMEOUT,
    /** The statement was cancelled or took too long (rule O01). */
    CANCELLED,
    /** An earlier error has ended the transaction, and only a rollback is possible (rules X02, X03). */
    ABORTED,
    /** There is no room left (rule O07). */
    STORAGE_FULL,
    /** The database may only be read. */
    READ_ONLY,
    /** The file is no database, or a damaged one. */
    DAMAGED,
    /** User or password were refused. */
    LOGIN,
    /** The database cannot be opened or reached any more (rule O03). */
    UNREACHABLE,
    /** A node of a cluster refuses all work, before it does any of it (rule J10): another connection may lead to a better one. */
    NOT_READY,
    /** The tables are not what the statement expects. */
    SCHEMA,
    /** A setting of the URL is not understood. */
    SETTING,
    /** The statement is larger than what the database takes (rule B02). */
    TOO_LARGE
}
