package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.LogLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ConcurrencyTest {

    @TempDir
    Path directory;

    /** Runs a task on many virtual threads at once and gives what they threw. */
    private static List<Throwable> together(int threads, IntConsumer task) {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                executor.execute(() -> {
                    try {
                        task.accept(number);
                    } catch (Throwable e) {
                        failures.add(e);
                    }
                });
            }
        }
        return List.copyOf(failures);
    }

    @ParameterizedTest
    @EnumSource
    void inserts_ofTenThousandVirtualThreads_allSucceed(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            List<Throwable> failures = together(
                    10_000,
                    i -> assertThat(db.save(new LogLine("line " + i)).id()).isPositive());
            assertThat(failures).isEmpty();
            assertThat(db.from(LogLine.class).count()).isEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void transactions_thatReadAndThenWrite_allSucceedTogetherWithWritesAlone(TestStore store) {
        try (Database db = store.open(directory, options -> options.poolSize(4))) {
            List<Throwable> failures = together(600, i -> {
                if (i % 3 == 0) {
                    assertThat(db.save(new LogLine("alone " + i)).id()).isPositive();
                } else if (i % 3 == 1) {
                    db.useTransaction(tx -> {
                        assertThat(tx.from(LogLine.class).limit(1).all()).hasSizeLessThan(2);
                        Thread.yield();
                        assertThat(tx.save(new LogLine("tx " + i)).id()).isPositive();
                    });
                } else {
                    assertThat(db.from(LogLine.class).limit(5).all()).hasSizeLessThan(6);
                }
            });
            assertThat(failures).isEmpty();
            assertThat(db.from(LogLine.class).count()).isEqualTo(400);
        }
    }

    @Test
    void readers_onSqlite_passTheWaitingWriters() throws InterruptedException {
        try (Database db = TestStore.SQLITE_FILE.open(directory, options -> options.poolSize(4))) {
            CountDownLatch waiting = new CountDownLatch(50);
            AtomicLong written = new AtomicLong();
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                db.useTransaction(tx -> {
                    assertThat(tx.save(new Account("first")).createdAt()).isNotNull();
                    for (int i = 0; i < 50; i++) {
                        String email = "waiting " + i;
                        executor.execute(() -> {
                            waiting.countDown();
                            assertThat(db.save(new Account(email)).createdAt()).isNotNull();
                            written.incrementAndGet();
                        });
                    }
                    waiting.await();
                    List<Throwable> failures = together(
                            50, i -> assertThat(db.from(Account.class).count()).isZero());
                    assertThat(failures).isEmpty();
                    assertThat(written).hasValue(0);
                });
            }
            assertThat(db.from(Account.class)
                            .where(Account_.email.startsWith("waiting"))
                            .count())
                    .isEqualTo(50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_whileWaiting_sendsNothingAndKeepsTheFlag(TestStore store) throws InterruptedException {
        int size = 1;
        try (Database db = store.open(directory, options -> options.poolSize(size))) {
            Queue<Object> seen = new ConcurrentLinkedQueue<>();
            Thread waiter = Thread.ofVirtual().unstarted(() -> {
                try {
                    seen.add(db.save(new Account("never")));
                } catch (RowloomException e) {
                    seen.add(e);
                    seen.add(Thread.currentThread().isInterrupted());
                }
            });
            db.useTransaction(tx -> {
                assertThat(tx.from(Account.class).count()).isZero();
                waiter.start();
                while (waiter.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                waiter.interrupt();
                waiter.join();
            });
            assertThat(seen).hasSize(2);
            assertThat(seen.poll()).isInstanceOf(InterruptedOperationException.class);
            assertThat(seen.poll()).isEqualTo(true);
            assertThat(db.from(Account.class).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_whileSessionsAreOpen_returnsAndEndsThem(TestStore store) throws InterruptedException {
        Database db = store.open(
                directory,
                options -> options.connectionWait(Duration.ofSeconds(60)).poolSize(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Queue<Throwable> seen = new ConcurrentLinkedQueue<>();
        Thread holder = Thread.ofVirtual().start(() -> {
            try {
                db.useTransaction(tx -> {
                    assertThat(tx.from(Account.class).count()).isZero();
                    begun.countDown();
                    closed.await();
                    assertThat(tx.save(new Account("late")).createdAt()).isNotNull();
                });
            } catch (RowloomException | InterruptedException e) {
                seen.add(e);
            }
        });
        begun.await();
        Thread waiter = Thread.ofVirtual().start(() -> {
            try {
                db.from(Account.class).count();
            } catch (RowloomException e) {
                seen.add(e);
            }
        });
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        db.close();
        db.close();
        waiter.join();
        assertThat(seen.poll()).isInstanceOf(MisuseException.class).hasMessageContaining("closed");
        closed.countDown();
        holder.join();
        assertThat(seen.poll()).isInstanceOf(MisuseException.class).hasMessageContaining("closed while");
        assertThatThrownBy(() -> db.find(Account.class, new java.util.UUID(0, 0)))
                .isInstanceOf(MisuseException.class);
    }
}
