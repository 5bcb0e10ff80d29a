package io.rowloom.memory;

import static io.rowloom.memory.TestStore.nameOf;
import static io.rowloom.memory.TestStore.rename;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.error.ConnectionException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.sample.Person;
import io.rowloom.memory.sample.Ticket;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.Select;
import io.rowloom.spi.StoreSession;
import io.rowloom.tx.Isolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoryIsolationTest {

    @AutoClose
    private final TestStore store = TestStore.open();

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void uncommittedWrite_anotherReader_isNotSeen(Isolation isolation) {
        UUID id = store.person("old");
        try (StoreSession writer = store.begin(isolation)) {
            assertThat(rename(writer, id, "new")).isEqualTo(1);
            assertThat(nameOf(writer, id)).isEqualTo("new");
            assertThat(store.nameOf(id)).isEqualTo("old");
            writer.commit();
        }
        assertThat(store.nameOf(id)).isEqualTo("new");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void rollbackAndClose_uncommittedWrites_leaveTheSameRoot(Isolation isolation) {
        UUID id = store.person("old");
        Object before = store.store.versions().committed();
        StoreSession rolledBack = store.begin(isolation);
        assertThat(rename(rolledBack, id, "new")).isEqualTo(1);
        rolledBack.rollback();
        rolledBack.close();
        try (StoreSession closed = store.begin(isolation)) {
            closed.insert(Person.TABLE, List.of(Person.of(UUID.randomUUID(), "x")));
        }
        assertThat(store.store.versions().committed()).isSameAs(before);
    }

    @Test
    void readCommitted_foreignCommit_isSeenByTheNextStatement() {
        UUID id = store.person("old");
        try (StoreSession reader = store.begin(Isolation.READ_COMMITTED)) {
            assertThat(nameOf(reader, id)).isEqualTo("old");
            assertThat(store.rename(id, "new")).isEqualTo(1);
            assertThat(nameOf(reader, id)).isEqualTo("new");
        }
    }

    @Test
    void snapshot_foreignCommit_isNeverSeen() {
        UUID id = store.person("old");
        try (StoreSession reader = store.begin(Isolation.SNAPSHOT)) {
            assertThat(store.rename(id, "new")).isEqualTo(1);
            UUID second = store.person("second");
            assertThat(nameOf(reader, id)).isEqualTo("old");
            assertThat(reader.count(Select.from(Person.TABLE))).isEqualTo(1);
            assertThat(nameOf(reader, second)).isEqualTo("(none)");
        }
    }

    @Test
    void snapshot_ownWritesAfterForeignCommit_standOnTheSnapshotAndOnTheCommit() {
        UUID mine = store.person("mine");
        UUID theirs = store.person("theirs");
        try (StoreSession session = store.begin(Isolation.SNAPSHOT)) {
            assertThat(store.rename(theirs, "changed")).isEqualTo(1);
            assertThat(rename(session, mine, "changed")).isEqualTo(1);
            assertThat(nameOf(session, mine)).isEqualTo("changed");
            assertThat(nameOf(session, theirs)).isEqualTo("theirs");
            session.commit();
        }
        assertThat(store.nameOf(mine) + store.nameOf(theirs)).isEqualTo("changedchanged");
    }

    @Test
    void snapshot_rowThatAnotherCommitted_isAConflict() {
        UUID changed = store.person("changed");
        UUID deleted = store.person("deleted");
        try (StoreSession session = store.begin(Isolation.SNAPSHOT)) {
            assertThat(store.rename(changed, "theirs")).isEqualTo(1);
            assertThat(store.delete(deleted)).isEqualTo(1);
            assertThatThrownBy(() -> rename(session, changed, "mine"))
                    .isInstanceOfSatisfying(
                            SerializationConflictException.class,
                            e -> assertThat(e.retryable()).isTrue());
            assertThatThrownBy(() -> session.delete(Person.TABLE, List.of(RowDelete.of(deleted))))
                    .isInstanceOf(SerializationConflictException.class);
            assertThatThrownBy(() -> session.insert(Ticket.TABLE, List.of(Ticket.of(deleted, 1, 1))))
                    .isInstanceOf(SerializationConflictException.class);
        }
    }

    @Test
    void snapshot_uniqueValueThatAnotherCommitted_isRefused() {
        try (StoreSession session = store.begin(Isolation.SNAPSHOT)) {
            store.insert(Person.TABLE, Person.of(UUID.randomUUID(), "a", "a@b", null, null));
            assertThatThrownBy(() ->
                            session.insert(Person.TABLE, List.of(Person.of(UUID.randomUUID(), "b", "a@b", null, null))))
                    .isInstanceOf(UniqueViolationException.class);
        }
    }

    @Test
    void snapshot_twoDoctors_bothGoHome() {
        UUID first = store.person("on");
        UUID second = store.person("on");
        try (StoreSession a = store.begin(Isolation.SNAPSHOT);
                StoreSession b = store.begin(Isolation.SNAPSHOT)) {
            assertThat(nameOf(a, second) + nameOf(b, first)).isEqualTo("onon");
            assertThat(rename(a, first, "off")).isEqualTo(1);
            a.commit();
            assertThat(rename(b, second, "off")).isEqualTo(1);
            b.commit();
        }
        assertThat(store.nameOf(first) + store.nameOf(second)).isEqualTo("offoff");
    }

    @Test
    void serializable_twoDoctors_runOneAfterTheOther() {
        store.person("on");
        StoreSession a = store.begin(Isolation.SERIALIZABLE);
        assertThatThrownBy(() -> store.begin(Isolation.SERIALIZABLE)).isInstanceOf(LockTimeoutException.class);
        a.commit();
        a.close();
        try (StoreSession b = store.begin(Isolation.SERIALIZABLE)) {
            assertThat(b.count(Select.from(Person.TABLE))).isEqualTo(1);
        }
    }

    @Test
    void serializableReadOnly_openWriter_readsWithoutWaiting() {
        UUID id = store.person("old");
        try (StoreSession writer = store.begin(Isolation.SERIALIZABLE)) {
            assertThat(rename(writer, id, "new")).isEqualTo(1);
            try (StoreSession reader = store.store.open(Begin.transaction(Isolation.SERIALIZABLE, true))) {
                writer.commit();
                assertThat(nameOf(reader, id)).isEqualTo("old");
            }
        }
    }

    @Test
    void secondWriter_firstStaysOpen_timesOutAndMayBeRetried() {
        UUID id = store.person("old");
        try (StoreSession first = store.begin(Isolation.READ_COMMITTED);
                StoreSession second = store.begin(Isolation.READ_COMMITTED)) {
            assertThat(rename(first, id, "first")).isEqualTo(1);
            assertThatThrownBy(() -> rename(second, id, "second"))
                    .isInstanceOfSatisfying(
                            LockTimeoutException.class,
                            e -> assertThat(e.retryable()).isTrue());
            first.commit();
            assertThat(rename(second, id, "second")).isEqualTo(1);
            second.commit();
        }
        assertThat(store.nameOf(id)).isEqualTo("second");
    }

    @Test
    void failedStatement_earlierWrites_stayInTheTransaction() {
        UUID id = store.person("old");
        try (StoreSession session = store.begin(Isolation.READ_COMMITTED)) {
            assertThat(rename(session, id, "new")).isEqualTo(1);
            assertThatThrownBy(() -> session.insert(
                            Person.TABLE, List.of(Person.of(UUID.randomUUID(), "ok"), Person.of(id, "twice"))))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(session.count(Select.from(Person.TABLE))).isEqualTo(1);
            assertThat(nameOf(session, id)).isEqualTo("new");
        }
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void savepoint_nestedRollbacks_undoWhatCameAfter(Isolation isolation) {
        UUID id = store.person("0");
        try (StoreSession session = store.begin(isolation)) {
            Object beforeAll = session.savepoint();
            assertThat(rename(session, id, "1")).isEqualTo(1);
            Object outer = session.savepoint();
            assertThat(rename(session, id, "2")).isEqualTo(1);
            Object inner = session.savepoint();
            assertThat(rename(session, id, "3")).isEqualTo(1);
            session.rollbackTo(inner);
            assertThat(nameOf(session, id)).isEqualTo("2");
            session.rollbackTo(outer);
            assertThat(nameOf(session, id)).isEqualTo("1");
            Object released = session.savepoint();
            assertThat(rename(session, id, "4")).isEqualTo(1);
            session.release(released);
            assertThat(nameOf(session, id)).isEqualTo("4");
            session.rollbackTo(beforeAll);
            assertThat(nameOf(session, id)).isEqualTo("0");
            session.commit();
        }
        assertThat(store.nameOf(id)).isEqualTo("0");
    }

    @Test
    void write_readOnlySession_isRefused() {
        UUID id = store.person("old");
        assertThatThrownBy(() -> store.<Integer>read(session -> rename(session, id, "new")))
                .isInstanceOf(MisuseException.class);
    }

    @Test
    void interruptedThread_waitingForItsTurn_endsAndKeepsTheFlag() {
        try (StoreSession writer = store.begin(Isolation.SERIALIZABLE)) {
            assertThat(writer.count(Select.from(Person.TABLE))).isZero();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.begin(Isolation.SERIALIZABLE))
                    .isInstanceOf(InterruptedOperationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interruptedThread_waitingForARow_endsAndKeepsTheFlag() {
        UUID id = store.person("old");
        try (StoreSession writer = store.begin(Isolation.READ_COMMITTED)) {
            assertThat(rename(writer, id, "new")).isEqualTo(1);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> store.rename(id, "mine")).isInstanceOf(InterruptedOperationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(rename(writer, id, "newer")).isEqualTo(1);
        }
        assertThat(store.nameOf(id)).isEqualTo("old");
    }

    @Test
    void closedStore_openSession_endsWithAnError() {
        StoreSession session = store.begin(Isolation.SNAPSHOT);
        store.close();
        store.close();
        assertThatThrownBy(() -> session.count(Select.from(Person.TABLE))).isInstanceOf(ConnectionException.class);
        assertThatThrownBy(() -> session.insert(Person.TABLE, List.of(Person.of(UUID.randomUUID(), "x"))))
                .isInstanceOf(ConnectionException.class);
        session.close();
        assertThatThrownBy(() -> store.begin(Isolation.SNAPSHOT)).isInstanceOf(ConnectionException.class);
    }
}
