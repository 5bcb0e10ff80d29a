package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.error.Violation;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.tx.Capability;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = new StoreDatabase(store, Options.defaults());

    private static UniqueViolationException taken() {
        return new UniqueViolationException(new Violation("Person", "uq_person_email", List.of("email")), null);
    }

    private static Person person() {
        return new Person("Ann", "ann@example.com");
    }

    @Test
    void block_returns_commits() {
        String result = db.inTransaction(tx -> {
            Person ann = tx.save(person());
            return ann.name;
        });
        assertThat(result).isEqualTo("Ann");
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "insert 1 Person", "commit", "close");
    }

    @Test
    void block_throwsChecked_rollsBackAndComesOutUnwrapped() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> db.useTransaction(tx -> {
                    throw new IOException("disk");
                }))
                .withMessage("disk");
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "rollback", "close");
    }

    @Test
    void rollback_savedRows_haveTheirEarlierState() {
        Person ann = person();
        Person bob = db.save(new Person("Bob", "bob@example.com"));
        RowState before = HiddenState.of(bob);
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    Person savedAnn = tx.save(ann);
                    bob.name = "Bobby";
                    Person savedBob = tx.save(bob);
                    assertThat(savedAnn.createdAt()).isNotNull();
                    assertThat(HiddenState.of(savedBob)).isNotSameAs(before);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(ann.createdAt()).isNull();
        assertThat(HiddenState.of(bob)).isSameAs(before);
        assertThat(bob.name).isEqualTo("Bobby");
    }

    @Test
    void rollback_newLongRow_hasNoIdAgain() {
        Line line = new Line("x");
        try (Transaction tx = db.begin()) {
            assertThat(tx.save(line).id()).isEqualTo(7);
            tx.rollback();
        }
        assertThatExceptionOfType(MisuseException.class).isThrownBy(line::id);
    }

    @Test
    void storeError_swallowed_commitThrowsDoomed() {
        UniqueViolationException cause = taken();
        assertThatExceptionOfType(TransactionDoomedException.class)
                .isThrownBy(() -> db.useTransaction(tx -> {
                    store.failNext(cause);
                    assertThatThrownBy(() -> tx.save(person())).isSameAs(cause);
                    assertThatExceptionOfType(TransactionDoomedException.class)
                            .isThrownBy(() -> tx.from(Person.class).all());
                }))
                .withCause(cause);
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "insert 1 Person", "rollback", "close");
    }

    @Test
    void violation_insideSavepoint_outerStaysUsable() {
        db.useTransaction(tx -> {
            assertThatExceptionOfType(UniqueViolationException.class)
                    .isThrownBy(() -> tx.useTransaction(inner -> {
                        store.failNext(taken());
                        Person saved = inner.save(person());
                        throw new AssertionError("saved " + saved);
                    }));
            assertThat(tx.from(Person.class).count()).isZero();
        });
        assertThat(store.calls)
                .containsExactly(
                        "begin READ_COMMITTED",
                        "savepoint",
                        "insert 1 Person",
                        "rollback to savepoint",
                        "count Person",
                        "commit",
                        "close");
    }

    @Test
    void conflict_insideSavepoint_outerIsDoomed() {
        assertThatExceptionOfType(SerializationConflictException.class)
                .isThrownBy(() -> db.useTransaction(tx -> tx.useTransaction(inner -> {
                    store.failNext(new SerializationConflictException("deadlock"));
                    Person saved = inner.save(person());
                    throw new AssertionError("saved " + saved);
                })));
        assertThat(store.calls).doesNotContain("rollback to savepoint").endsWith("rollback", "close");
    }

    @Test
    void savepoint_ofTheUsersException_isUndoneAlone() {
        Person ann = person();
        db.useTransaction(tx -> {
            assertThatThrownBy(() -> tx.useTransaction(inner -> {
                        assertThat(inner.save(ann)).isSameAs(ann);
                        throw new IllegalArgumentException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            assertThat(ann.createdAt()).isNull();
            assertThat(tx.save(ann).createdAt()).isNotNull();
        });
    }

    @Test
    void savepoint_absentCapability_isRefusedBeforeAnyEffect() {
        store.capabilities = Set.of();
        db.useTransaction(tx -> {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> tx.useTransaction(inner -> {}))
                    .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.SAVEPOINTS));
            assertThat(tx.from(Person.class).count()).isZero();
        });
    }

    @Test
    void staleRow_single_leavesTheTransactionUsable() {
        Person ann = db.save(person());
        store.present.clear();
        db.useTransaction(tx -> {
            ann.name = "Anne";
            assertThatExceptionOfType(StaleRowException.class).isThrownBy(() -> tx.save(ann));
            assertThat(tx.from(Person.class).count()).isZero();
        });
    }

    @Test
    void staleRow_ofMany_doomsTheTransaction() {
        Person ann = db.save(person());
        store.present.clear();
        assertThatExceptionOfType(TransactionDoomedException.class)
                .isThrownBy(() -> db.useTransaction(tx -> {
                    ann.name = "Anne";
                    assertThatExceptionOfType(StaleRowException.class)
                            .isThrownBy(() -> tx.saveAll(List.of(new Person("Bob", "b@example.com"), ann)));
                }));
    }

    @Test
    void commit_unanswered_rowsAreUnknownUntilRefresh() {
        Person ann = person();
        CommitOutcomeUnknownException cut = new CommitOutcomeUnknownException("cut");
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    assertThat(tx.save(ann)).isSameAs(ann);
                    store.failNext(cut);
                }))
                .isSameAs(cut);
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.save(ann))
                .withMessageContaining("refresh");
    }

    @Test
    void commit_refused_rowsHaveTheirEarlierState() {
        Person ann = person();
        assertThatExceptionOfType(LockTimeoutException.class)
                .isThrownBy(() -> db.useTransaction(tx -> {
                    assertThat(tx.save(ann)).isSameAs(ann);
                    store.failNext(new LockTimeoutException("busy"));
                }));
        assertThat(ann.createdAt()).isNull();
    }

    @Test
    void database_insideItsOwnTransaction_isMisuseWithBothPlaces() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.useTransaction(tx -> db.save(person())))
                .withMessageContaining("database_insideItsOwnTransaction")
                .withMessageContaining("TransactionsTest.java:");
        try (Transaction tx = db.begin()) {
            assertThatExceptionOfType(MisuseException.class)
                    .isThrownBy(() -> db.from(Person.class).count())
                    .withMessageContaining("TransactionsTest.java:");
            tx.rollback();
        }
        assertThat(db.from(Person.class).count()).isZero();
    }

    @Test
    void transaction_fromAnotherThread_isMisuse() throws InterruptedException {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        try (Transaction tx = db.begin()) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            tx.from(Person.class).count();
                        } catch (RuntimeException e) {
                            seen.set(e);
                        }
                    })
                    .join();
        }
        assertThat(seen.get()).isInstanceOf(MisuseException.class).hasMessageContaining("another thread");
    }

    @Test
    void transaction_ended_isMisuse() {
        Transaction tx = db.begin();
        tx.commit();
        assertThatExceptionOfType(MisuseException.class).isThrownBy(tx::commit);
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> tx.from(Person.class).all());
        tx.close();
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "commit", "close");
    }

    @Test
    void commit_insideBlock_isMisuse() {
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.useTransaction(Transaction::commit));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.useTransaction(Transaction::rollback));
    }

    @Test
    void readOnly_write_isRefusedBeforeTheStore() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.useTransaction(
                        TransactionOptions.defaults().readOnly(), tx -> tx.saveAll(List.of(person()))));
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "rollback", "close");
    }

    @Test
    void isolation_absent_isRefusedBeforeTheStore() {
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> db.useTransaction(TransactionOptions.serializable(), tx -> {}));
        assertThat(store.calls).isEmpty();
    }

    @Test
    void interrupted_call_sendsNothingAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedOperationException.class).isThrownBy(() -> db.save(person()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.calls).isEmpty();
    }

    @Test
    void closed_database_isMisuse() {
        db.close();
        db.close();
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.save(person()));
        assertThat(store.calls).containsExactly("close store");
    }
}
