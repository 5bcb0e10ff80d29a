package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.test.model.Author;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same tests on a server: a schema for each, at the same time, and none is left. */
class PostgresTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void starts() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void ends() throws IOException {
        server.close();
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?sslmode=disable&gssEncMode=disable";
    }

    private static Map<String, String> parameters(Map<String, String> others) {
        Map<String, String> parameters = new HashMap<>(others);
        parameters.put("rowloom.test.url", url());
        parameters.put("rowloom.test.user", "postgres");
        parameters.put("rowloom.test.password", "postgres");
        return parameters;
    }

    private static List<String> schemas() {
        try (Database db =
                Rowloom.open(url(), options -> options.user("postgres").password("postgres"))) {
            return db.unwrap(JdbcSession.class)
                    .sql("select nspname from pg_namespace where nspname like 'rowloom%'")
                    .as(String.class);
        }
    }

    /** Each counts on being alone, and one changes the tables themselves. */
    @RowloomTest
    static class Alone {

        @RepeatedTest(20)
        void saves_one_andFindsNoOther(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }

        @Test
        void drops_aTable(Database db) {
            assertThat(db.unwrap(JdbcSession.class).sql("drop table article").update())
                    .isZero();
            assertThat(schemas()).isNotEmpty();
        }

        @Test
        @QueryBudget(2)
        void counts(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }
    }

    @Test
    void tests_atTheSameTime_haveASchemaEach_andNoneIsLeft() {
        Runs.assertPassed(Runs.run(Alone.class, parameters(Runs.PARALLEL)), 22);
        assertThat(schemas()).isEmpty();
    }

    @Test
    void tests_oneAfterTheOther_takeASchemaEach() {
        Runs.assertPassed(Runs.run(Alone.class, parameters(Map.of())), 22);
        assertThat(schemas()).isEmpty();
    }
}
