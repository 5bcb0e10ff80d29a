package io.rowloom.jdbc.connection;

import io.rowloom.Options;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.spi.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one store. Whoever wants one is admitted in the order of arrival, so that the pool behind never has
 * more callers than connections (rule O05). Physical connections are known by themselves: each is prepared once, and
 * its statements stay open with it.
 */
public final class Connections {

    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int ENOUGH_FOR_ALL = Integer.MAX_VALUE / 2;

    private final ConnectionSource source;
    private final Dialect dialect;
    private final Options options;
    private final int size;
    private final boolean prepared;
    private final FairPermits admission;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean gone;
    private final Map<Connection, StatementCache> known = new ConcurrentHashMap<>();

    /**
     * Gives out connections.
     *
     * @param source where they come from
     * @param dialect the database
     * @param options the options
     * @param size the most connections at a time
     * @param prepared whether the source has prepared them
     */
    public Connections(ConnectionSource source, Dialect dialect, Options options, int size, boolean prepared) {
        this.source = source;
        this.dialect = dialect;
        this.options = options;
        this.size = size;
        this.prepared = prepared;
        this.admission = new FairPermits(size);
    }

    /**
     * Tells how many there are.
     *
     * @return the most connections at a time
     */
    public int size() {
        return size;
    }

    /**
     * Waits for a connection.
     *
     * @param deadline up to when
     * @return a lease, to be closed
     * @throws SQLException if no connection can be opened
     * @throws PoolTimeoutException if none became free in time
     */
    public Lease lease(Deadline deadline) throws SQLException {
        checkOpen();
        admission.acquire(deadline, this::timeout);
        try {
            checkOpen();
            return lend(source.get());
        } catch (SQLTransientConnectionException e) {
            admission.release();
            refuseInterrupted(e);
            if (e.getCause() instanceof SQLException reason) {
                throw reason;
            }
            throw new PoolTimeoutException(timeout(), e);
        } catch (SQLException e) {
            admission.release();
            refuseInterrupted(e);
            throw e;
        } catch (RuntimeException | Error e) {
            admission.release();
            throw e;
        }
    }

    /** A pool that is interrupted while it opens a connection says so in its own way. */
    private static void refuseInterrupted(SQLException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedOperationException(
                    "the thread was interrupted while a connection was opened for it, so nothing was sent. The interrupt flag is"
                            + " kept.",
                    e,
                    Outcome.NOT_APPLIED);
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new MisuseException("the database is closed. Open it again, or close it later.");
        }
    }

    private String timeout() {
        return "no connection became free within " + options.connectionWait().toMillis() + " ms: all " + size
                + " were in use. Keep transactions short, do not open one inside of another, or set a greater"
                + " poolSize(…) or connectionWait(…).";
    }

    private Lease lend(Connection connection) throws SQLException {
        try {
            Optional<Connection> physical = physical(connection);
            if (physical.isEmpty()) {
                if (!prepared) {
                    dialect.prepare(connection, options);
                }
                return new Lease(this, connection, connection, null);
            }
            StatementCache cache = known.get(physical.get());
            if (cache == null) {
                cache = meet(physical.get());
            }
            return dialect.keepsStatements()
                    ? new Lease(this, connection, physical.get(), cache)
                    : new Lease(this, connection, connection, null);
        } catch (SQLException | RuntimeException | Error e) {
            source.discard(connection);
            giveBack(connection, e);
            throw e;
        }
    }

    private StatementCache meet(Connection physical) throws SQLException {
        if (!prepared) {
            dialect.prepare(physical, options);
        }
        known.keySet().removeIf(Connections::isClosed);
        StatementCache cache = new StatementCache();
        known.put(physical, cache);
        return cache;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Looks behind the wrapping of a pool, for a connection of the driver itself. */
    private Optional<Connection> physical(Connection connection) {
        try {
            Connection inner = connection.unwrap(Connection.class);
            return inner.getClass().getName().startsWith(dialect.driverPackage())
                    ? Optional.of(inner)
                    : Optional.empty();
        } catch (SQLException notWrapping) {
            return Optional.empty();
        }
    }

    static void giveBack(Connection connection, Throwable reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * The pool hands a connection to one who waits for it in a loop of short pauses, which are none for a thread that is interrupted:
     * a virtual one would keep the carrier that the other needs to take it. So the flag is put aside meanwhile, and where somebody waits a
     * platform thread does it.
     */
    void takeBack(Connection connection, Connection used, boolean broken) {
        if (Thread.currentThread().isVirtual() && source.isAwaited()) {
            Carriers.ofThisJvm().later(() -> giveBack(connection, used, broken));
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            giveBack(connection, used, broken);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void giveBack(Connection connection, Connection used, boolean broken) {
        try {
            if (broken) {
                known.remove(used);
                source.discard(connection);
            }
            connection.close();
        } catch (SQLException | RuntimeException e) {
            source.discard(connection);
        } finally {
            admission.release();
        }
    }

    /**
     * Closes the source. What is under way has a second to end; what is still open then ends with an error at its next
     * call, and whoever waits for a connection, or comes later, is refused.
     *
     * @param last what to do before the source is closed
     * @return whether this call closed it
     */
    public boolean close(Last last) {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        admission.tryAcquire(size, CLOSING.toNanos());
        gone = true;
        try {
            last.run();
        } catch (SQLException e) {
            throw new ConnectionException(
                    "the database could not be shut down cleanly. What was committed is kept.", e);
        } finally {
            source.close();
            known.clear();
            admission.release(ENOUGH_FOR_ALL);
        }
        return true;
    }

    <R extends @Nullable Object> R inside(Carriers.Call<R> call) throws SQLException {
        return dialect.runsInProcess() ? Carriers.ofThisJvm().run(call) : call.run();
    }

    void checkThere() {
        if (gone) {
            throw new MisuseException("the database was closed while this session was open, so the session ended"
                    + " without a commit. Close the database after everything else.");
        }
    }

    /** What to do before the source is closed. */
    @FunctionalInterface
    public interface Last {
        /**
         * Does it.
         *
         * @throws SQLException if the database refuses
         */
        void run() throws SQLException;
    }
}
