package io.rowloom.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowloom.Database;
import io.rowloom.test.model.Author;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets that are kept, and budgets that are not. */
class QueryBudgetTest {

    private static void read(Database db, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(db.from(Author.class).count()).isPositive();
        }
    }

    /** What stands around a test costs nothing. */
    @RowloomTest
    @QueryBudget(2)
    static class Kept {

        @BeforeEach
        void prepares(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            read(db, 3);
        }

        @AfterEach
        void looks(Database db) {
            read(db, 3);
        }

        @Test
        void twoOfTwo(Database db) {
            read(db, 2);
        }

        @Test
        @QueryBudget(4)
        void ownBudget_countsInsteadOfTheClass(Database db) {
            read(db, 4);
        }

        @Test
        @QueryBudget(0)
        void nothing_costsNothing() {
            assertThat(true).isTrue();
        }

        @Nested
        class Inside {
            @Test
            void twoOfTwo(Database db) {
                read(db, 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory:", "jdbc:sqlite::memory:", "jdbc:h2:mem:"})
    void budgets_keptOnEveryStore_pass(String url) {
        Runs.assertPassed(Runs.at(url, Kept.class), 4);
    }

    /** One too many. */
    @RowloomTest
    @QueryBudget(1)
    static class Exceeded {

        @Test
        void insertAndCount(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            read(db, 1);
        }
    }

    @Test
    void budget_exceeded_failsWithTheStatements() {
        assertThat(Runs.failures(Runs.at("jdbc:sqlite::memory:", Exceeded.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("expected at most 1 statements in this test and found 2")
                        .hasMessageContaining("1. INSERT INTO \"author\"")
                        .hasMessageContaining("2. SELECT COUNT(*)"));
    }

    /** Fails by itself, beyond its budget. */
    @RowloomTest
    @QueryBudget(0)
    static class FailingFirst {

        @Test
        void fails(Database db) {
            new Author("Alice", "alice@example.com").save(db);
            throw new IllegalStateException("on its own");
        }
    }

    @Test
    void budget_exceededByAFailedTest_leavesTheFailure() {
        assertThat(Runs.failures(Runs.run(FailingFirst.class, Map.of())))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("on its own"));
    }

    /** Counts what is not there. */
    static class WithoutStore {

        @Test
        @QueryBudget(1)
        void counts() {
            assertThat(true).isTrue();
        }
    }

    /** Fewer than none. */
    @RowloomTest
    @QueryBudget(-1)
    static class Negative {

        @Test
        void counts() {
            assertThat(true).isTrue();
        }
    }

    @Test
    void budget_thatCountsNothing_isRefused() {
        for (Class<?> tests : List.of(WithoutStore.class, Negative.class)) {
            assertThat(Runs.failures(Runs.run(tests, Map.of())))
                    .singleElement()
                    .asString()
                    .contains("@QueryBudget");
        }
    }
}
