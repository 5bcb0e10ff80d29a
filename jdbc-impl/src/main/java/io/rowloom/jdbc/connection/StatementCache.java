package io.rowloom.jdbc.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open statements of one physical connection, the least recently used closed first. It is used by one thread at a time. */
final class StatementCache {

    private static final int MOST = 256;

    private final LinkedHashMap<String, PreparedStatement> open = new LinkedHashMap<>(64, 0.75f, true);

    PreparedStatement get(java.sql.Connection connection, String sql) throws SQLException {
        PreparedStatement known = open.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        open.put(sql, fresh);
        if (open.size() > MOST) {
            closeEldest();
        }
        return fresh;
    }

    private void closeEldest() throws SQLException {
        Map.Entry<String, PreparedStatement> eldest = open.firstEntry();
        open.remove(eldest.getKey());
        eldest.getValue().close();
    }

    /** Closes a statement that failed: what it holds is not to be trusted. */
    void drop(String sql) throws SQLException {
        PreparedStatement failed = open.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }
}
