package io.rowloom.tutorial.errors;

import static io.rowloom.tutorial.errors.ErrorPage.isAsItsPageSays;
import static io.rowloom.tutorial.errors.ErrorPage.provoked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tx.Lock;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those meet who work on the same rows. */
class RaceErrorsTest {

    private final Database db = Rowloom.open("memory:");
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void tables() {
        db.createTables(Account.class, Booking.class);
        id = new Account("Alice", 5).save(db).id();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void optimisticLock() throws IOException {
        Account mine = db.getOne(Account.class, id);
        db.modify(Account.class, id, account -> account.balance = 100);
        mine.balance = 7;
        provoked(OptimisticLockException.class, () -> mine.save(db));
        // @start region="optimistic-lock"
        Account account =
                db.modify(Account.class, id, it -> it.balance += 10); // reads, changes and saves, again if it must
        // @end region="optimistic-lock"
        assertThat(account.balance).isEqualTo(110);
    }

    @Test
    void serializationConflict() throws IOException {
        provoked(SerializationConflictException.class, this::loseARace);
        // @start region="serialization-conflict"
        db.useTransaction(TransactionOptions.serializable().retries(5), tx -> {
            Account account = tx.getOne(Account.class, id); // read inside: every run begins with what is stored
            account.balance += 10;
            account.save(tx);
        });
        // @end region="serialization-conflict"
        assertThat(db.getOne(Account.class, id).balance).isEqualTo(15);
    }

    /** Reads a row, has another transaction write it, and writes what was decided from the old one. */
    private void loseARace() {
        UUID rent = new Booking(db.getOne(Account.class, id), "rent").save(db).id();
        db.useTransaction(TransactionOptions.serializable(), tx -> {
            Booking booking = tx.getOne(Booking.class, rent);
            db.detached().modify(Booking.class, rent, it -> it.text = "rent of May");
            booking.text += ", paid";
            booking.save(tx);
        });
    }

    @Test
    void lockTimeout() throws IOException {
        try (Transaction holder = db.begin()) {
            holder.from(Account.class).forUpdate().one();
            provoked(LockTimeoutException.class, () -> db.detached().useTransaction(this::lockAtOnce));
        }
        // @start region="lock-timeout"
        db.useTransaction(
                TransactionOptions.defaults().retries(3),
                tx -> { // waits `lockWait`, then begins again
                    Account account = tx.from(Account.class)
                            .where(Account_.id.eq(id))
                            .forUpdate()
                            .one();
                    account.balance -= 1;
                    account.save(tx);
                });
        // @end region="lock-timeout"
        assertThat(db.getOne(Account.class, id).balance).isEqualTo(4);
    }

    private void lockAtOnce(Transaction tx) {
        tx.from(Account.class).forUpdate(Lock.NO_WAIT).one();
    }

    @Test
    void transactionDoomed() throws IOException {
        provoked(
                TransactionDoomedException.class,
                () -> db.useTransaction(tx -> {
                    assertThatThrownBy(() -> new Account("Alice", 1).save(tx))
                            .isInstanceOf(UniqueViolationException.class);
                    new Account("Bob", 1).save(tx);
                }));
        // @start region="transaction-doomed"
        db.useTransaction(tx -> {
            try {
                tx.useTransaction(inner -> new Account("Alice", 1).save(inner)); // a savepoint: undone alone
            } catch (UniqueViolationException there) {
                tx.from(Account.class).where(Account_.owner.eq("Alice")).update(Account_.balance.plus(1L));
            }
            new Account("Bob", 1).save(tx);
        });
        // @end region="transaction-doomed"
        assertThat(db.from(Account.class).orderBy(Account_.owner.asc()).all())
                .extracting(account -> account.balance)
                .containsExactly(6L, 1L);
    }

    @Test
    void commitOutcomeUnknown_notCarriedOut_isDoneOnce() throws IOException {
        CommitOutcomeUnknownException unknown = new CommitOutcomeUnknownException("COMMIT was sent and not answered");
        isAsItsPageSays(unknown);
        Account bob = new Account("Bob", 1);
        assertThat(open(bob.id(), () -> fail(unknown))).isFalse();
        assertThat(open(bob.id(), () -> bob.save(db))).isTrue();
        assertThat(open(bob.id(), () -> fail(unknown))).isTrue();
    }

    private static void fail(CommitOutcomeUnknownException unknown) {
        throw unknown;
    }

    // @start region="commit-outcome-unknown"
    /** Whether the account is there afterwards. The id was chosen before the write, so it can be looked for. */
    private boolean open(UUID chosen, Runnable write) {
        try {
            write.run();
            return true;
        } catch (CommitOutcomeUnknownException unknown) {
            return db.find(Account.class, chosen).isPresent();
        }
    }
    // @end region="commit-outcome-unknown"
}
