package io.rowloom.memory;

/** Something that goes wrong in a real database now and then, to be had on demand (rule M12): see {@link MemoryDatabase#fail}. */
public enum Fault {
    /** The transaction lost a race: {@link io.rowloom.error.SerializationConflictException}, and all its locks are gone. */
    SERIALIZATION,
    /** The transaction was chosen as the victim of a deadlock: {@link io.rowloom.error.SerializationConflictException}. */
    DEADLOCK,
    /** A lock did not come in time: {@link io.rowloom.error.LockTimeoutException}. */
    LOCK_TIMEOUT,
    /** The call took too long: {@link io.rowloom.error.QueryTimeoutException}. */
    QUERY_TIMEOUT,
    /** No connection became free: {@link io.rowloom.error.PoolTimeoutException}. For {@link FaultPoint#onBegin()} alone. */
    POOL_TIMEOUT,
    /**
     * The connection broke before the call had an effect: {@link io.rowloom.error.ConnectionException}. At a commit, and at a write that is
     * a transaction of its own, the caller cannot know that, and gets {@link io.rowloom.error.CommitOutcomeUnknownException}.
     */
    CONNECTION_LOST,
    /**
     * The connection broke when the commit was done and not answered: {@link io.rowloom.error.CommitOutcomeUnknownException}, and what was
     * written is there. For {@link FaultPoint#onCommit()} alone.
     */
    CONNECTION_LOST_AFTER_COMMIT,
    /** There is no room left: {@link io.rowloom.error.StorageFullException}. For writes and commits. */
    STORAGE_FULL,
    /** A unique value is taken: {@link io.rowloom.error.UniqueViolationException} of the first unique key of the table. For saves. */
    UNIQUE,
    /**
     * A reference would be broken: {@link io.rowloom.error.ForeignKeyViolationException} of the first reference from the table for saves,
     * and to the table for deletes.
     */
    FOREIGN_KEY,
    /** A check refused a value: {@link io.rowloom.error.CheckViolationException}. For saves. */
    CHECK
}
