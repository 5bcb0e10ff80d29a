package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only MariaDB has. */
@Tag("servers")
class MariaDbTest {

    private static Database open() {
        Database db = Rowloom.open(
                MariaDbTestServer.freshUrl(), options -> options.user("root").poolSize(1));
        db.createTables(LogLine.class);
        return db;
    }

    @Test
    void value_greaterThanAPacket_isRefusedAndTheConnectionLives() {
        try (Database db = open()) {
            String tooLong = "x".repeat(Integer.parseInt(setting(db, "max_allowed_packet")));
            long connection = connection(db);

            assertThatThrownBy(() -> db.from(LogLine.class)
                            .where(LogLine_.text.eq(tooLong))
                            .count())
                    .isInstanceOf(ValueOutOfRangeException.class)
                    .hasMessageContaining("max_allowed_packet");

            assertThat(db.from(LogLine.class).count()).isZero();
            assertThat(connection(db)).isEqualTo(connection);
        }
    }

    private static long connection(Database db) {
        return db.unwrap(JdbcSession.class)
                .sql("select connection_id()")
                .as(Long.class)
                .one();
    }

    @Test
    void session_isAsTheRulesNeedIt() {
        try (Database db = open()) {
            List<String> settings =
                    List.of(setting(db, "collation_connection"), setting(db, "time_zone"), setting(db, "tx_isolation"));

            assertThat(settings).containsExactly("utf8mb4_nopad_bin", "+00:00", "READ-COMMITTED");
            assertThat(setting(db, "sql_mode"))
                    .contains("SIMULTANEOUS_ASSIGNMENT", "NO_AUTO_VALUE_ON_ZERO", "ANSI_QUOTES", "STRICT_TRANS_TABLES");
            assertThat(setting(db, "innodb_lock_wait_timeout")).isEqualTo("5");
            assertThat(setting(db, "innodb_snapshot_isolation")).isEqualTo("ON");
        }
    }

    private static String setting(Database db, String name) {
        return db.unwrap(JdbcSession.class)
                .sql("select cast(@@" + name + " as char)")
                .as(String.class)
                .one();
    }
}
