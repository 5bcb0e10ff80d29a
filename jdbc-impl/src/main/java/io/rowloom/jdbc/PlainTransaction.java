package io.rowloom.jdbc;

import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.spi.Begin;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A transaction by the means of JDBC. */
final class PlainTransaction implements TransactionControl {

    private final Lease lease;
    private final Connection connection;
    private final Dialect dialect;
    private final boolean alone;
    private final boolean raised;
    private boolean open;

    PlainTransaction(Lease lease, Begin begin, Dialect dialect) throws SQLException {
        this.lease = lease;
        this.dialect = dialect;
        this.connection = lease.connection();
        this.alone = begin.mode() == Begin.Mode.STATEMENT;
        String raising = alone || begin.isolation() == Isolation.READ_COMMITTED
                ? null
                : dialect.isolationStatement(begin.isolation());
        this.raised = raising == null && begin.isolation() != Isolation.READ_COMMITTED;
        if (!alone) {
            open(raising, begin.defersForeignKeys() ? dialect.deferringStatement() : null);
        }
    }

    private void open(@Nullable String raising, @Nullable String deferring) throws SQLException {
        try {
            if (raised) {
                connection.setTransactionIsolation(dialect.snapshotIsolation());
            }
            connection.setAutoCommit(false);
            open = true;
            if (raising != null) {
                send(raising);
            }
            if (deferring != null) {
                send(deferring);
            }
        } catch (SQLException e) {
            lease.discard();
            throw e;
        }
    }

    private void send(String statement) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute(statement);
        }
    }

    @Override
    public boolean isAlone() {
        return alone;
    }

    @Override
    public void beforeWrite(TableSql table) {
        // the database locks rows as it writes them
    }

    @Override
    public void beforeAnyWrite() {
        // the database locks what it writes
    }

    @Override
    public void beforeLock(TableSql table, Lock lock) {
        // the database locks rows as it reads them
    }

    @Override
    public Object savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    @Override
    public void rollbackTo(Object savepoint) throws SQLException {
        lease.inside(() -> {
            connection.rollback((Savepoint) savepoint);
            return true;
        });
    }

    @Override
    public void release(Object savepoint) throws SQLException {
        connection.releaseSavepoint((Savepoint) savepoint);
    }

    @Override
    public void beforeCommit() throws SQLException {
        if (connection.isClosed()) {
            throw new SQLException("the connection was closed before the commit was sent", "08003");
        }
        dialect.beforeCommit(connection);
    }

    @Override
    public void commit() throws SQLException {
        lease.inside(() -> {
            connection.commit();
            return true;
        });
        Uninterrupted.run(this::restore);
    }

    @Override
    public void rollback() throws SQLException {
        Uninterrupted.run(this::rollBack);
    }

    private void rollBack() throws SQLException {
        try {
            lease.inside(() -> {
                connection.rollback();
                return true;
            });
        } catch (SQLException e) {
            if (!isGone(e) && !isRolledBack(e)) {
                throw e;
            }
            open = false;
            lease.discard();
            return; // the database has rolled back what was open on it
        }
        restore();
    }

    private boolean isGone(SQLException e) throws SQLException {
        return String.valueOf(e.getSQLState()).startsWith("08") || connection.isClosed();
    }

    /** A node of a cluster answers so when another node has made it roll back already. */
    private boolean isRolledBack(SQLException e) {
        return dialect.faults().fault(e) == Fault.CONFLICT;
    }

    private void restore() throws SQLException {
        open = false;
        try {
            connection.setAutoCommit(true);
            if (raised) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException | RuntimeException e) {
            lease.discard();
        }
    }

    @Override
    public void end() {
        if (open) {
            try {
                rollback();
            } catch (SQLException | RuntimeException e) {
                lease.discard();
            }
        }
    }
}
