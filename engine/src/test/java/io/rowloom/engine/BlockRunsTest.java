package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.TransactionDoomedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockRunsTest {

    private static final TransactionOptions RETRY =
            TransactionOptions.defaults().retries(3);

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = new StoreDatabase(store, Options.defaults());
    private int runs;

    private static Person person() {
        return new Person("Ann", "ann@example.com");
    }

    private static List<RowloomException> conflicts() {
        return List.of(new SerializationConflictException("race"), new LockTimeoutException("lock"));
    }

    private static List<RowloomException> others() {
        return List.of(
                new ConnectionException("cut"),
                new QueryTimeoutException("slow"),
                new CommitOutcomeUnknownException("unanswered"));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void conflict_ofAStatement_runsTheBlockAgain(RowloomException conflict) {
        store.failNext(conflict);
        db.useTransaction(RETRY, tx -> {
            runs++;
            assertThat(tx.save(person()).createdAt()).isNotNull();
        });
        assertThat(runs).isEqualTo(2);
        assertThat(store.calls)
                .containsExactly(
                        "begin READ_COMMITTED",
                        "insert 1 Person",
                        "rollback",
                        "close",
                        "begin READ_COMMITTED",
                        "insert 1 Person",
                        "commit",
                        "close");
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherError_runsItOnce(RowloomException error) {
        assertThatThrownBy(() -> db.useTransaction(RETRY, tx -> {
                    runs++;
                    store.failNext(error);
                    tx.save(person());
                }))
                .isSameAs(error);
        assertThat(runs).isOne();
    }

    @Test
    void conflict_atCommit_runsTheBlockAgain() {
        Person ann = person();
        db.useTransaction(RETRY, tx -> {
            tx.save(ann);
            if (runs++ == 0) {
                store.failNext(new SerializationConflictException("race"));
            }
        });
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void conflict_thatTheBlockSwallowed_runsItAgain() {
        db.useTransaction(RETRY, tx -> {
            if (runs++ == 0) {
                store.failNext(new SerializationConflictException("race"));
                assertThatThrownBy(() -> tx.save(person())).isInstanceOf(SerializationConflictException.class);
                assertThatThrownBy(() -> tx.save(person())).isInstanceOf(TransactionDoomedException.class);
            }
        });
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void conflict_ofTheProgramsOwn_runsItOnce() {
        SerializationConflictException foreign = new SerializationConflictException("of another database");
        assertThatThrownBy(() -> db.useTransaction(RETRY, tx -> {
                    runs++;
                    throw foreign;
                }))
                .isSameAs(foreign);
        assertThat(runs).isOne();
    }

    @Test
    void options_ofTheDatabase_areTheDefault() {
        Database eager = new StoreDatabase(store, Options.defaults().retries(1));
        store.failNext(new SerializationConflictException("race"));
        eager.useTransaction(tx -> {
            runs++;
            tx.save(person());
        });
        assertThat(runs).isEqualTo(2);
        store.failNext(new SerializationConflictException("race"));
        assertThatThrownBy(
                        () -> eager.useTransaction(TransactionOptions.defaults().retries(0), tx -> tx.save(person())))
                .isInstanceOf(SerializationConflictException.class);
    }

    @Test
    void rowFromOutside_thatIsSaved_runsTheBlockOnce() {
        Person ann = db.save(person());
        assertThatThrownBy(() -> db.useTransaction(RETRY, tx -> {
                    runs++;
                    ann.name += "!";
                    store.failNext(new SerializationConflictException("race"));
                    tx.save(ann);
                }))
                .isInstanceOf(SerializationConflictException.class)
                .hasMessageContaining("race The block was not run again: it saved Person " + ann.id())
                .hasCauseInstanceOf(SerializationConflictException.class);
        assertThat(runs).isOne();
        assertThat(ann.name).isEqualTo("Ann!");
    }

    @Test
    void rowFromOutside_thatIsSavedBeforeTheCommitConflicts_runsTheBlockOnce() {
        Person ann = db.save(person());
        assertThatThrownBy(() -> db.useTransaction(RETRY, tx -> {
                    runs++;
                    ann.name += "!";
                    tx.save(ann);
                    store.failNext(new SerializationConflictException("race"));
                }))
                .hasMessageContaining("not run again");
        assertThat(runs).isOne();
    }

    @Test
    void rowThatWasNew_savedTwice_runsTheBlockAgain() {
        db.useTransaction(RETRY, tx -> {
            Person ann = tx.save(person());
            ann.name = "Anne";
            if (runs++ == 0) {
                store.failNext(new SerializationConflictException("race"));
            }
            tx.save(ann);
        });
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void begin_withRetries_isRefused() {
        assertThatThrownBy(() -> db.begin(RETRY))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("inTransaction");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void timeout_thatIsOver_isHeardOnceAndDooms() {
        TransactionOptions brief = TransactionOptions.defaults().timeout(Duration.ofNanos(1));
        assertThatThrownBy(() -> db.useTransaction(brief, tx -> {
                    assertThatThrownBy(() -> tx.save(person())).isInstanceOf(QueryTimeoutException.class);
                    tx.save(person());
                }))
                .isInstanceOf(TransactionDoomedException.class)
                .hasCauseInstanceOf(QueryTimeoutException.class);
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "rollback", "close");
    }

    @Test
    void timeout_thatABlockOutlives_rollsItBack() {
        TransactionOptions brief = TransactionOptions.defaults().timeout(Duration.ofMillis(20));
        assertThatThrownBy(() -> db.useTransaction(brief, tx -> {
                    long end = System.nanoTime() + 30_000_000;
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos(end - System.nanoTime());
                    }
                }))
                .isInstanceOf(QueryTimeoutException.class)
                .hasMessageContaining("20 ms");
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "rollback", "close");
    }
}
