package io.rowloom.jdbc;

import io.rowloom.jdbc.sql.TableSql;
import io.rowloom.tx.Lock;
import java.sql.SQLException;

/** How the calls of one session become one transaction, or a statement of its own. */
sealed interface TransactionControl permits PlainTransaction, SqliteTransaction {

    /** Whether every statement is a transaction of its own. */
    boolean isAlone();

    /** Does what must be done before the next statement that writes. */
    void beforeWrite(TableSql table) throws SQLException;

    /** Does what must be done before the next statement of which nobody knows what it writes. */
    void beforeAnyWrite() throws SQLException;

    /** Does what must be done before the next statement that locks the rows that it reads. */
    void beforeLock(TableSql table, Lock lock) throws SQLException;

    Object savepoint() throws SQLException;

    void rollbackTo(Object savepoint) throws SQLException;

    void release(Object savepoint) throws SQLException;

    /** Does what must be done before a commit is sent. What fails here has not been committed. */
    void beforeCommit() throws SQLException;

    void commit() throws SQLException;

    void rollback() throws SQLException;

    /** Leaves the connection as it was: rolls back what is open, and gives a turn to write back. It never throws. */
    void end();
}
