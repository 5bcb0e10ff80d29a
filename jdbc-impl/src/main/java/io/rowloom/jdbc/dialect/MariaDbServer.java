package io.rowloom.jdbc.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says of itself.
 *
 * @param version its version, in its own words
 * @param packet the greatest statement that it takes, in bytes
 * @param isNode whether it is a node of a cluster, each of which writes
 */
record MariaDbServer(String version, int packet, boolean isNode) {

    /** A server that was built without clusters does not know the setting. */
    private static final String QUESTION = "SELECT VERSION(), @@max_allowed_packet, (SELECT SESSION_VALUE FROM"
            + " information_schema.SYSTEM_VARIABLES WHERE VARIABLE_NAME = 'WSREP_ON')";

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)-MariaDB");
    private static final int LEAST_MAJOR = 10;
    private static final int LEAST_MINOR = 6;
    private static final int THOUSAND = 1_000;

    private static final int LOCK_WAIT = 1205;
    private static final int NOT_READY = 1047;

    static MariaDbServer of(Connection connection) throws SQLException {
        try {
            return asked(connection);
        } catch (SQLException e) {
            if (e.getErrorCode() != LOCK_WAIT) {
                throw e;
            }
            // what a node that has lost the others calls its wait for them; the question locks nothing
            throw new SQLException("the node waited in vain for the other nodes of its cluster", "08S01", NOT_READY, e);
        }
    }

    private static MariaDbServer asked(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUESTION);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new MariaDbServer(rows.getString(1), rows.getInt(2), "ON".equals(rows.getString(3)));
        }
    }

    /** Says whether it is a MariaDB from 10.6 on. */
    boolean isKnown() {
        return number() >= number(LEAST_MAJOR, LEAST_MINOR, 0);
    }

    /** Says whether a repeatable read can be made a snapshot, by a setting that came to old lines as well. */
    boolean hasSnapshots() {
        int number = number();
        int line = number / THOUSAND;
        if (line == number(LEAST_MAJOR, LEAST_MINOR, 0) / THOUSAND) {
            return number >= number(10, 6, 18);
        }
        return line == number(10, 11, 0) / THOUSAND ? number >= number(10, 11, 8) : isNewLine(number);
    }

    private static boolean isNewLine(int number) {
        return number >= number(11, 0, 6)
                && !isBetween(number, number(11, 1, 0), number(11, 1, 5))
                && !isBetween(number, number(11, 2, 0), number(11, 2, 4))
                && !isBetween(number, number(11, 4, 0), number(11, 4, 2));
    }

    private static boolean isBetween(int number, int from, int below) {
        return number >= from && number < below;
    }

    private int number() {
        Matcher matcher = NUMBERS.matcher(version);
        return matcher.find()
                ? number(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : 0;
    }

    private static int number(int major, int minor, int patch) {
        return (major * THOUSAND + minor) * THOUSAND + patch;
    }
}
