package io.rowloom.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.jdbc.model.Account;
import io.rowloom.jdbc.model.Account_;
import io.rowloom.jdbc.model.LogLine;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two programs on two nodes of a cluster that is well. */
@Tag("cluster")
@ExtendWith(NeedsCluster.class)
@Timeout(180)
class GaleraTest {

    private static final int THREADS = 4;
    private static final int INCREMENTS = 25;

    private final GaleraCluster cluster = GaleraCluster.running();
    private final String database = cluster.freshDatabase();
    private final Database first = Rowloom.open(cluster.url(database, 0), options -> options.user("root"));
    private final Database second = Rowloom.open(cluster.url(database, 1), options -> options.user("root"));

    @BeforeEach
    void createTables() {
        first.createTables(Account.class, LogLine.class);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private static String setting(Database db, String name) {
        return db.unwrap(JdbcSession.class)
                .sql("select cast(@@" + name + " as char)")
                .as(String.class)
                .one();
    }

    @Test
    void session_ofANode_waitsForTheOthersAndIsNotSerializable() {
        assertThat(setting(first, "wsrep_sync_wait")).isEqualTo("7");
        assertThat(setting(first, "wsrep_dirty_reads")).isEqualTo("OFF");
        assertThatThrownBy(() -> first.inTransaction(
                        TransactionOptions.serializable(),
                        tx -> tx.from(Account.class).count()))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    /** The second node is kept from applying what the first has committed. */
    @Test
    void row_savedThroughOneNode_isFoundThroughAnotherThatLagsBehind() throws Exception {
        GaleraNode lagging = cluster.node(1);
        assertThat(second.from(Account.class).count()).isZero();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> found;
            Account saved;
            try (var pause = lagging.connect();
                    var statement = pause.createStatement()) {
                statement.execute("FLUSH TABLES WITH READ LOCK");
                saved = first.save(new Account("late"));
                found = threads.submit(() -> second.from(Account.class)
                        .where(Account_.email.eq("late"))
                        .count());
                GaleraCluster.await(() -> found.isDone() || isAsked(statement, "'late'"));
                statement.execute("UNLOCK TABLES");
            }
            assertThat(found.get()).isEqualTo(1);
            saved.balance = 7;
            assertThat(second.save(saved).balance).isEqualTo(7);
        }
    }

    private static boolean isAsked(java.sql.Statement statement, String text) {
        String question = "SELECT 1 FROM information_schema.PROCESSLIST WHERE INFO LIKE '%" + text.replace("'", "''")
                + "%' AND ID <> CONNECTION_ID()";
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the node does not tell what it is asked", e);
        }
    }

    @Test
    void updates_ofOneRowOnTwoNodes_oneLosesAndIsRunAgain() throws Exception {
        UUID id = first.save(new Account("contended")).id();
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier bothWrote = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Account>> units = Stream.of(first, second)
                    .map(db -> threads.submit(() ->
                            db.inTransaction(TransactionOptions.defaults().retries(3), tx -> {
                                Account account = tx.modify(Account.class, id, row -> row.balance++);
                                if (runs.incrementAndGet() <= 2) {
                                    bothWrote.await(30, TimeUnit.SECONDS);
                                }
                                return account;
                            })))
                    .toList();
            assertThat(List.of(units.get(0).get().balance, units.get(1).get().balance))
                    .containsExactlyInAnyOrder(1L, 2L);
        }
        assertThat(runs).hasValue(3);
        assertThat(balance(first, id)).isEqualTo(2);
        assertThat(balance(second, id)).isEqualTo(2);
    }

    private static long balance(Database db, UUID id) {
        return db.find(Account.class, id).orElseThrow().balance;
    }

    @Test
    void update_thatLosesWithoutRetries_isATypedErrorAndLeavesNothing() throws Exception {
        UUID id = first.save(new Account("contended")).id();

        assertThatThrownBy(() -> first.useTransaction(tx -> {
                    assertThat(tx.modify(Account.class, id, row -> row.balance = 1).balance)
                            .isEqualTo(1);
                    assertThat(second.modify(Account.class, id, row -> row.balance = 2).balance)
                            .isEqualTo(2);
                }))
                .isInstanceOf(SerializationConflictException.class)
                .satisfies(e -> assertThat(((SerializationConflictException) e).retryable())
                        .isTrue());

        assertThat(balance(first, id)).isEqualTo(2);
    }

    @Test
    void rollback_ofATransactionThatHasLost_isARollback() throws Exception {
        UUID id = first.save(new Account("contended")).id();
        for (int round = 1; round <= 3; round++) {
            long won = 2L * round;
            try (Transaction tx = first.begin()) {
                assertThat(tx.modify(Account.class, id, row -> row.balance = 1).balance)
                        .isEqualTo(1);
                assertThat(second.modify(Account.class, id, row -> row.balance = won).balance)
                        .isEqualTo(won);
                assertThat(balance(first.detached(), id)).isEqualTo(won); // so that the first node has applied it
                tx.rollback();
            }
            assertThat(balance(first, id)).isEqualTo(won);
        }
    }

    @Test
    void increments_onTwoNodes_loseNone() throws Exception {
        UUID id = first.save(new Account("counter")).id();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = Stream.of(first, second)
                    .flatMap(db -> IntStream.range(0, THREADS)
                            .<Future<?>>mapToObj(i -> threads.submit(() -> {
                                for (int n = 0; n < INCREMENTS; n++) {
                                    db.useTransaction(
                                            TransactionOptions.defaults().retries(200),
                                            tx -> assertThat(tx.modify(Account.class, id, row -> row.balance++).balance)
                                                    .isPositive());
                                }
                            })))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(balance(second, id)).isEqualTo(2L * THREADS * INCREMENTS);
    }

    @Test
    void uniqueValue_takenOnTwoNodesAtOnce_isGivenToOne() throws Exception {
        CyclicBarrier bothWrote = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> units = Stream.of(first, second)
                    .<Future<?>>map(db -> threads.submit(() -> takeUnique(db, runs, bothWrote, refused)))
                    .toList();
            for (Future<?> unit : units) {
                unit.get();
            }
        }
        assertThat(refused).hasValue(1);
        assertThat(first.from(Account.class).count()).isEqualTo(1);
    }

    private static boolean takeUnique(Database db, AtomicInteger runs, CyclicBarrier bothWrote, AtomicInteger refused)
            throws Exception {
        try {
            return db.inTransaction(TransactionOptions.defaults().retries(3), tx -> {
                Account taken = tx.save(new Account("same"));
                if (runs.incrementAndGet() <= 2) {
                    bothWrote.await(30, TimeUnit.SECONDS);
                }
                return taken.balance == 0;
            });
        } catch (UniqueViolationException e) {
            return refused.incrementAndGet() == 0;
        }
    }
}
