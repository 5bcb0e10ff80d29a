package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Rowloom;
import io.rowloom.tck.history.Anomaly;
import io.rowloom.tck.history.Histories;
import io.rowloom.tck.model.Strand;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Isolation that is real: a level shows what it allows, and nothing that it forbids (rule M6). */
class MemoryHistoryTest {

    private static final Duration ROUND = Duration.ofMillis(Long.getLong("rowloom.tck.history.millis", 1_000));

    private static Histories.Watched watched(Isolation level, long seed) throws Exception {
        try (var db = Rowloom.open("memory:", options -> options.poolSize(8).lockWait(Duration.ofSeconds(1)))) {
            db.createTables(Strand.class);
            return Histories.of(db, level, seed, ROUND);
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void history_ofEachLevel_showsNothingThatItForbids(Isolation level) throws Exception {
        long seed = System.nanoTime();
        Histories.Watched watched = watched(level, seed);
        assertThat(watched.forbiddenAt(level)).as("seed " + seed).isEmpty();
        assertThat(watched.committed()).isGreaterThan(100);
    }

    @Test
    void writeSkew_appearsAtSnapshot() throws Exception {
        long seed = System.nanoTime();
        for (int round = 0; round < 100; round++) {
            if (watched(Isolation.SNAPSHOT, seed + round).anomalies().stream()
                    .anyMatch(anomaly -> anomaly.kind() == Anomaly.Kind.WRITE_SKEW)) {
                return;
            }
        }
        throw new AssertionError("100 histories at SNAPSHOT show no write skew, seed " + seed);
    }
}
