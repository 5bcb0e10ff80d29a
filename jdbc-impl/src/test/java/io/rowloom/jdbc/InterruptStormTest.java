package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.tck.Backend;
import io.rowloom.tck.TckRun;
import io.rowloom.tck.report.Outcome;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Interrupts on databases in files, which the suite itself runs in memory. {@code -Drowloom.tck.storm.threads=200} and
 * {@code -Drowloom.tck.storm.units=500} make it a storm.
 */
@Timeout(900)
class InterruptStormTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void interrupts_ofThreadsThatWrite_harmNobodyElse(TestStore store) {
        Backend backend = Backend.named(store.name(), "in a file")
                .open((UnaryOperator<Options> options) -> Rowloom.open(store.url(directory), options))
                .build();

        var report = TckRun.run(backend, "O04");

        assertThat(report.outcome("O04")).as(report.toString()).isEqualTo(Outcome.PASS);
    }
}
