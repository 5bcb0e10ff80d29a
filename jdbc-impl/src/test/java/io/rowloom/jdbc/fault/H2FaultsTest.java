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

class H2FaultsTest {

    private static final String TABLE = "CREATE TABLE \"t\" (\"id\" INTEGER NOT NULL CONSTRAINT \"t_pkey\" PRIMARY KEY,"
            + " \"a\" VARCHAR(5) NOT NULL, \"b\" INTEGER, \"up\" INTEGER,"
            + " CONSTRAINT \"t_b_check\" CHECK (\"b\" < 10),"
            + " CONSTRAINT \"t_up_fkey\" FOREIGN KEY (\"up\") REFERENCES \"t\" (\"id\"))";

    private final H2Faults faults = new H2Faults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO "t" VALUES (1, 'y', 2, NULL)          | UNIQUE           | t_pkey    |
            INSERT INTO "t" VALUES (2, 'x', 1, NULL)          | UNIQUE           | t_a_b_key |
            INSERT INTO "t" VALUES (2, 'x', 10, NULL)         | CHECK            | t_b_check |
            INSERT INTO "t" VALUES (2, NULL, 1, NULL)         | NOT_NULL         |           | a
            INSERT INTO "t" VALUES (2, 'z', 1, 9)             | MISSING_PARENT   | t_up_fkey |
            DELETE FROM "t" WHERE "id" = 0                    | STILL_REFERENCED | t_up_fkey |
            INSERT INTO "t" VALUES (2, 'secret', 1, NULL)     | OUT_OF_RANGE     |           | a
            UPDATE "t" SET "b" = 2147483647 + 1               | OUT_OF_RANGE     |           |
            INSERT INTO "t" VALUES (2, 'z', 'word', NULL)     | OUT_OF_RANGE     |           |
            SELECT 1 / 0                                      | OUT_OF_RANGE     |           |
            SELECT "nothing" FROM "t"                         | SCHEMA           |           |
            SELECT * FROM "nowhere"                           | SCHEMA           |           |
            SELECT FROM WHERE                                 | SCHEMA           |           |
            """)
    void error_provoked_isReadAndKeptWithoutValues(String sql, Fault expected, String constraint, String columns)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("CREATE UNIQUE INDEX \"t_a_b_key\" ON \"t\" (\"a\", \"b\")");
            statement.execute("INSERT INTO \"t\" VALUES (0, 'w', 0, NULL), (1, 'x', 1, 0)");
            SQLException error = error(statement, sql);
            assertThat(faults.fault(error)).isEqualTo(expected);
            if (constraint != null || columns != null) {
                assertThat(faults.culprit(error))
                        .isEqualTo(new Culprit(
                                constraint == null ? "" : constraint,
                                columns == null ? List.of() : List.of(columns.split(","))));
            }
            if (expected != Fault.SCHEMA) {
                assertThat(faults.withoutValues(error).getMessage())
                        .contains("[" + error.getErrorCode() + ", values left out]")
                        .doesNotContain("'", "secret", "word", "2147483648", "INSERT");
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
        "40001, 40001, CONFLICT",
        "90131, 90131, CONFLICT",
        "50200, HYT00, LOCK_TIMEOUT",
        "57014, 57014, CANCELLED",
        "28000, 28000, LOGIN",
        "50000, HY000, UNREACHABLE",
        "90007, 90007, UNREACHABLE",
        "90020, 90020, UNREACHABLE",
        "90028, 90028, UNREACHABLE",
        "90030, 90030, DAMAGED",
        "90048, 90048, DAMAGED",
        "90067, 90067, UNREACHABLE",
        "90097, 90097, READ_ONLY",
        "90098, 90098, UNREACHABLE",
        "90121, 90121, UNREACHABLE",
        "90011, 90011, SETTING",
        "90113, 90113, SETTING",
        "22001, 22001, OUT_OF_RANGE",
        "22018, 22018, OUT_OF_RANGE",
        "22004, 22004, OUT_OF_RANGE",
        "42102, 42S02, SCHEMA",
        "0, 08006, UNREACHABLE",
        "0, 40P01, CONFLICT",
        "99999, HY000, UNREACHABLE"
    })
    void error_ofCode_isRead(int code, String state, Fault expected) {
        assertThat(faults.fault(new SQLException("made for a test", state, code)))
                .isEqualTo(expected);
    }

    @Test
    void error_withoutState_isRead() {
        assertThat(faults.fault(new SQLException("made for a test"))).isEqualTo(Fault.UNREACHABLE);
    }
}
