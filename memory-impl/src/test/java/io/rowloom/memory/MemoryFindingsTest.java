package io.rowloom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.memory.model.Note;
import io.rowloom.memory.model.Note_;
import io.rowloom.memory.model.User;
import io.rowloom.memory.model.User_;
import io.rowloom.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries look at the rows that they find where an index is declared, and it is told where none is. */
class MemoryFindingsTest {

    private static final int ROWS = 100_000;
    private static final MemoryDatabase FILLED = MemoryDatabase.create();
    private static final List<UUID> IDS = new ArrayList<>();

    private final MemoryDatabase db = FILLED.fork();

    @BeforeAll
    static void fill() {
        FILLED.createTables(User.class, Note.class);
        List<User> users = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            users.add(new User("n" + i % 1_000, "mail%06d@x".formatted(i)));
        }
        FILLED.saveAll(users).forEach(user -> IDS.add(user.id()));
        FILLED.saveAll(List.of(new Note(users.get(7), "one"), new Note(users.get(7), "two")));
    }

    @AfterAll
    static void close() {
        FILLED.close();
    }

    private static Arguments finds(int rows, Condition<User> where) {
        return Arguments.of(rows, where);
    }

    static Stream<Arguments> lookups() {
        return Stream.of(
                finds(1, User_.email.eq("mail050000@x")),
                finds(0, User_.email.eq("nobody@x")),
                finds(1, User_.email.eq("mail050000@x").and(User_.name.eq("n0"))),
                finds(10, User_.email.between("mail000100@x", "mail000109@x")),
                finds(11, User_.email.gt("mail099988@x")),
                finds(3, User_.email.in(List.of("mail000001@x", "mail000002@x", "mail000003@x", "none"))),
                finds(1, User_.id.eq(IDS.get(4_711))),
                finds(2, User_.id.in(List.of(IDS.get(1), IDS.get(99_999)))));
    }

    @ParameterizedTest
    @MethodSource("lookups")
    void query_onIndexedColumns_looksAtTheRowsThatItFinds(int rows, Condition<User> where) {
        assertThat(db.from(User.class).where(where).all()).hasSize(rows);
        assertThat(db.rowsVisited()).isEqualTo(rows);
        assertThat(db.from(User.class).where(where).count()).isEqualTo(rows);
        assertThat(db.rowsVisited()).isEqualTo(2L * rows);
        assertThat(db.findings()).isEmpty();
    }

    @Test
    void changesOfManyRows_onIndexedColumns_lookAtTheRowsThatTheyFind() {
        Condition<User> hundred = User_.email.between("mail000100@x", "mail000199@x");
        assertThat(db.from(User.class).where(hundred).update(User_.name.set("other")))
                .isEqualTo(100);
        assertThat(db.from(User.class).where(hundred).delete()).isEqualTo(100);
        assertThat(db.rowsVisited()).isEqualTo(200);
    }

    @Test
    void queryOfARelation_looksAtTheRowsThatItFinds() {
        assertThat(db.from(Note.class)
                        .where(Note_.author.eq(db.getOne(User.class, IDS.get(7))))
                        .all())
                .hasSize(2);
        assertThat(db.rowsVisited()).isEqualTo(2);
        assertThat(db.findings()).isEmpty();
    }

    @Test
    void query_onAColumnWithoutIndex_isFound() {
        for (int i = 0; i < 3; i++) {
            assertThat(db.from(User.class).where(User_.name.eq("n1")).all()).hasSize(100);
        }
        assertThat(db.rowsVisited()).isEqualTo(3L * ROWS);
        assertThat(db.findings())
                .containsExactly(new Finding("user", "User", List.of("name"), 3, ROWS))
                .first()
                .hasToString("full scan of user for name, no index declared: 3 queries looked at up to 100000 rows."
                        + " Add @Index to User.name, if there will be many.");
        assertThat(db.from(User.class).where(User_.name.eq("n1")).explain())
                .contains("every row of user is read: no index is declared that begins with name");
        assertThat(FILLED.findings()).isEmpty();
    }

    @Test
    void query_forAllRows_isNoFinding() {
        assertThat(db.from(User.class).count()).isEqualTo(ROWS);
        assertThat(db.from(User.class).limit(5).count()).isEqualTo(5);
        assertThat(db.from(User.class).offset(ROWS - 3).limit(5).count()).isEqualTo(3);
        assertThat(db.from(User.class).offset(ROWS + 1).count()).isZero();
        assertThat(db.rowsVisited()).isZero();
        assertThat(db.from(User.class).where(User_.name.like("%99")).count()).isEqualTo(1_000);
        assertThat(db.findings()).isEmpty();
    }

    @Test
    void findings_ofSeveralQueries_comeByTheirRows() {
        assertThat(db.from(Note.class).where(Note_.text.eq("one")).count()).isEqualTo(1);
        assertThat(db.from(User.class).where(User_.name.gt("n5")).count()).isPositive();
        assertThat(db.findings()).extracting(Finding::model).containsExactly("User", "Note");
    }
}
