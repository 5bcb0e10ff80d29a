package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.tck.model.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveAllMemoryTest {

    @TempDir
    private Path folder;

    /** The rows and what is known of them take 30 MiB by themselves. */
    @Test
    void hundredThousandRows_areSavedInLittleMemory() throws Exception {
        Path launcher = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        launcher.toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredThousandRows.class.getName(),
                        "jdbc:sqlite:" + folder.resolve("many.db"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("out.txt")))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void rows_areSentInBatchesOfBoundedSize() {
        AtomicInteger batches = new AtomicInteger();
        Options options = Options.defaults().onStatement(event -> batches.incrementAndGet());
        try (Database db = Rowloom.open("jdbc:sqlite:" + folder.resolve("batches.db"), o -> options)) {
            db.createTables(Entry.class);
            List<Entry> rows = new ArrayList<>();
            for (int i = 0; i < 25_000; i++) {
                rows.add(new Entry("row " + i));
            }
            batches.set(0);
            rows = db.saveAll(rows);
            assertThat(rows).hasSize(25_000);
            assertThat(batches.get()).isEqualTo(5); // 30,000 parameters, of 5 columns each
        }
    }
}
