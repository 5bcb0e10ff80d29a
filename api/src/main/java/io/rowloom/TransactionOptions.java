package io.rowloom;

import io.rowloom.tx.Isolation;
import java.util.Objects;

/**
 * How a transaction is to run. Immutable.
 * <pre>{@code
 * db.inTransaction(TransactionOptions.serializable(), tx -> …);
 * }</pre>
 *
 * @param isolation the least isolation
 * @param isReadOnly whether writes are refused
 */
public record TransactionOptions(Isolation isolation, boolean isReadOnly) {

    private static final TransactionOptions DEFAULTS = new TransactionOptions(Isolation.READ_COMMITTED, false);

    /**
     * Checks that nothing is null.
     *
     * @param isolation the least isolation
     * @param isReadOnly whether writes are refused
     */
    public TransactionOptions {
        Objects.requireNonNull(isolation, "isolation");
    }

    /**
     * Gives the defaults: READ COMMITTED, writes allowed.
     *
     * @return the options
     */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Asks for SERIALIZABLE.
     *
     * @return the options
     */
    public static TransactionOptions serializable() {
        return DEFAULTS.isolation(Isolation.SERIALIZABLE);
    }

    /**
     * Asks for an isolation.
     *
     * @param least the least isolation; a store that lacks it refuses the transaction
     * @return new options
     */
    public TransactionOptions isolation(Isolation least) {
        return new TransactionOptions(least, isReadOnly);
    }

    /**
     * Refuses writes: a write throws {@link io.rowloom.error.MisuseException} before anything is sent (rule X16).
     *
     * @return new options
     */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true);
    }
}
