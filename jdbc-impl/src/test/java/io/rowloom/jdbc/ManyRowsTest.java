package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More rows than fit into the memory of the program. */
class ManyRowsTest {

    /** Rows for a stream: {@code -Drowloom.rows=1000000} reads a million. */
    private static final int ROWS = Integer.getInteger("rowloom.rows", 250_000);

    private static final int SAVED = 100_000;

    @TempDir
    Path directory;

    private static void fill(TestStore store, String url) throws SQLException {
        try (Database db = Rowloom.open(url)) {
            db.createTables(LogLine.class);
        }
        String values = "CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'line ' || x FROM ";
        String rows = switch (store) {
            case SQLITE_FILE, SQLITE_MEMORY ->
                "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < " + ROWS
                        + ") SELECT 0, 0, 'line ' || x FROM n";
            case H2_FILE, H2_MEMORY -> "SELECT " + values + "SYSTEM_RANGE(1, " + ROWS + ")";
            case POSTGRES -> "SELECT " + values + "generate_series(1, " + ROWS + ") x";
        };
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO \"log_line\" (\"created_at\", \"updated_at\", \"text\") " + rows);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void stream_ofMoreRowsThanTheHeapHolds_givesThemAll(TestStore store) throws Exception {
        String url = store.url(directory);
        fill(store, url);
        SmallHeap heap = new SmallHeap(32);
        assertThat(heap.run(ManyRowsProgram.class, url, ManyRowsProgram.STREAM)).endsWith("" + ROWS);
        assertThat(heap.run(ManyRowsProgram.class, url, ManyRowsProgram.SHAPES)).endsWith("" + ROWS);
        if (store.isSqlite()) {
            assertThat(heap.run(ManyRowsProgram.class, url, ManyRowsProgram.ALL))
                    .contains("OutOfMemoryError");
        }
    }

    /** The rows and what is known of them take 30 MiB by themselves. */
    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void saveAll_ofAHundredThousandRows_needsLittleMemory(TestStore store) throws Exception {
        String url = store.url(directory);
        assertThat(new SmallHeap(64).run(ManyRowsProgram.class, url, ManyRowsProgram.SAVE, "" + SAVED))
                .endsWith("" + SAVED);
    }

    @Test
    void saveAll_ofManyRows_sendsBatchesOfBoundedSize() {
        AtomicInteger batches = new AtomicInteger();
        Options options = Options.defaults().onStatement(event -> batches.incrementAndGet());
        try (Database db = Rowloom.open(TestStore.SQLITE_FILE.url(directory), o -> options)) {
            db.createTables(LogLine.class);
            batches.set(0);
            List<LogLine> rows = db.saveAll(IntStream.range(0, 25_000)
                    .mapToObj(i -> new LogLine("row " + i))
                    .toList());
            assertThat(rows).hasSize(25_000);
            assertThat(batches.get()).isEqualTo(5); // 30,000 parameters, of 5 columns each
        }
    }
}
