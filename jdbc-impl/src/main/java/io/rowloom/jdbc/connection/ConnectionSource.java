package io.rowloom.jdbc.connection;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
public interface ConnectionSource extends AutoCloseable {

    /**
     * Gives a connection, at once as long as there are no more callers than connections.
     *
     * @return a connection in auto-commit
     * @throws SQLException if none can be opened
     */
    Connection get() throws SQLException;

    /**
     * Sees to it that nobody gets a connection again.
     *
     * @param connection a connection of {@link #get}, which the caller closes itself
     */
    void discard(Connection connection);

    /**
     * Says whether somebody waits inside of this source for a connection. Who gives one back then may have to find him, and must not
     * do so on a carrier that he needs to come forward.
     *
     * @return whether somebody waits, as far as this source knows
     */
    default boolean isAwaited() {
        return false;
    }

    /** Closes what this source has opened. */
    @Override
    void close();
}
