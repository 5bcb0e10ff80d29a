package io.rowloom.tck.schedule;

import io.rowloom.Database;
import io.rowloom.TransactionOptions;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs schedules with a name, on rows of their own. */
public final class Schedules {

    private static final int ROWS = 3;
    private static final int START = 10;

    private Schedules() {}

    /** What schedules are about. */
    public enum Family {
        /** Updates that meet, and none of which may be lost. */
        LOST_UPDATES,
        /** Writes over what is not committed. */
        DIRTY_WRITES,
        /** Reads of what is not committed. */
        DIRTY_READS,
        /** Reads of several pictures. */
        READ_SKEWS,
        /** Rows that come and go. */
        PHANTOMS,
        /** Decisions by what another is changing. */
        WRITE_SKEWS,
        /** Transactions that wait for one another. */
        DEADLOCKS,
        /** Keys that several want. */
        KEYS,
        /** Rows that several want to have locked. */
        QUEUES,
        /** Rows of which one is as good as another. */
        JOBS,
        /** Rows that refer to one that is deleted. */
        PARENTS;

        List<Schedule> schedules() {
            return switch (this) {
                case LOST_UPDATES -> WriteSchedules.lost();
                case DIRTY_WRITES -> WriteSchedules.dirtyWrites();
                case DIRTY_READS -> ReadSchedules.dirtyReads();
                case READ_SKEWS -> ReadSchedules.skews();
                case PHANTOMS -> ReadSchedules.phantoms();
                case WRITE_SKEWS -> ReadSchedules.writeSkews();
                case DEADLOCKS -> WriteSchedules.deadlocks();
                case KEYS -> WriteSchedules.keys();
                case QUEUES -> WriteSchedules.queues();
                case JOBS -> WriteSchedules.jobs();
                case PARENTS -> WriteSchedules.parents();
            };
        }

        /**
         * Names the schedules.
         *
         * @return their names
         */
        public List<String> names() {
            return schedules().stream().map(Schedule::name).toList();
        }
    }

    /**
     * Names families for cases.
     *
     * @param families the families
     * @return each with its words
     */
    public static List<Named<Family>> named(Family... families) {
        return Stream.of(families)
                .map(family -> Named.of(family.name().toLowerCase(Locale.ROOT).replace('_', ' '), family))
                .toList();
    }

    /**
     * Runs the schedules of a family at a level, and expects of each what the level promises.
     *
     * @param world a world with the tables {@link Invoice}, {@link Person} and {@link Owned}
     * @param family the family
     * @param level the level of all transactions
     * @throws Exception if one ends otherwise
     */
    public static void run(World world, Family family, Isolation level) throws Exception {
        Database db = world.open(
                options -> options.poolSize(5).lockWait(Duration.ofSeconds(10)).connectionWait(Duration.ofSeconds(30)));
        int year = 1;
        for (Schedule schedule : family.schedules()) {
            Ended ended = run(db, schedule, level, year++);
            for (Schedule.Promise promise : schedule.promises()) {
                Expect.holds(
                        promise.text() + ", in the schedule \"" + schedule.name() + "\" (" + schedule.script() + ") at "
                                + level + ", which ended with " + ended,
                        promise.from().compareTo(level) > 0 || promise.holds().test(ended));
            }
        }
    }

    private static Ended run(Database db, Schedule schedule, Isolation level, int year) throws Exception {
        Person parent = db.save(new Person("parent", "parent" + year));
        List<Invoice> rows = db.saveAll(IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> row(year, number))
                .toList());
        Expect.same("rows", ROWS, rows.size());
        Move.Place place = new Move.Place(year, parent);
        TransactionOptions how = TransactionOptions.defaults().isolation(level);
        Map<String, Actor> actors = new TreeMap<>();
        for (String step : schedule.script().split(" ", -1)) {
            String name = step.substring(0, 1);
            Actor actor = actors.computeIfAbsent(name, missing -> new Actor(missing, db, how, place));
            actor.make(Move.of(step.substring(2)));
        }
        for (Actor actor : actors.values()) {
            actor.end();
        }
        return ended(db, place, actors);
    }

    private static Invoice row(int year, int number) {
        Invoice row = new Invoice(year, number);
        row.amount = START;
        return row;
    }

    private static Ended ended(Database db, Move.Place place, Map<String, Actor> actors) {
        Map<Integer, Integer> rows = new TreeMap<>();
        db.from(Invoice.class)
                .where(Invoice_.year.eq(place.year()))
                .all()
                .forEach(row -> rows.merge(Objects.requireNonNull(row.number), row.amount, Math::max));
        Map<String, List<String>> seen = actors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().seen()));
        List<String> done = actors.entrySet().stream()
                .filter(each -> each.getValue().isCommitted())
                .map(Map.Entry::getKey)
                .toList();
        return new Ended(rows, seen, done, parents(db, place), children(db, place));
    }

    private static long parents(Database db, Move.Place place) {
        return db.find(Person.class, place.parent().id()).isPresent() ? 1 : 0;
    }

    private static long children(Database db, Move.Place place) {
        return db.from(Owned.class).where(Owned_.label.eq(place.child())).count();
    }

    /**
     * Names all schedules.
     *
     * @return the names
     */
    public static List<String> names() {
        return Stream.of(Family.values())
                .flatMap(family -> family.names().stream())
                .toList();
    }
}
