package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Options;
import io.rowloom.StatementEvent;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.Outcome;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.User;
import io.rowloom.memory.model.User_;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is arranged happens as it would over JDBC: the same class, doom, outcome and retries (rule M12). */
class MemoryFaultTest {

    private final List<StatementEvent> events = new ArrayList<>();

    @AutoClose
    private final MemoryDatabase db = MemoryDatabase.create(Options.defaults().onStatement(events::add));

    private User alice = new User("Alice", "alice@x");

    @BeforeEach
    void alice() {
        db.createTables(User.class, Note.class);
        alice = alice.save(db);
    }

    private InjectedFault on(Fault fault, Function<FaultPoint, InjectedFault> where) {
        return where.apply(db.fail(fault));
    }

    private static Arguments row(
            Fault fault, Function<FaultPoint, InjectedFault> where, Class<? extends RowloomException> type) {
        return Arguments.of(fault, where, type);
    }

    static Stream<Arguments> savesInATransaction() {
        Function<FaultPoint, InjectedFault> save = point -> point.onSave(User.class);
        return Stream.of(
                row(Fault.SERIALIZATION, save, SerializationConflictException.class),
                row(Fault.DEADLOCK, save, SerializationConflictException.class),
                row(Fault.LOCK_TIMEOUT, save, LockTimeoutException.class),
                row(Fault.QUERY_TIMEOUT, save, QueryTimeoutException.class),
                row(Fault.CONNECTION_LOST, save, ConnectionException.class),
                row(Fault.STORAGE_FULL, save, StorageFullException.class),
                row(Fault.UNIQUE, save, UniqueViolationException.class),
                row(Fault.FOREIGN_KEY, FaultPoint::onSave, ForeignKeyViolationException.class),
                row(Fault.CHECK, FaultPoint::onSave, CheckViolationException.class),
                row(Fault.SERIALIZATION, FaultPoint::onCommit, SerializationConflictException.class),
                row(Fault.DEADLOCK, FaultPoint::onCommit, SerializationConflictException.class),
                row(Fault.STORAGE_FULL, FaultPoint::onCommit, StorageFullException.class),
                row(Fault.QUERY_TIMEOUT, FaultPoint::onCommit, QueryTimeoutException.class),
                row(Fault.CONNECTION_LOST, FaultPoint::onCommit, CommitOutcomeUnknownException.class),
                row(Fault.POOL_TIMEOUT, FaultPoint::onBegin, PoolTimeoutException.class),
                row(Fault.CONNECTION_LOST, FaultPoint::onBegin, ConnectionException.class));
    }

