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
import io.rowloom.meta.SchemaDifference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that were made a little differently are told, and the statements that are told mend them. */
class ValidateTest {

    @TempDir
    Path directory;

    /**
     * A table that is wrong.
     *
     * @param store where
     * @param expected what the difference says
     * @param change makes the wrong statement out of the right one; an empty text for none
     */
    record Wrong(TestStore store, String expected, UnaryOperator<String> change) {

        @Override
        public String toString() {
            return store + ": " + expected;
        }
    }

    private static Stream<Wrong> both(String expected, UnaryOperator<String> change) {
        return Stream.of(
                new Wrong(TestStore.SQLITE_FILE, expected, change), new Wrong(TestStore.H2_FILE, expected, change));
    }

    private static Stream<Wrong> replaced(String expected, String right, String wrong) {
        return both(expected, sql -> sql.replaceFirst(right, wrong));
    }

    private static String without(String sql, String part) {
        return sql.contains(part) ? "" : sql;
    }

    /** The second column of a table and those behind, with one more. */
    private static String extra(String sql, String table, String part) {
        return sql.replaceFirst("(\"" + table + "\" \\(\n)", "$1  " + part + ",\n");
    }

    static Stream<Wrong> wrongs() {
        return Stream.of(
                        both("table log_line is not there for LogLine", sql -> without(sql, "log_line")),
                        both(
                                "table account lacks the unique index uq_account_email of Account.email",
                                sql -> without(sql, "uq_account_email")),
                        both(
                                "table account expects the unique index uq_account_email of Account.email and found one of"
                                        + " [balance]",
                                sql -> sql.replace(
                                        "UNIQUE INDEX IF NOT EXISTS \"uq_account_email\" ON \"account\" (\"email\")",
                                        "INDEX \"uq_account_email\" ON \"account\" (\"balance\")")),
                        replaced(
                                "table account has no column balance of Account.balance, and rows that are there need a value",
                                "\n  \"balance\" (INTEGER|BIGINT) NOT NULL,",
                                ""),
                        replaced("table all_types has no column note of AllTypes.note", "\n  \"note\" [^\n]*,", ""),
                        both(
                                "table account has a column more that Account has not",
                                sql -> extra(sql, "account", "\"more\" INTEGER")),
                        replaced(
                                "table account expects column balance to be ",
                                "\"balance\" (INTEGER|BIGINT) NOT NULL",
                                "\"balance\" BLOB NOT NULL"),
                        replaced("table account expects column email to be ", "(\"email\" [^,]*) NOT NULL,", "$1,"),
                        replaced(
                                "table log_line expects the id of LogLine",
                                "AUTOINCREMENT|GENERATED ALWAYS AS IDENTITY",
                                ""),
                        replaced(
                                "table account lacks the check",
                                ",\n  CONSTRAINT \"account_email_[a-z]+\" CHECK (?:(?!,?\n).)*",
                                ""),
                        replaced(
                                "table transfer expects the check transfer_amount_check of Transfer.amount to be",
                                "\"amount\" <= 1000",
                                "\"amount\" <= 2000"),
                        replaced(
                                "table transfer has a check more that Transfer has not",
                                "(CONSTRAINT \"transfer_amount_check\")",
                                "CONSTRAINT \"more\" CHECK (\"amount\" <> 7), $1"),
                        both(
                                "table account keeps [balance] unique by more",
                                sql -> sql.contains("uq_account_email")
                                        ? sql + ";CREATE UNIQUE INDEX \"more\" ON \"account\" (\"balance\")"
                                        : sql),
                        replaced(
                                "table transfer expects ON DELETE RESTRICT of Transfer.source and found CASCADE",
                                "(FOREIGN KEY \\(\"source_id\"\\) REFERENCES \"account\" \\(\"id\"\\))",
                                "$1 ON DELETE CASCADE"),
                        replaced(
                                "table transfer has a foreign key from source_id to all_types",
                                "(FOREIGN KEY \\(\"source_id\"\\) REFERENCES )\"account\"",
                                "$1\"all_types\""),
                        Stream.of(
                                new Wrong(
                                        TestStore.SQLITE_FILE,
                                        "table account is there, but it is not STRICT",
                                        sql -> sql.contains("\"account\" (\n") ? sql.replace(" STRICT", "") : sql),
                                new Wrong(
                                        TestStore.SQLITE_FILE,
                                        "table transfer lacks the index ix_transfer_source_id of Transfer.source",
                                        sql -> without(sql, "INDEX IF NOT EXISTS \"ix_transfer_source_id\"")),
                                new Wrong(
                                        TestStore.SQLITE_FILE,
                                        "table transfer lacks the foreign key fk_transfer_target_id of Transfer.target",
                                        sql -> sql.replaceFirst(",\n  CONSTRAINT \"fk_transfer_target_id\"[^\n]*", "")),
                                new Wrong(
                                        TestStore.H2_FILE,
                                        "table transfer lacks the foreign key fk_transfer_target_id of Transfer.target",
                                        sql -> without(sql, "\"fk_transfer_target_id\"")),
                                new Wrong(
                                        TestStore.H2_FILE,
                                        "table account expects column email to be CHARACTER VARYING(128) NOT NULL and found"
                                                + " CHARACTER VARYING(7) NOT NULL",
                                        sql -> sql.replace(
                                                "\"email\" CHARACTER VARYING(128)", "\"email\" CHARACTER VARYING(7)")),
                                new Wrong(
                                        TestStore.H2_FILE,
                                        "table account keeps [balance] unique by ",
                                        sql -> sql.contains("uq_account_email")
                                                ? sql
                                                        + ";ALTER TABLE \"account\" ADD CONSTRAINT \"more\" UNIQUE (\"balance\")"
                                                : sql)))
                .flatMap(wrong -> wrong);
    }

