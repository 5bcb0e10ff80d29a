package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Patch;
import io.rowloom.engine.plan.PlainMessages;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = new StoreDatabase(store, Options.defaults());

    private Person stored() {
        Person ann = db.save(new Person("Ann", "ann@example.com"));
        store.calls.clear();
        return ann;
    }

    private static List<String> paths(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    @Test
    void patch_ofOneColumn_writesItAndTheTime() {
        Person ann = stored();
        ann.email = "unsaved";
        assertThat(db.update(ann, Patch.of(Person_.name, " Bob "))).isSameAs(ann);
        assertThat(store.calls).containsExactly("statement", "update 1 Person 1100", "close");
        assertThat(ann).extracting("name", "email").containsExactly("Bob", "unsaved");
    }

    @Test
    void patch_inATransaction_usesItsSession() {
        Person ann = stored();
        assertThat(db.<Person, RuntimeException>inTransaction(tx -> tx.update(ann, Patch.of(Person_.name, "Bob"))))
                .isSameAs(ann);
        assertThat(store.calls).containsExactly("begin READ_COMMITTED", "update 1 Person 1100", "commit", "close");
    }

    @Test
    void patch_whoseWriteFails_leavesTheRow() {
        Person ann = stored();
        store.failNext(new LockTimeoutException("script"));
        assertThatThrownBy(() -> db.update(ann, Patch.of(Person_.name, "Bob")))
                .isInstanceOf(LockTimeoutException.class);
        assertThat(ann.name).isEqualTo("Ann");
        db.update(ann, Patch.of(Person_.name, "Bob"));
        assertThat(ann.name).isEqualTo("Bob");
    }

    @Test
    void patch_thatNobodyAnswered_makesTheRowUnknown() {
        Person ann = stored();
        store.failNext(new CommitOutcomeUnknownException("script"));
        assertThatThrownBy(() -> db.update(ann, Patch.of(Person_.name, "Bob")))
                .isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(ann.name).isEqualTo("Ann");
        assertThatThrownBy(() -> db.update(ann, Patch.of(Person_.name, "Bob")))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("refresh");
    }

    @Test
    void patch_ofADeletedRow_isStale() {
        Person ann = stored();
        db.delete(ann);
        assertThatThrownBy(() -> db.update(ann, Patch.of(Person_.name, "Bob"))).isInstanceOf(StaleRowException.class);
    }

    @Test
    void patch_ofAnotherModel_isMisuse() {
        Person ann = stored();
        assertThatThrownBy(() -> db.update(ann, foreign(Patch.of(Line_.text, "x"))))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("Line.text");
    }

    @SuppressWarnings("unchecked") // what a program does that went around the types
    private static Patch<Person> foreign(Patch<?> patch) {
        return (Patch<Person>) patch;
    }

    @Test
    void classConstraint_ofTheModel_isNotAsked() {
        Range range = new Range();
        range.low = 1;
        range.high = 5;
        range = db.save(range);
        store.calls.clear();
        range = db.update(range, Patch.of(Range_.low, 9));
        assertThat(range.low).isEqualTo(9);
        assertThat(store.calls).contains("update 1 Range 1100");
    }

    @Test
    void validatorOfTheOptions_isAskedForThePatchedProperties() {
        Database strict = new StoreDatabase(
                store,
                Options.defaults()
                        .validator(Validation.byDefaultProvider()
                                .configure()
                                .messageInterpolator(new PlainMessages())
                                .buildValidatorFactory()
                                .getValidator()));
        Person ann = strict.save(new Person("Ann", "ann@example.com"));
        ann.email = "x".repeat(65);
        store.calls.clear();
        ConstraintViolationException refused = catchThrowableOfType(
                ConstraintViolationException.class, () -> strict.update(ann, Patch.of(Person_.name, "y".repeat(65))));
        assertThat(paths(refused)).containsExactly("name");
        assertThat(store.calls).isEmpty();
        assertThat(strict.update(ann, Patch.of(Person_.name, "z")).name).isEqualTo("z");
    }

    @Test
    void recordThatIsThereInPart_isRefusedByItsMissingComponents() {
        Parcel parcel = db.save(new Parcel());
        store.calls.clear();
        ConstraintViolationException noNumber = catchThrowableOfType(
                ConstraintViolationException.class,
                () -> db.update(parcel, Patch.parse(Parcel.class, Map.of("corner", Map.of("street", "Main")))));
        assertThat(paths(noNumber)).containsExactly("corner.number");
        ConstraintViolationException noStreet = catchThrowableOfType(
                ConstraintViolationException.class, () -> db.update(parcel, Patch.of(Parcel_.corner.number, 7)));
        assertThat(paths(noStreet)).containsExactly("corner.street");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void recordWithoutAComponent_isRefusedBySave() {
        Parcel parcel = new Parcel();
        parcel.corner = new Corner(null, 1);
        ConstraintViolationException refused =
                catchThrowableOfType(ConstraintViolationException.class, () -> db.save(parcel));
        assertThat(paths(refused)).containsExactly("corner.street");
    }

    @Test
    void patch_ofARecord_writesItsColumnsAndGivesAFreshOne() {
        Tag tag = db.save(Tag_.of("old", 1.0, null, null));
        store.calls.clear();
        Tag unsaved = Tag_.with(tag).weight(5.0).build();
        Tag patched = db.update(unsaved, Patch.of(Tag_.label, " new "));
        assertThat(store.calls).containsExactly("statement", "update 1 Tag 1100", "close");
        assertThat(patched.label()).isEqualTo("new");
        assertThat(patched.weight()).isEqualTo(5.0);
        assertThat(patched.id()).isEqualTo(tag.id());
        assertThat(patched.createdAt()).isEqualTo(tag.createdAt());
        assertThat(patched.updatedAt()).isAfterOrEqualTo(tag.updatedAt());
        assertThat(unsaved.label()).isEqualTo("old");
    }

    @Test
    void patch_ofARecord_isSentWhateverTheRecordSays() {
        Tag tag = db.save(Tag_.of("old", 1.0, null, null));
        store.calls.clear();
        assertThat(db.update(tag, Patch.of(Tag_.label, "old")).label()).isEqualTo("old");
        assertThat(store.calls).contains("update 1 Tag 1100");
        store.calls.clear();
        assertThat(db.update(tag, Patch.empty(Tag.class))).isEqualTo(tag);
        assertThat(store.calls).isEmpty();
    }

    @Test
    void patch_thatTheConstructorRefuses_throwsWhatItThrew() {
        Coded coded = new Coded();
        coded.code = new Code("ab");
        Coded stored = db.save(coded);
        store.calls.clear();
        assertThatThrownBy(() -> db.update(stored, Patch.parse(Coded.class, Map.of("code", Map.of("text", "bad")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.calls).isEmpty();
        assertThat(stored.code).isEqualTo(new Code("ab"));
    }
}
