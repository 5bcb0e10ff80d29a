package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.test.model.Author;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension from outside: other stores, failures, misuse, many at once. */
class RowloomExtensionTest {

    private static final int TESTS = 3;

    /** Each test counts on being alone. */
    @RowloomTest
    static class Alone {

        @RepeatedTest(TESTS)
        void saves_one_andFindsNoOther(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:h2:mem:",
                "jdbc:h2:mem:named;CACHE_SIZE=4096"
            })
    void url_inMemory_freshStoreEach(String url) {
        Runs.assertPassed(Runs.at(url, Alone.class), TESTS);
    }

    @Test
    void url_files_freshFileEach_noneIsLeft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders");
        for (String url : List.of(
                "jdbc:sqlite:" + file + ".db", "jdbc:sqlite:" + file, "jdbc:h2:file:" + file, "jdbc:h2:" + file)) {
            Runs.assertPassed(Runs.at(url, Alone.class), TESTS);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme:secret",
                "jdbc:oracle:thin",
                "memory:shared",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:sqlite:file:x"
            })
    void url_withoutAWayToFreshStores_isRefusedWithoutItsRest(String url) {
        List<Throwable> failures = Runs.failures(Runs.at(url, Alone.class));
        assertThat(failures)
                .hasSize(TESTS)
                .allSatisfy(failure -> assertThat(failure)
                        .rootCause()
                        .isInstanceOf(MisuseException.class)
                        .hasMessageContaining("rowloom.test.url expects")
                        .hasMessageNotContaining("secret"));
    }

    /** Many at once. */
    @RowloomTest
    static class Crowd {

        @RepeatedTest(200)
        void saves_one_andFindsNoOther(MemoryDatabase db) {
            new Author("Alice", "alice@example.com").save(db);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }
    }

    @Test
    void tests_atTheSameTime_shareNothing() {
        Runs.assertPassed(Runs.run(Crowd.class, Runs.PARALLEL), 200);
    }

    @Test
    void memoryDatabase_onAnotherStore_isSkipped() {
        var results = Runs.at("jdbc:h2:mem:", Crowd.class);
        assertThat(results.testEvents().started().count()).isZero();
        assertThat(Runs.skipped(results)).first().asString().contains("asks for a MemoryDatabase");
    }

    /** Fails. */
    @RowloomTest
    static class Failing {

        @Test
        void fails(Database db) {
            new Author("Bob", "bob@example.com").save(db);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }

        @BeforeEach
        void writesBefore(Database db) {
            new Author("Alice", "alice@example.com").save(db);
        }
    }

    @Test
    void failure_onAnotherStore_isAsItWas() {
        Throwable failure =
                Runs.failures(Runs.at("jdbc:h2:mem:", Failing.class)).getFirst();
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void failure_inMemory_tellsTheSeed() {
        Throwable failure = Runs.failures(Runs.run(Failing.class, Map.of())).getFirst();
        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(failure.getSuppressed())
                .singleElement()
                .asString()
                .matches("(?s).*-Drowloom\\.memory\\.seed=-?\\d+ -Drowloom\\.test\\.seed=-?\\d+ repeats.*")
                .contains("1 row differs", "\"Bob\"")
                .doesNotContain("Alice");
    }

    /** Asks where no test is running. */
    @RowloomTest
    static class TooEarly {

        @BeforeAll
        static void asks(Database db) {
            assertThat(db).isNotNull();
        }

        @Test
        void neverRuns() {
            assertThat(true).isTrue();
        }
    }

    @Test
    void beforeAll_asksForAStore_isRefused() {
        assertThat(Runs.failures(Runs.run(TooEarly.class, Map.of())))
                .singleElement()
                .asString()
                .contains("a store belongs to one test");
    }
}
