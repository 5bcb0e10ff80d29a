package io.rowloom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.benchmarks.database.Engine;
import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.lineup.Entrant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"H2", "SQLITE"})
    void everyContender_everyWorkload_doesWhatItIsTimedFor(Engine engine) {
        try (Field field = Field.open(engine, folder, Rows.Size.SMALL, EnumSet.allOf(Entrant.class))) {
            field.verify();
            for (Workload workload : Workload.values()) {
                List<Sample> samples = field.round(workload, 0, Duration.ZERO);
                assertThat(samples)
                        .as(workload.title())
                        .extracting(Sample::contender)
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Entrant.values())
                                .map(Entrant::label)
                                .toList());
                assertThat(samples).allSatisfy(sample -> {
                    assertThat(sample.nanos()).isPositive();
                    assertThat(sample.bytes()).isPositive();
                });
            }
        }
    }
}
