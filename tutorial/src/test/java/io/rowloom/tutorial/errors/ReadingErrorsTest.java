package io.rowloom.tutorial.errors;

import static io.rowloom.tutorial.errors.ErrorPage.provoked;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.tx.Lock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of rows meets, and what to write instead. */
class ReadingErrorsTest {

    private final Database db = Rowloom.open("memory:");

    @BeforeEach
    void tables() {
        db.createTables(Account.class, Booking.class);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void recordNotFound() throws IOException {
        UUID id = UUID.fromString("0198f5a0-0000-7000-8000-000000000000");
        provoked(RecordNotFoundException.class, () -> db.getOne(Account.class, id));
        // @start region="record-not-found"
        Optional<Account> found = db.find(Account.class, id); // absence is an answer, not an error
        String owner = found.map(account -> account.owner).orElse("nobody");
        // @end region="record-not-found"
        assertThat(owner).isEqualTo("nobody");
    }

    @Test
    void nonUniqueResult() throws IOException {
        db.saveAll(List.of(new Account("Alice", 5), new Account("Bob", 5)));
        provoked(
                NonUniqueResultException.class,
                () -> db.from(Account.class).where(Account_.balance.eq(5L)).one());
        // @start region="non-unique-result"
        List<Account> all =
                db.from(Account.class).where(Account_.balance.eq(5L)).all();
        Optional<Account> eldest = db.from(Account.class)
                .where(Account_.balance.eq(5L))
                .orderBy(Account_.createdAt.asc(), Account_.owner.asc())
                .first();
        // @end region="non-unique-result"
        assertThat(all).hasSize(2);
        assertThat(eldest)
                .hasValueSatisfying(account -> assertThat(account.owner).isEqualTo("Alice"));
    }

    @Test
    void relationNotLoaded() throws IOException {
        Account alice = new Account("Alice", 5).save(db);
        new Booking(alice, "rent").save(db);
        provoked(
                RelationNotLoadedException.class,
                () -> db.from(Booking.class).one().account.get());
        // @start region="relation-not-loaded"
        List<Booking> bookings =
                db.from(Booking.class).load(Booking_.account).all(); // one statement more, for all rows
        String owner = bookings.getFirst().account.get().owner;
        // @end region="relation-not-loaded"
        assertThat(owner).isEqualTo("Alice");
    }

    @Test
    void misuse() throws IOException {
        provoked(MisuseException.class, () -> db.useTransaction(tx -> new Account("Alice", 5).save(db)));
        // @start region="misuse"
        db.useTransaction(tx -> {
            Account alice = new Account("Alice", 5).save(tx); // tx, not db: the save belongs to the transaction
            new Booking(alice, "rent").save(tx);
        });
        // @end region="misuse"
        assertThat(db.from(Booking.class).count()).isEqualTo(1);
    }

    @Test
    void schema() throws IOException {
        try (Database fresh = Rowloom.open("memory:", options -> options.models(Account.class, Booking.class))) {
            provoked(SchemaException.class, () -> fresh.schema().validate());
            // @start region="schema"
            fresh.createTables(); // in a test; in production the tables are there, or a migration makes them
            fresh.schema().validate(); // at the start of the program, before the first request
            // @end region="schema"
            assertThat(fresh.from(Account.class).count()).isZero();
        }
    }

    @Test
    void unsupportedFeature() throws IOException {
        try (Database sqlite = Rowloom.open("jdbc:sqlite::memory:")) {
            sqlite.createTables(Account.class);
            provoked(
                    UnsupportedFeatureException.class,
                    () -> sqlite.useTransaction(tx ->
                            tx.from(Account.class).forUpdate(Lock.SKIP_LOCKED).first()));
            // @start region="unsupported-feature"
            sqlite.useTransaction(tx -> tx.from(Account.class).forUpdate().first()); // waits its turn, on every store
            // @end region="unsupported-feature"
        }
    }

    @Test
    void valueOutOfRange() throws IOException {
        Account alice = new Account("Alice", Long.MAX_VALUE - 1).save(db);
        provoked(ValueOutOfRangeException.class, () -> db.from(Account.class).update(Account_.balance.plus(10L)));
        // @start region="value-out-of-range"
        int updated = db.from(Account.class)
                .where(Account_.id.eq(alice.id()).and(Account_.balance.le(Long.MAX_VALUE - 10)))
                .update(Account_.balance.plus(10L));
        // @end region="value-out-of-range"
        assertThat(updated).isZero();
    }
}
