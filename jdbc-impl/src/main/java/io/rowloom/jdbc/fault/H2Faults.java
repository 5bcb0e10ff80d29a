package io.rowloom.jdbc.fault;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error codes of H2; what is in no list is judged by the class of its SQLState. Messages come in the language of the
 * JVM, but always hold the name of the constraint in the first pair of quotes, and behind it values.
 */
public final class H2Faults implements FaultTable {

    private static final Map<Integer, Fault> CODES = Map.ofEntries(
            entry(22012, Fault.OUT_OF_RANGE), // division by zero
            entry(22018, Fault.OUT_OF_RANGE), // no number, as an infinite one that was computed
            entry(23502, Fault.NOT_NULL),
            entry(23503, Fault.STILL_REFERENCED),
            entry(23505, Fault.UNIQUE),
            entry(23506, Fault.MISSING_PARENT),
            entry(23513, Fault.CHECK),
            entry(23514, Fault.CHECK),
            entry(28000, Fault.LOGIN),
            entry(40001, Fault.CONFLICT), // deadlock
            entry(50000, Fault.UNREACHABLE), // general error: disk full among others
            entry(50100, Fault.SCHEMA),
            entry(50200, Fault.LOCK_TIMEOUT),
            entry(54011, Fault.TOO_LARGE),
            entry(57014, Fault.CANCELLED),
            entry(90006, Fault.OUT_OF_RANGE), // sequence exhausted
            entry(90007, Fault.UNREACHABLE), // object closed
            entry(90011, Fault.SETTING), // path relative to the working directory
            entry(90013, Fault.UNREACHABLE), // database not found
            entry(90020, Fault.UNREACHABLE), // open in another process
            entry(90021, Fault.SETTING),
            entry(90028, Fault.UNREACHABLE), // input or output
            entry(90030, Fault.DAMAGED),
            entry(90031, Fault.UNREACHABLE),
            entry(90046, Fault.SETTING),
            entry(90048, Fault.DAMAGED), // file of another version
            entry(90049, Fault.DAMAGED), // encrypted
            entry(90062, Fault.UNREACHABLE),
            entry(90066, Fault.SETTING),
            entry(90067, Fault.UNREACHABLE), // connection broken
            entry(90088, Fault.SETTING),
            entry(90096, Fault.LOGIN), // not enough rights
            entry(90097, Fault.READ_ONLY),
            entry(90098, Fault.UNREACHABLE), // database closed
            entry(90108, Fault.UNREACHABLE), // out of memory
            entry(90113, Fault.SETTING),
            entry(90121, Fault.UNREACHABLE), // called at shutdown
            entry(90124, Fault.UNREACHABLE), // file not found
            entry(90131, Fault.CONFLICT), // concurrent update
            entry(90133, Fault.SETTING),
            entry(90138, Fault.SETTING),
            entry(90146, Fault.UNREACHABLE));

    private static final Map<String, Fault> CLASSES = Map.of(
            "08", Fault.UNREACHABLE,
            "21", Fault.SCHEMA,
            "22", Fault.OUT_OF_RANGE,
            "23", Fault.CHECK,
            "28", Fault.LOGIN,
            "40", Fault.CONFLICT,
            "42", Fault.SCHEMA,
            "54", Fault.TOO_LARGE,
            "57", Fault.CANCELLED);

    @Override
    public Fault fault(SQLException error) {
        Fault exact = CODES.get(error.getErrorCode());
        return exact != null ? exact : CLASSES.getOrDefault(stateClass(error), Fault.UNREACHABLE);
    }

    private static String stateClass(SQLException error) {
        String state = error.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    /**
     * Reads {@code "PUBLIC.user_email_key ON PUBLIC.user(…"}, {@code "article_author_fk: PUBLIC.article FOREIGN…"},
     * {@code "user_age_check: …"} and {@code "email"} or {@code "email CHARACTER VARYING(20)"}.
     */
    @Override
    public Culprit culprit(SQLException error) {
        String quoted = firstQuoted(String.valueOf(error.getMessage()));
        if (quoted == null) {
            return Culprit.UNKNOWN;
        }
        String name = plain(quoted.split("[ :(;]", 2)[0]);
        return switch (fault(error)) {
            case UNIQUE, MISSING_PARENT, STILL_REFERENCED, CHECK -> new Culprit(name, List.of());
            case NOT_NULL, OUT_OF_RANGE -> new Culprit("", List.of(name));
            default -> Culprit.UNKNOWN;
        };
    }

    private static @Nullable String firstQuoted(String message) {
        int start = message.indexOf('"');
        return start < 0 ? null : message.substring(start + 1);
    }

    /** Takes schema and quotes off a name: {@code PUBLIC.""user""} and {@code email"} are {@code user} and {@code email}. */
    private static String plain(String name) {
        String unquoted = name.replace("\"", "");
        return unquoted.substring(unquoted.lastIndexOf('.') + 1);
    }

    @Override
    public SQLException withoutValues(SQLException error) {
        String state = stateClass(error);
        if (!state.equals("22") && !state.equals("23")) {
            return error;
        }
        String message = String.valueOf(error.getMessage());
        int values = message.indexOf('"');
        String words = values < 0
                ? "the database refused a value"
                : message.substring(0, values).strip();
        SQLException copy = new SQLException(
                words + " [" + error.getErrorCode() + ", values left out]", error.getSQLState(), error.getErrorCode());
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
