package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that stamps rows. */
final class ClockRules implements WriteGroup {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456789Z");
    private static final Instant NOON_IN_MICROS = Instant.parse("2026-06-01T12:00:00.123456Z");

    /** A clock that stands where it is put, or goes on by a second each time when it is asked. */
    private static final class TestClock extends Clock {

        private Instant now = NOON;
        private Duration step = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            Instant told = now;
            now = now.plus(step);
            return told;
        }
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("D10", Word.class, Entry.class)
                        .show("the clock of the options stamps rows", ClockRules::stamps)
                        .show("one value for a transaction", ClockRules::oneForTransaction)
                        .show("one value for saveAll", ClockRules::oneForSaveAll)
                        .show("another value for the next call", ClockRules::anotherForNext),
                Rule.core("S33", Word.class, Entry.class)
                        .show("a new row has none", ClockRules::newHasNone)
                        .show("an update moves the second and keeps the first", ClockRules::updateMoves)
                        .show("a save without change moves neither", ClockRules::unchangedMovesNone)
                        .show("a clock that goes back does not take updatedAt back", ClockRules::neverBack)
                        .show("they are read back in microseconds", ClockRules::readBack)
                        .show("they are found and sorted by", ClockRules::foundBy));
    }

    private static Database open(World world, TestClock clock) throws Exception {
        return world.open(options -> options.clock(clock));
    }

    private static void expectTimes(String what, @Nullable Instant created, @Nullable Instant updated, Word row) {
        Expect.same(what + ", createdAt", created, row.createdAt());
        Expect.same(what + ", updatedAt", updated, row.updatedAt());
    }

    private static void stamps(World world) throws Exception {
        Database db = open(world, new TestClock());
        Word row = db.save(new Word("a"));
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, row);
        expectTimes("the row that was read", NOON_IN_MICROS, NOON_IN_MICROS, db.getOne(Word.class, row.id()));
        Entry entry = db.save(new Entry("a"));
        Expect.same(
                "a row with a number",
                NOON_IN_MICROS,
                db.getOne(Entry.class, entry.id()).createdAt());
    }

    private static TestClock ticking() {
        TestClock clock = new TestClock();
        clock.step = Duration.ofSeconds(1);
        return clock;
    }

    private static void oneForTransaction(World world) throws Exception {
        Database db = open(world, ticking());
        List<Word> rows = db.inTransaction(tx -> List.of(tx.save(new Word("a")), tx.save(new Word("b"))));
        Expect.same("the second time", rows.get(0).createdAt(), rows.get(1).createdAt());
    }

    private static void oneForSaveAll(World world) throws Exception {
        Database db = open(world, ticking());
        List<Word> rows = db.saveAll(List.of(new Word("a"), new Word("b"), new Word("c")));
        Expect.same("the second time", rows.get(0).createdAt(), rows.get(1).createdAt());
        Expect.same("the third time", rows.get(0).createdAt(), rows.get(2).createdAt());
    }

    private static void anotherForNext(World world) throws Exception {
        Database db = open(world, ticking());
        Word one = db.save(new Word("a"));
        Word two = db.save(new Word("b"));
        Expect.holds("another time", !String.valueOf(one.createdAt()).equals(String.valueOf(two.createdAt())));
    }

    private static void newHasNone(World world) {
        expectTimes("a new row", null, null, new Word("a"));
        Expect.same("a new row with a number", null, new Entry("a").updatedAt());
    }

    private static void updateMoves(World world) throws Exception {
        TestClock clock = new TestClock();
        Database db = open(world, clock);
        Word row = db.save(new Word("a"));
        clock.now = NOON.plusSeconds(5);
        row.text = "b";
        row = db.save(row);
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS.plusSeconds(5), row);
        expectTimes(
                "the row that was read",
                NOON_IN_MICROS,
                NOON_IN_MICROS.plusSeconds(5),
                db.getOne(Word.class, row.id()));
    }

    private static void unchangedMovesNone(World world) throws Exception {
        TestClock clock = new TestClock();
        Database db = open(world, clock);
        Word row = db.save(new Word("a"));
        clock.now = NOON.plusSeconds(5);
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, db.save(row));
    }

    private static void neverBack(World world) throws Exception {
        TestClock clock = new TestClock();
        Database db = open(world, clock);
        Word row = db.save(new Word("a"));
        clock.now = NOON.minusSeconds(3_600);
        row.text = "b";
        row = db.save(row);
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, row);
        expectTimes("the row that was read", NOON_IN_MICROS, NOON_IN_MICROS, db.getOne(Word.class, row.id()));
    }

    private static void readBack(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word read = world.db().getOne(Word.class, row.id());
        expectTimes("the row that was read", row.createdAt(), row.updatedAt(), read);
        Instant created = read.createdAt();
        Expect.same(
                "the time in whole microseconds",
                created,
                created == null ? null : created.truncatedTo(ChronoUnit.MICROS));
    }

    private static void foundBy(World world) throws Exception {
        TestClock clock = new TestClock();
        Database db = open(world, clock);
        Word first = db.save(new Word("a"));
        clock.now = NOON.plusSeconds(1);
        Word second = db.save(new Word("b"));
        Expect.same(
                "by its time",
                first,
                db.from(Word.class).where(Word_.createdAt.eq(NOON)).one());
        Expect.same(
                "later ones",
                second,
                db.from(Word.class).where(Word_.updatedAt.gt(NOON)).one());
        Expect.same(
                "the order",
                List.of(second, first),
                db.from(Word.class).orderBy(Word_.createdAt.desc()).all());
    }
}
