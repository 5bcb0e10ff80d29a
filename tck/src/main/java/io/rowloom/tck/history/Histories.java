package io.rowloom.tck.history;

import io.rowloom.Database;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;

/**
 * Watches what concurrent transactions see of one another. {@code -Drowloom.tck.history.millis=20000} says how long each
 * level is watched; without it that is a second.
 */
public final class Histories {

    private Histories() {}

    /**
     * What was watched.
     *
     * @param committed how many transactions have committed
     * @param anomalies what their history shows, whether the level forbids it or not
     */
    public record Watched(long committed, List<Anomaly> anomalies) {

        /**
         * Copies the list.
         *
         * @param committed how many transactions have committed
         * @param anomalies what their history shows
         */
        public Watched {
            anomalies = List.copyOf(anomalies);
        }

        /**
         * Tells what a level forbids of what was seen.
         *
         * @param level the level
         * @return the anomalies
         */
        public List<Anomaly> forbiddenAt(Isolation level) {
            return anomalies.stream()
                    .filter(anomaly -> anomaly.kind().isForbiddenAt(level))
                    .toList();
        }
    }

    /**
     * Records what transactions on several threads do and see, and looks for anomalies.
     *
     * @param db a database whose table {@link io.rowloom.tck.model.Strand} is empty
     * @param level the level of the transactions
     * @param seed what decides them, though not how they meet
     * @param time how long new ones are begun
     * @return what was seen
     * @throws Exception what no transaction may throw
     */
    public static Watched of(Database db, Isolation level, long seed, Duration time) throws Exception {
        History history = Recording.of(db, level, seed, time);
        return new Watched(history.committed(), Examination.of(history));
    }

    /**
     * Watches the transactions of a case, and expects nothing that their level forbids.
     *
     * @param world a world with the table {@link io.rowloom.tck.model.Strand}
     * @param level the level
     * @throws Exception if there is something, or if too few transactions have committed to tell
     */
    public static void watch(World world, Isolation level) throws Exception {
        Database db = world.open(
                options -> options.poolSize(8).lockWait(Duration.ofSeconds(1)).connectionWait(Duration.ofSeconds(20)));
        Duration time = Duration.ofMillis(Long.getLong("rowloom.tck.history.millis", 1_000));
        Watched watched = of(db, level, world.words().below(Integer.MAX_VALUE), time);
        Expect.holds(
                Recording.FEWEST + " transactions or more to have committed, but " + watched.committed(),
                watched.committed() >= Recording.FEWEST);
        Expect.same(
                "what " + level + " forbids in a history of " + watched.committed() + " transactions",
                List.of(),
                watched.forbiddenAt(level));
    }
}
