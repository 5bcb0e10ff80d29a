package io.rowloom.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.jdbc.PostgresServer;
import io.rowloom.jdbc.dialect.PostgresDialect;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresFaultsTest {

    private static final String TABLE = "CREATE TABLE \"t\" (\"id\" integer NOT NULL CONSTRAINT \"t_pkey\" PRIMARY KEY,"
            + " \"a\" varchar(5) NOT NULL, \"b\" integer, \"up\" integer,"
            + " CONSTRAINT \"t_b_check\" CHECK (\"b\" < 10),"
            + " CONSTRAINT \"t_up_fkey\" FOREIGN KEY (\"up\") REFERENCES \"t\" (\"id\"))";

    private final PostgresFaults faults = new PostgresFaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO "t" VALUES (1, 'y', 2, NULL)          | UNIQUE           | t_pkey    |
            INSERT INTO "t" VALUES (2, 'x', 1, NULL)          | UNIQUE           | t_a_b_key |
            INSERT INTO "t" VALUES (2, 'x', 10, NULL)         | CHECK            | t_b_check |
            INSERT INTO "t" VALUES (2, NULL, 1, NULL)         | NOT_NULL         |           | a
            INSERT INTO "t" VALUES (2, 'z', 1, 9)             | FOREIGN_KEY      | t_up_fkey |
            DELETE FROM "t" WHERE "id" = 0                    | FOREIGN_KEY      | t_up_fkey |
            INSERT INTO "t" VALUES (2, 'secret', 1, NULL)     | OUT_OF_RANGE     |           |
            UPDATE "t" SET "b" = 2147483647 + 1               | OUT_OF_RANGE     |           |
            INSERT INTO "t" VALUES (2, 'z', 'word', NULL)     | OUT_OF_RANGE     |           |
            SELECT 1 / 0                                      | OUT_OF_RANGE     |           |
            SELECT convert_from('\\xff', 'UTF8')              | OUT_OF_RANGE     |           |
            SELECT "nothing" FROM "t"                         | SCHEMA           |           |
            SELECT * FROM "nowhere"                           | SCHEMA           |           |
            SELECT FROM WHERE                                 | SCHEMA           |           |
            SELECT count(*) FROM "t" FOR UPDATE               | SCHEMA           |           |
            DO $$ BEGIN RAISE 'no'; END $$                    | CHECK            |           |
            """)
    void error_provoked_isReadAndKeptWithoutValues(String sql, Fault expected, String constraint, String column)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.freshUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("CREATE UNIQUE INDEX \"t_a_b_key\" ON \"t\" (\"a\", \"b\")");
            statement.execute("INSERT INTO \"t\" VALUES (0, 'w', 0, NULL), (1, 'x', 1, 0)");
            SQLException error = error(statement, sql);
            assertThat(faults.fault(error)).isEqualTo(expected);
            if (constraint != null || column != null) {
                assertThat(faults.culprit(error))
                        .isEqualTo(new Culprit(
                                constraint == null ? "" : constraint, column == null ? List.of() : List.of(column)));
            }
            if (expected != Fault.SCHEMA) {
                assertThat(faults.withoutValues(error).getMessage())
                        .doesNotContain("'", "secret", "word", "2147483648", "INSERT", "Detail");
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

    @Test
    void batch_refusedAtAnEntry_tellsWhich() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.freshUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO \"t\" VALUES (?, 'x', 1, NULL)")) {
                for (int id : new int[] {1, 2, 3, 2, 4}) {
                    insert.setInt(1, id);
                    insert.addBatch();
                }
                BatchUpdateException error = refused(insert);
                assertThat(faults.refused(error)).isEqualTo(3);
                assertThat(faults.fault(error)).isEqualTo(Fault.UNIQUE);
                assertThat(faults.culprit(error).constraint()).isEqualTo("t_pkey");
            }
        }
    }

    private static BatchUpdateException refused(PreparedStatement batch) throws SQLException {
        try {
            batch.executeBatch();
        } catch (BatchUpdateException e) {
            return e;
        }
        throw new AssertionError("the batch was taken");
    }

    @Test
    void commit_afterAnErrorThatWasSwallowed_isNoticed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.freshUrl());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(faults.fault(error(statement, "SELECT 1 / 0"))).isEqualTo(Fault.OUT_OF_RANGE);
            assertThat(faults.fault(error(statement, "SELECT 1"))).isEqualTo(Fault.ABORTED);
            PostgresDialect dialect = new PostgresDialect();
            assertThatThrownBy(() -> dialect.beforeCommit(connection))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(faults.fault(e)).isEqualTo(Fault.ABORTED));
            connection.rollback();
            statement.execute("SELECT 1");
            dialect.beforeCommit(connection);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE",
        "23503, FOREIGN_KEY",
        "23001, STILL_REFERENCED",
        "23502, NOT_NULL",
        "23514, CHECK",
        "23P01, CHECK",
        "22001, OUT_OF_RANGE",
        "22003, OUT_OF_RANGE",
        "22012, OUT_OF_RANGE",
        "22021, OUT_OF_RANGE",
        "22P02, OUT_OF_RANGE",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "55P03, LOCK_TIMEOUT",
        "57014, CANCELLED",
        "25P02, ABORTED",
        "25006, READ_ONLY",
        "53100, STORAGE_FULL",
        "53300, UNREACHABLE",
        "57P01, UNREACHABLE",
        "57P02, UNREACHABLE",
        "57P03, UNREACHABLE",
        "25P03, UNREACHABLE",
        "25P04, UNREACHABLE",
        "08001, UNREACHABLE",
        "08003, UNREACHABLE",
        "08004, UNREACHABLE",
        "08006, UNREACHABLE",
        "3D000, UNREACHABLE",
        "28P01, LOGIN",
        "28000, LOGIN",
        "42501, LOGIN",
        "54000, TOO_LARGE",
        "54001, TOO_LARGE",
        "42P18, SCHEMA",
        "42P01, SCHEMA",
        "42703, SCHEMA",
        "42804, SCHEMA",
        "0A000, SCHEMA",
        "XX000, UNREACHABLE",
        "XX001, DAMAGED",
        "ZZ999, UNREACHABLE"
    })
    void error_ofCode_isRead(String state, Fault expected) {
        assertThat(faults.fault(new SQLException("made for a test", state))).isEqualTo(expected);
    }

    @Test
    void error_withoutState_isRead() {
        assertThat(faults.fault(new SQLException("made for a test"))).isEqualTo(Fault.UNREACHABLE);
    }
}
