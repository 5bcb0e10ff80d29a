package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.query.ComparableExpression;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that stamps rows. */
final class ClockRules implements WriteGroup {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456789Z");
    private static final Instant NOON_IN_MICROS = Instant.parse("2026-06-01T12:00:00.123456Z");

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("D10", Word.class, Entry.class)
                        .both("the clock of the options stamps rows", Both.WORDS, ClockRules::stamps)
                        .both("one value for a transaction", Both.WORDS, ClockRules::oneForTransaction)
                        .both("one value for saveAll", Both.WORDS, ClockRules::oneForSaveAll)
                        .show("another value for the next call", ClockRules::anotherForNext),
                Rule.core("S33", Word.class, Entry.class)
                        .both("a new row has none", Both.WORDS, ClockRules::newHasNone)
                        .both("an update moves the second and keeps the first", Both.WORDS, ClockRules::updateMoves)
                        .show("a save without change moves neither", ClockRules::unchangedMovesNone)
                        .both("a clock that goes back does not take updatedAt back", Both.WORDS, ClockRules::neverBack)
                        .both("they are read back in microseconds", Both.WORDS, ClockRules::readBack)
                        .both("they are found and sorted by", Both.WORDS, ClockRules::foundBy));
    }

    private static Database open(World world, TestClock clock) throws Exception {
        return world.open(options -> options.clock(clock));
    }

    private static void expectTimes(String what, @Nullable Instant created, @Nullable Instant updated, Table<?> row) {
        Expect.same(what + ", createdAt", created, row.createdAt());
        Expect.same(what + ", updatedAt", updated, row.updatedAt());
    }

    private static <T extends Table<?>> T word(Kind<Word, T> words, String text) {
        return words.make(fields -> fields.text = text);
    }

    private static <T extends Table<?>> void stamps(World world, Kind<Word, T> words) throws Exception {
        Database db = open(world, new TestClock(NOON));
        T row = db.save(word(words, "a"));
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, row);
        expectTimes("the row that was read", NOON_IN_MICROS, NOON_IN_MICROS, words.again(db, row));
        Entry entry = db.save(new Entry("a"));
        Expect.same(
                "a row with a number",
                NOON_IN_MICROS,
                db.getOne(Entry.class, entry.id()).createdAt());
    }

    private static TestClock ticking() {
        TestClock clock = new TestClock(NOON);
        clock.step = Duration.ofSeconds(1);
        return clock;
    }

    private static <T extends Table<?>> void oneForTransaction(World world, Kind<Word, T> words) throws Exception {
        Database db = open(world, ticking());
        List<T> rows = db.inTransaction(tx -> List.of(tx.save(word(words, "a")), tx.save(word(words, "b"))));
        Expect.same("the second time", rows.get(0).createdAt(), rows.get(1).createdAt());
    }

    private static <T extends Table<?>> void oneForSaveAll(World world, Kind<Word, T> words) throws Exception {
        Database db = open(world, ticking());
        List<T> rows = db.saveAll(List.of(word(words, "a"), word(words, "b"), word(words, "c")));
        Expect.same("the second time", rows.get(0).createdAt(), rows.get(1).createdAt());
        Expect.same("the third time", rows.get(0).createdAt(), rows.get(2).createdAt());
    }

    private static void anotherForNext(World world) throws Exception {
        Database db = open(world, ticking());
        Word one = db.save(new Word("a"));
        Word two = db.save(new Word("b"));
        Expect.holds("another time", !String.valueOf(one.createdAt()).equals(String.valueOf(two.createdAt())));
    }

    private static <T extends Table<?>> void newHasNone(World world, Kind<Word, T> words) {
        expectTimes("a new row", null, null, word(words, "a"));
        Expect.same("a new row with a number", null, new Entry("a").updatedAt());
    }

    private static <T extends Table<?>> void updateMoves(World world, Kind<Word, T> words) throws Exception {
        TestClock clock = new TestClock(NOON);
        Database db = open(world, clock);
        T row = db.save(word(words, "a"));
        clock.now = NOON.plusSeconds(5);
        row = db.save(words.change(row, fields -> fields.text = "b"));
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS.plusSeconds(5), row);
        expectTimes("the row that was read", NOON_IN_MICROS, NOON_IN_MICROS.plusSeconds(5), words.again(db, row));
    }

    private static void unchangedMovesNone(World world) throws Exception {
        TestClock clock = new TestClock(NOON);
        Database db = open(world, clock);
        Word row = db.save(new Word("a"));
        clock.now = NOON.plusSeconds(5);
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, db.save(row));
    }

    private static <T extends Table<?>> void neverBack(World world, Kind<Word, T> words) throws Exception {
        TestClock clock = new TestClock(NOON);
        Database db = open(world, clock);
        T row = db.save(word(words, "a"));
        clock.now = NOON.minusSeconds(3_600);
        row = db.save(words.change(row, fields -> fields.text = "b"));
        expectTimes("the row", NOON_IN_MICROS, NOON_IN_MICROS, row);
        expectTimes("the row that was read", NOON_IN_MICROS, NOON_IN_MICROS, words.again(db, row));
    }

    private static <T extends Table<?>> void readBack(World world, Kind<Word, T> words) throws Exception {
        T row = words.saved(world.db(), word(words, "a"));
        T read = words.again(world.db(), row);
        expectTimes("the row that was read", row.createdAt(), row.updatedAt(), read);
        Instant created = read.createdAt();
        Expect.same(
                "the time in whole microseconds",
                created,
                created == null ? null : created.truncatedTo(ChronoUnit.MICROS));
    }

    private static <T extends Table<?>> void foundBy(World world, Kind<Word, T> words) throws Exception {
        TestClock clock = new TestClock(NOON);
        Database db = open(world, clock);
        T first = db.save(word(words, "a"));
        clock.now = NOON.plusSeconds(1);
        T second = db.save(word(words, "b"));
        ComparableExpression<T, Instant> created = words.column(Word_.createdAt);
        ComparableExpression<T, Instant> updated = words.column(Word_.updatedAt);
        Expect.same(
                "by its time",
                first,
                db.from(words.type()).where(created.eq(NOON)).one());
        Expect.same(
                "later ones",
                second,
                db.from(words.type()).where(updated.gt(NOON)).one());
        Expect.same(
                "the order",
                List.of(second, first),
                db.from(words.type()).orderBy(created.desc()).all());
    }
}
