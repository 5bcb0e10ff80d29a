package io.rowloom.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.StatementEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoPrinterTest {

    @Test
    void line_parameters_areShownShort() {
        StatementEvent event = new StatementEvent(
                "insert",
                Arrays.asList("Ann", null, 5, new byte[3], "x".repeat(200)),
                Duration.ofNanos(1_250_000),
                1,
                null);
        assertThat(EchoPrinter.line(event))
                .isEqualTo("SQL  insert  ['Ann', null, 5, <3 bytes>, '" + "x".repeat(80)
                        + "… (200 characters)']  -- 1 row, 1.3 ms");
    }

    @Test
    void line_failure_saysSo() {
        StatementEvent event =
                new StatementEvent("select", List.of(), Duration.ZERO, -1, new IllegalStateException("x"));
        assertThat(EchoPrinter.line(event)).isEqualTo("SQL  select  -- failed, 0.0 ms");
    }
}
