package io.rowloom.tutorial.errors;

import static io.rowloom.tutorial.errors.ErrorPage.isAsItsPageSays;
import static io.rowloom.tutorial.errors.ErrorPage.provoked;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.StorageFullException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the world does to a program: full disks, full pools, broken lines, impatience. */
class WorldErrorsTest {

    private static Database opened(String url, Options options) {
        Database db = Rowloom.open(url, defaults -> options);
        db.createTables(Account.class, Booking.class);
        return db;
    }

    @Test
    void poolTimeout() throws IOException {
        Options one = Options.defaults().poolSize(1).connectionWait(Duration.ofMillis(20));
        try (Database db = opened("jdbc:h2:mem:", one)) {
            try (Transaction holder = db.begin()) {
                assertThat(holder.from(Account.class).count()).isZero();
                provoked(
                        PoolTimeoutException.class,
                        () -> db.detached().from(Account.class).count());
            }
        }
        // @start region="pool-timeout"
        Options options = Options.defaults()
                .poolSize(20)
                .onIdleTransaction(
                        Duration.ofSeconds(5),
                        idle -> System.getLogger("pool")
                                .log(
                                        System.Logger.Level.WARNING,
                                        "idle since {0}, begun at {1}",
                                        idle.since(),
                                        idle.begunAt()));
        // @end region="pool-timeout"
        try (Database db = opened("jdbc:h2:mem:", options)) {
            assertThat(db.from(Account.class).count()).isZero();
        }
    }

    @Test
    void queryTimeout() throws IOException {
        try (Database db = opened("memory:", Options.defaults())) {
            provoked(
                    QueryTimeoutException.class,
                    () -> db.useTransaction(
                            TransactionOptions.defaults().timeout(Duration.ofNanos(1)),
                            tx -> tx.from(Account.class).count()));
            // @start region="query-timeout"
            TransactionOptions inTime = TransactionOptions.defaults().timeout(Duration.ofSeconds(2));
            long accounts =
                    db.inTransaction(inTime, tx -> tx.from(Account.class).count());
            // @end region="query-timeout"
            assertThat(accounts).isZero();
        }
    }

    @Test
    void interruptedOperation() throws IOException {
        try (Database db = opened("memory:", Options.defaults())) {
            Thread.currentThread().interrupt();
            try {
                provoked(InterruptedOperationException.class, () -> new Account("Alice", 5).save(db));
                assertThat(work(db)).isEqualTo("stopped, nothing was written");
            } finally {
                assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
            }
            assertThat(work(db)).isEqualTo("done");
        }
    }

    // @start region="interrupted-operation"
    private static String work(Database db) {
        try {
            new Account("Alice", 5).save(db);
            return "done";
        } catch (InterruptedOperationException stopped) { // somebody wants this thread to end: let it
            return stopped.outcome() == Outcome.NOT_APPLIED
                    ? "stopped, nothing was written"
                    : "stopped, look before you write again";
        }
    }
    // @end region="interrupted-operation"

    @Test
    void storageFull_isNotTriedAgain() throws IOException {
        StorageFullException full = new StorageFullException("the disk is full");
        isAsItsPageSays(full);
        List<String> alarms = new ArrayList<>();
        assertThat(status(full, alarms::add)).isEqualTo(507);
        assertThat(alarms).containsExactly("the disk is full");
        assertThat(status(new PoolTimeoutException("busy"), alarms::add)).isEqualTo(503);
    }

    // @start region="storage-full"
    private static int status(RowloomException error, Consumer<String> alarm) {
        if (error instanceof StorageFullException) { // somebody must make room
            alarm.accept(error.getMessage());
            return 507;
        }
        return error.retryable() ? 503 : 500;
    }
    // @end region="storage-full"

    @Test
    void connection_lost_isTriedAgainByTheCaller() throws IOException {
        ConnectionException lost = new ConnectionException("the database cannot be reached");
        isAsItsPageSays(lost);
        assertThat(status(lost)).isEqualTo(503);
    }

    // @start region="connection"
    private static int status(RowloomException error) {
        return switch (error) {
            case ConnectionException e -> 503; // the pool makes a new connection for the next request
            case RowloomException e -> e.retryable() ? 503 : 500;
        };
    }
    // @end region="connection"
}
