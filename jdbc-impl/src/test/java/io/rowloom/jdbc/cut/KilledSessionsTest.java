package io.rowloom.jdbc.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Session;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.jdbc.PostgresServer;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import io.rowloom.query.Functions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server ends sessions as it likes (rule O03). */
@Timeout(120)
class KilledSessionsTest {

    private static final int SIZE = 4;
    private static final int THREADS = 16;
    private static final int ENOUGH_FAILURES = 40;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final String url = PostgresServer.freshUrl();
    private final Database killer = Rowloom.open(url, options -> options.poolSize(1));
    private final Database db = Rowloom.open(url + "&ApplicationName=victim", options -> options.poolSize(SIZE));

    @AfterEach
    void close() {
        db.close();
        killer.close();
    }

    private static long session(Session session) {
        return session.unwrap(JdbcSession.class)
                .sql("select pg_backend_pid()")
                .as(Long.class)
                .one();
    }

    private void kill(long session) {
        assertThat(killer.unwrap(JdbcSession.class)
                        .sql("select pg_terminate_backend(?, 10000)", (int) session)
                        .as(Boolean.class)
                        .one())
                .isTrue();
    }

    @Test
    void transaction_whoseSessionIsKilled_throwsOnceAndIsDoomedAndNotRunAgain() {
        killer.createTables(LogLine.class);
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> db.inTransaction(TransactionOptions.defaults().retries(5), tx -> {
                    runs.incrementAndGet();
                    LogLine line = tx.save(new LogLine("lost"));
                    kill(session(tx));
                    assertThatThrownBy(() -> tx.save(new LogLine("never"))).isInstanceOf(ConnectionException.class);
                    assertThatThrownBy(() -> tx.save(line)).isInstanceOf(TransactionDoomedException.class);
                    return line;
                }))
                .isInstanceOf(TransactionDoomedException.class)
                .hasCauseInstanceOf(ConnectionException.class)
                .extracting(e -> ((RowloomException) e).outcome())
                .isEqualTo(Outcome.NOT_APPLIED);

        assertThat(runs).hasValue(1);
        assertThat(db.from(LogLine.class).count()).isZero();
    }

    @Test
    void session_thatWasKilled_isNotUsedAgain() {
        long before = session(db);
        kill(before);

        Optional<ConnectionException> hit = attempt();
        long behind = session(db);

        assertThat(hit.isPresent() || behind != before).isTrue();
        assertThat(behind).isNotEqualTo(before);
        assertThat(session(db)).isEqualTo(behind);
    }

    private Optional<ConnectionException> attempt() {
        try {
            assertThat(session(db)).isPositive();
            return Optional.empty();
        } catch (ConnectionException e) {
            return Optional.of(e);
        }
    }

    /** What a unit of work said: empty when it was acknowledged. */
    private final Map<String, Optional<RowloomException>> said = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger units = new AtomicInteger();

    @Test
    void sessions_killedUnderLoad_loseNothingAndThePoolHeals() throws Exception {
        killer.createTables(LogLine.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, THREADS).forEach(i -> threads.execute(this::work));
            while (said.values().stream().filter(Optional::isPresent).count() < ENOUGH_FAILURES) {
                killOne();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            over.set(true);
        }
        Map<String, Long> lines = killer
                .from(LogLine.class)
                .groupBy(LogLine_.text)
                .select(LogLine_.text, Functions.count(), Map::entry)
                .all()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        said.forEach((name, error) -> check(name, error, lines.getOrDefault(name, 0L)));
        checkThatAllConnectionsAreThere();
    }

    private void killOne() {
        killer.unwrap(JdbcSession.class)
                .sql("select pid from pg_stat_activity where application_name = 'victim' order by random() limit 1")
                .as(Long.class)
                .first()
                .ifPresent(this::kill);
    }

    private void work() {
        while (!over.get()) {
            String name = "unit " + units.incrementAndGet();
            try {
                db.useTransaction(tx -> {
                    assertThat(tx.save(new LogLine(name)).id()).isPositive();
                    assertThat(tx.save(new LogLine(name)).id()).isPositive();
                });
                said.put(name, Optional.empty());
            } catch (RowloomException e) {
                said.put(name, Optional.of(e));
            }
        }
    }

    private static void check(String name, Optional<RowloomException> error, long lines) {
        String what = name + ": " + error;
        if (error.isEmpty()) {
            assertThat(lines).as(what).isEqualTo(2);
        } else if (error.get() instanceof CommitOutcomeUnknownException) {
            assertThat(lines).as(what).isIn(0L, 2L);
        } else {
            assertThat(root(error.get())).as(what).isInstanceOf(ConnectionException.class);
            assertThat(lines).as(what).isZero();
        }
    }

    private static Throwable root(RowloomException error) {
        return error instanceof TransactionDoomedException doomed && doomed.getCause() != null
                ? doomed.getCause()
                : error;
    }

    /** As many transactions as connections meet one another, twice, so that each has one. */
    private void checkThatAllConnectionsAreThere() throws Exception {
        for (int time = 0; time < 2; time++) {
            CyclicBarrier all = new CyclicBarrier(SIZE);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var meetings = IntStream.range(0, SIZE)
                        .mapToObj(i -> threads.submit(() -> db.inTransaction(tx -> {
                            long session = session(tx);
                            all.await(30, TimeUnit.SECONDS);
                            return session;
                        })))
                        .toList();
                for (Future<Long> meeting : meetings) {
                    assertThat(meeting.get()).isPositive();
                }
            }
        }
        assertThat(killer.unwrap(JdbcSession.class)
                        .sql("select count(*) from pg_stat_activity where application_name = 'victim'")
                        .as(Long.class)
                        .one())
                .isEqualTo(SIZE);
    }
}
