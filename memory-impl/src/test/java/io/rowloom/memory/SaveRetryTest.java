package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.SaveOptions;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StaleRowException;
import io.rowloom.memory.mutant.FailingUpdates;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saves that lose races: each lost race is a failure of the store, behind which somebody else has changed the row. */
class SaveRetryTest {

    private final MemoryStore store = MemoryStore.fresh(Options.defaults(), 7, Semantics.PORTABLE);
    private final FailingUpdates failures = new FailingUpdates(store);
    private final Database db = new StoreDatabase(failures.store(), Options.defaults());
    private final Database others = new StoreDatabase(store, Options.defaults());

    @BeforeEach
    void create() {
        db.createTables(Person.class, Sample.class);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Person stored() {
        return db.save(new Person("Alice", "alice"));
    }

    private void changedByOthers(Person row) {
        Person copy = others.getOne(Person.class, row.id());
        copy.city = "there";
        copy.age = 7;
        copy = others.save(copy);
        assertThat(copy.age).isEqualTo(7);
    }

    @Test
    void retry_afterALostRace_appliesTheChangedColumnsToWhatIsStored() {
        Person row = stored();
        row.name = "Bob";
        failures.fail(new SerializationConflictException("script"), () -> changedByOthers(row));
        assertThat(db.save(row, SaveOptions.retry(3))).isSameAs(row);
        assertThat(row).extracting("name", "city", "age").containsExactly("Bob", "there", 7);
        Person read = db.getOne(Person.class, row.id());
        assertThat(read).extracting("name", "city", "age").containsExactly("Bob", "there", 7);
        assertThat(row.updatedAt()).isEqualTo(read.updatedAt());
        assertThat(failures.updates()).isEqualTo(2);
    }

    @Test
    void retry_whereOthersWroteTheSame_takesOverWhatIsStored() {
        Person row = stored();
        row.city = "there";
        failures.fail(new LockTimeoutException("script"), () -> changedByOthers(row));
        assertThat(db.save(row, SaveOptions.retry(1)).age).isEqualTo(7);
        assertThat(failures.updates()).isEqualTo(1);
        assertThat(db.save(row)).isSameAs(row);
        assertThat(failures.updates()).isEqualTo(1);
    }

    @Test
    void retry_ofOneColumnOfARecord_keepsTheOthersOfOthers() {
        Sample row = new Sample();
        row.place = new Place("Main", 1, "z");
        Sample stored = db.save(row);
        stored.place = new Place("Side", 1, "z");
        failures.fail(new SerializationConflictException("script"), () -> {
            Sample copy = others.getOne(Sample.class, stored.id());
            copy.place = new Place("Main", 2, "z");
            assertThat(others.save(copy).place.number()).isEqualTo(2);
        });
        assertThat(db.save(stored, SaveOptions.retry(1)).place).isEqualTo(new Place("Side", 2, "z"));
        assertThat(db.getOne(Sample.class, stored.id()).place).isEqualTo(new Place("Side", 2, "z"));
    }

    @Test
    void retry_thatLosesEveryRace_leavesTheRow() {
        Person row = stored();
        row.name = "Bob";
        for (int i = 0; i < 3; i++) {
            failures.fail(new SerializationConflictException("script"), () -> changedByOthers(row));
        }
        assertThatThrownBy(() -> db.save(row, SaveOptions.retry(2))).isInstanceOf(SerializationConflictException.class);
        assertThat(row).extracting("name", "city", "age").containsExactly("Bob", "here", null);
        assertThat(db.save(row).name).isEqualTo("Bob");
        assertThat(db.getOne(Person.class, row.id())).extracting("name", "city").containsExactly("Bob", "there");
    }

    @Test
    void retry_ofARowThatVanishes_isStale() {
        Person row = stored();
        row.name = "Bob";
        failures.fail(
                new SerializationConflictException("script"),
                () -> assertThat(others.delete(others.getOne(Person.class, row.id())))
                        .isEqualTo(1));
        assertThatThrownBy(() -> db.save(row, SaveOptions.retry(2))).isInstanceOf(StaleRowException.class);
        assertThat(row.name).isEqualTo("Bob");
    }

    @Test
    void defaults_doNotTryAgain() {
        Person row = stored();
        row.name = "Bob";
        failures.fail(new SerializationConflictException("script"), () -> changedByOthers(row));
        assertThatThrownBy(() -> db.save(row, SaveOptions.defaults()))
                .isInstanceOf(SerializationConflictException.class);
        assertThat(failures.updates()).isEqualTo(1);
    }

    @Test
    void modify_afterALostRace_runsAgainOnAFreshRow() {
        Person row = stored();
        failures.fail(new SerializationConflictException("script"), () -> {});
        Person changed = db.modify(Person.class, row.id(), p -> p.age = p.age == null ? 1 : p.age + 1);
        assertThat(changed.age).isEqualTo(1);
        assertThat(failures.updates()).isEqualTo(2);
    }
}
