package io.rowloom.test;

import io.rowloom.Session;
import io.rowloom.Table;
import java.util.Map;
import java.util.Random;

/**
 * Rows for tests, made of what the constraints of their fields say: nobody has to think of a valid e-mail address again.
 * <pre>{@code
 * User user = Fixtures.valid(User.class).save(db);
 * Article article = Fixtures.in(db).saved(Article.class);      // with an author that was saved before
 * }</pre>
 * What is drawn follows from a seed: that of the system property {@code rowloom.test.seed}, else one that is drawn once for a run and stands
 * with each failure of a {@link RowloomTest}. A test that takes {@link SeededFixtures} as a parameter gets the same rows in each
 * run with that seed, whatever else runs.
 */
public final class Fixtures {

    private static final SeededFixtures SHARED = new SeededFixtures(new Random(Seeds.ofThisRun()), null, Map.of());

    private Fixtures() {}

    /**
     * Makes a new row whose values keep all constraints. What is unique differs from row to row.
     *
     * @param type the class of the row
     * @param <T> the class of the row
     * @return the row, not saved
     * @throws io.rowloom.error.MisuseException if the row must refer to another one ({@link #in} saves those), or no value is found that
     *     keeps a constraint of your own ({@link SeededFixtures#with} takes one)
     */
    public static <T extends Table<?>> T valid(Class<T> type) {
        return SHARED.valid(type);
    }

    /**
     * Makes rows at the edges of each constraint.
     *
     * @param type the class of the rows
     * @param <T> the class of the rows
     * @return the rows, not saved
     * @throws io.rowloom.error.MisuseException as {@link #valid}
     */
    public static <T extends Table<?>> Boundaries<T> boundaries(Class<T> type) {
        return SHARED.boundaries(type);
    }

    /**
     * Makes rows that may refer to others, which are saved for it.
     *
     * @param session where they are saved
     * @return fixtures of the seed of this run
     */
    public static SeededFixtures in(Session session) {
        return SHARED.in(session);
    }

    /** Those of a test: the same in each run of one seed, whatever else runs. */
    static SeededFixtures of(String test, Session session) {
        return new SeededFixtures(new Random(Seeds.of(test)), session, Map.of());
    }

    /**
     * Makes the same rows each time.
     *
     * @param seed what they follow from
     * @return fixtures of that seed
     */
    public static SeededFixtures seeded(long seed) {
        return new SeededFixtures(new Random(seed), null, Map.of());
    }
}
