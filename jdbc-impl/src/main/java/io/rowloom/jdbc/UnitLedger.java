package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.spi.Deadline;
import io.rowloom.state.UuidSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Which units of work were committed (decision 28): each leaves a row in a table, in its own transaction. Who asks for a unit that has left none
 * takes its place with a row of another kind, so that it can never be committed from then on, wherever it may still be on its way.
 */
final class UnitLedger {

    /** Its table; it is there for all tables of a schema. */
    static final String CREATE =
            "CREATE TABLE IF NOT EXISTS \"rowloom_ledger\" (\"unit\" char(36) NOT NULL PRIMARY KEY,"
                    + " \"applied\" smallint NOT NULL, \"noted_at\" bigint NOT NULL)";

    private static final String NOTE =
            "INSERT INTO \"rowloom_ledger\" (\"unit\", \"applied\", \"noted_at\") VALUES (?, ?, ?)";
    private static final String FIND = "SELECT \"applied\" FROM \"rowloom_ledger\" WHERE \"unit\" = ?";
    private static final String FORGET = "DELETE FROM \"rowloom_ledger\" WHERE \"noted_at\" < ?";

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final JdbcStore store;
    private final Options options;

    UnitLedger(JdbcStore store, Options options) {
        this.store = store;
        this.options = options;
    }

    /** What is done with a connection, each statement a transaction of its own. */
    @FunctionalInterface
    interface Work<R> {
        R run(Runner runner) throws SQLException;
    }

    /** Engines inside of the process always answer. */
    boolean isKept() {
        return options.ledger() && store.dialect().isServer();
    }

    /** Leaves the row of a unit in its transaction, and gives its name. */
    UUID note(Runner runner) throws SQLException {
        UUID unit = UuidSource.next();
        write(runner, unit, true);
        return unit;
    }

    private void write(Runner runner, UUID unit, boolean applied) throws SQLException {
        long now = micros(options.clock().instant());
        int kind = applied ? 1 : 0;
        runner.run(new Runner.Call<Integer>(NOTE, () -> List.of(unit, kind, now), rows -> rows), statement -> {
            statement.setString(1, unit.toString());
            statement.setInt(2, kind);
            statement.setLong(3, now);
            return statement.executeUpdate();
        });
    }

    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

    private static Optional<Boolean> find(Runner runner, UUID unit) throws SQLException {
        return runner.run(
                new Runner.Call<Optional<Boolean>>(FIND, () -> List.of(unit), found -> found.isPresent() ? 1 : 0),
                statement -> {
                    statement.setString(1, unit.toString());
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? Optional.of(rows.getInt(1) == 1) : Optional.empty();
                    }
                });
    }

    void create() {
        store.<Boolean>alone(runner -> {
            runner.quietly(CREATE);
            return true;
        });
    }

    int forget(Instant before) {
        return store.<Integer>alone(runner -> {
            long micros = micros(before);
            return runner.run(new Runner.Call<Integer>(FORGET, () -> List.of(micros), rows -> rows), statement -> {
                statement.setLong(1, micros);
                return statement.executeUpdate();
            });
        });
    }

    /**
     * Looks up a unit whose commit was not answered. Returns where it was applied.
     *
     * @param unit the unit; its connection is given back
     * @param failure how the commit failed
     * @param limit up to when, or for as long as a connection is waited for
     */
    void lookUp(UUID unit, RowloomException failure, Deadline limit) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!settle(unit, limit)) {
                throw notApplied(failure);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RowloomException notApplied(RowloomException failure) {
        return failure instanceof InterruptedOperationException
                ? new InterruptedOperationException(
                        "the thread was interrupted during the commit, and the ledger tells that nothing was applied. The interrupt"
                                + " flag is kept.",
                        failure,
                        Outcome.NOT_APPLIED)
                : new ConnectionException(
                        "the connection broke during the commit, and the ledger tells that nothing was applied. Run the whole"
                                + " transaction again, with TransactionOptions.retries(…) for example.",
                        failure);
    }

    /** Finds out what became of a unit, and tries again for as long as nobody answers. */
    boolean settle(UUID unit, Deadline limit) {
        for (long pause = SHORTEST_NANOS; ; pause = Math.min(2 * pause, LONGEST_NANOS)) {
            try {
                return store.<Boolean>alone(runner -> isApplied(runner, unit));
            } catch (RowloomException e) {
                boolean stays = !e.retryable() && e.outcome() != Outcome.UNKNOWN;
                if (stays || limit.left() <= pause || Thread.currentThread().isInterrupted()) {
                    throw unsettled(unit, e);
                }
            }
            LockSupport.parkNanos(pause);
        }
    }

    /** The place may be taken by the unit itself meanwhile, which is found at the next try. */
    private boolean isApplied(Runner runner, UUID unit) throws SQLException {
        Optional<Boolean> known = find(runner, unit);
        if (known.isEmpty()) {
            write(runner, unit, false);
        }
        return known.orElse(false);
    }

    private static CommitOutcomeUnknownException unsettled(UUID unit, RowloomException e) {
        return new CommitOutcomeUnknownException(
                "the unit of work " + unit
                        + " was committed and not answered, and the ledger could not be asked: see the cause."
                        + " Ask later, with db.wasApplied(e.unitOfWork()).",
                e,
                unit);
    }
}
