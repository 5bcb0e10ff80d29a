package io.rowloom.jdbc.fault;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error codes of MariaDB; what is in no list is judged by its SQLState. The class that the driver chooses says nothing: a
 * value that is too long comes as an error of syntax, and a cluster without a quorum as a plain error.
 */
public final class MariaDbFaults implements FaultTable {

    private static final int SYNTAX = 1064;

    /** The driver has no code for a number that it cannot give as it was asked for, such as a sum beyond 64 bits. */
    private static final String UNREAD = "cannot be decoded as";

    private static final Map<Integer, Fault> CODES = Map.ofEntries(
            entry(3, Fault.STORAGE_FULL), // a file could not be written
            entry(1020, Fault.CONFLICT), // the row has changed since the snapshot
            entry(1021, Fault.STORAGE_FULL),
            entry(1022, Fault.UNIQUE),
            entry(1026, Fault.STORAGE_FULL),
            entry(1038, Fault.TOO_LARGE), // no room to sort
            entry(1040, Fault.UNREACHABLE), // too many connections
            entry(1044, Fault.LOGIN),
            entry(1045, Fault.LOGIN),
            entry(1047, Fault.NOT_READY), // a node that joins, or has lost the others
            entry(1048, Fault.NOT_NULL),
            entry(1049, Fault.SETTING), // no such database
            entry(1052, Fault.SCHEMA), // a name could mean two columns
            entry(1053, Fault.UNREACHABLE), // shutdown
            entry(1062, Fault.UNIQUE),
            entry(1114, Fault.STORAGE_FULL),
            entry(1142, Fault.LOGIN),
            entry(1116, Fault.TOO_LARGE), // too many tables in a join
            entry(1143, Fault.LOGIN),
            entry(1153, Fault.OUT_OF_RANGE), // greater than max_allowed_packet
            entry(1180, Fault.UNREACHABLE), // a commit failed: the quorum is lost
            entry(1203, Fault.UNREACHABLE),
            entry(1205, Fault.LOCK_TIMEOUT),
            entry(1206, Fault.CONFLICT), // the table of locks is full
            entry(1213, Fault.CONFLICT), // deadlock, or a loser of certification
            entry(1216, Fault.MISSING_PARENT),
            entry(1217, Fault.STILL_REFERENCED),
            entry(1226, Fault.UNREACHABLE),
            entry(1227, Fault.LOGIN),
            entry(1264, Fault.OUT_OF_RANGE),
            entry(1265, Fault.OUT_OF_RANGE),
            entry(1290, Fault.READ_ONLY),
            entry(1292, Fault.OUT_OF_RANGE),
            entry(1296, Fault.TOO_LARGE), // a cascade deeper than 14 levels
            entry(1317, Fault.CANCELLED),
            entry(1364, Fault.NOT_NULL), // a column without a default was left out
            entry(1365, Fault.OUT_OF_RANGE), // division by zero
            entry(1366, Fault.OUT_OF_RANGE),
            entry(1390, Fault.TOO_LARGE),
            entry(1406, Fault.OUT_OF_RANGE),
            entry(1436, Fault.TOO_LARGE),
            entry(1451, Fault.STILL_REFERENCED),
            entry(1452, Fault.MISSING_PARENT),
            entry(1586, Fault.UNIQUE),
            entry(1690, Fault.OUT_OF_RANGE), // a computation left its range
            entry(1698, Fault.LOGIN),
            entry(1792, Fault.READ_ONLY),
            entry(1836, Fault.READ_ONLY),
            entry(1927, Fault.UNREACHABLE), // the connection was killed
            entry(1969, Fault.CANCELLED), // max_statement_time
            entry(4025, Fault.CHECK));

    private static final Map<String, Fault> STATES = Map.of("25S03", Fault.UNREACHABLE, "25006", Fault.READ_ONLY);

    private static final Map<String, Fault> CLASSES = Map.of(
            "08", Fault.UNREACHABLE,
            "21", Fault.SCHEMA,
            "22", Fault.OUT_OF_RANGE,
            "23", Fault.CHECK,
            "28", Fault.LOGIN,
            "3D", Fault.SETTING,
            "40", Fault.CONFLICT,
            "42", Fault.SCHEMA,
            "70", Fault.CANCELLED);

    /** The name of a constraint in front of what it is: values never come before it. */
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT [`\"]([^`\"]+)[`\"]");

    private static final Pattern COLUMN =
            Pattern.compile(".*column (?:[`\"][^`\"]+[`\"]\\.)*[`\"']([^`\"']+)[`\"']", Pattern.DOTALL);
    private static final Pattern FIRST_QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern KEY = Pattern.compile(".*for key '([^']+)'", Pattern.DOTALL);

    @Override
    public Fault fault(SQLException error) {
        Fault exact = CODES.get(error.getErrorCode());
        if (exact != null) {
            return exact;
        }
        if (String.valueOf(error.getMessage()).contains(UNREAD)) {
            return Fault.OUT_OF_RANGE;
        }
        String state = String.valueOf(error.getSQLState());
        Fault known = STATES.get(state);
        return known != null
                ? known
                : CLASSES.getOrDefault(state.substring(0, Math.min(2, state.length())), Fault.UNREACHABLE);
    }

    /**
     * Reads {@code Duplicate entry '…' for key 'user_email_key'}, {@code … CONSTRAINT `article_author_fk` FOREIGN KEY …},
     * {@code CONSTRAINT `user_age_check` failed for …}, {@code Column 'email' cannot be null} and {@code … for column 'age' at row
     * 1}. The key of the id has no name of its own.
     */
    @Override
    public Culprit culprit(SQLException error) {
        String message = String.valueOf(error.getMessage());
        return switch (fault(error)) {
            case UNIQUE -> {
                String key = found(KEY, message);
                yield key.equals("PRIMARY") ? new Culprit("", List.of("id")) : new Culprit(key, List.of());
            }
            case MISSING_PARENT, STILL_REFERENCED, CHECK -> new Culprit(found(CONSTRAINT, message), List.of());
            case NOT_NULL -> column(found(FIRST_QUOTED, message));
            case OUT_OF_RANGE -> column(found(COLUMN, message));
            default -> Culprit.UNKNOWN;
        };
    }

    private static Culprit column(String name) {
        return name.isEmpty() ? Culprit.UNKNOWN : new Culprit("", List.of(name));
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** An error of syntax shows the text that it could not read, and values are part of the text. */
    @Override
    public SQLException withoutValues(SQLException error) {
        boolean hasValues = switch (fault(error)) {
            case UNIQUE, OUT_OF_RANGE, CHECK -> true;
            default -> error.getErrorCode() == SYNTAX;
        };
        if (!hasValues) {
            return error;
        }
        SQLException copy = new SQLException(
                "the database refused a value or a statement [" + error.getErrorCode() + ", values left out]",
                error.getSQLState(),
                error.getErrorCode());
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
