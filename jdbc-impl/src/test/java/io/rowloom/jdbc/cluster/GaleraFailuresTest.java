package io.rowloom.jdbc.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import io.rowloom.query.Functions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes that are killed (rules O03, O08). */
@Tag("cluster")
@ExtendWith(NeedsCluster.class)
@Timeout(240)
class GaleraFailuresTest {

    private static final int THREADS = 8;
    private static final int UNITS_BEFORE = 200;

    private final GaleraCluster cluster = GaleraCluster.running();
    private final String database = cluster.freshDatabase();

    /** What a unit of work said: empty when it was acknowledged. */
    private final Map<String, Optional<RowloomException>> said = new ConcurrentHashMap<>();

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger units = new AtomicInteger();

    @BeforeEach
    void createTables() {
        try (Database db = open(cluster.url(database, 0))) {
            db.createTables(LogLine.class);
        }
    }

    private static Database open(String url) {
        return Rowloom.open(url, options -> options.user("root").poolSize(6).connectionWait(Duration.ofSeconds(5)));
    }

    /** Whatever a test did, the next finds three nodes. */
    @AfterEach
    void mend() throws IOException {
        over.set(true);
        if (!cluster.node(0).isSynced()) {
            cluster.beginAgainWith(0);
        }
        for (int i = 1; i < 3; i++) {
            if (!cluster.node(i).isSynced()) {
                cluster.revive(i);
            }
        }
        cluster.awaitSize(0, 3);
    }

    private long acknowledged() {
        return said.values().stream().filter(Optional::isEmpty).count();
    }

    private void work(Database db) {
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

    @Test
    void node_killedUnderLoad_losesNoAcknowledgedUnit() throws Exception {
        try (Database db = open(cluster.url(database));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, THREADS).forEach(i -> threads.execute(() -> work(db)));
            GaleraCluster.await(() -> acknowledged() >= UNITS_BEFORE);
            cluster.node(2).kill();
            cluster.awaitSize(0, 2);
            long sofar = acknowledged();
            GaleraCluster.await(() -> acknowledged() >= sofar + UNITS_BEFORE);
            cluster.revive(2);
            long together = acknowledged();
            GaleraCluster.await(() -> acknowledged() >= together + UNITS_BEFORE);
            over.set(true);
        }
        for (int node = 0; node < 3; node++) {
            checkAll(node);
        }
        assertThat(said.values().stream().flatMap(Optional::stream)).isNotEmpty();
    }

    private void checkAll(int node) {
        try (Database db = open(cluster.url(database, node))) {
            Map<String, Long> lines = db
                    .from(LogLine.class)
                    .groupBy(LogLine_.text)
                    .select(LogLine_.text, Functions.count(), Map::entry)
                    .all()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            said.forEach((name, error) ->
                    check("node " + node + ", " + name + ": " + error, error, lines.getOrDefault(name, 0L)));
        }
    }

    private static void check(String what, Optional<RowloomException> error, long lines) {
        if (error.isEmpty()) {
            assertThat(lines).as(what).isEqualTo(2);
        } else if (error.get() instanceof CommitOutcomeUnknownException) {
            assertThat(lines).as(what).isIn(0L, 2L);
        } else {
            assertThat(error.get().outcome()).as(what).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(lines).as(what).isZero();
        }
    }

    @Test
    void quorum_lost_isATypedErrorUntilTheClusterBeginsAgain() throws Exception {
        try (Database db = open(cluster.url(database, 0))) {
            assertThat(db.save(new LogLine("before")).id()).isPositive();

            assertThatThrownBy(() -> db.useTransaction(tx -> {
                        assertThat(tx.save(new LogLine("under way")).id()).isPositive();
                        loseQuorum();
                    }))
                    .isInstanceOfAny(
                            CommitOutcomeUnknownException.class,
                            ConnectionException.class,
                            TransactionDoomedException.class);
            assertThatThrownBy(() -> db.save(new LogLine("refused"))).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> db.from(LogLine.class).count()).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> open(cluster.url(database, 0)).close()).isInstanceOf(ConnectionException.class);

            cluster.beginAgainWith(0);
            assertThat(db.save(new LogLine("again")).id()).isPositive();
            cluster.revive(1);
            cluster.revive(2);
            cluster.awaitSize(0, 3);
        }
        try (Database db = open(cluster.url(database, 2))) {
            assertThat(db.from(LogLine.class).select(LogLine_.text).all())
                    .contains("before", "again")
                    .doesNotContain("refused");
        }
    }

    private void loseQuorum() {
        cluster.node(1).kill();
        cluster.node(2).kill();
        GaleraCluster.await(() -> cluster.node(0).status("wsrep_cluster_status").equals("non-Primary"));
    }
}
