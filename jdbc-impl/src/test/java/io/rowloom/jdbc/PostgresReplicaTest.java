package io.rowloom.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Session;
import io.rowloom.TransactionOptions;
import io.rowloom.error.ConnectionException;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.jdbc.model.LogLine_;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of PostgreSQL and one that copies it as it is written (rule J11). */
@Timeout(120)
class PostgresReplicaTest {

    private static final TransactionOptions READING =
            TransactionOptions.defaults().readOnly();
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    @TempDir
    Path directory;

    private EmbeddedPostgres.Builder server(String name) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve(name))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .setServerConfig("wal_level", "replica")
                .setServerConfig("max_wal_senders", "2");
    }

    /** A copy begins with the files of a server that was ended, or it would have to be told where they belong together. */
    private void copyFiles() throws IOException {
        server("primary").start().close();
        Path from = directory.resolve("primary");
        Path to = directory.resolve("replica");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.createFile(to.resolve("standby.signal"));
    }

    private void follow(EmbeddedPostgres primary) throws IOException {
        Files.writeString(
                directory.resolve("replica").resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primary.getPort() + " user=postgres'\n",
                StandardOpenOption.APPEND);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?sslmode=disable&gssEncMode=disable";
    }

    private static Database open(EmbeddedPostgres primary, EmbeddedPostgres replica) {
        return Rowloom.open(url(primary), options -> options.user("postgres").readReplica(url(replica)));
    }

    private static boolean isCopy(Session session) {
        return session.unwrap(JdbcSession.class)
                .sql("select pg_is_in_recovery()")
                .as(Boolean.class)
                .one();
    }

    private static long lines(Session session, String text) {
        return session.from(LogLine.class).where(LogLine_.text.eq(text)).count();
    }

    @Test
    void copy_thatFollowsItsPrimary_answersUntilItIsGone() throws IOException {
        copyFiles();
        try (EmbeddedPostgres primary = server("primary").start()) {
            follow(primary);
            EmbeddedPostgres replica = server("replica").start();
            try (Database db = open(primary, replica)) {
                db.createTables(LogLine.class);
                assertThat(db.save(new LogLine("new")).id()).isPositive();
                await(() -> db.inTransaction(READING, tx -> tableIsThere(tx) && lines(tx, "new") == 1));

                assertThat(db.inTransaction(READING, PostgresReplicaTest::isCopy))
                        .isTrue();
                assertThat(db.inTransaction(TransactionOptions.snapshot().readOnly(), PostgresReplicaTest::isCopy))
                        .isTrue();
                assertThat(db.inTransaction(TransactionOptions.serializable().readOnly(), PostgresReplicaTest::isCopy))
                        .isFalse();
                assertThat(db.inTransaction(PostgresReplicaTest::isCopy)).isFalse();
                assertThat(isCopy(db)).isFalse();

                replica.close();
                await(() -> isAnsweredByThePrimary(db));
                assertThat(db.<Long, RuntimeException>inTransaction(READING, tx -> lines(tx, "new")))
                        .isEqualTo(1);
            } finally {
                replica.close();
            }
        }
    }

    private static boolean tableIsThere(Session session) {
        return session.unwrap(JdbcSession.class)
                .sql("select to_regclass('log_line') is not null")
                .as(Boolean.class)
                .one();
    }

    /** A connection that was idle for a moment only is not tested before it is lent, so that its transaction still fails. */
    private static boolean isAnsweredByThePrimary(Database db) {
        try {
            return !db.inTransaction(READING, PostgresReplicaTest::isCopy);
        } catch (ConnectionException brokenWithTheServer) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE); // up to the time limit of the class
        }
    }
}
