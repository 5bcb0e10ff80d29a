package io.rowloom.jdbc;

import io.rowloom.jdbc.connection.Lease;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.spi.Begin;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** A transaction by the means of JDBC. */
final class PlainTransaction implements TransactionControl {

    private final Lease lease;
    private final Connection connection;
    private final boolean alone;
    private final boolean snapshot;
    private boolean open;

    PlainTransaction(Lease lease, Begin begin, Dialect dialect) throws SQLException {
        this.lease = lease;
        this.connection = lease.connection();
        this.alone = begin.mode() == Begin.Mode.STATEMENT;
        this.snapshot = begin.isolation() != Isolation.READ_COMMITTED;
        if (!alone) {
            open(dialect);
        }
    }

    private void open(Dialect dialect) throws SQLException {
        try {
            if (snapshot) {
                connection.setTransactionIsolation(dialect.snapshotIsolation());
            }
            connection.setAutoCommit(false);
            open = true;
        } catch (SQLException e) {
            lease.discard();
            throw e;
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
        connection.rollback((Savepoint) savepoint);
    }

    @Override
    public void release(Object savepoint) throws SQLException {
        connection.releaseSavepoint((Savepoint) savepoint);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        restore();
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
        restore();
    }

    private void restore() throws SQLException {
        open = false;
        try {
            connection.setAutoCommit(true);
            if (snapshot) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            lease.discard();
        }
    }

    @Override
    public void end() {
        if (open) {
            try {
                rollback();
            } catch (SQLException e) {
                lease.discard();
            }
        }
    }
}
