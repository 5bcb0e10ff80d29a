package io.rowloom.jdbc.fault;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteException;

/**
 * The result codes of SQLite: the extended one decides where it is listed, else the primary one in its low byte. Its
 * messages name tables, columns and checks, never values.
 */
public final class SqliteFaults implements FaultTable {

    private static final int PRIMARY = 0xff;
    private static final int ERROR = 1;

    private static final Map<Integer, Fault> CODES = Map.ofEntries(
            entry(2, Fault.UNREACHABLE), // SQLITE_INTERNAL
            entry(3, Fault.UNREACHABLE), // SQLITE_PERM
            entry(4, Fault.CONFLICT), // SQLITE_ABORT
            entry(5, Fault.BUSY), // SQLITE_BUSY, also _RECOVERY and _TIMEOUT
            entry(517, Fault.CONFLICT), // SQLITE_BUSY_SNAPSHOT
            entry(6, Fault.LOCK_TIMEOUT), // SQLITE_LOCKED
            entry(7, Fault.UNREACHABLE), // SQLITE_NOMEM
            entry(8, Fault.READ_ONLY), // SQLITE_READONLY
            entry(9, Fault.CANCELLED), // SQLITE_INTERRUPT
            entry(10, Fault.UNREACHABLE), // SQLITE_IOERR
            entry(11, Fault.DAMAGED), // SQLITE_CORRUPT
            entry(13, Fault.STORAGE_FULL), // SQLITE_FULL
            entry(14, Fault.UNREACHABLE), // SQLITE_CANTOPEN
            entry(15, Fault.BUSY), // SQLITE_PROTOCOL
            entry(17, Fault.SCHEMA), // SQLITE_SCHEMA
            entry(18, Fault.OUT_OF_RANGE), // SQLITE_TOOBIG
            entry(19, Fault.CHECK), // SQLITE_CONSTRAINT, also of hooks and triggers
            entry(275, Fault.CHECK), // SQLITE_CONSTRAINT_CHECK
            entry(787, Fault.FOREIGN_KEY), // SQLITE_CONSTRAINT_FOREIGNKEY
            entry(1299, Fault.NOT_NULL), // SQLITE_CONSTRAINT_NOTNULL
            entry(1555, Fault.UNIQUE), // SQLITE_CONSTRAINT_PRIMARYKEY
            entry(2067, Fault.UNIQUE), // SQLITE_CONSTRAINT_UNIQUE
            entry(2579, Fault.UNIQUE), // SQLITE_CONSTRAINT_ROWID
            entry(3091, Fault.OUT_OF_RANGE), // SQLITE_CONSTRAINT_DATATYPE
            entry(20, Fault.OUT_OF_RANGE), // SQLITE_MISMATCH
            entry(21, Fault.UNREACHABLE), // SQLITE_MISUSE
            entry(22, Fault.STORAGE_FULL), // SQLITE_NOLFS
            entry(25, Fault.TOO_LARGE), // SQLITE_RANGE
            entry(26, Fault.DAMAGED)); // SQLITE_NOTADB

    /** Messages of SQLITE_ERROR, which has no extended codes for them. */
    private static final Map<String, Fault> MESSAGES = Map.of(
            "integer overflow", Fault.OUT_OF_RANGE,
            "string or blob too big", Fault.OUT_OF_RANGE,
            "too many SQL variables", Fault.TOO_LARGE,
            "Expression tree is too large", Fault.TOO_LARGE,
            "parser stack overflow", Fault.TOO_LARGE,
            "Recursion limit", Fault.TOO_LARGE,
            "tables in a join", Fault.TOO_LARGE,
            "pattern too complex", Fault.TOO_LARGE);

    @Override
    public Fault fault(SQLException error) {
        int code = code(error);
        Fault exact = CODES.get(code);
        if (exact != null) {
            return exact;
        }
        int primary = code & PRIMARY;
        return primary == ERROR ? byMessage(error) : CODES.getOrDefault(primary, Fault.UNREACHABLE);
    }

    private static int code(SQLException error) {
        return error instanceof SQLiteException known ? known.getResultCode().code : error.getErrorCode();
    }

    private static Fault byMessage(SQLException error) {
        String message = String.valueOf(error.getMessage());
        for (Map.Entry<String, Fault> known : MESSAGES.entrySet()) {
            if (message.contains(known.getKey())) {
                return known.getValue();
            }
        }
        return Fault.SCHEMA;
    }

    /** Reads {@code … (UNIQUE constraint failed: user.first, user.last)}, or the name of a check in the same place. */
    @Override
    public Culprit culprit(SQLException error) {
        String message = String.valueOf(error.getMessage());
        int start = message.lastIndexOf("constraint failed: ");
        if (start < 0) {
            return Culprit.UNKNOWN;
        }
        String names = message.substring(start + "constraint failed: ".length());
        names = names.endsWith(")") ? names.substring(0, names.length() - 1) : names;
        if (fault(error) == Fault.CHECK) {
            return new Culprit(names, List.of());
        }
        List<String> columns = new ArrayList<>();
        for (String name : names.split(", ", -1)) {
            columns.add(name.substring(name.lastIndexOf('.') + 1));
        }
        return new Culprit("", columns);
    }

    @Override
    public SQLException withoutValues(SQLException error) {
        return error;
    }
}
