package io.rowloom.differential.meeting;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.UnsupportedFeatureException;

/** What a part of a meeting is. */
public enum Level {
    /** Single calls without a transaction. */
    ALONE(TransactionOptions.defaults()),
    /** A transaction at READ COMMITTED. */
    READ_COMMITTED(TransactionOptions.defaults()),
    /** A transaction at SNAPSHOT. */
    SNAPSHOT(TransactionOptions.snapshot()),
    /** A transaction at SERIALIZABLE. */
    SERIALIZABLE(TransactionOptions.serializable());

    private final TransactionOptions options;

    Level(TransactionOptions options) {
        this.options = options;
    }

    TransactionOptions options() {
        return options;
    }

    /** Whether a store has it; one that has not refuses it before any effect. */
    boolean isOfferedBy(Database database) {
        try (Transaction tx = database.begin(options)) {
            tx.rollback();
            return true;
        } catch (UnsupportedFeatureException e) {
            return false;
        }
    }
}
