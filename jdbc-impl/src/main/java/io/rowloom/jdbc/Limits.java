package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.engine.watch.Watchdog;
import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.watch.Watch;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long the statements of one session may take. What is late was cancelled: where the database says so, its connection is fit for
 * the next statement; where the statement has ended in another way, a cancel may still be on its way through a network, and the
 * connection is not used again (rules O01, O02). Used by one thread.
 */
final class Limits {

    private final Store store;
    private final Begin begin;
    private final Lease lease;
    private long lockMillis;

    /**
     * What is the same for all sessions of a store.
     *
     * @param watchdog cancels what is late
     * @param dialect the database
     * @param faults reads errors
     * @param options the options
     */
    record Store(Watchdog watchdog, Dialect dialect, Faults faults, Options options) {}

    Limits(Store store, Begin begin, Lease lease) {
        this.store = store;
        this.begin = begin;
        this.lease = lease;
        this.lockMillis = ofOptions();
    }

    private long ofOptions() {
        return Math.clamp(store.options().lockWait().toMillis(), 1, Integer.MAX_VALUE);
    }

    /** Up to when what begins now may take; null for as long as it takes. */
    private @Nullable Deadline deadline() {
        return Deadline.soonest(Deadline.inOrNever(store.options().statementTimeout()), begin.deadline());
    }

    /** How the session began. */
    Begin begin() {
        return begin;
    }

    /** Does something with a statement in time. */
    <R> R watched(PreparedStatement statement, Runner.Body<R> body) throws SQLException {
        Deadline deadline = deadline();
        return deadline == null ? body.run(statement) : watched(statement, body, deadline);
    }

    private <R> R watched(PreparedStatement statement, Runner.Body<R> body, Deadline deadline) throws SQLException {
        boundLocks(deadline);
        Watch watch = Watch.begin(store.watchdog(), statement, deadline.left());
        R result;
        try {
            result = body.run(statement);
        } catch (SQLException e) {
            throw watch.end() ? late(e, deadline.whole(), watch) : e;
        } catch (RuntimeException | Error e) {
            stopped(watch);
            throw e;
        }
        if (stopped(watch) && begin.mode() == Begin.Mode.TRANSACTION) {
            throw new Overdue(deadline.whole(), null);
        }
        return result;
    }

    /** A cancel that may still be on its way would meet the next statement. */
    private boolean stopped(Watch watch) {
        boolean tainted = watch.end() && !store.dialect().cancelsAtOnce();
        if (tainted) {
            lease.discard();
        }
        return tainted;
    }

    private SQLException late(SQLException e, Duration limit, Watch watch) {
        SQLException refused = watch.refused();
        if (refused != null) {
            e.addSuppressed(refused);
        }
        return switch (store.faults().fault(e)) {
            case CANCELLED, LOCK_TIMEOUT, BUSY -> new Overdue(limit, e);
            case CONFLICT -> { // what a node of a cluster calls a statement that was cancelled
                stopped(watch);
                yield new Overdue(limit, e);
            }
            default -> {
                stopped(watch);
                yield e;
            }
        };
    }

    /** Where a cancel does not end the wait for a lock, the wait itself has to be shorter. */
    private void boundLocks(Deadline deadline) throws SQLException {
        long left = Math.clamp(Duration.ofNanos(deadline.left()).toMillis(), 1, ofOptions());
        if (left != lockMillis) {
            lockMillis = left;
            tellLocks();
        }
    }

    private void tellLocks() throws SQLException {
        String words = store.dialect().lockWait(lockMillis);
        if (words != null) {
            try (Statement statement = lease.connection().createStatement()) {
                statement.execute(words);
            }
        }
    }

    /** Gives the connection its own patience back. */
    void restore() {
        if (lockMillis == ofOptions()) {
            return;
        }
        lockMillis = ofOptions();
        try {
            Uninterrupted.run(this::tellLocks);
        } catch (SQLException | RuntimeException e) {
            lease.discard();
        }
    }

    /** A statement that took longer than it was allowed to. */
    static final class Overdue extends SQLException {

        private static final long serialVersionUID = 1L;

        private final Duration limit;

        Overdue(Duration limit, @Nullable SQLException error) {
            super("cancelled after " + limit.toMillis() + " ms", "57014", error);
            this.limit = limit;
        }

        Duration limit() {
            return limit;
        }
    }
}
