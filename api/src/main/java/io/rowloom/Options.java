package io.rowloom;

import io.rowloom.error.MisuseException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a database is to be opened. Immutable: each method gives new options. There is no setting that turns a safety rule off.
 * <pre>{@code
 * Rowloom.open("jdbc:sqlite:hello.db", options -> options.echo(true).poolSize(4));
 * }</pre>
 */
public final class Options {

    private static final Options DEFAULTS = new Options();

    private boolean echo = false;
    private @Nullable StatementListener onStatement;
    private Clock clock = Clock.systemUTC();
    private @Nullable Validator validator;
    private List<Class<?>> models = List.of();
    private int poolSize = 10;
    private Duration connectionWait = Duration.ofSeconds(30);
    private Duration lockWait = Duration.ofSeconds(5);
    private @Nullable Duration statementTimeout;
    private int retries = 0;
    private boolean ledger = false;
    private @Nullable String readReplica;
    private @Nullable Duration idleAfter;
    private @Nullable IdleTransactionListener onIdleTransaction;
    private Durability durability = Durability.NORMAL;
    private byte @Nullable [] cursorKey;
    private @Nullable String user;
    private @Nullable String password;

    private Options() {}

    private Options with(Consumer<Options> change) {
        Options copy = new Options();
        copy.echo = echo;
        copy.onStatement = onStatement;
        copy.clock = clock;
        copy.validator = validator;
        copy.models = models;
        copy.poolSize = poolSize;
        copy.connectionWait = connectionWait;
        copy.lockWait = lockWait;
        copy.statementTimeout = statementTimeout;
        copy.retries = retries;
        copy.ledger = ledger;
        copy.readReplica = readReplica;
        copy.idleAfter = idleAfter;
        copy.onIdleTransaction = onIdleTransaction;
        copy.durability = durability;
        copy.cursorKey = cursorKey;
        copy.user = user;
        copy.password = password;
        change.accept(copy);
        return copy;
    }

    /**
     * Gives the defaults.
     *
     * @return the options
     */
    public static Options defaults() {
        return DEFAULTS;
    }

    /**
     * Sets whether each statement is printed, with its parameters, time and number of rows. Default: false.
     *
     * @param value the setting
     * @return new options
     */
    public Options echo(boolean value) {
        return with(options -> options.echo = value);
    }

    /**
     * Tells whether each statement is printed, with its parameters, time and number of rows.
     *
     * @return the setting
     */
    public boolean echo() {
        return echo;
    }

    /**
     * Sets who is told of each statement. Default: nobody.
     *
     * @param value the setting
     * @return new options
     */
    public Options onStatement(StatementListener value) {
        return with(options -> options.onStatement = Objects.requireNonNull(value, "onStatement"));
    }

    /**
     * Tells who is told of each statement, or null.
     *
     * @return the setting
     */
    public @Nullable StatementListener onStatement() {
        return onStatement;
    }

    /**
     * Sets where the time of {@code createdAt} and {@code updatedAt} comes from (rule D10). Default: the system clock in UTC.
     *
     * @param value the setting
     * @return new options
     */
    public Options clock(Clock value) {
        return with(options -> options.clock = Objects.requireNonNull(value, "clock"));
    }

    /**
     * Tells where the time of {@code createdAt} and {@code updatedAt} comes from (rule D10).
     *
     * @return the setting
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Sets a Jakarta validator that judges every row besides the built-in checks. Default: none.
     *
     * @param value the setting
     * @return new options
     */
    public Options validator(Validator value) {
        return with(options -> options.validator = Objects.requireNonNull(value, "validator"));
    }

    /**
     * Tells a Jakarta validator that judges every row besides the built-in checks, or null.
     *
     * @return the setting
     */
    public @Nullable Validator validator() {
        return validator;
    }

    /**
     * Sets the tables of {@code createTables()} without arguments; empty for all that the annotation processor listed. Default: none.
     *
     * @param value the setting
     * @return new options
     */
    public Options models(Class<?>... value) {
        return with(options -> options.models = List.of(value));
    }

    /**
     * Tells the tables of {@code createTables()} without arguments; empty for all that the annotation processor listed.
     *
     * @return the setting
     */
    public List<Class<?>> models() {
        return models;
    }

    /**
     * Sets the most connections. Default: 10.
     *
     * @param value the setting
     * @return new options
     * @throws MisuseException if it is less than 1
     */
    public Options poolSize(int value) {
        if (value < 1) {
            throw new MisuseException("poolSize expects 1 or more and got less");
        }
        return with(options -> options.poolSize = value);
    }

    /**
     * Tells the most connections.
     *
     * @return the setting
     */
    public int poolSize() {
        return poolSize;
    }

