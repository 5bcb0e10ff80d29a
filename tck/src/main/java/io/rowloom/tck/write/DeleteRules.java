package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.StaleRowException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;

/** Rows that are deleted, rows that have vanished, and reading a row again. */
final class DeleteRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S24", Word.class, Entry.class)
                        .both("a stored row counts 1 and is gone", Both.WORDS, DeleteRules::countsOne)
                        .both("a row that has vanished counts 0", Both.WORDS, DeleteRules::vanishedCountsNone)
                        .both("deleting twice counts once", Both.WORDS, DeleteRules::twice)
                        .both("a new row is misuse", Both.WORDS, DeleteRules::newIsMisuse)
                        .both("others stay", Both.WORDS, DeleteRules::othersStay)
                        .both("many at once", Both.ENTRIES, DeleteRules::many)
                        .show("none at all", DeleteRules::none)
                        .both("a row that is in the collection twice counts once", Both.WORDS, DeleteRules::sameTwice),
                Rule.core("S25", Word.class, Entry.class)
                        .both("saving a row that has vanished", Both.WORDS, DeleteRules::saveVanished)
                        .both(
                                "saving a row that was deleted through the same object",
                                Both.WORDS,
                                DeleteRules::saveDeleted)
                        .both("refreshing a row that has vanished", Both.WORDS, DeleteRules::refreshVanished)
                        .both("saving many, one of which has vanished", Both.WORDS, DeleteRules::saveAllVanished)
                        .both("nothing is inserted in its place", Both.WORDS, DeleteRules::nothingInserted)
                        .show(
                                "a row without a change sends nothing, so nothing is noticed",
                                DeleteRules::unchangedVanished),
                Rule.core("S26", Person.class, Entry.class)
                        .both("the stored values come back", Both.PEOPLE, DeleteRules::refreshBringsBack)
                        .show("the very instance is given", DeleteRules::refreshGivesInstance)
                        .both("unsaved changes are dropped", Both.PEOPLE, DeleteRules::refreshDrops)
                        .both("what others saved is there", Both.PEOPLE, DeleteRules::refreshSeesOthers)
                        .both("a new row is misuse", Both.PEOPLE, DeleteRules::refreshNew)
                        .show("a refreshed row is unchanged", DeleteRules::refreshedIsUnchanged));
    }

    private static <T extends Table<?>> T word(World world, Kind<Word, T> words, String text) throws Exception {
        return words.stored(world, fields -> fields.text = text);
    }

    private static <T extends Table<?>> T fresh(Kind<Word, T> words, String text) {
        return words.make(fields -> fields.text = text);
    }

    private static <T extends Table<?>> List<String> texts(World world, Kind<Word, T> words) throws Exception {
        return words.all(world).all().stream()
                .map(row -> words.there(row, fields -> fields.text))
                .sorted()
                .toList();
    }

    private static <T extends Table<?>> void countsOne(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.same("whether it is there", false, words.all(world).exists());
        Expect.thrown(RecordNotFoundException.class, () -> words.again(world.db(), row));
        Entry entry = world.stored(new Entry("a"));
        Expect.same("deleted rows", 1, entry.delete(world.db()));
        Expect.same("rows", 0L, world.db().from(Entry.class).count());
    }

    private static <T extends Table<?>> void vanishedCountsNone(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        T copy = words.again(world.db(), row);
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.same("deleted rows", 0, world.db().delete(copy));
    }

    private static <T extends Table<?>> void twice(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.same("deleted rows", 0, world.db().delete(row));
    }

    private static <T extends Table<?>> void newIsMisuse(World world, Kind<Word, T> words) throws Exception {
        T kept = word(world, words, "a");
        Database db = world.db();
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> db.delete(fresh(words, "b")));
        Expect.thrown(MisuseException.class, () -> db.deleteAll(List.of(kept, fresh(words, "b"))));
        Expect.thrown(MisuseException.class, () -> db.delete(new Entry("b")));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("rows", 1L, words.all(world).count());
    }

    private static <T extends Table<?>> void othersStay(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = world.db().saveAll(List.of(fresh(words, "a"), fresh(words, "b"), fresh(words, "c")));
        Expect.same("deleted rows", 1, world.db().delete(rows.get(1)));
        Expect.same("the texts", List.of("a", "c"), texts(world, words));
    }

    private static <T extends Table<?>> void many(World world, Kind<Entry, T> entries) throws Exception {
        List<T> rows = world.db()
                .saveAll(java.util.stream.IntStream.range(0, 300)
                        .mapToObj(i -> entries.make(fields -> fields.text = "e" + i))
                        .toList());
        Expect.same("deleted rows", 299, world.db().deleteAll(world.words().shuffled(rows.subList(1, 300))));
        Expect.same("the rows", rows.subList(0, 1), entries.all(world).all());
    }

    private static void none(World world) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.same("deleted rows", 0, db.deleteAll(List.of()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static <T extends Table<?>> void sameTwice(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        Expect.same("deleted rows", 1, world.db().deleteAll(List.of(row, row)));
    }

    private static <T extends Table<?>> T vanished(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        T copy = words.again(world.db(), row);
        Expect.same("deleted rows", 1, world.db().delete(row));
        return words.change(copy, fields -> fields.text = "changed");
    }

    private static <T extends Table<?>> void saveVanished(World world, Kind<Word, T> words) throws Exception {
        T row = vanished(world, words);
        StaleRowException error =
                Expect.thrown(StaleRowException.class, () -> world.db().save(row), "changed");
        Expect.same("whether it may be retried", false, error.retryable());
        Expect.same("the text in the row", "changed", words.get(row, fields -> fields.text));
    }

    private static <T extends Table<?>> void saveDeleted(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.thrown(StaleRowException.class, () -> world.db().save(row));
        T changed = words.change(row, fields -> fields.text = "b");
        Expect.thrown(StaleRowException.class, () -> world.db().save(changed));
        Expect.same("rows", 0L, words.all(world).count());
    }

    private static <T extends Table<?>> void refreshVanished(World world, Kind<Word, T> words) throws Exception {
        T row = vanished(world, words);
        Expect.thrown(StaleRowException.class, () -> world.db().refresh(row), "changed");
        Expect.same("the text in the row", "changed", words.get(row, fields -> fields.text));
    }

    private static <T extends Table<?>> void saveAllVanished(World world, Kind<Word, T> words) throws Exception {
        T row = vanished(world, words);
        T other = words.change(word(world, words, "other"), fields -> fields.text = "changed too");
        Expect.thrown(
                StaleRowException.class, () -> world.db().saveAll(List.of(other, row, fresh(words, "new"))), "changed");
        Expect.same("the texts", List.of("other"), texts(world, words));
    }

    private static <T extends Table<?>> void nothingInserted(World world, Kind<Word, T> words) throws Exception {
        T row = vanished(world, words);
        Expect.thrown(StaleRowException.class, () -> world.db().save(row));
        Expect.same("rows", 0L, words.all(world).count());
    }

    private static void unchangedVanished(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word copy = world.db().getOne(Word.class, row.id());
        Expect.same("deleted rows", 1, copy.delete(world.db()));
        long before = world.sent();
        Expect.instance("the row", row, world.db().save(row));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static Person person(World world) throws Exception {
        Person row = new Person("stored", world.words().word());
        row.age = 1;
        return world.stored(row);
    }

    private static <T extends Table<?>> T person(World world, Kind<Person, T> people) throws Exception {
        String email = world.words().word();
        return people.stored(world, fields -> {
            fields.name = "stored";
            fields.email = email;
            fields.age = 1;
        });
    }

    private static <T extends Table<?>> void refreshBringsBack(World world, Kind<Person, T> people) throws Exception {
        T row = people.change(person(world, people), fields -> {
            fields.name = "unsaved";
            fields.age = null;
            fields.city = "unsaved";
        });
        T fresh = world.db().refresh(row);
        Expect.same("the name", "stored", people.get(fresh, fields -> fields.name));
        Expect.same("the city", "here", people.get(fresh, fields -> fields.city));
        Expect.same("the age", 1, people.get(fresh, fields -> fields.age));
    }

    private static void refreshGivesInstance(World world) throws Exception {
        Person row = person(world);
        Expect.instance("the row", row, world.db().refresh(row));
        Expect.instance("the row", row, row.refresh(world.db()));
        Entry entry = world.stored(new Entry("a"));
        Expect.instance("the row", entry, entry.refresh(world.db()));
    }

    private static <T extends Table<?>> void refreshDrops(World world, Kind<Person, T> people) throws Exception {
        T row = people.change(person(world, people), fields -> fields.name = "unsaved");
        T saved = people.saved(world.db(), world.db().refresh(row));
        Expect.same("the name", "stored", people.read(world, saved, fields -> fields.name));
    }

    private static <T extends Table<?>> void refreshSeesOthers(World world, Kind<Person, T> people) throws Exception {
        T row = person(world, people);
        T copy = people.changed(world, people.again(world.db(), row), fields -> fields.name = "by another");
        T fresh = world.db().refresh(row);
        Expect.same("the name", "by another", people.get(fresh, fields -> fields.name));
        Expect.same("the time of the last change", copy.updatedAt(), fresh.updatedAt());
    }

    private static <T extends Table<?>> void refreshNew(World world, Kind<Person, T> people) throws Exception {
        world.db();
        Expect.thrown(MisuseException.class, () -> world.db().refresh(people.make(fields -> fields.email = "b")));
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