    private static Database open(String url) {
        return Rowloom.open(
                url, options -> options.models(Account.class, Transfer.class, LogLine.class, AllTypes.class));
    }

    private static List<String> ddl(TestStore store) {
        try (Database db = open(store.isSqlite() ? "jdbc:sqlite::memory:" : "jdbc:h2:mem:")) {
            return db.schema().ddl();
        }
    }

    private static void send(String url, Iterable<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void validate_aTableMadeDifferently_tellsAndCanBeMended(Wrong wrong) throws SQLException {
        String url = wrong.store().url(directory);
        List<String> right = ddl(wrong.store());
        List<String> made = right.stream()
                .map(wrong.change())
                .flatMap(sql -> Arrays.stream(sql.split(";", -1)))
                .filter(sql -> !sql.isBlank())
                .toList();
        assertThat(made).isNotEqualTo(right);
        send(url, made);
        Set<String> mending = new LinkedHashSet<>();
        try (Database db = open(url)) {
            List<SchemaDifference> differences = db.schema().differences();
            assertThat(differences)
                    .extracting(SchemaDifference::text)
                    .anyMatch(text -> text.contains(wrong.expected()));
            assertThat(differences).hasSizeLessThanOrEqualTo(2);
            differences.forEach(difference -> mending.addAll(difference.ddl()));
            assertThatThrownBy(() -> db.schema().validate())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining(wrong.expected());
        }
        assertThat(mending).isNotEmpty();
        send(url, mending);
        try (Database db = open(url)) {
            assertThat(db.schema().differences()).isEmpty();
            Account account = db.save(new Account("a"));
            assertThat(db.save(new LogLine("x")).text).isEqualTo("x");
            assertThat(db.from(Account.class).all()).containsExactly(account);
        }
    }

    @ParameterizedTest
    @EnumSource
    void validate_everyModelOfTheTests_findsNothing(TestStore store) {
        try (Database db = Rowloom.open(store.url(directory))) {
            db.createTables();
            assertThat(db.schema().differences()).isEmpty();
        }
    }

    @Test
    void validate_aTableMadeByHandInOtherWords_findsNothing() throws SQLException {
        String url = TestStore.SQLITE_FILE.url(directory);
        send(url, List.of("""
                create table log_line (
                  id integer primary key autoincrement not null, -- the id
                  created_at integer not null, updated_at integer not null,
                  text text not null check ((length("text") <= 64)),
                  code text /* may be null */ constraint some_name check(length("code")<=64),
                  unique (code)
                ) strict"""));
        try (Database db = Rowloom.open(url, options -> options.models(LogLine.class))) {
            assertThat(db.schema().differences()).isEmpty();
        }
    }
}
