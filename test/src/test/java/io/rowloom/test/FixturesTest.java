package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.test.model.Article;
import io.rowloom.test.model.Author;
import io.rowloom.test.model.Author_;
import io.rowloom.test.model.FieldTypes;
import io.rowloom.test.model.JakartaTypes;
import io.rowloom.test.model.MoreFieldTypes;
import io.rowloom.test.model.PlainTypes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fixtures draw, judged by those who judge every save: the guard, the validator, and the store. */
class FixturesTest {

    private static final List<Class<? extends Table<?>>> TYPES =
            List.of(FieldTypes.class, MoreFieldTypes.class, JakartaTypes.class, PlainTypes.class, Author.class);

    private static final int SEEDS = 40;

    @TestFactory
    Stream<DynamicNode> valid_everyConstraint_isSaved() {
        return TYPES.stream().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> saves(type)));
    }

    private static <T extends Table<?>> void saves(Class<T> type) {
        TableType<T> table = ModelTypes.table(type);
        try (MemoryDatabase db = MemoryDatabase.create()) {
            db.createTables(type);
            for (long seed = 0; seed < SEEDS; seed++) {
                T row = Fixtures.seeded(seed).valid(type);
                if (table.guardIsComplete()) {
                    assertThat(table.valid(table.prepare(row)))
                            .as("guard, seed %s", seed)
                            .isTrue();
                }
                T saved = db.save(row);
                assertThat(db.refresh(saved)).isEqualTo(saved);
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> boundaries_accepted_areSaved() {
        return TYPES.stream().flatMap(FixturesTest::accepted);
    }

    private static <T extends Table<?>> Stream<DynamicNode> accepted(Class<T> type) {
        return Fixtures.seeded(1).boundaries(type).accepted().stream()
                .map(boundary -> DynamicTest.dynamicTest(type.getSimpleName() + "." + boundary, () -> {
                    TableType<T> table = ModelTypes.table(type);
                    if (table.guardIsComplete()) {
                        assertThat(table.valid(table.prepare(boundary.row()))).isTrue();
                    }
                    try (MemoryDatabase db = MemoryDatabase.create()) {
                        db.createTables(type);
                        assertThat(db.save(boundary.row())).isNotNull();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicNode> boundaries_refused_areRefusedForThatFieldAlone() {
        return TYPES.stream().flatMap(FixturesTest::refused);
    }

    private static <T extends Table<?>> Stream<DynamicNode> refused(Class<T> type) {
        return Fixtures.seeded(1).boundaries(type).refused().stream()
                .map(boundary -> DynamicTest.dynamicTest(type.getSimpleName() + "." + boundary, () -> {
                    TableType<T> table = ModelTypes.table(type);
                    if (table.guardIsComplete()) {
                        assertThat(table.valid(table.prepare(boundary.row()))).isFalse();
                    }
                    try (MemoryDatabase db = MemoryDatabase.create()) {
                        db.createTables(type);
                        assertThatThrownBy(() -> db.save(boundary.row()))
                                .isInstanceOfSatisfying(
                                        ConstraintViolationException.class,
                                        e -> assertThat(paths(e)).containsExactly(boundary.field()));
                    }
                }));
    }

    private static Set<String> paths(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void boundaries_constrainedFields_haveBothSides() {
        for (Class<? extends Table<?>> type : List.of(FieldTypes.class, MoreFieldTypes.class, JakartaTypes.class)) {
            Boundaries<?> boundaries = Fixtures.seeded(2).boundaries(type);
            Set<String> fields = Arrays.stream(type.getFields())
                    .map(java.lang.reflect.Field::getName)
                    .collect(Collectors.toSet());
            assertThat(fields(boundaries.refused())).as("refused of %s", type).isEqualTo(fields);
            fields.remove("absent");
            assertThat(fields(boundaries.accepted())).as("accepted of %s", type).containsAll(fields);
        }
    }

    private static <T> Set<String> fields(List<Boundary<T>> boundaries) {
        return boundaries.stream().map(Boundary::field).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void boundaries_length_areTheLastThatFitsAndTheFirstThatDoesNot() {
        Boundaries<Author> authors = Fixtures.seeded(3).boundaries(Author.class);
        assertThat(authors.accepted())
                .extracting(Boundary::toString)
                .contains("name: 64 characters", "email: 254 characters");
        assertThat(authors.refused())
                .extracting(Boundary::toString)
                .contains(
                        "name: 0 characters",
                        "name: 65 characters",
                        "email: 255 characters",
                        "name: white space alone");
    }

    @Test
    void seed_same_sameRows() {
        Author one = Fixtures.seeded(42).valid(Author.class);
        Author other = Fixtures.seeded(42).valid(Author.class);
        assertThat(other.email).isEqualTo(one.email);
        assertThat(Fixtures.seeded(43).valid(Author.class).email).isNotEqualTo(one.email);
    }

    @Test
    void seed_ofATest_isThatOfNoOther() {
        try (Database db = MemoryDatabase.create()) {
            String one = Fixtures.of("one", db).valid(Author.class).email;
            assertThat(Fixtures.of("one", db).valid(Author.class).email).isEqualTo(one);
            assertThat(Fixtures.of("two", db).valid(Author.class).email).isNotEqualTo(one);
        }
    }

    @Test
    void unique_manyRows_allDiffer() {
        List<Author> authors = Fixtures.seeded(5).valid(Author.class, 500);
        assertThat(authors).extracting(author -> author.email).doesNotHaveDuplicates();
    }

    @Test
    void reference_required_savesItsRowFirst() {
        try (Database db = MemoryDatabase.create()) {
            db.createTables(Article.class);
            Article article = Fixtures.in(db).saved(Article.class);
            assertThat(db.find(Author.class, article.author.id())).isPresent();
            assertThatThrownBy(() -> Fixtures.valid(Article.class))
                    .isInstanceOf(MisuseException.class)
                    .hasMessageContaining("Fixtures.in(db)");
        }
    }

    @Test
    void column_given_isNotDrawn() {
        assertThat(Fixtures.seeded(1).with(Author_.name, "Alice").valid(Author.class).name)
                .isEqualTo("Alice");
    }
}
