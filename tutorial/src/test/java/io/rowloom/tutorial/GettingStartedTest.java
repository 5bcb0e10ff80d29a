package io.rowloom.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the first step as a reader does, as a program of its own, and looks at what it printed and left behind. */
class GettingStartedTest {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @TempDir
    Path folder;

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        return runWith(List.of(), arguments);
    }

    private List<String> runWith(List<String> javaOptions, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(javaOptions);
        command.add(GettingStarted.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("exit code; output: %s", lines).isZero();
        return lines;
    }

    private static List<String> ours(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("SQL  ")).toList();
    }

    private static void isTheTutorial(List<String> lines) {
        assertThat(ours(lines)).hasSize(5);
        assertThat(ours(lines).getFirst()).matches("Created: id=" + ID);
        assertThat(ours(lines).subList(1, 5))
                .containsExactly("Read: name=Alice", "Updated: name=Alice Cooper", "List: 1 users", "Deleted: 1 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:sqlite:other.db", "jdbc:sqlite::memory:", "jdbc:h2:mem:", "jdbc:h2:./hello", "memory:"})
    void gettingStarted_anyStore_printsTheSameLines(String url) throws Exception {
        isTheTutorial(run(url));
    }

    @Test
    void gettingStarted_secondRun_printsTheSameLines() throws Exception {
        isTheTutorial(run());
        isTheTutorial(run());
        assertThat(folder.resolve("hello.db")).exists();
    }

    @Test
    void gettingStarted_echo_showsEveryStatementWithItsParameters() throws Exception {
        List<String> statements =
                run().stream().filter(line -> line.startsWith("SQL  ")).toList();
        assertThat(statements)
                .anySatisfy(line -> assertThat(line)
                        .containsIgnoringCase("insert into \"user\"")
                        .contains("'Alice', 'alice@example.com'")
                        .contains("1 row"));
        assertThat(statements)
                .anySatisfy(line -> assertThat(line)
                        .containsIgnoringCase("update \"user\"")
                        .contains("'Alice Cooper'")
                        .doesNotContain("alice@example.com"));
    }

    @Test
    void gettingStarted_file_readsSensiblyForOtherPrograms() throws Exception {
        run();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hello.db"));
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("PRAGMA table_list(\"user\")")) {
                assertThat(table.next()).isTrue();
                assertThat(table.getInt("strict")).isOne();
            }
            assertThat(columns(statement))
                    .containsExactly(
                            "id TEXT 1", "created_at INTEGER 1", "updated_at INTEGER 1", "name TEXT 1", "email TEXT 1");
        }
    }

    @Test
    void firstSave_validRow_loadsNoValidator() throws Exception {
        Path log = folder.resolve("classes.log");
        runWith(List.of("-Xlog:class+load:file=" + log), "memory:");
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("io.rowloom.engine.plan.SavePipeline "))
                .noneMatch(line -> line.contains("org.hibernate.validator.internal.engine"));
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("PRAGMA table_info(\"user\")")) {
            while (rows.next()) {
                columns.add(rows.getString("name") + " " + rows.getString("type") + " " + rows.getInt("notnull"));
            }
        }
        return columns;
    }
}
