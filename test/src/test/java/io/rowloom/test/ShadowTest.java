package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Rowloom;
import io.rowloom.TransactionOptions;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.jdbc.JdbcSession;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.page.PageRequest;
import io.rowloom.query.Functions;
import io.rowloom.test.model.Article;
import io.rowloom.test.model.Article_;
import io.rowloom.test.model.Author;
import io.rowloom.test.model.Author_;
import io.rowloom.test.shadow.ShadowDatabase;
import io.rowloom.tx.Lock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test on two stores at once. */
class ShadowTest {

    private static final String STRAY =
            "INSERT INTO author (id, created_at, updated_at, name, email) VALUES (?, ?, ?, 'Stray', 'stray@example.com')";

    /** Does a bit of everything; generated ids are those of the first store on both. */
    @RowloomTest(shadow = "jdbc:sqlite::memory:")
    static class Alike {

        @Test
        void rows_savedChangedAndDeleted(Database db, SeededFixtures fixtures) {
            Article article = fixtures.saved(Article.class);
            article.title = "changed";
            Article changed = article.save(db);
            assertThat(db.getOne(Article.class, changed.id())).isEqualTo(article);
            assertThat(db.from(Article.class).load(Article_.author).one().author.get().name)
                    .isNotEmpty();
            Article second = new Article("second", db.getOne(Author.class, article.author.id())).save(db);
            assertThat(second.id()).isGreaterThan(article.id());
            assertThat(db.deleteAll(List.of(article, second))).isEqualTo(2);
            assertThat(db.from(Article.class).exists()).isFalse();
        }

        @Test
        void questions_limitedWithoutOrder(Database db, SeededFixtures fixtures) {
            List<Author> authors = db.saveAll(fixtures.valid(Author.class, 30));
            assertThat(db.from(Author.class).limit(7).all()).hasSize(7);
            assertThat(db.from(Author.class).all()).hasSameElementsAs(authors);
            assertThat(db.from(Author.class).page(PageRequest.of(1, 10)).total())
                    .isEqualTo(30);
            assertThat(db.from(Author.class)
                            .select(Author_.name.length())
                            .distinct()
                            .limit(3)
                            .all())
                    .isNotEmpty();
            assertThat(db.from(Author.class).select(Functions.count()).one()).isEqualTo(30);
            long streamed =
                    db.inTransaction(tx -> tx.from(Author.class).stream().count());
            assertThat(streamed).isEqualTo(30);
        }

        @Test
        void errors_sameOnBoth_areThrown(Database db) {
            Author alice = new Author("Alice", "alice@example.com").save(db);
            assertThatThrownBy(() -> new Author("Other", "alice@example.com").save(db))
                    .isInstanceOf(UniqueViolationException.class);
            db.useTransaction(tx -> {
                assertThatThrownBy(() -> tx.useTransaction(inner -> new Author("O", "alice@example.com").save(inner)))
                        .isInstanceOf(UniqueViolationException.class);
                alice.name = "Alice Cooper";
                assertThat(alice.save(tx)).isSameAs(alice);
            });
            Author stored = db.upsert(new Author("Third", "alice@example.com"))
                    .onConflict(Author_.email)
                    .save();
            assertThat(stored.name).isEqualTo("Third");
        }

        @Test
        void capabilities_areThoseOfBoth(Database db) {
            assertThatThrownBy(() -> db.useTransaction(tx ->
                            tx.from(Author.class).forUpdate(Lock.SKIP_LOCKED).all()))
                    .isInstanceOf(UnsupportedFeatureException.class);
            long none = db.inTransaction(
                    TransactionOptions.serializable(),
                    tx -> tx.from(Author.class).count());
            assertThat(none).isZero();
        }
    }

    @Test
    void shadow_storesAlike_passes() {
        Runs.assertPassed(Runs.run(Alike.class, Map.of()), 4);
    }

    /** Runs on what the run says, with memory beside it. */
    @RowloomTest
    static class ByProperty {

        @Test
        void saves(Database db, SeededFixtures fixtures) {
            assertThat(db).isInstanceOf(ShadowDatabase.class);
            assertThat(fixtures.saved(Article.class).id()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "jdbc:h2:mem:"})
    void shadow_ofTheRun_standsBesideEveryTest(String url) {
        Runs.assertPassed(
                Runs.run(
                        ByProperty.class,
                        Map.of("rowloom.test.url", url, "rowloom.test.shadow", "jdbc:sqlite::memory:")),
                1);
    }

    /** A row that only the first store has. */
    private static void stray(Database first) {
        assertThat(first.unwrap(JdbcSession.class)
                        .sql(STRAY, new UUID(1, 2), Instant.EPOCH, Instant.EPOCH)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void rowOfOneAlone_namesBothAndIsRemembered() {
        Database first = Rowloom.open("jdbc:sqlite::memory:");
        MemoryDatabase memory = MemoryDatabase.create();
        try (ShadowDatabase db = ShadowDatabase.of(first, memory, Options.defaults())) {
            db.createTables(Author.class);
            stray(first);
            assertThatThrownBy(() -> db.from(Author.class).all())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("two stores differ in")
                    .hasMessageContaining("sqlite: {[")
                    .hasMessageContaining("memory: {}");
            assertThatThrownBy(() -> new Author("Alice", "stray@example.com").save(db))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("sqlite: UniqueViolationException");
            assertThat(db.difference()).get().asString().contains("memory: {}");
        }
    }

    /** Asks for what is not there alone. */
    @RowloomTest(shadow = "jdbc:h2:mem:")
    static class InMemoryAlone {
        @Test
        void asks(MemoryDatabase db) {
            assertThat(db).isNotNull();
        }
    }

    @Test
    void memoryDatabase_besideAnother_isSkipped() {
        assertThat(Runs.skipped(Runs.run(InMemoryAlone.class, Map.of()))).hasSize(1);
    }
}
