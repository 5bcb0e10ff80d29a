package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads and few connections: who waits, in which order, for how long, and what ends a wait (rule O05). */
@Timeout(180)
class AdmissionTest {

    private static final String FILES = "SQLITE_FILE|H2_FILE|H2_MEMORY";

    @TempDir
    Path directory;

    /** What a thread saw: a result or an error. */
    private static FutureTask<Object> waiter(Database db, boolean virtual) {
        FutureTask<Object> task = new FutureTask<>(() -> {
            try {
                return db.from(LogLine.class).count();
            } catch (RuntimeException e) {
                return Thread.currentThread().isInterrupted() ? List.of(e, "interrupted") : e;
            }
        });
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(task);
        return task;
    }

    private static void untilWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** What is done while all four connections are in use. */
    @FunctionalInterface
    private interface Meanwhile {
        void run() throws Exception;
    }

    /** Keeps four connections in transactions of threads of their own. */
    private static void whileAllAreInUse(Database db, Meanwhile meanwhile) throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch end = new CountDownLatch(1);
        List<FutureTask<Boolean>> holders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            FutureTask<Boolean> holder = new FutureTask<>(() -> db.inTransaction(tx -> {
                long rows = tx.from(LogLine.class).count();
                begun.countDown();
                return end.await(120, TimeUnit.SECONDS) && rows >= 0;
            }));
            Thread.ofVirtual().start(holder);
            holders.add(holder);
        }
        begun.await();
        meanwhile.run();
        end.countDown();
        for (FutureTask<Boolean> holder : holders) {
            assertThat(holder.get()).isTrue();
        }
    }

    private Database four(TestStore store, UnaryOperator<io.rowloom.Options> more) {
        return store.open(directory, options -> more.apply(options.poolSize(4)));
    }

    private static void allConnectionsWork(Database db) throws Exception {
        whileAllAreInUse(db, () -> {});
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = FILES)
    void thousandThreads_onFourConnections_allGetTheirTurn(TestStore store) throws Exception {
        try (Database db = four(store, options -> options.connectionWait(Duration.ofSeconds(120)))) {
            List<FutureTask<Object>> waiters = new ArrayList<>();
            whileAllAreInUse(db, () -> {
                for (int i = 0; i < 1_000; i++) {
                    waiters.add(waiter(db, i % 10 != 0));
                }
            });
            for (FutureTask<Object> waiter : waiters) {
                assertThat(waiter.get()).isEqualTo(0L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = FILES)
    void thousandThreads_whileNoConnectionComesFree_timeOutWithWaitAndSize(TestStore store) throws Exception {
        try (Database db = four(store, options -> options.connectionWait(Duration.ofMillis(300)))) {
            whileAllAreInUse(db, () -> {
                List<FutureTask<Object>> waiters = IntStream.range(0, 1_000)
                        .mapToObj(i -> waiter(db, true))
                        .toList();
                for (FutureTask<Object> waiter : waiters) {
                    assertThat(waiter.get(60, TimeUnit.SECONDS))
                            .isInstanceOf(PoolTimeoutException.class)
                            .asString()
                            .contains("300 ms", "all 4 were in use");
                }
            });
            allConnectionsWork(db);
        }
    }

    @ParameterizedTest
    @EnumSource
    void waiters_areServedInTheOrderOfTheirArrival(TestStore store) throws Exception {
        Queue<Integer> served = new ConcurrentLinkedQueue<>();
        List<Thread> waiters = new ArrayList<>();
        try (Database db = store.open(directory, options -> options.poolSize(1))) {
            try (Transaction tx = db.begin()) {
                for (int i = 0; i < 30; i++) {
                    int number = i;
                    Thread waiter = (i % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform())
                            .start(() -> db.useTransaction(inner -> {
                                served.add(number);
                                assertThat(inner.from(Account.class).count()).isZero();
                            }));
                    untilWaiting(waiter);
                    waiters.add(waiter);
                }
                tx.commit();
            }
            for (Thread waiter : waiters) {
                waiter.join();
            }
        }
        assertThat(served)
                .containsExactlyElementsOf(IntStream.range(0, 30).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = FILES)
    void interrupts_ofAllWhoWait_endThemAndCostNoConnection(TestStore store) throws Exception {
        try (Database db = four(store, options -> options)) {
            Queue<Object> seen = new ConcurrentLinkedQueue<>();
            List<Thread> waiters = new ArrayList<>();
            whileAllAreInUse(db, () -> {
                for (int i = 0; i < 300; i++) {
                    waiters.add(Thread.ofVirtual().start(() -> {
                        try {
                            seen.add(db.from(LogLine.class).count());
                        } catch (InterruptedOperationException e) {
                            seen.add(Thread.currentThread().isInterrupted());
                        }
                    }));
                }
                waiters.forEach(AdmissionTest::untilWaiting);
                waiters.forEach(Thread::interrupt);
                for (Thread waiter : waiters) {
                    waiter.join();
                }
            });
            assertThat(seen).hasSize(300).containsOnly(true);
            allConnectionsWork(db);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = FILES)
    void close_whileManyWait_endsAllOfThemWithAnError(TestStore store) throws Exception {
        Database db = four(store, options -> options.connectionWait(Duration.ofMinutes(10)));
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch closed = new CountDownLatch(1);
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        List<Thread> holders = IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    try {
                        db.useTransaction(tx -> {
                            begun.countDown();
                            closed.await();
                            seen.add(tx.from(LogLine.class).count());
                        });
                    } catch (MisuseException | InterruptedException e) {
                        seen.add(e);
                    }
                }))
                .toList();
        begun.await();
        List<FutureTask<Object>> waiters =
                IntStream.range(0, 500).mapToObj(i -> waiter(db, true)).toList();
        db.close();
        for (FutureTask<Object> waiter : waiters) {
            assertThat(waiter.get(60, TimeUnit.SECONDS)).isInstanceOf(MisuseException.class);
        }
        closed.countDown();
        for (Thread holder : holders) {
            holder.join();
        }
        assertThat(seen).hasSize(4).allMatch(each -> each instanceof MisuseException);
    }

    @ParameterizedTest
    @EnumSource
    void secondConnection_ofOneUnitOfWork_cannotBeAskedFor(TestStore store) {
        try (Database db = store.open(directory, options -> options.poolSize(1))) {
            db.useTransaction(tx -> {
                assertThatThrownBy(() -> db.from(Account.class).count()).isInstanceOf(MisuseException.class);
                assertThatThrownBy(db::begin).isInstanceOf(MisuseException.class);
                Long rows = tx.inTransaction(inner -> inner.from(Account.class).count());
                assertThat(rows).isZero();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandVirtualThreads_readChangeAndWriteOneRow_loseNothing(TestStore store) {
        Duration wait = Duration.ofSeconds(170);
        try (Database db =
                store.open(directory, options -> options.connectionWait(wait).lockWait(wait))) {
            Account account = db.save(new Account("one"));
            List<Integer> numbers = IntStream.range(0, 10_000).boxed().toList();
            List<Long> balances = db.mapConcurrently(
                    numbers, (session, i) -> session.modify(Account.class, account.id(), row -> row.balance++).balance);
            assertThat(balances.stream().distinct()).hasSize(10_000);
            assertThat(db.getOne(Account.class, account.id()).balance).isEqualTo(10_000);
        }
    }
}
