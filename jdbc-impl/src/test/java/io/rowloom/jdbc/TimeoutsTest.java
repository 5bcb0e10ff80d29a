package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.TransactionOptions;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class TimeoutsTest {

    private static final Duration BRIEF = Duration.ofMillis(200);

    @TempDir
    Path directory;

    /** A statement that would take minutes. */
    private static String endless(TestStore store) {
        return counting(store, 4_000_000_000L);
    }

    private static String counting(TestStore store, long rows) {
        return switch (store) {
            case SQLITE_FILE, SQLITE_MEMORY ->
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + rows
                        + ") SELECT sum(i) FROM n";
            case H2_FILE, H2_MEMORY -> "SELECT COUNT(*) FROM SYSTEM_RANGE(1, " + rows + ") WHERE MOD(X, 7) = 9";
            case POSTGRES ->
                "SELECT COUNT(*) FROM generate_series(CAST(1 AS bigint), " + rows + ") AS n(i) WHERE MOD(i, 7) = 9";
        };
    }

    private static Set<String> watchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("rowloom-watchdog"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void statement_thatTakesMinutes_isCancelledAndItsConnectionGoesOn(TestStore store) {
        try (Database db =
                store.open(directory, options -> options.statementTimeout(BRIEF).poolSize(1))) {
            JdbcSession session = db.unwrap(JdbcSession.class);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(
                                () -> session.sql(endless(store)).as(Long.class).one())
                        .isInstanceOf(QueryTimeoutException.class)
                        .hasMessageContaining("200 ms");
                assertThat(db.from(LogLine.class).count()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void statement_inATransaction_doomsItAndLeavesNothing(TestStore store) {
        try (Database db = store.open(directory, options -> options.poolSize(1))) {
            TransactionOptions how = TransactionOptions.defaults().timeout(BRIEF);
            assertThatThrownBy(() -> db.useTransaction(how, tx -> {
                        assertThat(tx.save(new LogLine("gone")).id()).isPositive();
                        JdbcSession session = tx.unwrap(JdbcSession.class);
                        assertThatThrownBy(() -> session.sql(endless(store))
                                        .as(Long.class)
                                        .one())
                                .isInstanceOf(QueryTimeoutException.class);
                        tx.from(LogLine.class).count();
                    }))
                    .isInstanceOf(TransactionDoomedException.class)
                    .hasCauseInstanceOf(QueryTimeoutException.class);
            assertThat(db.from(LogLine.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stream_thatIsReadSlowly_isNotCancelledForThat(TestStore store) {
        try (Database db = store.open(directory, options -> options.statementTimeout(BRIEF))) {
            assertThat(db.saveAll(Stream.of("a", "b", "c").map(LogLine::new).toList()))
                    .hasSize(3);
            db.useTransaction(tx -> {
                try (Stream<LogLine> rows = tx.from(LogLine.class).stream()) {
                    assertThat(rows.peek(row -> spend(BRIEF)).count()).isEqualTo(3);
                }
            });
        }
    }

    private static void spend(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            java.util.concurrent.locks.LockSupport.parkNanos(left);
        }
    }

    /** Timeouts as long as the statements take, so that many cancels come at the very end of one; the next must not feel it. */
    @ParameterizedTest
    @EnumSource
    void cancel_neverMeetsTheNextStatement(TestStore store) {
        try (Database db = store.open(directory, options -> options.poolSize(1))) {
            String brief = counting(store, store.isSqlite() ? 20_000 : 50_000);
            AtomicInteger late = new AtomicInteger();
            for (int i = 0; i < 600; i++) {
                TransactionOptions tight =
                        TransactionOptions.defaults().timeout(Duration.ofNanos(200_000 + 10_000L * i));
                try {
                    long result = db.inTransaction(
                            tight,
                            tx -> tx.unwrap(JdbcSession.class)
                                    .sql(brief)
                                    .as(Long.class)
                                    .one());
                    assertThat(result).isNotNegative();
                } catch (QueryTimeoutException e) {
                    late.incrementAndGet();
                }
                assertThat(db.from(LogLine.class).count()).isZero();
            }
            assertThat(late.get()).isPositive();
        }
    }

    @Test
    void noTimeout_noThread() {
        Set<String> before = watchdogs();
        try (Database db = TestStore.SQLITE_MEMORY.open(directory, options -> options)) {
            assertThat(db.from(LogLine.class).count()).isZero();
            assertThat(watchdogs()).isSubsetOf(before);
        }
    }
}
