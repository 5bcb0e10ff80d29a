package io.rowloom.tutorial.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The same tests on real databases: what a person does with one switch on the command line. */
class OtherStoresTest {

    // @start region="stores"
    @Test
    void blog_onSqlite_passesTheSameTests(@TempDir Path folder) {
        passes(
                List.of(BlogApiTest.class, ConcurrencyTest.class),
                Map.of("rowloom.test.url", "jdbc:sqlite:" + folder.resolve("blog.db")));
    }

    @Test
    void blog_onPostgres_passesTheSameTests() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            passes(
                    List.of(BlogApiTest.class, ConcurrencyTest.class, JobsTest.class),
                    Map.of(
                            "rowloom.test.url",
                            "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                            "rowloom.test.user",
                            "postgres",
                            "rowloom.test.password",
                            "postgres"));
        }
    }
    // @end region="stores"

    private static void passes(List<Class<?>> tests, Map<String, String> parameters) {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameters(parameters)
                .execute()
                .testEvents();
        assertThat(events.started().count()).isGreaterThan(35);
        assertThat(events.failed().stream().map(Event::toString)).isEmpty();
        assertThat(events.succeeded().count()).isEqualTo(events.started().count());
    }
}
