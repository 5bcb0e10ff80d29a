package io.rowloom.jdbc.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.jdbc.PostgresServer;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import io.rowloom.query.Functions;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four hundred connections to PostgreSQL are cut at, before and behind a COMMIT, and what is reported is true (rule O08). */
@Timeout(120)
class CommitCutsTest {

    private static final int CUTS = 400;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** One unit of work whose connection was cut. */
    private record Cutting(Unit unit, Cut cut, @Nullable RowloomException error) {}

    private final long seed = Long.getLong("rowloom.cuts.seed", System.nanoTime());
    private final Map<String, Cutting> cuttings = new HashMap<>();
    private final AtomicBoolean soon = new AtomicBoolean();

    @Test
    void cut_ofAConnection_isReportedAsWhatIsKnownOfIt() throws IOException {
        cutAll(false);
    }

    @Test
    void cut_withALedger_isResolvedAtOnce() throws IOException {
        cutAll(true);
    }

    private void cutAll(boolean ledger) throws IOException {
        String url = PostgresServer.freshUrl();
        try (CuttingProxy proxy = new CuttingProxy(PostgresServer.port(), seed);
                Database healthy =
                        Rowloom.open(url, options -> options.poolSize(1).ledger(ledger))) {
            healthy.createTables(LogLine.class);
            cutAll(url.replace(":" + PostgresServer.port(), ":" + proxy.port()), proxy, ledger);
            assertThat(proxy.cuts()).isEqualTo(CUTS);
            awaitTheEndOfAll(healthy);
            Map<String, Long> lines = healthy
                    .from(LogLine.class)
                    .groupBy(LogLine_.text)
                    .select(LogLine_.text, Functions.count(), Map::entry)
                    .all()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            cuttings.forEach((name, cutting) -> {
                if (ledger) {
                    checkResolved(name, cutting, lines.getOrDefault(name, 0L));
                } else {
                    check(name, cutting, lines.getOrDefault(name, 0L));
                }
            });
            if (!ledger) {
                checkThatBothOutcomesCame(lines);
            }
        }
    }

    private void cutAll(String url, CuttingProxy proxy, boolean ledger) {
        try (Database db = Rowloom.open(
                url + "&ApplicationName=cut",
                options -> options.poolSize(1)
                        .ledger(ledger)
                        .retries(ledger ? 3 : 0)
                        .onStatement(event -> {
                            if ((!ledger || event.statement().contains("INTO \"rowloom_ledger\""))
                                    && soon.getAndSet(false)) {
                                proxy.cutNext(next());
                            }
                        }))) {
            for (int i = 0; i < CUTS; i++) {
                String last = "behind " + cuttings.get("unit " + (i - 1)) + ", seed " + seed;
                assertThatCode(() -> db.from(LogLine.class).limit(1).all())
                        .as(last)
                        .doesNotThrowAnyException();
                cut(db, "unit " + i, proxy, ledger);
            }
        }
    }

    private Cut next() {
        return Cut.values()[cuttings.size() % Cut.values().length];
    }

    private void cut(Database db, String name, CuttingProxy proxy, boolean ledger) {
        Unit unit = Unit.values()[cuttings.size() / Cut.values().length % Unit.values().length];
        Cut cut = next();
        RowloomException error = null;
        try {
            unit.run(db, name, cutter(proxy, ledger && unit.isCutAtItsEnd()));
        } catch (RowloomException e) {
            error = e;
        }
        cuttings.put(name, new Cutting(unit, cut, error));
    }

    /** Cuts once, however often the unit is run; behind the row of the ledger where there is one. */
    private Unit.Cutter cutter(CuttingProxy proxy, boolean behindTheLedger) {
        AtomicBoolean cut = new AtomicBoolean();
        return new Unit.Cutter() {
            @Override
            public void next(boolean expected) {
                assertThat(expected).isTrue();
                atTheNext("");
            }

            @Override
            public void atTheNext(String text) {
                if (cut.getAndSet(true)) {
                    return;
                }
                if (behindTheLedger) {
                    soon.set(true);
                } else {
                    proxy.cutNext(CommitCutsTest.this.next(), text);
                }
            }

            @Override
            public void behindTheNextStatement() {
                soon.set(true);
            }

            @Override
            public void expect(boolean holds) {
                assertThat(holds).isTrue();
            }
        };
    }

    /** The server goes on with what it was sent when nobody is there to hear of it. */
    private static void awaitTheEndOfAll(Database healthy) {
        while (healthy.unwrap(JdbcSession.class)
                        .sql("select count(*) from pg_stat_activity where application_name = 'cut'")
                        .as(Long.class)
                        .one()
                > 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void check(String name, Cutting cutting, long lines) {
        String what = name + ", " + cutting + ", seed " + seed;
        assertThat(lines).as(what).isIn(0L, (long) cutting.unit().lines());
        RowloomException error = cutting.error();
        assertThat(error).as(what).isNotNull();
        if (!cutting.unit().isCutAtItsEnd()) {
            assertThat(error).as(what).isInstanceOf(ConnectionException.class);
            assertThat(error.outcome()).as(what).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(lines).as(what).isZero();
            return;
        }
        assertThat(error).as(what).isInstanceOf(CommitOutcomeUnknownException.class);
        if (cutting.cut().isTooEarly() || cutting.cut().isTooLate()) {
            assertThat(lines > 0).as(what).isEqualTo(cutting.cut().isTooLate());
        }
    }

    /** A block is run again; what else was not applied says so, and nothing is unknown. */
    private void checkResolved(String name, Cutting cutting, long lines) {
        String what = name + ", " + cutting + ", seed " + seed;
        RowloomException error = cutting.error();
        if (error == null) {
            assertThat(lines).as(what).isEqualTo(cutting.unit().lines());
            return;
        }
        assertThat(error).as(what).isInstanceOf(ConnectionException.class);
        assertThat(error.outcome()).as(what).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(lines).as(what).isZero();
        assertThat(cutting.unit()).as(what).isNotEqualTo(Unit.COMMIT_OF_A_BLOCK);
        assertThat(cutting.cut().isTooLate() && cutting.unit().isCutAtItsEnd())
                .as(what)
                .isFalse();
    }

    /** Otherwise the cuts would show nothing. */
    private void checkThatBothOutcomesCame(Map<String, Long> lines) {
        Map<Cut, Long> applied = new EnumMap<>(Cut.class);
        cuttings.forEach((name, cutting) -> applied.merge(cutting.cut(), lines.containsKey(name) ? 1L : 0L, Long::sum));
        assertThat(applied.get(Cut.BEFORE)).isZero();
        assertThat(applied.get(Cut.ANSWERED)).isEqualTo(CUTS / Cut.values().length * 3L / 4);
        System.getLogger(CommitCutsTest.class.getName())
                .log(System.Logger.Level.INFO, "of {0} cuts were applied: {1}", CUTS, applied);
    }
}
