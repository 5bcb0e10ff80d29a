package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionsTest {

    private static final TransactionOptions SNAPSHOT =
            TransactionOptions.defaults().isolation(Isolation.SNAPSHOT);

    @TempDir
    Path directory;

    /** Runs something on a thread of its own and waits for it. */
    private static void elsewhere(Runnable work) {
        FutureTask<Boolean> task = new FutureTask<>(work, true);
        Thread.ofVirtual().start(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void transaction_rolledBack_leavesNothing(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            try (Transaction tx = db.begin()) {
                assertThat(tx.save(new Account("a")).createdAt()).isNotNull();
                assertThat(tx.from(Account.class).count()).isOne();
            }
            assertThat(db.from(Account.class).count()).isZero();
            db.useTransaction(
                    tx -> assertThat(tx.save(new Account("a")).createdAt()).isNotNull());
            assertThat(db.from(Account.class).count()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepoint_rolledBack_keepsWhatWasBefore(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.save(new Account("taken"));
            db.useTransaction(tx -> {
                assertThat(catchThrowable(() -> tx.useTransaction(inner -> inner.save(new Account("taken")))))
                        .isInstanceOf(UniqueViolationException.class);
                Account kept = tx.save(new Account("kept"));
                assertThat(catchThrowable(() -> tx.useTransaction(inner -> {
                            inner.delete(kept);
                            inner.save(new Account("gone"));
                            inner.save(new Account("taken"));
                        })))
                        .isInstanceOf(UniqueViolationException.class);
                tx.useTransaction(inner -> inner.save(new Account("inner")));
            });
            assertThat(db.from(Account.class).orderBy(Account_.email.asc()).all())
                    .extracting(row -> row.email)
                    .containsExactly("inner", "kept", "taken");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "H2_MEMORY"})
    void readCommitted_betweenTwoReads_seesWhatOthersCommitted(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.useTransaction(tx -> {
                assertThat(tx.from(Account.class).count()).isZero();
                elsewhere(() ->
                        assertThat(db.save(new Account("other")).createdAt()).isNotNull());
                assertThat(tx.from(Account.class).count()).isOne();
                assertThat(tx.save(new Account("mine")).createdAt()).isNotNull();
                elsewhere(() -> assertThat(db.from(Account.class).count()).isOne());
                assertThat(tx.from(Account.class).count()).isEqualTo(2);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "H2_MEMORY"})
    void snapshot_afterAForeignCommit_seesTheOldRowsAndConflictsOnWriting(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            Account account = db.save(new Account("a"));
            try (Transaction tx = db.begin(SNAPSHOT)) {
                Account mine = tx.getOne(Account.class, account.id());
                elsewhere(() -> {
                    Account theirs = db.getOne(Account.class, account.id());
                    theirs.balance = 7;
                    assertThat(db.save(theirs).balance).isEqualTo(7);
                });
                assertThat(tx.getOne(Account.class, account.id()).balance).isZero();
                mine.balance = 1;
                assertThatThrownBy(() -> tx.save(mine)).isInstanceOf(SerializationConflictException.class);
            }
            assertThat(db.getOne(Account.class, account.id()).balance).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void snapshot_aloneOrReadOnly_worksAsATransaction(TestStore store) {
        try (Database db = store.open(directory, options -> options)) {
            db.useTransaction(SNAPSHOT, tx -> {
                assertThat(tx.save(new Account("a")).createdAt()).isNotNull();
                assertThat(catchThrowable(() -> tx.useTransaction(inner -> inner.save(new Account("a")))))
                        .isInstanceOf(UniqueViolationException.class);
            });
            assertThat(db.<Long, RuntimeException>inTransaction(
                            SNAPSHOT.readOnly(), tx -> tx.from(Account.class).count()))
                    .isOne();
        }
    }

    @Test
    void serializable_onSqlite_takesTurnsAndOnH2IsRefused() {
        try (Database db = TestStore.SQLITE_FILE.open(directory, options -> options)) {
            db.useTransaction(TransactionOptions.serializable(), tx -> {
                assertThat(tx.save(new Account("a")).createdAt()).isNotNull();
                elsewhere(() -> assertThat(db.from(Account.class).count()).isZero());
            });
            db.useTransaction(
                    TransactionOptions.serializable().readOnly(),
                    tx -> assertThat(tx.from(Account.class).count()).isOne());
        }
        try (Database db = TestStore.H2_MEMORY.open(directory, options -> options)) {
            assertThatThrownBy(() -> db.begin(TransactionOptions.serializable()))
                    .isInstanceOfSatisfying(
                            UnsupportedFeatureException.class,
                            e -> assertThat(e.capability()).isEqualTo(Capability.SERIALIZABLE));
        }
    }

    @Test
    void writers_ofOneFileInTwoDatabases_takeTurns() {
        String url = TestStore.SQLITE_FILE.url(directory);
        try (Database one = io.rowloom.Rowloom.open(url);
                Database two =
                        io.rowloom.Rowloom.open(url, options -> options.connectionWait(Duration.ofMillis(200)))) {
            one.createTables();
            try (Transaction tx = one.begin()) {
                assertThat(tx.save(new Account("one")).createdAt()).isNotNull();
                assertThat(two.from(Account.class).count()).isZero();
                assertThatThrownBy(() -> two.save(new Account("two")))
                        .isInstanceOf(PoolTimeoutException.class)
                        .hasMessageContaining("200 ms")
                        .hasMessageContaining("one writer");
                assertThatThrownBy(() -> two.useTransaction(inner -> inner.save(new Account("two"))))
                        .isInstanceOf(PoolTimeoutException.class);
                tx.commit();
            }
            assertThat(two.save(new Account("two")).createdAt()).isNotNull();
        }
    }

    @Test
    void lock_ofAnotherProcess_isWaitedForAndThenATimeout() throws SQLException {
        String url = TestStore.SQLITE_FILE.url(directory);
        try (Database db = io.rowloom.Rowloom.open(url, options -> options.lockWait(Duration.ofMillis(300)))) {
            db.createTables();
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                long start = System.nanoTime();
                assertThatThrownBy(() -> db.save(new Account("a"))).isInstanceOf(LockTimeoutException.class);
                assertThatThrownBy(() -> db.useTransaction(tx -> tx.save(new Account("a"))))
                        .isInstanceOf(LockTimeoutException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isBetween(Duration.ofMillis(600), Duration.ofSeconds(20));
                assertThat(db.from(Account.class).count()).isZero();
                statement.execute("ROLLBACK");
            }
            assertThat(db.save(new Account("a")).createdAt()).isNotNull();
        }
    }

    @Test
    void lock_ofAnotherTransactionOnH2_isWaitedForAndThenATimeout() {
        try (Database db = TestStore.H2_MEMORY.open(directory, options -> options.lockWait(Duration.ofMillis(300)))) {
            Account account = db.save(new Account("a"));
            db.useTransaction(tx -> {
                Account mine = tx.getOne(Account.class, account.id());
                mine.balance = 1;
                assertThat(tx.save(mine).balance).isOne();
                elsewhere(() -> {
                    Account theirs = db.getOne(Account.class, account.id());
                    theirs.balance = 2;
                    assertThatThrownBy(() -> db.save(theirs)).isInstanceOf(LockTimeoutException.class);
                });
            });
            assertThat(db.getOne(Account.class, account.id()).balance).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pool_exhausted_isATimeoutWithWaitAndSize(TestStore store) {
        int size = store == TestStore.SQLITE_MEMORY ? 1 : 2;
        try (Database db = store.open(
                        directory, options -> options.poolSize(size).connectionWait(Duration.ofMillis(200)));
                Transaction first = db.begin()) {
            assertThat(first.from(Account.class).count()).isZero();
            Runnable refused = () -> {
                assertThatThrownBy(() -> db.find(Account.class, new UUID(0, 0)))
                        .isInstanceOf(PoolTimeoutException.class)
                        .hasMessageContaining("200 ms")
                        .hasMessageContaining("all " + size);
                assertThatThrownBy(() -> db.save(new Account("a"))).isInstanceOf(PoolTimeoutException.class);
                assertThatThrownBy(db::begin).isInstanceOf(PoolTimeoutException.class);
            };
            if (size == 1) {
                elsewhere(refused);
            } else {
                elsewhere(() -> db.useTransaction(second -> {
                    assertThat(second.from(Account.class).count()).isZero();
                    elsewhere(refused);
                }));
            }
        }
    }
}
