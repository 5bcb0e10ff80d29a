package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.TransactionOptions;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.Note_;
import io.rowloom.memory.model.User;
import io.rowloom.memory.model.User_;
import io.rowloom.tx.Isolation;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryDatabaseTest {

    @AutoClose
    private final MemoryDatabase db = MemoryDatabase.create();

    @BeforeEach
    void tables() {
        db.createTables();
    }

    @Test
    void user_savedReadChangedDeleted_livesAsInADatabase() {
        User alice = new User("Alice", "alice@example.com").save(db);
        User fetched = db.getOne(User.class, alice.id());
        assertThat(fetched).isEqualTo(alice).isNotSameAs(alice);
        assertThat(fetched.createdAt()).isEqualTo(alice.createdAt());
        alice.name = "Alice Cooper";
        alice = alice.save(db);
        assertThat(db.from(User.class).where(User_.name.startsWith("Alice C")).all())
                .containsExactly(alice);
        assertThat(alice.delete(db)).isEqualTo(1);
        assertThatThrownBy(() -> db.getOne(User.class, fetched.id())).isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void saveAll_duplicateAmongFive_leavesNoneAndTellsWhich() {
        List<User> users = List.of(
                new User("a", "a@x"),
                new User("b", "b@x"),
                new User("c", "a@x"),
                new User("d", "d@x"),
                new User("e", "e@x"));
        UniqueViolationException e = catchThrowableOfType(UniqueViolationException.class, () -> db.saveAll(users));
        assertThat(e.violation().index()).hasValue(2);
        assertThat(e.fields()).containsExactly("email");
        assertThat(db.from(User.class).count()).isZero();
    }

    @Test
    void notes_generatedIdsAndReferences_holdTogether() {
        User alice = new User("Alice", "alice@example.com").save(db);
        List<Note> notes =
                db.saveAll(List.of(new Note(alice, "one"), new Note(alice, "two"), new Note(alice, "three")));
        assertThat(notes).extracting(Note::id).isSorted().doesNotHaveDuplicates();
        for (Note note : notes) {
            assertThat(db.getOne(Note.class, note.id()).text).isEqualTo(note.text);
        }
        assertThat(db.from(Note.class).where(Note_.author.eq(alice)).count()).isEqualTo(3);
        assertThatThrownBy(() -> alice.delete(db)).isInstanceOf(ForeignKeyViolationException.class);
        assertThat(db.deleteAll(notes)).isEqualTo(3);
        assertThat(alice.delete(db)).isEqualTo(1);
    }

    @Test
    void transaction_violationSwallowed_isDoomed() {
        new User("a", "a@x").save(db);
        assertThatThrownBy(() -> db.useTransaction(tx -> {
                    new User("b", "b@x").save(tx);
                    assertThatThrownBy(() -> new User("c", "a@x").save(tx))
                            .isInstanceOf(UniqueViolationException.class);
                    new User("d", "d@x").save(tx);
                }))
                .isInstanceOf(TransactionDoomedException.class);
        assertThat(db.from(User.class).all()).extracting(user -> user.name).containsExactly("a");
    }

    @Test
    void transaction_violationInABlock_leavesTheRest() {
        new User("a", "a@x").save(db);
        db.useTransaction(tx -> {
            new User("b", "b@x").save(tx);
            assertThatThrownBy(() -> tx.useTransaction(inner -> {
                        new User("c", "c@x").save(inner);
                        new User("d", "a@x").save(inner);
                    }))
                    .isInstanceOf(UniqueViolationException.class);
            new User("e", "e@x").save(tx);
        });
        assertThat(db.from(User.class).orderBy(User_.name.asc()).all())
                .extracting(user -> user.name)
                .containsExactly("a", "b", "e");
    }

    @Test
    void transaction_atSnapshot_conflictsWithAForeignCommit() throws Exception {
        User alice = new User("Alice", "alice@example.com").save(db);
        TransactionOptions snapshot = TransactionOptions.defaults().isolation(Isolation.SNAPSHOT);
        assertThatThrownBy(() -> db.inTransaction(snapshot, tx -> {
                    User mine = tx.getOne(User.class, alice.id());
                    Thread other = Thread.ofVirtual().start(() -> {
                        User theirs = db.getOne(User.class, alice.id());
                        theirs.name = "theirs";
                        assertThat(theirs.save(db)).isSameAs(theirs);
                    });
                    other.join();
                    mine.name = "mine";
                    return mine.save(tx);
                }))
                .isInstanceOf(SerializationConflictException.class);
        assertThat(db.getOne(User.class, alice.id()).name).isEqualTo("theirs");
    }

    @Test
    void memoryUrl_withoutAName_isAFreshStoreEachTime() {
        try (Database other = Rowloom.open("memory:")) {
            assertThatThrownBy(() -> other.from(User.class).count())
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("call db.createTables()");
        }
    }

    @Test
    void memoryUrl_withAName_isSharedWhileItIsOpen() {
        try (Database first = Rowloom.open("memory:people")) {
            first.createTables(User.class);
            User alice = new User("Alice", "alice@example.com").save(first);
            try (Database second = Rowloom.open("memory:people")) {
                assertThat(second.getOne(User.class, alice.id()).name).isEqualTo("Alice");
            }
            assertThat(first.from(User.class).count()).isEqualTo(1);
        }
        try (Database again = Rowloom.open("memory:people")) {
            assertThatThrownBy(() -> again.from(User.class).count()).isInstanceOf(SchemaException.class);
        }
    }

    @Test
    void closedDatabase_anyUse_isMisuse() {
        db.close();
        db.close();
        assertThatThrownBy(() -> db.from(User.class).count()).isInstanceOf(MisuseException.class);
    }
}
