package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow queries of an engine inside of the process leave a carrier for all other virtual threads (rule J03). */
class TickerTest {

    /** Takes a second or more. */
    private static final String SLOW_ON_SQLITE = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c"
            + " LIMIT 4000000) SELECT sum(x % 7) FROM c";

    private static final String SLOW_ON_H2 = "SELECT SUM(MOD(X, 7)) FROM SYSTEM_RANGE(1, 15000000)";

    @TempDir
    Path directory;

    /** Where the queries held the carriers, no tick came before the first query ended: the worst wait was as long as one. */
    @ParameterizedTest
    @CsvSource({"SQLITE_FILE, 1", "SQLITE_FILE, 2", "H2_MEMORY, 1", "H2_MEMORY, 2"})
    void virtualThread_whileSlowQueriesRun_goesOnTicking(TestStore store, int carriers) throws Exception {
        String query = store.isSqlite() ? SLOW_ON_SQLITE : SLOW_ON_H2;
        long[] figures = run(carriers, store.url(directory), query);
        assertThat(figures[0]).as("milliseconds of the shortest query").isGreaterThan(300);
        assertThat(figures[1]).as("ticks").isGreaterThan(20);
        assertThat(figures[2]).as("milliseconds of the worst wait").isLessThan(figures[0] / 2);
    }

    private long[] run(int carriers, String url, String query) throws Exception {
        Path out = directory.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=" + carriers,
                        "-Djdk.virtualThreadScheduler.maxPoolSize=" + carriers,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TickerProgram.class.getName(),
                        url,
                        query)
                .redirectError(directory.resolve("errors.txt").toFile())
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(directory.resolve("errors.txt")))
                    .isZero();
            return Stream.of(Files.readString(out).strip().split(" ", -1))
                    .mapToLong(Long::parseLong)
                    .toArray();
        } finally {
            process.destroyForcibly();
        }
    }
}
