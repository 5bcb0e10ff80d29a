package io.rowloom.jdbc;

import io.rowloom.Options;
import io.rowloom.engine.log.StatementLog;
import io.rowloom.engine.watch.Watchdog;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.jdbc.connection.ConnectionSource;
import io.rowloom.jdbc.connection.Connections;
import io.rowloom.jdbc.connection.FairPermits;
import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.connection.WriterPermits;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.jdbc.sql.SchemaSql;
import io.rowloom.meta.SchemaDifference;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.Deadline;
import io.rowloom.spi.Store;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A store behind JDBC. Writers of a database with one writer take turns: one that has to write from its start takes
 * the gate, then a connection, then the turn, so that of all who wait only one holds a connection meanwhile, and who has the
 * turn never waits for a connection.
 */
final class JdbcStore implements Store {

    private final Dialect dialect;
    private final Options options;
    private final Connections connections;
    private final Connections.Last last;
    private final WriterPermits writers;
    private final FairPermits gate = new FairPermits(1);
    private final Queries queries;
    private final Faults faults;
    private final Limits.Store limits;
    private final StatementLog log;
    private final UnitLedger ledger;

    /**
     * Where the connections of a store come from.
     *
     * @param source gives connections
     * @param size the most at a time
     * @param prepared whether they are prepared
     * @param writers the turn to write
     * @param last what to do before the source is closed
     */
    record Supply(ConnectionSource source, int size, boolean prepared, WriterPermits writers, Connections.Last last) {}

    JdbcStore(Dialect dialect, Options options, Supply supply) {
        this.dialect = dialect;
        this.options = options;
        this.connections = new Connections(supply.source(), dialect, options, supply.size(), supply.prepared());
        this.last = supply.last();
        this.writers = supply.writers();
        this.queries = new Queries(dialect);
        this.faults = new Faults(dialect, queries);
        this.limits = new Limits.Store(new Watchdog(), dialect, faults, options);
        this.log = StatementLog.of(options);
        this.ledger = new UnitLedger(this, options);
    }

    Dialect dialect() {
        return dialect;
    }

    Queries queries() {
        return queries;
    }

    Faults faults() {
        return faults;
    }

    UnitLedger ledger() {
        return ledger;
    }

    Retry retry(Begin begin) {
        return new Retry(faults, options.lockWait(), begin.deadline());
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return dialect.capabilities();
    }

    @Override
    public int listLength() {
        return dialect.listLength();
    }

    @Override
    public int sessions() {
        return connections.size();
    }

    @Override
    public JdbcStoreSession open(Begin begin) {
        try {
            return dialect.hasOneWriter() ? openSqlite(begin) : openPlain(begin);
        } catch (SQLException e) {
            throw faults.of(e, Operation.OPEN);
        }
    }

    /** What the ledger is to tell of is a transaction, a single write too. */
    private JdbcStoreSession openPlain(Begin asked) throws SQLException {
        boolean noted = asked.mode() == Begin.Mode.STATEMENT && !asked.readOnly() && ledger.isKept();
        Begin begin = noted ? Begin.transaction(asked.isolation(), false, asked.deadline()) : asked;
        JdbcStoreSession session = openAsAsked(begin);
        return noted ? session.committingItself() : session;
    }

    private JdbcStoreSession openAsAsked(Begin begin) throws SQLException {
        Lease lease = connections.lease(patience(begin));
        try {
            PlainTransaction control = new PlainTransaction(lease, begin, dialect);
            return new JdbcStoreSession(this, runner(lease, begin), control);
        } catch (SQLException | RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    private JdbcStoreSession openSqlite(Begin begin) throws SQLException {
        Deadline deadline = patience(begin);
        if (!SqliteTransaction.writesFromTheStart(begin)) {
            return begun(begin, connections.lease(deadline), false);
        }
        gate.acquire(deadline, () -> noTurn(deadline.whole()));
        Lease lease;
        try {
            lease = leaseWithTurn(deadline);
        } finally {
            gate.release();
        }
        return begun(begin, lease, true);
    }

    private Lease leaseWithTurn(Deadline deadline) throws SQLException {
        Lease lease = connections.lease(deadline);
        try {
            writers.permits().acquire(deadline, () -> noTurn(deadline.whole()));
            return lease;
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
    }

    private JdbcStoreSession begun(Begin begin, Lease lease, boolean hasTurn) throws SQLException {
        Runner runner = runner(lease, begin);
        SqliteTransaction control = new SqliteTransaction(
                new SqliteTransaction.Means(runner, faults, retry(begin), writers.permits(), () -> patience(begin)),
                begin,
                dialect,
                hasTurn);
        try {
            control.begin(begin);
            return new JdbcStoreSession(this, runner, control);
        } catch (SQLException | RuntimeException | Error e) {
            control.end();
            lease.close();
            throw e;
        }
    }

    private Runner runner(Lease lease, Begin begin) {
        return new Runner(lease, log, new Limits(limits, begin, lease));
    }

    /** Does something on a connection, each statement a transaction of its own. */
    <R> R alone(UnitLedger.Work<R> work) {
        try (Lease lease = connections.lease(patience(Begin.WRITE))) {
            try {
                return work.run(runner(lease, Begin.WRITE));
            } catch (SQLException e) {
                if (faults.isOfConnection(e)) {
                    lease.discard();
                }
                throw e;
            }
        } catch (SQLException e) {
            throw faults.of(e, Operation.LEDGER);
        }
    }

    Deadline patience(Begin begin) {
        return Deadline.in(options.connectionWait()).sooner(begin.deadline());
    }

    /** The message of {@link PoolTimeoutException} for a writer whose turn did not come. */
    static String noTurn(Duration wait) {
        return "the turn to write to this SQLite file did not come within " + wait.toMillis()
                + " ms: SQLite has one writer at a time, and another transaction kept it. Keep transactions that write"
                + " short, or set a greater connectionWait(…).";
    }

    @Override
    public void createTables(List<TableType<?>> tables) {
        tables.forEach(queries::of);
        try (JdbcStoreSession session = open(
                Begin.transaction(dialect.hasOneWriter() ? Isolation.SERIALIZABLE : Isolation.READ_COMMITTED, false))) {
            session.create(dialect, tables);
            session.commit();
        }
        if (ledger.isKept()) {
            ledger.create();
        }
    }

    @Override
    public boolean settle(UUID unitOfWork) {
        return ledger.isKept() && ledger.settle(unitOfWork, patience(Begin.WRITE));
    }

    @Override
    public int forgetUnits(Instant before) {
        return ledger.isKept() ? ledger.forget(before) : 0;
    }

    @Override
    public List<SchemaDifference> differences(List<TableType<?>> tables) {
        tables.forEach(queries::of);
        try (JdbcStoreSession session = open(Begin.READ)) {
            return session.differences(dialect, tables);
        }
    }

    @Override
    public List<String> ddl(List<TableType<?>> tables) {
        List<String> statements = new ArrayList<>(new SchemaSql(dialect.schema()).create(tables));
        if (ledger.isKept()) {
            statements.add(UnitLedger.CREATE);
        }
        return statements;
    }

    @Override
    public void close() {
        limits.watchdog().close();
        try {
            if (connections.close(last)) {
                writers.leave();
            }
        } catch (RuntimeException e) {
            writers.leave();
            throw e;
        }
    }
}
