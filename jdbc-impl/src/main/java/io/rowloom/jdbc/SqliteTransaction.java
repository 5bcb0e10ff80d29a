package io.rowloom.jdbc;

import io.rowloom.error.LockTimeoutException;
import io.rowloom.jdbc.connection.FairPermits;
import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of SQLite by its own words, with JDBC's auto-commit left on: the driver's way would begin again inside of
 * its commit (rule X12). Under READ COMMITTED it reads without a transaction until its first write, which takes the turn
 * to write and then begins; a snapshot begins at once, and asks for the turn when it writes; SERIALIZABLE has the turn
 * from the start.
 */
final class SqliteTransaction implements TransactionControl {

    /** How far it has come. */
    private enum Phase {
        NOT_BEGUN,
        READING,
        WRITING
    }

    /** A savepoint; without a name where the transaction had not begun. */
    private record Mark(@Nullable String name) {}

    private final Runner runner;
    private final Lease lease;
    private final Faults faults;
    private final Retry retry;
    private final FairPermits turns;
    private final Supplier<Deadline> patience;
    private final boolean alone;
    private final @Nullable String deferring;
    private boolean myTurn;
    private Phase phase = Phase.NOT_BEGUN;
    private int marks;

    /**
     * What a transaction needs of its store.
     *
     * @param runner runs statements
     * @param faults reads errors
     * @param retry sends again what was refused by a lock of another process
     * @param turns the turn to write
     * @param patience how long to wait for it, from now
     */
    record Means(Runner runner, Faults faults, Retry retry, FairPermits turns, Supplier<Deadline> patience) {}

    SqliteTransaction(Means means, Begin begin, Dialect dialect, boolean hasTurn) {
        this.runner = means.runner();
        this.lease = means.runner().lease();
        this.faults = means.faults();
        this.retry = means.retry();
        this.turns = means.turns();
        this.patience = means.patience();
        this.alone = begin.mode() == Begin.Mode.STATEMENT;
        this.deferring = begin.defersForeignKeys() ? dialect.deferringStatement() : null;
        this.myTurn = hasTurn;
    }

    /** Says whether a session has to have the turn to write from its start. */
    static boolean writesFromTheStart(Begin begin) {
        return !begin.readOnly()
                && (begin.mode() == Begin.Mode.STATEMENT || begin.isolation() == Isolation.SERIALIZABLE);
    }

    /** Begins where the isolation wants it. */
    void begin(Begin begin) throws SQLException {
        if (alone || begin.isolation() == Isolation.READ_COMMITTED) {
            return;
        }
        if (myTurn) {
            beginWriting();
        } else {
            runner.quietly("BEGIN");
            defer();
            phase = Phase.READING;
            retry.whileBusy(this::takeSnapshot);
        }
    }

    /** SQLite fixes the snapshot at the first read. */
    private boolean takeSnapshot() throws SQLException {
        return runner.ask("SELECT 1 FROM sqlite_schema LIMIT 1", statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    private void beginWriting() throws SQLException {
        retry.whileBusy(this::beginImmediate);
        phase = Phase.WRITING;
    }

    private boolean beginImmediate() throws SQLException {
        runner.quietly("BEGIN IMMEDIATE");
        defer();
        return true;
    }

    /** SQLite forgets it when the transaction ends. */
    private void defer() throws SQLException {
        if (deferring != null) {
            runner.quietly(deferring);
        }
    }

    @Override
    public boolean isAlone() {
        return alone;
    }

    /** Takes the turn and begins; says whether a snapshot that has begun to read has still to ask for the lock. */
    private boolean beginsToWrite() throws SQLException {
        if (alone || phase == Phase.WRITING) {
            return false;
        }
        if (!myTurn) {
            turns.acquire(patience.get(), () -> JdbcStore.noTurn(patience.get().whole()));
            myTurn = true;
        }
        if (phase == Phase.NOT_BEGUN) {
            beginWriting();
            return false;
        }
        return true;
    }

    /** A snapshot that has begun to read asks for the lock by the statement itself, which has no effect when it is refused. */
    @Override
    public void beforeAnyWrite() throws SQLException {
        if (beginsToWrite()) {
            phase = Phase.READING;
        }
    }

    @Override
    public void beforeWrite(TableSql table) throws SQLException {
        if (beginsToWrite()) {
            retry.whileBusy(() -> {
                runner.quietly(table.deleteNothing());
                return true;
            });
            phase = Phase.WRITING;
        }
    }

    @Override
    public void beforeLock(TableSql table, Lock lock) throws SQLException {
        if (lock == Lock.NO_WAIT && !alone && phase != Phase.WRITING) {
            takeTurnAtOnce();
        }
        beforeWrite(table);
    }

    /** The lock of another process is waited for as long as SQLite itself does, which is a moment. */
    private void takeTurnAtOnce() throws SQLException {
        if (!myTurn && !turns.tryAcquire()) {
            throw new LockTimeoutException(
                    "forUpdate(NO_WAIT) found another transaction at its turn to write, and SQLite has one turn for all rows."
                            + " Run the whole transaction again later, or wait with forUpdate().");
        }
        myTurn = true;
        if (phase == Phase.NOT_BEGUN && beginImmediate()) {
            phase = Phase.WRITING;
        }
    }

    @Override
    public Object savepoint() throws SQLException {
        if (phase == Phase.NOT_BEGUN) {
            return new Mark(null);
        }
        Mark mark = new Mark("s" + ++marks);
        runner.quietly("SAVEPOINT " + mark.name());
        return mark;
    }

    @Override
    public void rollbackTo(Object savepoint) throws SQLException {
        Mark mark = (Mark) savepoint;
        if (mark.name() == null) {
            rollback();
        } else {
            runner.quietly("ROLLBACK TO " + mark.name());
            runner.quietly("RELEASE " + mark.name());
        }
    }

    @Override
    public void release(Object savepoint) throws SQLException {
        Mark mark = (Mark) savepoint;
        if (mark.name() != null) {
            runner.quietly("RELEASE " + mark.name());
        }
    }

    @Override
    public void beforeCommit() {
        // the database is in this process and always answers
    }

    @Override
    public void commit() throws SQLException {
        if (phase != Phase.NOT_BEGUN) {
            retry.whileBusy(() -> {
                runner.quietly("COMMIT");
                return true;
            });
            phase = Phase.NOT_BEGUN;
        }
        giveTurn();
    }

    /** SQLite may have rolled back by itself, after a full disk for one (rule X05); it says so then. */
    @Override
    public void rollback() throws SQLException {
        try {
            if (phase != Phase.NOT_BEGUN) {
                phase = Phase.NOT_BEGUN;
                runner.quietly("ROLLBACK");
            }
        } catch (SQLException e) {
            if (faults.fault(e) != Fault.SCHEMA) {
                lease.discard();
                throw e;
            }
        } finally {
            giveTurn();
        }
    }

    private void giveTurn() {
        if (myTurn) {
            myTurn = false;
            turns.release();
        }
    }

    @Override
    public void end() {
        try {
            rollback();
        } catch (SQLException | RuntimeException e) {
            lease.discard();
        }
    }
}