    /**
     * Sets how long a call waits for a free connection (rule O05). Default: 30 seconds.
     *
     * @param value the setting
     * @return new options
     * @throws MisuseException if it is not above zero
     */
    public Options connectionWait(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new MisuseException("connectionWait expects a time above zero and got none");
        }
        return with(options -> options.connectionWait = value);
    }

    /**
     * Tells how long a call waits for a free connection (rule O05).
     *
     * @return the setting
     */
    public Duration connectionWait() {
        return connectionWait;
    }

    /**
     * Sets how long a statement waits for a lock (rule X06). Default: 5 seconds.
     *
     * @param value the setting
     * @return new options
     * @throws MisuseException if it is not above zero
     */
    public Options lockWait(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new MisuseException("lockWait expects a time above zero and got none");
        }
        return with(options -> options.lockWait = value);
    }

    /**
     * Tells how long a statement waits for a lock (rule X06).
     *
     * @return the setting
     */
    public Duration lockWait() {
        return lockWait;
    }

    /**
     * Sets how long one statement may run; what runs longer is cancelled and throws
     * {@link io.rowloom.error.QueryTimeoutException} (rule O01). Waiting for a connection does not count, waiting for a lock does.
     * Default: none, a statement may run as long as it takes.
     *
     * @param value the setting
     * @return new options
     * @throws MisuseException if it is not above zero
     */
    public Options statementTimeout(Duration value) {
        if (!value.isPositive()) {
            throw new MisuseException("statementTimeout expects a time above zero and got none");
        }
        return with(options -> options.statementTimeout = value);
    }

    /**
     * Tells how long one statement may run, or null for as long as it takes (rule O01).
     *
     * @return the setting
     */
    public @Nullable Duration statementTimeout() {
        return statementTimeout;
    }

    /**
     * Sets how often a block that lost a race is run again, where its {@link TransactionOptions#retries(int)} say nothing (rule
     * S120). Default: 0.
     *
     * @param value the setting
     * @return new options
     * @throws MisuseException if it is negative
     */
    public Options retries(int value) {
        if (value < 0) {
            throw new MisuseException("retries expects 0 or more further runs and got a negative number");
        }
        return with(options -> options.retries = value);
    }

    /**
     * Tells how often a block that lost a race is run again (rule S120).
     *
     * @return the setting
     */
    public int retries() {
        return retries;
    }

    /**
     * Sets whether every unit of work that writes leaves a row in the table {@code rowloom_ledger}, so that a commit that was sent and not
     * answered can be looked up (rules S125, S126). It is looked up at once: the call returns where it was applied, and otherwise
     * nothing of it was, and it may be run again. {@code createTables()} creates the table. Engines inside of the process always
     * answer and need none. Default: false. It costs a statement for each unit, and a write alone becomes a transaction.
     *
     * @param value the setting
     * @return new options
     */
    public Options ledger(boolean value) {
        return with(options -> options.ledger = value);
    }

    /**
     * Tells whether units of work leave a row in the ledger.
     *
     * @return the setting
     */
    public boolean ledger() {
        return ledger;
    }

    /**
     * Sets a copy of the database for transactions that were begun with {@link TransactionOptions#readOnly()}, and for nothing else (rule
     * J11). A copy lags behind: such a transaction may miss what was just saved, in this thread too. It has a pool of its own, with
     * the same options, user and password. While it cannot be reached the database itself answers. Default: none.
     *
     * @param url where the copy is: a URL of the same kind of database. The memory store is its own copy, whatever is set
     * @return new options
     */
    public Options readReplica(String url) {
        return with(options -> options.readReplica = Objects.requireNonNull(url, "readReplica"));
    }

    /**
     * Tells the copy for transactions that only read, or null.
     *
     * @return the setting
     */
    public @Nullable String readReplica() {
        return readReplica;
    }

    /**
     * Sets who is told of transactions that stay open without a call, which keep a connection and locks from others. Each is
     * told once, with the line where it was begun (rule S131). Default: nobody, and no thread that watches.
     *
     * @param after how long a transaction may stay so
     * @param listener who is told
     * @return new options
     * @throws MisuseException if the time is not above zero
     */
    public Options onIdleTransaction(Duration after, IdleTransactionListener listener) {
        Objects.requireNonNull(listener, "listener");
        if (after.isNegative() || after.isZero()) {
            throw new MisuseException("onIdleTransaction expects a time above zero and got none");
        }
        return with(options -> {
            options.idleAfter = after;
            options.onIdleTransaction = listener;
        });
    }

    /**
     * Tells who is told of transactions that stay open without a call, or null.
     *
     * @return the setting
     */
    public @Nullable IdleTransactionListener onIdleTransaction() {
        return onIdleTransaction;
    }

    /**
     * Tells how long a transaction may stay open without a call, or null where nobody is told.
     *
     * @return the setting
     */
    public @Nullable Duration idleAfter() {
        return idleAfter;
    }

    /**
     * Sets what a committed transaction survives. Default: {@link Durability#NORMAL}.
     *
     * @param value the setting
     * @return new options
     */
    public Options durability(Durability value) {
        return with(options -> options.durability = Objects.requireNonNull(value, "durability"));
    }

    /**
     * Tells what a committed transaction survives.
     *
     * @return the setting
     */
    public Durability durability() {
        return durability;
    }

    /**
     * Sets the key that signs cursors. Default: a random one for each database object, so that cursors do not outlive it.
     *
     * @param value the key, 16 bytes or more, from a source of random bytes; copied
     * @return new options
     * @throws MisuseException if it is shorter
     */
    public Options cursorKey(byte[] value) {
        if (value.length < 16) {
            throw new MisuseException("cursorKey expects 16 bytes or more and got fewer");
        }
        byte[] copy = value.clone();
        return with(options -> options.cursorKey = copy);
    }

    /**
     * Tells the key that signs cursors.
     *
     * @return a copy of the key, or null for a random one
     */
    public byte @Nullable [] cursorKey() {
        return cursorKey == null ? null : cursorKey.clone();
    }

    /**
     * Sets the user. Default: none.
     *
     * @param value the setting
     * @return new options
     */
    public Options user(String value) {
        return with(options -> options.user = Objects.requireNonNull(value, "user"));
    }

    /**
     * Tells the user, or null where the URL says it or none is needed.
     *
     * @return the setting
     */
    public @Nullable String user() {
        return user;
    }

    /**
     * Sets the password. Default: none.
     *
     * @param value the setting
     * @return new options
     */
    public Options password(String value) {
        return with(options -> options.password = Objects.requireNonNull(value, "password"));
    }

    /**
     * Tells the password, or null.
     *
     * @return the setting
     */
    public @Nullable String password() {
        return password;
    }

    /**
     * Names the options without their values.
     *
     * @return the class
     */
    @Override
    public String toString() {
        return "Options";
    }
}
