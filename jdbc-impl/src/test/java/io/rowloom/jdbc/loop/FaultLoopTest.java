package io.rowloom.jdbc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.JdbcDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every scenario once for each call that it makes into the driver and each way in which that call may fail. After
 * each run nothing is leaked, the tables hold all of the scenario or nothing, the error is a typed one, and where it says
 * that nothing was applied, the very same rows can be used again.
 */
class FaultLoopTest {

    private static final String URL = "jdbc:h2:mem:faults;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    private final FailingSource source;
    private final Database healthy;
    private final Database tried;
    private List<String> before = List.of();
    private List<String> after = List.of();
    private int runs;

    FaultLoopTest() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(URL);
        source = new FailingSource(h2);
        Options options = Options.defaults().poolSize(2);
        healthy = JdbcDatabase.of(h2, options);
        healthy.createTables(Library.TABLES);
        tried = JdbcDatabase.of(source, options);
        assertThat(tried.from(io.rowloom.tck.model.Writer.class).count()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> everyCall_failsInEveryWay() {
        Stream<DynamicTest> scenarios = Scenarios.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> everyCall(scenario)));
        return Stream.concat(
                scenarios,
                Stream.of(DynamicTest.dynamicTest(
                        "runs", () -> assertThat(runs).as("runs with a failure").isGreaterThan(2_500))));
    }

    private void everyCall(Scenarios.Scenario scenario) {
        int calls = withoutFailure(scenario);
        assertThat(calls).isPositive();
        for (Failure failure : Failure.values()) {
            for (int call = 1; call <= calls; call++) {
                run(scenario, call, failure);
            }
        }
    }

    private int withoutFailure(Scenarios.Scenario scenario) {
        Library library = Library.stored(healthy);
        before = Library.contents(healthy);
        source.heal();
        assertThat(scenario.body().run(tried, library)).isNotNull();
        int calls = source.calls();
        after = Library.contents(healthy);
        assertThat(source.leaks()).isEmpty();
        return calls;
    }

    private void run(Scenarios.Scenario scenario, int call, Failure failure) {
        Library library = Library.stored(healthy);
        source.failAt(call, failure);
        RuntimeException error = attempt(scenario, library);
        runs += source.failed().isEmpty() ? 0 : 1;
        String what = scenario + ", " + failure + " at call " + call + " (" + source.failed() + "): " + error;
        source.heal();
        assertThat(source.leaks()).as(what).isEmpty();
        List<String> found = Library.contents(healthy);
        if (error == null) {
            assertThat(found).as(what).isEqualTo(after);
        } else {
            failed(scenario, library, failure, error, found, what);
        }
    }

    private @Nullable RuntimeException attempt(Scenarios.Scenario scenario, Library library) {
        try {
            assertThat(scenario.body().run(tried, library)).isNotNull();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void failed(
            Scenarios.Scenario scenario,
            Library library,
            Failure failure,
            RuntimeException error,
            List<String> found,
            String what) {
        if (failure != Failure.DRIVER_BUG) {
            assertThat(error).as(what).isInstanceOf(RowloomException.class);
        }
        if (outcome(error) == Outcome.UNKNOWN) {
            assertThat(found).as(what).isIn(before, after);
            return;
        }
        assertThat(found).as(what).isEqualTo(before);
        assertThat(scenario.body().run(tried, library)).as(what).isNotNull();
        assertThat(Library.contents(healthy)).as(what + ", tried again").isEqualTo(after);
        assertThat(source.leaks()).as(what + ", tried again").isEmpty();
    }

    /** What a bug of the driver leaves behind nobody knows. */
    private static Outcome outcome(RuntimeException error) {
        return error instanceof RowloomException known ? known.outcome() : Outcome.UNKNOWN;
    }
}
