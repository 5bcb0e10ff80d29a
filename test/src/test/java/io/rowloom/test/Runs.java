package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes of tests as JUnit does, to see what comes of them. */
final class Runs {

    static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    private Runs() {}

    static EngineExecutionResults run(Class<?> tests, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(tests))
                .configurationParameters(parameters)
                .execute();
    }

    static EngineExecutionResults at(String url, Class<?> tests) {
        return run(tests, Map.of("rowloom.test.url", url));
    }

    /** That everything passed, and something ran. */
    static void assertPassed(EngineExecutionResults results, int tests) {
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** What failed, tests and containers. */
    static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    static List<String> skipped(EngineExecutionResults results) {
        return results.allEvents()
                .skipped()
                .map(Event::getPayload)
                .map(payload -> String.valueOf(payload.orElse("")))
                .toList();
    }
}
