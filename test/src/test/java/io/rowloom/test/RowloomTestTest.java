package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.test.model.Article;
import io.rowloom.test.model.Author;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension as a program's author uses it. */
@RowloomTest
@Execution(ExecutionMode.CONCURRENT)
class RowloomTestTest {

    private final Database given;

    RowloomTestTest(Database given) {
        this.given = given;
    }

    @BeforeEach
    void addsOne(Database db) {
        new Author("Alice", "alice@example.com").save(db);
    }

    @AfterEach
    void sees_theSameStore(Database db) {
        assertThat(db).isSameAs(given);
    }

    @RepeatedTest(5)
    void store_eachRepetition_isFresh(Database db) {
        assertThat(db.from(Author.class).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bob", "Carol"})
    void store_besideOtherParameters_isFresh(String name, Database db) {
        new Author(name, "other@example.com").save(db);
        assertThat(db.from(Author.class).count()).isEqualTo(2);
    }

    @Test
    void tables_withoutNames_areAllOfTheIndex(MemoryDatabase db) {
        assertThat(db).isSameAs(given);
        assertThat(db.from(Article.class).count()).isZero();
    }

    @RepeatedTest(2)
    void fixtures_ofATest_areOfItsStore(SeededFixtures fixtures, Database db) {
        Article article = fixtures.saved(Article.class);
        assertThat(db.find(Article.class, article.id())).isPresent();
        assertThat(db.from(Author.class).count()).isEqualTo(2);
    }

    @Nested
    class Inside {

        @Test
        void store_ofNested_isThatOfTheOuterInstance(Database db) {
            assertThat(db).isSameAs(given);
            assertThat(db.from(Author.class).count()).isEqualTo(1);
        }
    }

    /** Years ago. */
    static final class Frozen implements UnaryOperator<Options> {
        @Override
        public Options apply(Options options) {
            return options.clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        }
    }

    @Nested
    @RowloomTest(models = Author.class, options = Frozen.class)
    class WithOptions {

        @Test
        void options_ofTheAnnotation_areUsed(Database db) {
            Author author = db.from(Author.class).one();
            assertThat(author.createdAt()).isEqualTo(Instant.EPOCH);
        }
    }
}
