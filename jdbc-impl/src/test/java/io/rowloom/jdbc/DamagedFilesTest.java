package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are read-only, damaged, of another kind or a directory, and tables of other programs: each is told, and nothing is stored. */
class DamagedFilesTest {

    private static final int ROWS = 2_000;

    @TempDir
    Path directory;

    /** The file of a database of one of the two stores that have files. */
    private Path file(TestStore store) {
        return directory.resolve(store.isSqlite() ? "some.db" : "some.mv.db");
    }

    private String url(TestStore store) {
        return store.isSqlite() ? "jdbc:sqlite:" + file(store) : "jdbc:h2:" + directory.resolve("some");
    }

    private void fill(TestStore store, int rows) {
        try (Database db = Rowloom.open(url(store))) {
            db.createTables(LogLine.class, Account.class);
            List<LogLine> lines = IntStream.range(0, rows)
                    .mapToObj(i -> new LogLine("line " + i))
                    .toList();
            assertThat(db.saveAll(lines)).hasSize(rows);
        }
    }

    private void overwrite(TestStore store, double from, double to) throws IOException {
        byte[] bytes = Files.readAllBytes(file(store));
        Arrays.fill(bytes, (int) (from * bytes.length), (int) (to * bytes.length), (byte) 0x5a);
        Files.write(file(store), bytes);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void file_ofAnotherKind_isToldAndStays(TestStore store) throws IOException {
        Files.writeString(file(store), "not a database! ".repeat(1_024));
        assertThatThrownBy(() -> Rowloom.open(url(store)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("damaged");
        assertThat(file(store)).content().isEqualTo("not a database! ".repeat(1_024));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void file_damagedAtItsStart_isTold(TestStore store) throws IOException {
        fill(store, ROWS);
        overwrite(store, 0, 0.3);
        assertThatThrownBy(() -> Rowloom.open(url(store)))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void sqliteFile_damagedInTheMiddle_isToldAtTheLatestWhenItIsRead() throws IOException {
        fill(TestStore.SQLITE_FILE, ROWS);
        overwrite(TestStore.SQLITE_FILE, 0.3, 0.7);
        assertThatThrownBy(() -> readAll(TestStore.SQLITE_FILE))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("damaged");
    }

    /** H2 goes back to the last state that is whole, and says nothing of it; what it gives is at least no nonsense. */
    @Test
    void h2File_damagedInTheMiddle_isToldOrIsAnEarlierState() throws IOException {
        fill(TestStore.H2_FILE, ROWS);
        overwrite(TestStore.H2_FILE, 0.3, 0.7);
        try {
            assertThat(readAll(TestStore.H2_FILE)).allMatch(text -> text.matches("line [0-9]+"));
        } catch (ConnectionException e) {
            assertThat(e).hasMessageContaining("damaged");
        } catch (SchemaException e) {
            assertThat(e).hasMessageContaining("other tables or columns than the class has, or none");
        }
    }

    private List<String> readAll(TestStore store) {
        try (Database db = Rowloom.open(url(store))) {
            return db.from(LogLine.class).all().stream().map(line -> line.text).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void path_ofADirectory_isTold(TestStore store) throws IOException {
        Files.createDirectory(file(store));
        assertThatThrownBy(() -> Rowloom.open(url(store))).isInstanceOf(ConnectionException.class);
        assertThat(file(store)).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE_FILE") // H2 makes the directories that are missing
    void path_inADirectoryThatIsNotThere_isTold(TestStore store) {
        assertThatThrownBy(() -> Rowloom.open("jdbc:sqlite:" + directory.resolve("no/such/file.db")))
                .as("%s", store)
                .isInstanceOf(ConnectionException.class);
        assertThat(directory.resolve("no")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void file_openedReadOnly_refusesWritesAndKeepsItsRows(TestStore store) {
        fill(store, 3);
        String readOnly = store.isSqlite()
                ? url(store).replace("jdbc:sqlite:", "jdbc:sqlite:file:") + "?mode=ro"
                : url(store) + ";ACCESS_MODE_DATA=r";
        refusesWrites(readOnly);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void file_thatTheProcessMayNotWrite_refusesWritesAndKeepsItsRows(TestStore store) {
        fill(store, 3);
        assertThat(file(store).toFile().setReadOnly()).isTrue();
        Assumptions.assumeFalse(
                Files.isWritable(file(store)), "left out: this user may write files that are read-only");
        refusesWrites(url(store));
    }

    private static void refusesWrites(String url) {
        try (Database db = Rowloom.open(url)) {
            assertThatThrownBy(() -> db.save(new Account("b")))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("read-only");
            assertThatThrownBy(
                            () -> db.useTransaction(tx -> tx.from(LogLine.class).delete()))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("read-only");
            assertThat(db.from(Account.class).exists()).isFalse();
            assertThat(db.from(LogLine.class).count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE"})
    void table_withOtherColumns_isToldByEveryCallAndStays(TestStore store) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(store));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"log_line\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"extra\" INTEGER)");
            statement.execute("INSERT INTO \"log_line\" VALUES (1, 2)");
        }
        try (Database db = Rowloom.open(url(store))) {
            assertThatThrownBy(() -> db.createTables(LogLine.class)).isInstanceOf(SchemaException.class);
            assertThatThrownBy(() -> db.save(new LogLine("a")))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("other tables or columns");
            assertThatThrownBy(() -> db.from(LogLine.class).all()).isInstanceOf(SchemaException.class);
            assertThatThrownBy(() -> db.from(LogLine.class)
                            .where(LogLine_.text.eq("text"))
                            .count())
                    .isInstanceOf(SchemaException.class);
            assertThatThrownBy(() -> db.from(LogLine.class)
                            .where(LogLine_.text.eq("text"))
                            .delete())
                    .isInstanceOf(SchemaException.class);
        }
        try (Connection connection = DriverManager.getConnection(url(store));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT \"extra\" FROM \"log_line\"")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThat(rows.next()).isFalse();
        }
    }
}