    @ParameterizedTest
    @MethodSource("savesInATransaction")
    void fault_inATransaction_isThrownAndNothingIsWritten(
            Fault fault, Function<FaultPoint, InjectedFault> where, Class<? extends RowloomException> type) {
        try (InjectedFault arranged = on(fault, where)) {
            RowloomException e = catchThrowableOfType(
                    RowloomException.class, () -> db.useTransaction(tx -> new User("Bob", "bob@x").save(tx)));
            assertThat(e).isExactlyInstanceOf(type);
            boolean unknown = e instanceof CommitOutcomeUnknownException;
            assertThat(e.outcome()).isEqualTo(unknown ? Outcome.UNKNOWN : Outcome.NOT_APPLIED);
            assertThat(arranged.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice");
        new User("Bob", "bob@x").save(db); // no lock or key is left behind
    }

    @ParameterizedTest
    @MethodSource("savesInATransaction")
    void fault_ofACallOfItsOwn_isThrownAndNothingIsWritten(
            Fault fault, Function<FaultPoint, InjectedFault> where, Class<? extends RowloomException> type) {
        User bob = new User("Bob", "bob@x");
        try (InjectedFault arranged = on(fault, where)) {
            RowloomException e = catchThrowableOfType(RowloomException.class, () -> bob.save(db));
            boolean sent = e instanceof CommitOutcomeUnknownException;
            assertThat(sent || type.isInstance(e)).as(e.toString()).isTrue();
            assertThat(e.outcome()).isEqualTo(sent ? Outcome.UNKNOWN : Outcome.NOT_APPLIED);
            assertThat(arranged.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice");
        new User("Bob", "bob@x").save(db);
    }

    private List<String> names() {
        return db.from(User.class).orderBy(User_.name.asc()).all().stream()
                .map(user -> user.name)
                .toList();
    }

    @Test
    void connectionLostOnAWriteOfItsOwn_outcomeIsUnknown() {
        try (InjectedFault arranged = db.fail(Fault.CONNECTION_LOST).onSave()) {
            assertThatThrownBy(() -> new User("Bob", "bob@x").save(db))
                    .isInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(arranged.thrown()).isEqualTo(1);
        }
    }

    @Test
    void connectionLostAfterCommit_ofATransaction_isThereAndUnknown() {
        User bob = new User("Bob", "bob@x");
        try (InjectedFault lost =
                db.fail(Fault.CONNECTION_LOST_AFTER_COMMIT).onCommit().times(1)) {
            assertThatThrownBy(() -> db.useTransaction(tx -> bob.save(tx)))
                    .isInstanceOfSatisfying(CommitOutcomeUnknownException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
                        assertThat(e.retryable()).isFalse();
                    });
            assertThat(lost.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice", "Bob");
        assertThatThrownBy(() -> bob.save(db))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("refresh(row) first");
    }

    @Test
    void connectionLostAfterCommit_ofACallOfItsOwn_isThereAndUnknown() {
        try (InjectedFault lost = db.fail(Fault.CONNECTION_LOST_AFTER_COMMIT).onCommit()) {
            assertThatThrownBy(() -> new User("Bob", "bob@x").save(db))
                    .isInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(lost.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice", "Bob");
    }

    @Test
    void serializationOnCommit_twice_isRunThreeTimes() {
        AtomicInteger runs = new AtomicInteger();
        try (InjectedFault lost = db.fail(Fault.SERIALIZATION).onCommit().times(2)) {
            db.useTransaction(TransactionOptions.defaults().retries(2), tx -> {
                runs.incrementAndGet();
                new User("Bob", "bob@x").save(tx);
            });
            assertThat(lost.thrown()).isEqualTo(2);
        }
        assertThat(runs).hasValue(3);
        assertThat(names()).containsExactly("Alice", "Bob");
    }

    @Test
    void serializationOnCommit_oftenerThanRetried_isThrownWithThoseBefore() {
        try (InjectedFault lost = db.fail(Fault.SERIALIZATION).onCommit()) {
            assertThatThrownBy(() -> db.useTransaction(
                            TransactionOptions.defaults().retries(2), tx -> new User("Bob", "bob@x").save(tx)))
                    .isInstanceOfSatisfying(
                            SerializationConflictException.class,
                            e -> assertThat(e.getSuppressed()).hasSize(2));
            assertThat(lost.thrown()).isEqualTo(3);
        }
    }

    @Test
    void outcomeUnknown_isNeverRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        try (InjectedFault lost =
                db.fail(Fault.CONNECTION_LOST_AFTER_COMMIT).onCommit().times(1)) {
            assertThatThrownBy(() ->
                            db.useTransaction(TransactionOptions.defaults().retries(5), tx -> {
                                runs.incrementAndGet();
                                new User("Bob", "bob@x").save(tx);
                            }))
                    .isInstanceOf(CommitOutcomeUnknownException.class);
            assertThat(lost.thrown()).isEqualTo(1);
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void modify_thatLosesTwice_changesOnce() {
        AtomicInteger runs = new AtomicInteger();
        try (InjectedFault lost = db.fail(Fault.DEADLOCK).onCommit().times(2)) {
            User changed = db.modify(User.class, alice.id(), user -> {
                runs.incrementAndGet();
                user.name += "!";
            });
            assertThat(changed.name).isEqualTo("Alice!");
            assertThat(lost.thrown()).isEqualTo(2);
        }
        assertThat(runs).hasValue(3);
        assertThat(names()).containsExactly("Alice!");
    }

    @Test
    void faultThatIsSwallowed_doomsTheTransaction() {
        try (InjectedFault full = db.fail(Fault.STORAGE_FULL).onSave(User.class).times(1)) {
            assertThatThrownBy(() -> db.useTransaction(tx -> {
                        assertThatThrownBy(() -> new User("Bob", "bob@x").save(tx))
                                .isInstanceOf(StorageFullException.class);
                        new User("Carl", "carl@x").save(tx);
                    }))
                    .isInstanceOf(TransactionDoomedException.class);
            assertThat(full.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice");
    }

    @Test
    void violationInABlock_leavesTheRest() {
        try (InjectedFault taken = db.fail(Fault.UNIQUE).onSave(User.class).times(1)) {
            db.useTransaction(tx -> {
                assertThatThrownBy(() -> tx.useTransaction(inner -> new User("Bob", "bob@x").save(inner)))
                        .isInstanceOfSatisfying(UniqueViolationException.class, e -> {
                            assertThat(e.fields()).containsExactly("email");
                            assertThat(e.violation().model()).isEqualTo("User");
                        });
                new User("Carl", "carl@x").save(tx);
            });
            assertThat(taken.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("Alice", "Carl");
    }

    @Test
    void foreignKey_namesTheReferenceOfItsEnd() {
        Note note = new Note(alice, "one");
        try (InjectedFault missing = db.fail(Fault.FOREIGN_KEY).onSave(Note.class)) {
            assertThatThrownBy(() -> note.save(db)).isInstanceOfSatisfying(ForeignKeyViolationException.class, e -> {
                assertThat(e.reason()).isEqualTo(ForeignKeyViolationException.Reason.MISSING_PARENT);
                assertThat(e.violation().fields()).containsExactly("author");
            });
            assertThat(missing.thrown()).isEqualTo(1);
        }
        try (InjectedFault referred = db.fail(Fault.FOREIGN_KEY).onDelete(User.class)) {
            assertThatThrownBy(() -> alice.delete(db)).isInstanceOfSatisfying(ForeignKeyViolationException.class, e -> {
                assertThat(e.reason()).isEqualTo(ForeignKeyViolationException.Reason.STILL_REFERENCED);
                assertThat(e.violation().model()).isEqualTo("Note");
            });
            assertThat(referred.thrown()).isEqualTo(1);
        }
    }

    @Test
    void fault_ofOneTableAndKindOfCall_leavesOthersAlone() {
        try (InjectedFault query = db.fail(Fault.QUERY_TIMEOUT).onQuery(Note.class)) {
            assertThat(names()).containsExactly("Alice");
            new Note(alice, "one").save(db);
            assertThatThrownBy(() -> db.from(Note.class).count()).isInstanceOf(QueryTimeoutException.class);
            assertThatThrownBy(() -> db.from(Note.class).all()).isInstanceOf(QueryTimeoutException.class);
            assertThatThrownBy(() -> db.find(Note.class, 1L)).isInstanceOf(QueryTimeoutException.class);
            db.useTransaction(tx -> assertThatThrownBy(
                            () -> tx.from(Note.class).stream().close())
                    .isInstanceOf(QueryTimeoutException.class));
            assertThat(query.thrown()).isEqualTo(4);
        } catch (TransactionDoomedException e) {
            assertThat(e.getCause()).isInstanceOf(QueryTimeoutException.class);
        }
        assertThat(db.from(Note.class).count()).isEqualTo(1);
    }

    @Test
    void fault_fromTheThirdCallTwice_isTheThirdAndFourth() {
        List<Boolean> failed = new ArrayList<>();
        try (InjectedFault full =
                db.fail(Fault.STORAGE_FULL).onSave().fromCall(3).times(2)) {
            for (int i = 0; i < 6; i++) {
                User user = new User("u" + i, "u" + i + "@x");
                failed.add(catchThrowableOfType(StorageFullException.class, () -> user.save(db)) != null);
            }
            assertThat(full.thrown()).isEqualTo(2);
        }
        assertThat(failed).containsExactly(false, false, true, true, false, false);
    }

    @Test
    void conflict_givesTheLocksBackAtOnce() throws Exception {
        try (InjectedFault lost = db.fail(Fault.SERIALIZATION).onQuery().times(1);
                Transaction tx = db.begin()) {
            alice.name = "mine";
            assertThat(alice.save(tx)).isSameAs(alice);
            assertThatThrownBy(() -> tx.from(User.class).all()).isInstanceOf(SerializationConflictException.class);
            Thread other = Thread.ofVirtual().start(() -> {
                User theirs = db.getOne(User.class, alice.id());
                theirs.name = "theirs";
                assertThat(theirs.save(db)).isSameAs(theirs);
            });
            other.join();
            assertThat(lost.thrown()).isEqualTo(1);
        }
        assertThat(names()).containsExactly("theirs");
    }

    @Test
    void fault_isLoggedAsTheFailureOfItsStatement() {
        events.clear();
        try (InjectedFault full = db.fail(Fault.STORAGE_FULL).onSave()) {
            assertThatThrownBy(() -> new User("Bob", "bob@x").save(db)).isInstanceOf(StorageFullException.class);
            assertThat(full.thrown()).isEqualTo(1);
        }
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.failure()).isInstanceOf(StorageFullException.class));
    }

    @Test
    void fork_hasNoneOfTheFaults() {
        try (InjectedFault full = db.fail(Fault.STORAGE_FULL).onSave();
                MemoryDatabase fork = db.fork()) {
            new User("Bob", "bob@x").save(fork);
            assertThatThrownBy(() -> new User("Bob", "bob@x").save(db.detached()))
                    .isInstanceOf(StorageFullException.class);
            assertThat(full).hasToString("STORAGE_FULL at SAVE, thrown 1");
        }
    }

    @Test
    void fault_whereItCannotHappen_isMisuse() {
        assertThatThrownBy(() -> db.fail(Fault.CONNECTION_LOST_AFTER_COMMIT).onSave())
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("[COMMIT]");
        assertThatThrownBy(() -> db.fail(Fault.UNIQUE).onQuery()).isInstanceOf(MisuseException.class);
        assertThatThrownBy(() -> db.fail(Fault.POOL_TIMEOUT).onCommit()).isInstanceOf(MisuseException.class);
        try (InjectedFault arranged = db.fail(Fault.UNIQUE).onSave()) {
            assertThatThrownBy(() -> arranged.times(0)).isInstanceOf(MisuseException.class);
            assertThatThrownBy(() -> arranged.fromCall(0)).isInstanceOf(MisuseException.class);
        }
    }
}
