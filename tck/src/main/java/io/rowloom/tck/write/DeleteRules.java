package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.StaleRowException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Rows that are deleted, rows that have vanished, and reading a row again. */
final class DeleteRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S24", Word.class, Entry.class)
                        .show("a stored row counts 1 and is gone", DeleteRules::countsOne)
                        .show("a row that has vanished counts 0", DeleteRules::vanishedCountsNone)
                        .show("deleting twice counts once", DeleteRules::twice)
                        .show("a new row is misuse", DeleteRules::newIsMisuse)
                        .show("others stay", DeleteRules::othersStay)
                        .show("many at once", DeleteRules::many)
                        .show("none at all", DeleteRules::none)
                        .show("a row that is in the collection twice counts once", DeleteRules::sameTwice),
                Rule.core("S25", Word.class, Entry.class)
                        .show("saving a row that has vanished", DeleteRules::saveVanished)
                        .show("saving a row that was deleted through the same object", DeleteRules::saveDeleted)
                        .show("refreshing a row that has vanished", DeleteRules::refreshVanished)
                        .show("saving many, one of which has vanished", DeleteRules::saveAllVanished)
                        .show("nothing is inserted in its place", DeleteRules::nothingInserted)
                        .show(
                                "a row without a change sends nothing, so nothing is noticed",
                                DeleteRules::unchangedVanished),
                Rule.core("S26", Person.class, Entry.class)
                        .show("the stored values come back", DeleteRules::refreshBringsBack)
                        .show("the very instance is given", DeleteRules::refreshGivesInstance)
                        .show("unsaved changes are dropped", DeleteRules::refreshDrops)
                        .show("what others saved is there", DeleteRules::refreshSeesOthers)
                        .show("a new row is misuse", DeleteRules::refreshNew)
                        .show("a refreshed row is unchanged", DeleteRules::refreshedIsUnchanged));
    }

    private static void countsOne(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.same(
                "whether it is there",
                false,
                world.db().find(Word.class, row.id()).isPresent());
        Entry entry = world.stored(new Entry("a"));
        Expect.same("deleted rows", 1, entry.delete(world.db()));
        Expect.same("rows", 0L, world.db().from(Entry.class).count());
    }

    private static void vanishedCountsNone(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word copy = world.db().getOne(Word.class, row.id());
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Expect.same("deleted rows", 0, copy.delete(world.db()));
    }

    private static void twice(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Expect.same("deleted rows", 0, row.delete(world.db()));
    }

    private static void newIsMisuse(World world) throws Exception {
        Word kept = world.stored(new Word("a"));
        Database db = world.db();
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> db.delete(new Word("b")));
        Expect.thrown(MisuseException.class, () -> db.deleteAll(List.of(kept, new Word("b"))));
        Expect.thrown(MisuseException.class, () -> db.delete(new Entry("b")));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("rows", 1L, db.from(Word.class).count());
    }

    private static void othersStay(World world) throws Exception {
        List<Word> rows = world.db().saveAll(List.of(new Word("a"), new Word("b"), new Word("c")));
        Expect.same("deleted rows", 1, world.db().delete(rows.get(1)));
        List<String> texts = world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
        Expect.same("the texts", List.of("a", "c"), texts);
    }

    private static void many(World world) throws Exception {
        List<Entry> rows = world.db()
                .saveAll(java.util.stream.IntStream.range(0, 300)
                        .mapToObj(i -> new Entry("e" + i))
                        .toList());
        Expect.same("deleted rows", 299, world.db().deleteAll(world.words().shuffled(rows.subList(1, 300))));
        Expect.same("the rows", rows.subList(0, 1), world.db().from(Entry.class).all());
    }

    private static void none(World world) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.same("deleted rows", 0, db.deleteAll(List.of()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void sameTwice(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("deleted rows", 1, world.db().deleteAll(List.of(row, row)));
    }

    private static Word vanished(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word copy = world.db().getOne(Word.class, row.id());
        Expect.same("deleted rows", 1, row.delete(world.db()));
        copy.text = "changed";
        return copy;
    }

    private static void saveVanished(World world) throws Exception {
        Word row = vanished(world);
        StaleRowException error =
                Expect.thrown(StaleRowException.class, () -> world.db().save(row), "changed");
        Expect.same("whether it may be retried", false, error.retryable());
        Expect.same("the text in the row", "changed", row.text);
    }

    private static void saveDeleted(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Expect.thrown(StaleRowException.class, () -> world.db().save(row));
        row.text = "b";
        Expect.thrown(StaleRowException.class, () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void refreshVanished(World world) throws Exception {
        Word row = vanished(world);
        Expect.thrown(StaleRowException.class, () -> world.db().refresh(row), "changed");
        Expect.same("the text in the row", "changed", row.text);
    }

    private static void saveAllVanished(World world) throws Exception {
        Word row = vanished(world);
        Word other = world.stored(new Word("other"));
        other.text = "changed too";
        Expect.thrown(
                StaleRowException.class, () -> world.db().saveAll(List.of(other, row, new Word("new"))), "changed");
        Expect.same("the text", "other", world.db().from(Word.class).one().text);
    }

    private static void nothingInserted(World world) throws Exception {
        Word row = vanished(world);
        Expect.thrown(StaleRowException.class, () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void unchangedVanished(World world) throws Exception {
        Word row = vanished(world);
        row.text = "a";
        long before = world.sent();
        Expect.instance("the row", row, world.db().save(row));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static Person person(World world) throws Exception {
        Person row = new Person("stored", world.words().word());
        row.age = 1;
        return world.stored(row);
    }

    private static void refreshBringsBack(World world) throws Exception {
        Person row = person(world);
        row.name = "unsaved";
        row.age = null;
        row.city = "unsaved";
        row = world.db().refresh(row);
        Expect.same("the texts", List.of("stored", "here"), List.of(row.name, row.city));
        Expect.same("the age", 1, row.age);
    }

    private static void refreshGivesInstance(World world) throws Exception {
        Person row = person(world);
        Expect.instance("the row", row, world.db().refresh(row));
        Expect.instance("the row", row, row.refresh(world.db()));
        Entry entry = world.stored(new Entry("a"));
        Expect.instance("the row", entry, entry.refresh(world.db()));
    }

    private static void refreshDrops(World world) throws Exception {
        Person row = person(world);
        row.name = "unsaved";
        row = world.db().refresh(row);
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the name", "stored", world.db().getOne(Person.class, row.id()).name);
    }

    private static void refreshSeesOthers(World world) throws Exception {
        Person row = person(world);
        Person copy = world.db().getOne(Person.class, row.id());
        copy.name = "by another";
        world.saveAgain(copy);
        row = world.db().refresh(row);
        Expect.same("the name", "by another", row.name);
        Expect.same("the time of the last change", copy.updatedAt(), row.updatedAt());
    }

    private static void refreshNew(World world) throws Exception {
        world.db();
        Expect.thrown(MisuseException.class, () -> world.db().refresh(new Person("a", "b")));
        Expect.thrown(MisuseException.class, () -> world.db().refresh(new Entry("a")));
    }

    private static void refreshedIsUnchanged(World world) throws Exception {
        Person row = world.db().refresh(person(world));
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        row.name = "changed";
        world.saveAgain(row);
        Expect.same("the name", "changed", world.db().getOne(Person.class, row.id()).name);
    }
}
