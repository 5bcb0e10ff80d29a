package io.rowloom.jdbc.fault;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The error codes of PostgreSQL and its driver, one by one. Constraint and column are read from the fields that the server sends
 * beside its message, which is in its own language and may have values.
 */
public final class PostgresFaults implements FaultTable {

    private static final Map<String, Fault> CODES = new HashMap<>();

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static {
        all(Fault.UNIQUE, "23505");
        all(Fault.FOREIGN_KEY, "23503");
        all(Fault.STILL_REFERENCED, "23001"); // RESTRICT, from version 18 on
        all(Fault.NOT_NULL, "23502", "22004", "39004");
        // exclusion, views with check option, triggers that refuse
        all(Fault.CHECK, "23000", "23514", "23P01", "44000", "P0001", "P0002", "P0003", "P0004", "27000");
        all(
                Fault.OUT_OF_RANGE,
                "22000",
                "22001",
                "22003",
                "22007",
                "22008",
                "22009",
                "2200B",
                "2200G",
                "22010",
                "22011");
        all(
                Fault.OUT_OF_RANGE,
                "22012",
                "22013",
                "22014",
                "22015",
                "22016",
                "22018",
                "2201B",
                "2201E",
                "2201F",
                "2201G");
        all(
                Fault.OUT_OF_RANGE,
                "2201H",
                "2201W",
                "2201X",
                "22019",
                "2200C",
                "2200D",
                "22021",
                "22022",
                "22023",
                "22024");
        all(
                Fault.OUT_OF_RANGE,
                "22025",
                "22026",
                "22027",
                "2202E",
                "2202G",
                "2202H",
                "22030",
                "22031",
                "22032",
                "22033");
        all(
                Fault.OUT_OF_RANGE,
                "22034",
                "22035",
                "22036",
                "22037",
                "22038",
                "22039",
                "2203A",
                "2203B",
                "2203C",
                "2203D");
        all(
                Fault.OUT_OF_RANGE,
                "2203E",
                "2203F",
                "2203G",
                "22P01",
                "22P02",
                "22P03",
                "22P04",
                "22P05",
                "22P06",
                "2200H");
        all(Fault.OUT_OF_RANGE, "2200L", "2200M", "2200N", "2200S", "2200T", "07006", "42846");
        all(Fault.CONFLICT, "40000", "40001", "40002", "40P01");
        all(Fault.LOCK_TIMEOUT, "55P03", "55006");
        all(Fault.CANCELLED, "57014");
        all(Fault.ABORTED, "25P02", "2D000");
        all(Fault.STORAGE_FULL, "53100");
        all(Fault.READ_ONLY, "25006", "25000");
        all(Fault.DAMAGED, "XX001", "XX002");
        all(Fault.LOGIN, "28000", "28P01", "42501", "0L000", "0P000");
        all(Fault.SETTING, "22P07", "55P02", "F0000", "F0001", "01P01");
        all(Fault.TOO_LARGE, "54000", "54001", "54011", "54023", "53400", "42P17");
        all(
                Fault.SCHEMA,
                "0A000",
                "0B000",
                "20000",
                "21000",
                "24000",
                "25001",
                "26000",
                "34000",
                "3B001",
                "3F000",
                "42000");
        all(
                Fault.SCHEMA,
                "42601",
                "42602",
                "42611",
                "42622",
                "42701",
                "42702",
                "42703",
                "42704",
                "42710",
                "42712",
                "42723");
        all(
                Fault.SCHEMA,
                "42725",
                "42803",
                "42804",
                "42821", // the driver's own: a value of another kind was asked for
                "42809",
                "42830",
                "42883",
                "42939",
                "42P01",
                "42P02",
                "42P03",
                "42P04");
        all(
                Fault.SCHEMA,
                "42P05",
                "42P06",
                "42P07",
                "42P08",
                "42P09",
                "42P10",
                "42P11",
                "42P12",
                "42P13",
                "42P14",
                "42P15");
        all(
                Fault.SCHEMA,
                "42P16",
                "42P18",
                "42P19",
                "42P20",
                "42P21",
                "42P22",
                "428C9",
                "2BP01",
                "2F000",
                "2F005",
                "38000");
        all(Fault.SCHEMA, "39000", "42P00", "55000", "08P01");
        all(
                Fault.UNREACHABLE,
                "08000",
                "08001",
                "08003",
                "08004",
                "08006",
                "08007",
                "25P03",
                "25P04",
                "3D000",
                "40003");
        all(Fault.UNREACHABLE, "53000", "53200", "53300", "57000", "57P01", "57P02", "57P03", "57P04", "57P05");
        all(Fault.UNREACHABLE, "58000", "58030", "58P01", "58P02", "XX000", "99999");
    }

    private static void all(Fault fault, String... codes) {
        for (String code : codes) {
            CODES.put(code, fault);
        }
    }

    @Override
    public Fault fault(SQLException error) {
        String state = inner(error).getSQLState();
        return state == null ? Fault.UNREACHABLE : CODES.getOrDefault(state, Fault.UNREACHABLE);
    }

    /** The error of a batch stands before that of its entry. */
    private static SQLException inner(SQLException error) {
        SQLException next = error instanceof BatchUpdateException ? error.getNextException() : null;
        return next == null ? error : next;
    }

    private static @Nullable ServerErrorMessage server(SQLException error) {
        return inner(error) instanceof PSQLException told ? told.getServerErrorMessage() : null;
    }

    /** The driver marks all entries of a batch as failed; the first number of its message, in any language, is that of the one. */
    @Override
    public int refused(BatchUpdateException error) {
        Matcher number = NUMBER.matcher(String.valueOf(error.getMessage()));
        return number.find() ? Integer.parseInt(number.group()) : -1;
    }

    @Override
    public Culprit culprit(SQLException error) {
        ServerErrorMessage server = server(error);
        if (server == null) {
            return Culprit.UNKNOWN;
        }
        String constraint = server.getConstraint();
        String column = server.getColumn();
        return new Culprit(constraint == null ? "" : constraint, column == null ? List.of() : List.of(column));
    }

    /** The details behind a message of these classes are rows and values; the message of a batch has its parameters. */
    @Override
    public SQLException withoutValues(SQLException error) {
        SQLException inner = inner(error);
        String state = String.valueOf(inner.getSQLState());
        ServerErrorMessage server = server(error);
        if (!state.startsWith("22") && !state.startsWith("23")) {
            return inner;
        }
        String words = server == null || state.startsWith("22")
                ? "the database refused a value"
                : String.valueOf(server.getMessage());
        SQLException copy = new SQLException(words + " [" + state + ", values left out]", inner.getSQLState());
        copy.setStackTrace(inner.getStackTrace());
        return copy;
    }
}
