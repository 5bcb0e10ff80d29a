package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.AllTypes;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.Transfer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    @TempDir
    Path directory;

    @Test
    void tables_ofSqlite_areStrictTypedAndReadable() throws SQLException {
        String url = TestStore.SQLITE_FILE.url(directory);
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            Account account = db.save(new Account("a"));
            assertThat(column(url, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1"))
                    .contains("account", "transfer", "log_line", "all_types");
            assertThat(column(
                            url, "SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('account')"))
                    .containsExactly(
                            "id TEXT 1",
                            "created_at INTEGER 1",
                            "updated_at INTEGER 1",
                            "email TEXT 1",
                            "balance INTEGER 1",
                            "parent_id TEXT 0");
            assertThat(column(url, "SELECT \"table\" || '.' || \"to\" FROM pragma_foreign_key_list('transfer')"))
                    .containsExactly("account.id", "account.id");
            assertThat(column(url, "SELECT id FROM account"))
                    .containsExactly(account.id().toString());
        }
    }

    private static List<String> column(String url, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void createTables_again_findsNoDifference(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.createTables();
            db.createTables(AllTypes.class, Transfer.class, Account.class, LogLine.class);
            assertThat(db.save(new Account("a")).createdAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void createTables_besideOtherColumns_tellsEveryDifferenceAndCreatesNothing(TestStore store) throws SQLException {
        String url = store.url(directory);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String text = store.isSqlite() ? "TEXT" : "CHARACTER VARYING(7)";
            statement.execute("CREATE TABLE \"account\" (\"id\" " + text + " NOT NULL PRIMARY KEY, \"email\" INTEGER,"
                    + " \"extra\" INTEGER)");
        }
        try (Database db = Rowloom.open(url)) {
            assertThatThrownBy(db::createTables)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("table account has no column created_at of Account.createdAt")
                    .hasMessageContaining("table account has no column balance of Account.balance")
                    .hasMessageContaining("table account expects column email to be ")
                    .hasMessageContaining("and found INTEGER")
                    .hasMessageContaining("table account has a column extra that Account has not")
                    .hasMessageContaining("nothing was created");
            assertThatThrownBy(() -> db.save(new LogLine("a"))).isInstanceOf(SchemaException.class);
        }
    }

    @Test
    void createTables_besideATableThatIsNotStrict_saysSo() throws SQLException {
        String url = TestStore.SQLITE_FILE.url(directory);
        List<String> ddl;
        try (Database db = Rowloom.open("jdbc:sqlite::memory:", options -> options.models(LogLine.class))) {
            ddl = db.schema().ddl();
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(ddl.getFirst().replace(" STRICT", ""));
        }
        try (Database db = Rowloom.open(url)) {
            assertThatThrownBy(() -> db.createTables(LogLine.class))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("not STRICT");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ddl_sentByHand_isWhatCreateTablesFinds(TestStore store) throws SQLException {
        List<String> ddl;
        try (Database db = Rowloom.open(store.url(directory))) {
            ddl = db.schema().ddl();
        }
        String url = store == TestStore.SQLITE_MEMORY || store == TestStore.H2_MEMORY
                ? TestStore.valueOf(store.name().replace("MEMORY", "FILE")).url(directory)
                : store.url(directory);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : ddl) {
                statement.execute(sql);
            }
        }
        try (Database db = Rowloom.open(url)) {
            db.createTables();
            assertThat(db.save(new Account("a")).createdAt()).isNotNull();
        }
    }

    @Test
    void ddl_ofSqlite_isAsWritten() {
        try (Database db = Rowloom.open("jdbc:sqlite::memory:", options -> options.models(Transfer.class))) {
            assertThat(db.schema().ddl()).contains("""
                    CREATE TABLE IF NOT EXISTS "transfer" (
                      "id" TEXT NOT NULL CONSTRAINT "transfer_pkey" PRIMARY KEY,
                      "created_at" INTEGER NOT NULL,
                      "updated_at" INTEGER NOT NULL,
                      "source_id" TEXT NOT NULL,
                      "target_id" TEXT NOT NULL,
                      "amount" INTEGER NOT NULL,
                      CONSTRAINT "transfer_amount_range" CHECK ("amount" BETWEEN -2147483648 AND 2147483647),
                      CONSTRAINT "transfer_amount_check" CHECK ("amount" >= 1 AND "amount" <= 1000),
                      CONSTRAINT "fk_transfer_source_id" FOREIGN KEY ("source_id") REFERENCES "account" ("id"),
                      CONSTRAINT "fk_transfer_target_id" FOREIGN KEY ("target_id") REFERENCES "account" ("id")
                    ) STRICT""");
        }
    }
}
