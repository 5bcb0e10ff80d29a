package io.rowloom.benchmarks.jdbc;

import io.rowloom.benchmarks.work.ContenderFailure;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections for one call each.
 *
 * @param pool where they come from
 */
record JdbcCalls(DataSource pool) {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** Each statement is its own transaction. */
    <R> R alone(Work<R> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new ContenderFailure("calling JDBC", e);
        }
    }

    /** All statements are one transaction. */
    <R> R together(Work<R> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                R result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ContenderFailure("calling JDBC", e);
        }
    }
}
