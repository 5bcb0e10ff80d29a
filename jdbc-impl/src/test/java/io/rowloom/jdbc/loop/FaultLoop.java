package io.rowloom.jdbc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.tck.model.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The loop on one store. */
final class FaultLoop {

    private final LoopStore store;
    private final Path directory;
    private @Nullable Opened opened;
    private List<String> before = List.of();
    private List<String> after = List.of();
    private int runs;

    FaultLoop(LoopStore store, Path directory) {
        this.store = store;
        this.directory = directory;
    }

    /** A database that never fails, and the same one behind a driver that does. */
    private record Opened(FailingSource source, Database healthy, Database tried) {

        static Opened of(LoopStore store, Path directory) {
            String url = store.url(directory);
            Database healthy = Rowloom.open(url, options -> options.poolSize(1));
            healthy.createTables(Library.TABLES);
            FailingSource source = new FailingSource(store.driver(url), store);
            Database tried = store.database(source);
            assertThat(tried.from(Writer.class).count()).isZero();
            return new Opened(source, healthy, tried);
        }
    }

    private Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = Opened.of(store, directory);
            opened = known;
        }
        return known;
    }

    /** Tells how many runs met a failure. */
    int everyCall(Scenarios.Scenario scenario) {
        runs = 0;
        List<String> calls = withoutFailure(scenario, opened());
        assertThat(calls).isNotEmpty();
        for (Failure failure : Failure.values()) {
            for (int call = 1; call <= calls.size(); call++) {
                if (failure.canBefall(calls.get(call - 1))) {
                    run(scenario, call, failure);
                }
            }
        }
        return runs;
    }

    private List<String> withoutFailure(Scenarios.Scenario scenario, Opened on) {
        Library library = Library.stored(on.healthy());
        before = Library.contents(on.healthy());
        on.source().heal();
        assertThat(scenario.body().run(on.tried(), library)).isNotNull();
        List<String> calls = on.source().calls();
        after = Library.contents(on.healthy());
        assertThat(on.source().leaks()).isEmpty();
        return calls;
    }

    private void run(Scenarios.Scenario scenario, int call, Failure failure) {
        Opened on = opened();
        Library library = Library.stored(on.healthy());
        List<Object> states = library.states();
        on.source().failAt(call, failure);
        RuntimeException error = attempt(scenario, on, library);
        String failed = on.source().failed();
        runs += failed.isEmpty() ? 0 : 1;
        String what = store + ", " + scenario + ", " + failure + " at call " + call + " (" + failed + "): " + error;
        on.source().heal();
        assertThat(on.source().leaks()).as(what).isEmpty();
        List<String> found = Library.contents(on.healthy());
        if (error == null) {
            assertThat(found).as(what).isEqualTo(after);
            return;
        }
        if (failure != Failure.DRIVER_BUG) {
            assertThat(error).as(what).isInstanceOf(RowloomException.class);
        }
        if (outcome(error) == Outcome.UNKNOWN) {
            assertThat(found).as(what).isIn(before, after);
            return;
        }
        assertThat(found).as(what).isEqualTo(before);
        assertThat(library.states())
                .as(what)
                .usingElementComparator(FaultLoop::same)
                .isEqualTo(states);
        again(scenario, on, library, what);
    }

    private static int same(Object one, Object other) {
        return one == other ? 0 : 1;
    }

    private static @Nullable RuntimeException attempt(Scenarios.Scenario scenario, Opened on, Library library) {
        try {
            assertThat(scenario.body().run(on.tried(), library)).isNotNull();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void again(Scenarios.Scenario scenario, Opened on, Library library, String what) {
        assertThat(scenario.body().run(on.tried(), library)).as(what).isNotNull();
        assertThat(Library.contents(on.healthy())).as(what + ", tried again").isEqualTo(after);
        assertThat(on.source().leaks()).as(what + ", tried again").isEmpty();
    }

    /** What a bug of the driver leaves behind nobody knows. */
    private static Outcome outcome(RuntimeException error) {
        return error instanceof RowloomException known ? known.outcome() : Outcome.UNKNOWN;
    }
}
