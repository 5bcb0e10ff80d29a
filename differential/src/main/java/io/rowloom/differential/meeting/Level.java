package io.rowloom.differential.meeting;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.UnsupportedFeatureException;

/** What a part of a meeting is. */
public enum Level {
    /** Single calls without a transaction. */
    ALONE,
    /** A transaction at READ COMMITTED. */
    READ_COMMITTED,
    /** A transaction at SNAPSHOT. */
    SNAPSHOT,
    /** A transaction at SERIALIZABLE. */
    SERIALIZABLE;

    TransactionOptions options() {
        return switch (this) {
            case ALONE, READ_COMMITTED -> TransactionOptions.defaults();
            case SNAPSHOT -> TransactionOptions.snapshot();
            case SERIALIZABLE -> TransactionOptions.serializable();
        };
    }

    /** Whether a store has it; one that has not refuses it before any effect. */
    boolean isOfferedBy(Database database) {
        try (Transaction tx = database.begin(options())) {
            tx.rollback();
            return true;
        } catch (UnsupportedFeatureException e) {
            return false;
        }
    }
}
