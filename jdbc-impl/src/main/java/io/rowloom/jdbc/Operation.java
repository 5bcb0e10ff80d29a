package io.rowloom.jdbc;

/** What a statement does, for the meaning of its errors. */
enum Operation {
    OPEN,
    READ,
    INSERT,
    UPDATE,
    DELETE,
    /** What comes before COMMIT is sent. */
    BEFORE_COMMIT,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    CREATE,
    COMPARE,
    /** Asking or changing the ledger of units of work. */
    LEDGER;

    boolean isWrite() {
        return this == INSERT || this == UPDATE || this == DELETE;
    }

    @Override
    public String toString() {
        return switch (this) {
            case OPEN -> "opening the database";
            case READ -> "reading";
            case INSERT, UPDATE -> "saving";
            case DELETE -> "deleting";
            case BEFORE_COMMIT, COMMIT -> "committing";
            case ROLLBACK -> "rolling back";
            case SAVEPOINT -> "a savepoint";
            case CREATE -> "creating tables";
            case COMPARE -> "comparing tables";
            case LEDGER -> "the ledger of units of work";
        };
    }
}
