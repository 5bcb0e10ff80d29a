package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Durability;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.MisuseException;
import io.rowloom.jdbc.model.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class OpeningTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void unnamedMemory_openedTwice_areTwoStores(TestStore store) {
        try (Database one = store.open(directory, options -> options);
                Database two = store.open(directory, options -> options)) {
            assertThat(one.save(new Account("a")).createdAt()).isNotNull();
            assertThat(one.from(Account.class).count()).isOne();
            assertThat(two.from(Account.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file::memory:",
                "jdbc:sqlite:file:named?mode=memory",
                "jdbc:h2:mem:",
                "jdbc:h2:mem:;TRACE_LEVEL_FILE=0"
            })
    void unnamedMemory_underAnyUrl_keepsItsRows(String url) {
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            for (int i = 0; i < 20; i++) {
                assertThat(db.save(new Account("a" + i)).createdAt()).isNotNull();
            }
            assertThat(db.from(Account.class).count()).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void file_openedAgain_hasItsRows(TestStore store) {
        String url = store.url(directory);
        UUID id;
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            id = db.save(new Account("a")).id();
        }
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            assertThat(db.getOne(Account.class, id).email).isEqualTo("a");
        }
    }

    @Test
    void sqliteFile_closed_leavesNoFilesBeside() throws IOException {
        Path file = directory.resolve("alone.db");
        try (Database db = Rowloom.open("jdbc:sqlite:" + file)) {
            db.createTables();
            assertThat(db.save(new Account("a")).createdAt()).isNotNull();
            assertThat(directory.resolve("alone.db-wal")).exists();
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sqliteConnection_opened_hasTheRecipe(Durability durability) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(TestStore.SQLITE_FILE.url(directory));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            new io.rowloom.jdbc.dialect.SqliteDialect()
                    .prepare(connection, Options.defaults().durability(durability));
            assertThat(answer(statement, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(answer(statement, "PRAGMA foreign_keys")).isEqualTo("1");
            assertThat(answer(statement, "PRAGMA busy_timeout")).isEqualTo("100");
            assertThat(answer(statement, "PRAGMA synchronous")).isEqualTo(durability == Durability.FULL ? "2" : "1");
        }
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void login_wrong_isToldSo() {
        String url = TestStore.H2_FILE.url(directory);
        try (Database db = Rowloom.open(url, options -> options.user("me").password("right"))) {
            db.createTables();
        }
        assertThatThrownBy(() -> Rowloom.open(url, options -> options.user("me").password("wrong")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("wrong ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:;MODE=MySQL",
                "jdbc:h2:mem:x;IGNORECASE=TRUE",
                "jdbc:h2:./x;lock_mode=0",
                "jdbc:h2:mem:;INIT=CREATE SCHEMA x",
                "jdbc:sqlite:x.db?foreign_keys=off",
                "jdbc:sqlite:x.db?journal_mode=off",
                "jdbc:sqlite:x.db?mode=rw&transaction_mode=IMMEDIATE",
                "jdbc:h2:relative",
                "jdbc:h2:mem:;NO_SUCH_SETTING=1"
            })
    void url_withASettingThatWeakensARule_isRefused(String url) {
        assertThatThrownBy(() -> Rowloom.open(url))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("URL");
        assertThat(Path.of("x.db")).doesNotExist();
    }

    @Test
    void dataSource_ofOnesOwn_staysOpenAndKeepsTheRules() throws SQLException {
        SQLiteDataSource sqlite = new SQLiteDataSource();
        sqlite.setUrl(TestStore.SQLITE_FILE.url(directory));
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:own" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (javax.sql.DataSource source : new javax.sql.DataSource[] {sqlite, h2}) {
            try (Database db = JdbcDatabase.of(source, Options.defaults())) {
                db.createTables();
                assertThat(db.save(new Account("a")).createdAt()).isNotNull();
                db.useTransaction(
                        tx -> assertThat(tx.from(Account.class).count()).isOne());
            }
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(answer(statement, "SELECT COUNT(*) FROM \"account\""))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void dataSource_thatIsAPool_isUsedThroughItsWrapping() {
        com.zaxxer.hikari.HikariConfig config = new com.zaxxer.hikari.HikariConfig();
        config.setJdbcUrl(TestStore.SQLITE_FILE.url(directory));
        config.setMaximumPoolSize(3);
        try (com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource(config)) {
            try (Database db = JdbcDatabase.of(pool, Options.defaults().poolSize(3))) {
                db.createTables();
                for (int i = 0; i < 10; i++) {
                    assertThat(db.save(new Account("a" + i)).createdAt()).isNotNull();
                }
                assertThat(db.from(Account.class).count()).isEqualTo(10);
            }
            assertThat(pool.isClosed()).isFalse();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    void dataSource_ofAnUnknownProduct_isMisuse() {
        assertThatThrownBy(() -> io.rowloom.jdbc.dialect.Dialect.of("Acme"))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("Acme")
                .hasMessageContaining("SQLite")
                .hasMessageContaining("H2");
    }

    @Test
    void dataSource_withoutConnections_isToldSo() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("no/such/file.db"));
        assertThatThrownBy(() -> JdbcDatabase.of(source, Options.defaults())).isInstanceOf(ConnectionException.class);
        assertThat(DriverManager.getDrivers().hasMoreElements()).isTrue();
    }
}
