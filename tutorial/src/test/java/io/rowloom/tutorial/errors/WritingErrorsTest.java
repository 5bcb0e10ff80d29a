package io.rowloom.tutorial.errors;

import static io.rowloom.tutorial.errors.ErrorPage.provoked;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.jdbc.JdbcSession;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a writer of rows meets, and how to answer it. */
class WritingErrorsTest {

    private final Database db = Rowloom.open("jdbc:sqlite::memory:");

    @BeforeEach
    void tables() {
        db.createTables(Account.class, Booking.class);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void uniqueViolation() throws IOException {
        new Account("Alice", 5).save(db);
        provoked(UniqueViolationException.class, () -> new Account("Alice", 6).save(db));
        assertThat(open("Alice")).isEqualTo("owner: the value is taken already");
        assertThat(open("Bob")).isEqualTo("welcome");
    }

    // @start region="unique-violation"
    private String open(String owner) {
        try {
            new Account(owner, 0).save(db);
            return "welcome";
        } catch (UniqueViolationException taken) { // asking first would not help: another may be between
            return String.join(", ", taken.fields()) + ": " + taken.userMessage();
        }
    }
    // @end region="unique-violation"

    @Test
    void foreignKeyViolation() throws IOException {
        Account alice = new Account("Alice", 5).save(db);
        Booking rent = new Booking(alice, "rent").save(db);
        provoked(ForeignKeyViolationException.class, () -> alice.delete(db));
        assertThat(close(alice)).isEqualTo("it is still in use");
        rent.delete(db);
        assertThat(close(alice)).isEqualTo("closed");
        provoked(ForeignKeyViolationException.class, () -> new Booking(alice, "rent").save(db));
    }

    // @start region="foreign-key-violation"
    private String close(Account account) {
        try {
            account.delete(db);
            return "closed";
        } catch (ForeignKeyViolationException referred) {
            return switch (referred.reason()) {
                case STILL_REFERENCED -> referred.userMessage(); // bookings of the account are there
                case MISSING_PARENT -> throw referred; // a delete cannot meet this one
            };
        }
    }
    // @end region="foreign-key-violation"

    @Test
    void notNullViolation() throws IOException {
        new Account("Alice", 5).save(db);
        provoked(
                NotNullViolationException.class,
                () -> db.unwrap(JdbcSession.class)
                        .sql("update account set owner = null")
                        .update());
        // @start region="not-null-violation"
        int renamed = db.from(Account.class).where(Account_.owner.eq("Alice")).update(Account_.owner.set("nobody"));
        // @end region="not-null-violation"
        assertThat(renamed).isEqualTo(1);
    }

    @Test
    void checkViolation() throws IOException {
        new Account("Alice", 5).save(db);
        String tooLong = "x".repeat(65);
        provoked(
                CheckViolationException.class,
                () -> db.unwrap(JdbcSession.class)
                        .sql("update account set owner = ?", tooLong)
                        .update());
        // @start region="check-violation"
        db.modify(Account.class, db.from(Account.class).one().id(), account -> account.owner = "Alice Cooper");
        // @end region="check-violation"
        assertThat(db.from(Account.class).one().owner).isEqualTo("Alice Cooper");
    }

    @Test
    void staleRow() throws IOException {
        Account alice = new Account("Alice", 5).save(db);
        db.from(Account.class).delete();
        alice.balance = 7;
        provoked(StaleRowException.class, () -> alice.save(db));
        assertThat(pay(alice)).isEqualTo("the data was deleted by another request");
    }

    // @start region="stale-row"
    private String pay(Account account) {
        try {
            account.balance += 10;
            account.save(db);
            return "paid";
        } catch (StaleRowException gone) { // a save never brings back what was deleted
            return gone.userMessage();
        }
    }
    // @end region="stale-row"
}
