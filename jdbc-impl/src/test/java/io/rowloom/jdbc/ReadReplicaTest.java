package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.Session;
import io.rowloom.TransactionOptions;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes to a read replica, and what does not (rule J11): the two databases hold different rows. */
class ReadReplicaTest {

    private static final TransactionOptions READING =
            TransactionOptions.defaults().readOnly();

    @TempDir
    Path directory;

    private String primary = "";
    private String replica = "";

    @BeforeEach
    void makeBoth() {
        make(TestStore.H2_FILE);
    }

    private void make(TestStore store) {
        primary = store.url(directory);
        replica = store.url(directory);
        fill(primary, "primary");
        fill(replica, "replica");
    }

    private static void fill(String url, String text) {
        try (Database db = Rowloom.open(url)) {
            db.createTables(LogLine.class);
            assertThat(db.save(new LogLine(text)).id()).isPositive();
        }
    }

    private static String answers(Session session) {
        return session.from(LogLine.class).select(LogLine_.text).one();
    }

    private Database open() {
        return Rowloom.open(primary, options -> options.readReplica(replica));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "H2_FILE", "POSTGRES"})
    void transaction_thatWasDeclaredToReadOnly_goesToTheReplicaAndNothingElseDoes(TestStore store) {
        make(store);
        try (Database db = open()) {
            assertThat(db.inTransaction(READING, ReadReplicaTest::answers)).isEqualTo("replica");
            assertThat(db.inTransaction(TransactionOptions.snapshot().readOnly(), ReadReplicaTest::answers))
                    .isEqualTo("replica");
            try (var tx = db.begin(READING)) {
                assertThat(answers(tx)).isEqualTo("replica");
            }

            assertThat(answers(db)).isEqualTo("primary");
            assertThat(db.inTransaction(ReadReplicaTest::answers)).isEqualTo("primary");
            assertThat(db.inTransaction(TransactionOptions.snapshot(), ReadReplicaTest::answers))
                    .isEqualTo("primary");
            assertThat(answers(db.detached())).isEqualTo("primary");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_FILE", "POSTGRES"})
    void transaction_atSerializable_staysOnThePrimary(TestStore store) {
        make(store);
        try (Database db = open()) {
            assertThat(db.inTransaction(TransactionOptions.serializable().readOnly(), ReadReplicaTest::answers))
                    .isEqualTo("primary");
        }
    }

    @Test
    void blockInside_ofATransaction_staysWhereTheOuterOneIs() {
        try (Database db = open()) {
            assertThat(db.<String, RuntimeException>inTransaction(tx -> tx.inTransaction(ReadReplicaTest::answers)))
                    .isEqualTo("primary");
            assertThat(db.<String, RuntimeException>inTransaction(
                            READING, tx -> tx.inTransaction(ReadReplicaTest::answers)))
                    .isEqualTo("replica");
        }
    }

    @Test
    void write_inATransactionThatReadsOnly_isRefusedAndReachesNeither() {
        try (Database db = open()) {
            assertThatThrownBy(() -> db.useTransaction(
                            READING,
                            tx -> assertThat(tx.save(new LogLine("x")).id()).isPositive()))
                    .isInstanceOf(MisuseException.class);

            assertThat(db.from(LogLine.class).count()).isEqualTo(1);
            assertThat(db.<Long, RuntimeException>inTransaction(
                            READING, tx -> tx.from(LogLine.class).count()))
                    .isEqualTo(1);
        }
    }

    @Test
    void tables_areCreatedAndComparedInThePrimaryAlone() {
        primary = TestStore.H2_FILE.url(directory);
        replica = TestStore.H2_FILE.url(directory);
        try (Database db =
                Rowloom.open(primary, options -> options.readReplica(replica).models(LogLine.class))) {
            db.createTables();
            db.schema().validate();

            assertThat(db.from(LogLine.class).count()).isZero();
            assertThatThrownBy(() -> db.inTransaction(
                            READING, tx -> tx.from(LogLine.class).count()))
                    .isInstanceOf(SchemaException.class);
        }
    }

    @Test
    void replica_ofAnotherKind_isRefusedAndThePrimaryIsClosed() {
        assertThatThrownBy(() -> Rowloom.open(primary, options -> options.readReplica("jdbc:sqlite::memory:")))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("of the same kind");

        try (Database again = Rowloom.open(primary)) {
            assertThat(answers(again)).isEqualTo("primary");
        }
    }

    @Test
    void replica_byItsUrlBesideADataSource_isRefused() {
        try (Breakable source = new Breakable(primary)) {
            assertThatThrownBy(() -> JdbcDatabase.of(source, Options.defaults().readReplica(replica)))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("JdbcDatabase.of(source, replica, options)");
        }
    }

    /** A data source of the user's, which can be made to fail. */
    private static final class Breakable extends HikariDataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean broken;

        Breakable(String url) {
            super(config(url));
        }

        private static HikariConfig config(String url) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(2);
            return config;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            if (broken) {
                throw new SQLException("made for a test", "08001");
            }
            return super.getConnection();
        }
    }

    @Test
    void replica_thatCannotBeReached_isAnsweredForByThePrimaryAndLeftAlone() {
        try (Breakable here = new Breakable(primary);
                Breakable there = new Breakable(replica);
                Database db = JdbcDatabase.of(here, there, Options.defaults())) {
            assertThat(db.inTransaction(READING, ReadReplicaTest::answers)).isEqualTo("replica");

            there.broken = true;
            int before = there.asked.get();
            for (int i = 0; i < 10; i++) {
                assertThat(db.inTransaction(READING, ReadReplicaTest::answers)).isEqualTo("primary");
            }
            assertThat(there.asked.get() - before).isEqualTo(1);
        }
    }

    @Test
    void replica_thatWasDownFromTheStart_isAskedAgainLater() {
        try (Breakable here = new Breakable(primary);
                Breakable there = new Breakable(replica)) {
            there.broken = true;
            JdbcStore first = JdbcDatabase.store(here, Options.defaults());
            ReplicatedStore both =
                    new ReplicatedStore(first, () -> JdbcDatabase.store(there, Options.defaults()), Duration.ZERO);
            try (Database db = new StoreDatabase(both, Options.defaults())) {
                assertThat(db.inTransaction(READING, ReadReplicaTest::answers)).isEqualTo("primary");
                there.broken = false;
                assertThat(db.inTransaction(READING, ReadReplicaTest::answers)).isEqualTo("replica");
            }
        }
    }
}
