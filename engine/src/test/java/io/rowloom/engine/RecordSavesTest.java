package io.rowloom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import io.rowloom.relation.Ref;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordSavesTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");
    private static final Instant NOON_MICROS = Instant.parse("2026-01-02T12:00:00.123456Z");

    private final ScriptedStore store = new ScriptedStore();
    private final Database db = database(NOON);

    private Database database(Instant time) {
        return new StoreDatabase(store, Options.defaults().clock(Clock.fixed(time, ZoneOffset.UTC)));
    }

    private static Tag tag(String label) {
        return Tag_.of(label, -0.0, null, null);
    }

    @Test
    void save_newRecord_givesAnotherNormalised() {
        Tag fresh = Tag_.of("  green\t", -0.0, NOON, null);
        Tag saved = db.save(fresh);
        assertThat(saved).isEqualTo(new Tag(fresh.id(), "green", 0.0, NOON_MICROS, null, NOON_MICROS, NOON_MICROS));
        assertThat(fresh.label()).isEqualTo("  green\t");
        assertThat(fresh.createdAt()).isNull();
        assertThat(store.calls).containsExactly("statement", "insert 1 Tag", "close");
    }

    @Test
    void save_storedRecord_writesAllColumnsWhetherChangedOrNot() {
        Tag saved = db.save(tag("green"));
        store.calls.clear();
        Tag again = database(NOON.plusSeconds(1)).save(saved);
        assertThat(store.calls).containsExactly("statement", "update 1 Tag 1111100", "close");
        assertThat(again.createdAt()).isEqualTo(NOON_MICROS);
        assertThat(again.updatedAt()).isEqualTo(NOON_MICROS.plusSeconds(1));
    }

    @Test
    void save_recordWithoutFields_writesTheTime() {
        Mark saved = db.save(Mark_.of());
        assertThat(saved).isEqualTo(new Mark(7L, NOON_MICROS, NOON_MICROS));
        store.calls.clear();
        assertThat(db.save(saved)).isEqualTo(saved);
        assertThat(store.calls).containsExactly("statement", "update 1 Mark 100", "close");
    }

    @Test
    void updatedAt_clockGoesBack_doesNot() {
        Tag saved = db.save(tag("green"));
        assertThat(database(NOON.minusSeconds(9)).save(saved).updatedAt()).isEqualTo(NOON_MICROS);
    }

    @Test
    void save_badValues_reportsAllBeforeAnyStatement() {
        Tag bad = new Tag(null, "  ", Double.NaN, null, null, null, null);
        ConstraintViolationException e = catchThrowableOfType(ConstraintViolationException.class, () -> db.save(bad));
        assertThat(e.getConstraintViolations())
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("id", "label", "weight");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void save_constructorRefusesTheStoredForm_throwsItsErrorBeforeAnyStatement() {
        Code hidden = new Code(" bad ");
        Coded row = new Coded();
        row.code = hidden;
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> db.save(row))
                .withMessage("not this one");
        assertThat(row.code).isEqualTo(hidden);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> db.save(CodedRecord_.of(hidden)));
        assertThat(store.calls).isEmpty();
    }

    @Test
    void save_embeddedRecordThatChangesItsForm_isAsItWasWhenTheStoreFails() {
        Coded row = new Coded();
        row.code = new Code(" fine ");
        store.failNext(new ConnectionException("gone"));
        assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> db.save(row));
        assertThat(row.code).isEqualTo(new Code(" fine "));
        assertThat(db.save(row).code).isEqualTo(new Code("fine"));
    }

    @Test
    void save_vanishedRecord_isStale() {
        Tag saved = db.save(tag("green"));
        assertThat(db.delete(saved)).isOne();
        assertThat(db.delete(saved)).isZero();
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> db.save(saved))
                .withMessageContaining(saved.id().toString());
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(() -> db.refresh(saved));
    }

    @Test
    void newRecord_deletedOrRefreshed_isMisuse() {
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.delete(tag("green")));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.refresh(tag("green")));
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> db.delete(Mark_.of()));
        assertThat(store.calls).isEmpty();
    }

    @Test
    void record_withContradictoryComponents_isMisuse() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.save(new Tag(new UUID(1, 2), "x", 0, null, null, NOON, null)))
                .withMessageContaining("no updatedAt");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.save(new Mark(null, NOON, NOON)))
                .withMessageContaining("no id");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> db.save(new Mark(5L, null, null)))
                .withMessageContaining("W05");
        assertThat(store.calls).isEmpty();
    }

    @Test
    void withId_newRecord_givesAnotherWithIt() {
        UUID id = new UUID(3, 4);
        Tag fresh = tag("green");
        assertThat(fresh.withId(id)).isEqualTo(new Tag(id, "green", -0.0, null, null, null, null));
        Tag saved = db.save(fresh);
        assertThatExceptionOfType(MisuseException.class).isThrownBy(() -> saved.withId(id));
    }

    @Test
    void copy_ofAStoredRecord_keepsIdAndTimestamps() {
        Tag saved = db.save(tag("green"));
        Tag changed = Tag_.with(saved).label("blue").weight(2).build();
        assertThat(changed).isEqualTo(new Tag(saved.id(), "blue", 2, null, null, saved.createdAt(), saved.updatedAt()));
        assertThat(saved.label()).isEqualTo("green");
    }

    @Test
    void save_recordWithALoadedReference_keepsIt() {
        Person ann = db.save(new Person("Ann", "ann@example.com"));
        Tag saved = db.save(Tag_.of("green", 0, null, Ref.to(ann)));
        assertThat(saved.owner().get()).isSameAs(ann);
    }

    @Test
    void rollback_leavesRecordsAsTheyAre() {
        Tag fresh = tag("green");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> db.useTransaction(tx -> {
                    assertThat(tx.save(fresh).createdAt()).isEqualTo(NOON_MICROS);
                    throw new IllegalStateException("undo");
                }));
        store.calls.clear();
        assertThat(db.save(fresh).createdAt()).isEqualTo(NOON_MICROS);
        assertThat(store.calls).containsExactly("statement", "insert 1 Tag", "close");
    }

    @Test
    void saveAll_recordsAndRows_parentsFirstInTheOrderOfTheCollection() {
        Person ann = new Person("Ann", "ann@example.com");
        Tag green = Tag_.of("green", 0, null, Ref.to(ann));
        Tag blue = db.save(tag("blue"));
        store.calls.clear();
        List<io.rowloom.Table<?>> saved = db.saveAll(List.<io.rowloom.Table<?>>of(green, ann, blue, green));
        assertThat(saved)
                .<Object>extracting(io.rowloom.Table::id)
                .containsExactly(green.id(), ann.id(), blue.id(), green.id());
        assertThat(saved.get(0)).isSameAs(saved.get(3));
        assertThat(store.calls)
                .containsExactly(
                        "begin READ_COMMITTED",
                        "insert 1 Person",
                        "insert 1 Tag",
                        "update 1 Tag 1111100",
                        "commit",
                        "close");
    }
}
