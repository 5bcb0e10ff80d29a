package io.rowloom;

import io.rowloom.error.MisuseException;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a transaction is to run. Immutable.
 * <pre>{@code
 * db.inTransaction(TransactionOptions.serializable().retries(5).timeout(Duration.ofSeconds(2)), tx -> …);
 * }</pre>
 *
 * @param isolation the least isolation
 * @param isReadOnly whether writes are refused
 * @param retries how often a block that lost a race is run again; empty for what {@link Options#retries()} says
 * @param timeout how long the whole may take, all runs of a block together; empty for as long as it takes
 * @param defersForeignKeys whether references are looked at when the transaction commits
 */
public record TransactionOptions(
        Isolation isolation,
        boolean isReadOnly,
        OptionalInt retries,
        Optional<Duration> timeout,
        boolean defersForeignKeys) {

    private static final TransactionOptions DEFAULTS =
            new TransactionOptions(Isolation.READ_COMMITTED, false, OptionalInt.empty(), Optional.empty(), false);

    /**
     * Checks that nothing is null, and the bounds.
     *
     * @param isolation the least isolation
     * @param isReadOnly whether writes are refused
     * @param retries how often a block that lost a race is run again
     * @param timeout how long the whole may take
     * @param defersForeignKeys whether references are looked at when the transaction commits
     * @throws MisuseException if retries are negative, or the timeout is not above zero
     */
    public TransactionOptions {
        Objects.requireNonNull(isolation, "isolation");
        if (retries.isPresent() && retries.getAsInt() < 0) {
            throw new MisuseException("retries expects 0 or more further runs and got a negative number");
        }
        if (timeout.isPresent() && !timeout.get().isPositive()) {
            throw new MisuseException("timeout expects a time above zero and got none");
        }
    }

    /**
     * Gives the defaults: READ COMMITTED, writes allowed, the retries of the database, no timeout.
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
     * Asks for SNAPSHOT.
     *
     * @return the options
     */
    public static TransactionOptions snapshot() {
        return DEFAULTS.isolation(Isolation.SNAPSHOT);
    }

    /**
     * Asks for an isolation.
     *
     * @param least the least isolation; a store that lacks it refuses the transaction
     * @return new options
     */
    public TransactionOptions isolation(Isolation least) {
        return new TransactionOptions(least, isReadOnly, retries, timeout, defersForeignKeys);
    }

    /**
     * Refuses writes: a write throws {@link MisuseException} before anything is sent (rule X16).
     *
     * @return new options
     */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true, retries, timeout, defersForeignKeys);
    }

    /**
     * Asks for further runs of a block that lost a race: a serialization failure, a deadlock, a version that another changed, or
     * a lock that was not given in time (rule S120). Each run is a transaction of its own, behind a pause that grows and is never
     * the same for two threads. The block must do nothing outside of the database that may not be done twice. A block that saved a
     * stored row which it had not read itself is not run again (rule S121).
     *
     * @param times how many, 0 or more
     * @return new options
     * @throws MisuseException if the number is negative
     */
    public TransactionOptions retries(int times) {
        return new TransactionOptions(isolation, isReadOnly, OptionalInt.of(times), timeout, defersForeignKeys);
    }

    /**
     * Bounds the whole: waiting for a connection, for locks and for the turn to write, every statement, every run of a block and the
     * pauses between them. Behind it a call throws {@link io.rowloom.error.QueryTimeoutException}, and nothing more can be done in
     * the transaction (rule S123).
     *
     * @param most how long, above zero
     * @return new options
     * @throws MisuseException if it is not above zero
     */
    public TransactionOptions timeout(Duration most) {
        return new TransactionOptions(isolation, isReadOnly, retries, Optional.of(most), defersForeignKeys);
    }

    /**
     * Lets references wait: a row may be saved before the row that it refers to, and deleted before the rows that refer to it, as
     * long as all is well when the transaction commits. Then a row that refers to none throws {@link
     * io.rowloom.error.ForeignKeyViolationException}, and nothing is kept. So {@code saveAll} takes rows that refer to one
     * another in a circle in which no reference may be absent. Only on a store with
     * {@link io.rowloom.tx.Capability#DEFERRED_FOREIGN_KEYS} (rule C11); another one refuses the transaction.
     *
     * @return new options
     */
    public TransactionOptions deferForeignKeys() {
        return new TransactionOptions(isolation, isReadOnly, retries, timeout, true);
    }
}
