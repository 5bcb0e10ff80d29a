package io.rowloom.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteFaultsTest {

    private static final String TABLE =
            "CREATE TABLE t (id TEXT NOT NULL CONSTRAINT t_pkey PRIMARY KEY, a TEXT NOT NULL,"
                    + " b INTEGER CONSTRAINT t_b_check CHECK (b < 10), up TEXT REFERENCES t (id), UNIQUE (a, b)) STRICT";

    private final SqliteFaults faults = new SqliteFaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO t VALUES ('1', 'y', 2, NULL)      | UNIQUE       |           | id
            INSERT INTO t VALUES ('2', 'x', 1, NULL)      | UNIQUE       |           | a,b
            INSERT INTO t VALUES ('2', 'x', 10, NULL)     | CHECK        | t_b_check |
            INSERT INTO t VALUES ('2', NULL, 1, NULL)     | NOT_NULL     |           | a
            INSERT INTO t VALUES ('2', 'z', 1, 'nobody')  | FOREIGN_KEY  |           |
            DELETE FROM t WHERE id = '0'                  | FOREIGN_KEY  |           |
            INSERT INTO t VALUES ('2', 'z', 'word', NULL) | OUT_OF_RANGE |           |
            SELECT abs(-9223372036854775808)              | OUT_OF_RANGE |           |
            SELECT nothing FROM t                         | SCHEMA       |           |
            SELECT * FROM nowhere                         | SCHEMA       |           |
            ROLLBACK                                      | SCHEMA       |           |
            """)
    void error_provoked_isRead(String sql, Fault expected, String constraint, String columns) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute(TABLE);
            statement.execute("INSERT INTO t VALUES ('0', 'w', 0, NULL), ('1', 'x', 1, '0')");
            SQLException error = error(statement, sql);
            assertThat(faults.fault(error)).isEqualTo(expected);
            if (constraint != null || columns != null) {
                assertThat(faults.culprit(error))
                        .isEqualTo(new Culprit(
                                constraint == null ? "" : constraint,
                                columns == null ? List.of() : List.of(columns.split(","))));
            }
        }
    }

    private static SQLException error(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("no error from " + sql);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, BUSY",
        "SQLITE_BUSY_RECOVERY, BUSY",
        "SQLITE_BUSY_TIMEOUT, BUSY",
        "SQLITE_BUSY_SNAPSHOT, CONFLICT",
        "SQLITE_ABORT_ROLLBACK, CONFLICT",
        "SQLITE_LOCKED, LOCK_TIMEOUT",
        "SQLITE_LOCKED_SHAREDCACHE, LOCK_TIMEOUT",
        "SQLITE_READONLY, READ_ONLY",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY",
        "SQLITE_INTERRUPT, CANCELLED",
        "SQLITE_IOERR, UNREACHABLE",
        "SQLITE_IOERR_WRITE, UNREACHABLE",
        "SQLITE_CORRUPT, DAMAGED",
        "SQLITE_CORRUPT_INDEX, DAMAGED",
        "SQLITE_NOTADB, DAMAGED",
        "SQLITE_FULL, STORAGE_FULL",
        "SQLITE_CANTOPEN, UNREACHABLE",
        "SQLITE_CANTOPEN_ISDIR, UNREACHABLE",
        "SQLITE_CONSTRAINT_CHECK, CHECK",
        "SQLITE_CONSTRAINT_TRIGGER, CHECK",
        "SQLITE_CONSTRAINT_FOREIGNKEY, FOREIGN_KEY",
        "SQLITE_CONSTRAINT_NOTNULL, NOT_NULL",
        "SQLITE_CONSTRAINT_PRIMARYKEY, UNIQUE",
        "SQLITE_CONSTRAINT_ROWID, UNIQUE",
        "SQLITE_CONSTRAINT_UNIQUE, UNIQUE",
        "SQLITE_CONSTRAINT_DATATYPE, OUT_OF_RANGE",
        "SQLITE_TOOBIG, OUT_OF_RANGE",
        "SQLITE_MISMATCH, OUT_OF_RANGE",
        "SQLITE_SCHEMA, SCHEMA",
        "UNKNOWN_ERROR, UNREACHABLE"
    })
    void error_ofCode_isRead(SQLiteErrorCode code, Fault expected) {
        assertThat(faults.fault(new SQLiteException("made for a test", code))).isEqualTo(expected);
    }

    @Test
    void error_ofAnotherClassLoader_isReadByItsPrimaryCode() {
        assertThat(faults.fault(new SQLException("made for a test", null, 13))).isEqualTo(Fault.STORAGE_FULL);
    }
}
