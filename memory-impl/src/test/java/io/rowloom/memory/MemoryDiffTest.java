package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.User;
import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Sample;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryDiffTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @AutoClose
    private final MemoryDatabase db =
            MemoryDatabase.create(Options.defaults().clock(Clock.fixed(NOON, ZoneOffset.UTC)));

    @BeforeEach
    void tables() {
        db.createTables(User.class, Note.class, Sample.class);
    }

    @Test
    void diff_withoutACommit_isEmpty() {
        new User("Alice", "alice@x").save(db);
        MemorySnapshot before = db.snapshot();
        try (Transaction tx = db.begin()) {
            new User("Bob", "bob@x").save(tx);
            assertThat(db.diff(before).isEmpty()).isTrue();
        }
        assertThat(db.diff(before)).isEqualTo(new Diff(List.of())).hasToString("no row differs");
    }

    @Test
    void diff_insertedChangedDeleted_tellsEachByTableAndId() {
        User alice = new User("Alice", "alice@x").save(db);
        Note note = new Note(alice, "one").save(db);
        MemorySnapshot before = db.snapshot();
        alice.name = "Alice Cooper";
        assertThat(alice.save(db)).isSameAs(alice);
        User bob = new User("Bob", "bob@x").save(db);
        assertThat(note.delete(db)).isEqualTo(1);
        Diff diff = db.diff(before);
        assertThat(diff.of(User.class))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row)
                                .asInstanceOf(InstanceOfAssertFactories.type(RowDiff.Changed.class))
                                .satisfies(changed -> {
                                    assertThat(changed.id()).isEqualTo(alice.id());
                                    assertThat(changed.fields())
                                            .containsExactly(new FieldDiff("name", "Alice", "Alice Cooper"));
                                }),
                        row -> assertThat(row)
                                .asInstanceOf(InstanceOfAssertFactories.type(RowDiff.Inserted.class))
                                .satisfies(inserted -> {
                                    assertThat(inserted.id()).isEqualTo(bob.id());
                                    assertThat(inserted.values())
                                            .containsEntry("name", "Bob")
                                            .containsEntry("createdAt", NOON)
                                            .doesNotContainKey("id");
                                }));
        assertThat(diff.of(Note.class))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(RowDiff.Deleted.class))
                .satisfies(gone -> assertThat(gone.values())
                        .containsEntry("author", alice.id())
                        .containsEntry("text", "one"));
        assertThat(diff.of(Sample.class)).isEmpty();
    }

    @Test
    void diff_asText_isAFailureToRead() {
        User alice = new User("Alice", "alice@x").save(db);
        Note note = new Note(alice, "one").save(db);
        MemorySnapshot before = db.snapshot();
        alice.name = "Alice Cooper";
        assertThat(alice.save(db)).isSameAs(alice);
        assertThat(note.delete(db)).isEqualTo(1);
        assertThat(db.diff(before)).hasToString("""
                2 rows differ
                user
                  ~ %s  name: "Alice" → "Alice Cooper"
                note
                  - %d  createdAt = 2030-01-01T12:00:00Z, updatedAt = 2030-01-01T12:00:00Z, author = %s, text = "one"\
                """.formatted(alice.id(), note.id(), alice.id()));
    }

    @Test
    void diff_ofEveryKindOfValue_hasTheValuesOfTheFields() {
        Sample row = new Sample().save(db);
        MemorySnapshot before = db.snapshot();
        row.money = new BigDecimal("1.50");
        row.maybeBytes = new byte[20];
        row.span = Duration.ofMinutes(1);
        row.colour = Colour.values()[0];
        row.maybeMoment = NOON;
        row.text = "x".repeat(100);
        assertThat(row.save(db)).isSameAs(row);
        RowDiff.Changed changed = (RowDiff.Changed) db.diff(before).rows().getFirst();
        assertThat(changed.fields())
                .extracting(FieldDiff::field)
                .containsExactlyInAnyOrder("money", "maybeBytes", "span", "colour", "maybeMoment", "text");
        assertThat(changed.fields())
                .extracting(FieldDiff::after)
                .contains(Duration.ofMinutes(1), Colour.values()[0], NOON, "x".repeat(100));
        assertThat(changed.toString())
                .contains("maybeBytes: null → 20 bytes 00000000000000000000000000000000…")
                .contains("text: \"\" → \"" + "x".repeat(80) + "…\"");
    }

    @Test
    void diff_aValueSetAndSetBack_isNone() {
        User alice = new User("Alice", "alice@x").save(db);
        MemorySnapshot before = db.snapshot();
        for (String name : new String[] {"other", "Alice"}) {
            alice.name = name;
            assertThat(alice.save(db)).isSameAs(alice);
        }
        assertThat(db.diff(before).isEmpty()).isTrue();
    }

    @Test
    void diff_ofAForkAndItsParent_tellsWhatBothDid() {
        new User("Alice", "alice@x").save(db);
        try (MemoryDatabase fork = db.fork()) {
            User here = new User("here", "here@x").save(db);
            User there = new User("there", "there@x").save(fork);
            assertThat(fork.diff(db.snapshot()).rows())
                    .extracting(RowDiff::id, Object::getClass)
                    .containsExactlyInAnyOrder(
                            tuple(here.id(), RowDiff.Deleted.class), tuple(there.id(), RowDiff.Inserted.class));
        }
    }

    @Test
    void diff_tableThatWasCreatedSince_isAllInserted() {
        try (MemoryDatabase late = MemoryDatabase.create()) {
            MemorySnapshot before = late.snapshot();
            late.createTables(User.class);
            UUID id = new User("a", "a@x").save(late).id();
            assertThat(late.diff(before).rows())
                    .singleElement()
                    .extracting(RowDiff::id)
                    .isEqualTo(id);
            assertThat(before.diff(late.snapshot()).rows()).singleElement().isInstanceOf(RowDiff.Deleted.class);
        }
    }

    @Test
    void diff_ofManyRows_tellsTheFirstHundred() {
        MemorySnapshot before = db.snapshot();
        User author = new User("a", "a@x").save(db);
        for (int i = 0; i < 150; i++) {
            new Note(author, "n" + i).save(db);
        }
        assertThat(db.diff(before).rows()).hasSize(151);
        assertThat(db.diff(before).toString()).startsWith("151 rows differ").endsWith("… and 51 more");
    }

    @Test
    void snapshot_opened_isThatMomentAsOftenAsAsked() {
        User alice = new User("Alice", "alice@x").save(db);
        MemorySnapshot filled = db.snapshot();
        assertThat(alice.delete(db)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            try (MemoryDatabase fresh = filled.open()) {
                assertThat(fresh.getOne(User.class, alice.id()).name).isEqualTo("Alice");
                assertThat(fresh.from(User.class).delete()).isEqualTo(1);
            }
        }
    }
}
