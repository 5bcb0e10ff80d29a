package io.rowloom.jdbc.cut;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import io.rowloom.query.Functions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that writes is killed by force: what it has told to be committed is there, and nothing is there by half. */
@Timeout(900)
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("rowloom.kills", 3);
    private static final int MOST_UNITS = 80;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("rowloom.kills.seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:h2:"})
    void process_thatIsKilled_leavesWhatItHasCommitted(String prefix) throws Exception {
        String url = prefix + directory.resolve("killed.db");
        Random random = new Random(seed);
        List<String> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.addAll(killed(url, "kill" + kill, 1 + random.nextInt(MOST_UNITS)));
            check(url, told);
        }
        assertThat(told).hasSizeGreaterThan(KILLS);
    }

    /** Kills it when it has told so many, and gives all that it has told until then. */
    private List<String> killed(String url, String round, int units) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProgram.class.getName(),
                        url,
                        round)
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                told.add(line);
                if (told.size() == units) {
                    process.toHandle().destroyForcibly(); // the process itself would close what is still to be read
                }
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).as("seed " + seed).hasSizeGreaterThanOrEqualTo(units);
        return told;
    }

    private void check(String url, List<String> told) {
        try (Database db = Rowloom.open(url)) {
            if (url.startsWith("jdbc:sqlite:")) {
                assertThat(db.unwrap(JdbcSession.class)
                                .sql("SELECT integrity_check FROM pragma_integrity_check")
                                .as(String.class)
                                .one())
                        .isEqualTo("ok");
            }
            Map<String, Long> lines = db
                    .from(LogLine.class)
                    .groupBy(LogLine_.text)
                    .select(LogLine_.text, Functions.count(), Map::entry)
                    .all()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(lines.values()).as("lines of a unit, seed " + seed).containsOnly(2L);
            assertThat(lines.keySet()).as("units, seed " + seed).containsAll(told);
        }
    }
}
