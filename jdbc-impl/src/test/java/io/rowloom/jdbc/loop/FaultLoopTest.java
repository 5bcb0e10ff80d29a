package io.rowloom.jdbc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every scenario once for each call that it makes into the driver and each way in which that call may fail. After
 * each run nothing is leaked, the tables hold all of the scenario or nothing, the error is a typed one, and where it says
 * that nothing was applied, the rows are as they were and can be used again.
 */
class FaultLoopTest {

    private static final int RUNS_OF_ALL_STORES = 6_000;

    @TempDir
    Path directory;

    private int runs;

    @TestFactory
    Stream<DynamicContainer> everyCall_failsInEveryWay() {
        Stream<DynamicContainer> stores = Arrays.stream(LoopStore.values())
                .map(store -> DynamicContainer.dynamicContainer(store.name(), loop(store)));
        DynamicTest total = DynamicTest.dynamicTest(
                "runs", () -> assertThat(runs).as("runs with a failure").isGreaterThan(RUNS_OF_ALL_STORES));
        return Stream.concat(stores, Stream.of(DynamicContainer.dynamicContainer("all", Stream.of(total))));
    }

    private Stream<DynamicTest> loop(LoopStore store) {
        FaultLoop loop = new FaultLoop(store, directory);
        return store.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> runs += loop.everyCall(scenario)));
    }
}
