package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.EntryRecord;
import io.rowloom.tck.twin.EntryRecord_;
import io.rowloom.tck.twin.Strict;
import io.rowloom.tck.twin.Strict_;
import io.rowloom.tck.twin.WordRecord;
import io.rowloom.tck.twin.WordRecord_;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/** What is different where a row is a record; what is the same the other rules show. */
final class RecordRules implements WriteGroup {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S43", WordRecord.class, EntryRecord.class, Strict.class)
                        .show("it is new as long as it has no createdAt", RecordRules::newWithoutTime)
                        .show("it is equal to a record with the same components", RecordRules::equalByComponents)
                        .show("a changed copy has the id and the times", RecordRules::copies)
                        .show("the row's own methods give records", RecordRules::ownMethods)
                        .show("without an id it has a bad value", RecordRules::nullId)
                        .show("an id and times that contradict one another are misuse", RecordRules::contradiction)
                        .show(
                                "what its constructor refuses in the stored form is refused before any statement",
                                RecordRules::constructorRefuses),
                Rule.core("S44", WordRecord.class, EntryRecord.class)
                        .show("a save without a change is an update", RecordRules::unchanged)
                        .show("the later of two saves wins as a whole", RecordRules::laterWins)
                        .show("saveAll updates all of them", RecordRules::allUpdated)
                        .show("a copy that was deleted is stale", RecordRules::deletedIsStale)
                        .show("a rollback leaves the first record new", RecordRules::rolledBack)
                        .show("what a rollback undid is stale", RecordRules::undone)
                        .show("what was deleted and rolled back is stored still", RecordRules::deletedAndBack));
    }

    private static WordRecord word(String text) {
        return WordRecord_.of(text, null);
    }

    private static void newWithoutTime(World world) throws Exception {
        WordRecord fresh = word("a");
        WordRecord saved = world.stored(fresh);
        Expect.same("when the first one was created", null, fresh.createdAt());
        Expect.thrown(MisuseException.class, () -> world.db().delete(fresh));
        UniqueViolationException error = Expect.thrown(
                UniqueViolationException.class,
                () -> world.db().save(WordRecord_.with(fresh).text("b").build()));
        Expect.same("the fields", List.of("id"), error.fields());
        Expect.same(
                "the rows", List.of(saved), world.db().from(WordRecord.class).all());
    }

    private static void equalByComponents(World world) throws Exception {
        WordRecord saved = world.stored(WordRecord_.of("a", "x"));
        WordRecord read = world.db().getOne(WordRecord.class, saved.id());
        Expect.otherInstance("the record that was read", saved, read);
        Expect.same("the record that was read", saved, read);
        Expect.same(
                "a record with these components",
                new WordRecord(saved.id(), "a", "x", saved.createdAt(), saved.updatedAt()),
                read);
        Expect.holds(
                "another text to make another record",
                !read.equals(WordRecord_.with(read).text("b").build()));
    }

    private static void copies(World world) throws Exception {
        WordRecord saved = world.stored(WordRecord_.of("a", "x"));
        WordRecord copy = WordRecord_.with(saved).alias(null).build();
        Expect.same("the copy", new WordRecord(saved.id(), "a", null, saved.createdAt(), saved.updatedAt()), copy);
        Expect.same("the alias of the first", "x", saved.alias());
        EntryRecord entry = world.stored(EntryRecord_.of("a", null));
        Expect.same(
                "the copy with a number",
                new EntryRecord(entry.id(), "b", null, entry.createdAt(), entry.updatedAt()),
                EntryRecord_.with(entry).text("b").build());
    }

    private static void ownMethods(World world) throws Exception {
        WordRecord saved = word("a").save(world.db());
        WordRecord changed = WordRecord_.with(saved).text("b").build().save(world.db());
        Expect.same("the stored one", changed, saved.refresh(world.db()));
        Expect.same("deleted rows", 1, changed.delete(world.db()));
        EntryRecord entry = EntryRecord_.of("a", null).save(world.db());
        Expect.same("the entry", entry, entry.refresh(world.db()));
        Expect.same("deleted rows", 1, entry.delete(world.db()));
    }

    private static void nullId(World world) throws Exception {
        world.db();
        WordRecord row = new WordRecord(Nothing.value(), Nothing.value(), null, null, null);
        Expect.violations(world, List.of("id", "text"), () -> world.db().save(row));
    }

    private static void contradiction(World world) throws Exception {
        WordRecord saved = world.stored(word("a"));
        WordRecord half = new WordRecord(saved.id(), "b", null, saved.createdAt(), null);
        EntryRecord without = new EntryRecord(null, "b", null, NOON, NOON);
        EntryRecord own = new EntryRecord(5L, "b", null, null, null);
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> world.db().save(half));
        Expect.thrown(MisuseException.class, () -> world.db().delete(half));
        Expect.thrown(MisuseException.class, () -> world.db().save(without));
        Expect.thrown(MisuseException.class, () -> world.db().save(own));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void constructorRefuses(World world) throws Exception {
        Strict fresh = Strict_.of(" refused ");
        Strict stored = world.stored(Strict_.of(" accepted "));
        Strict changed = Strict_.with(stored).text(" refused ").build();
        long before = world.sent();
        Expect.thrown(IllegalStateException.class, () -> world.db().save(fresh));
        Expect.thrown(IllegalStateException.class, () -> world.db().save(changed));
        Expect.thrown(IllegalStateException.class, () -> world.db().saveAll(List.of(Strict_.of("a"), fresh)));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the rows", List.of(stored), world.db().from(Strict.class).all());
    }

    private static void unchanged(World world) throws Exception {
        TestClock clock = new TestClock(NOON);
        Database db = world.open(options -> options.clock(clock));
        WordRecord saved = db.save(word("a"));
        clock.now = NOON.plusSeconds(5);
        long before = world.sent();
        WordRecord again = db.save(saved);
        Expect.holds("an update to be sent", world.sent() > before);
        Expect.same("the saved one", new WordRecord(saved.id(), "a", null, NOON, NOON.plusSeconds(5)), again);
        Expect.same("the stored one", again, db.getOne(WordRecord.class, saved.id()));
        clock.now = NOON.minusSeconds(5);
        Expect.same(
                "the time of the last change", again.updatedAt(), db.save(again).updatedAt());
    }

    private static void laterWins(World world) throws Exception {
        WordRecord one = world.stored(word("a"));
        WordRecord two = world.db().getOne(WordRecord.class, one.id());
        WordRecord first = world.stored(WordRecord_.with(one).text("b").build());
        WordRecord second = world.stored(WordRecord_.with(two).alias("x").build());
        Expect.same("the text of the first", "b", first.text());
        Expect.same("the stored one", second, world.db().getOne(WordRecord.class, one.id()));
        Expect.same("the stored text", "a", second.text());
    }

    private static void allUpdated(World world) throws Exception {
        List<WordRecord> saved = world.db().saveAll(List.of(word("a"), word("b")));
        List<WordRecord> again = world.db()
                .saveAll(List.of(WordRecord_.with(saved.get(0)).alias("x").build(), saved.get(1), word("c")));
        Expect.same("rows", 3L, world.db().from(WordRecord.class).count());
        for (WordRecord row : again) {
            Expect.same("the stored one", row, world.db().getOne(WordRecord.class, row.id()));
        }
    }

    private static void deletedIsStale(World world) throws Exception {
        EntryRecord saved = world.stored(EntryRecord_.of("a", null));
        Expect.same("deleted rows", 1, world.db().delete(saved));
        Expect.same("deleted rows", 0, world.db().delete(saved));
        Expect.thrown(StaleRowException.class, () -> world.db().save(saved));
        Expect.thrown(StaleRowException.class, () -> world.db().refresh(saved));
        Expect.same("rows", 0L, world.db().from(EntryRecord.class).count());
    }

    private static WordRecord savedInVain(World world, WordRecord row) {
        WordRecord[] saved = new WordRecord[1];
        Expect.thrown(
                NoSuchElementException.class,
                () -> world.db().useTransaction(tx -> {
                    saved[0] = tx.save(row);
                    throw new NoSuchElementException("undo");
                }));
        return saved[0];
    }

    private static void rolledBack(World world) throws Exception {
        WordRecord fresh = word("a");
        WordRecord undone = savedInVain(world, fresh);
        Expect.holds("the undone one to have a time", undone.createdAt() != null);
        Expect.same("when the first one was created", null, fresh.createdAt());
        Expect.same(
                "the rows",
                List.of(world.stored(fresh)),
                world.db().from(WordRecord.class).all());
    }

    private static void undone(World world) throws Exception {
        WordRecord undone = savedInVain(world, word("a"));
        Expect.thrown(StaleRowException.class, () -> world.db().save(undone));
        Expect.same("deleted rows", 0, world.db().delete(undone));
    }

    private static void deletedAndBack(World world) throws Exception {
        WordRecord saved = world.stored(word("a"));
        Expect.thrown(
                NoSuchElementException.class,
                () -> world.db().useTransaction(tx -> {
                    Expect.same("deleted rows", 1, tx.delete(saved));
                    throw new NoSuchElementException("undo");
                }));
        WordRecord changed = world.stored(WordRecord_.with(saved).text("b").build());
        Expect.same(
                "the rows", List.of(changed), world.db().from(WordRecord.class).all());
    }
}
