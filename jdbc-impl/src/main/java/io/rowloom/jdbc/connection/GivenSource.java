package io.rowloom.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A {@link DataSource} of the user's, which stays the user's to close.
 *
 * @param source where connections come from
 */
public record GivenSource(DataSource source) implements ConnectionSource {

    @Override
    public Connection get() throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            Connections.giveBack(connection, e);
            throw e;
        }
    }

    /** Cuts the connection off, so that a pool finds it dead. */
    @Override
    public void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            // a pool tests a connection before it gives it out again
            return;
        }
    }

    @Override
    public void close() {
        // the user opened it, the user closes it
    }
}
