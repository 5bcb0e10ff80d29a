package io.rowloom.tck.write;

import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which rows are equal, and where ids come from. */
final class IdRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S22", Word.class, Entry.class, Folder.class)
                        .show("two copies of a row are equal", IdRules::copiesAreEqual)
                        .show("two new rows are not", IdRules::newRowsDiffer)
                        .show("a row is in its set before and after the save", IdRules::staysInSet)
                        .show("rows of two tables are never equal", IdRules::tablesDiffer)
                        .show("values do not count", IdRules::valuesDoNotCount)
                        .show("rows with numbers are equal once both have one", IdRules::numberedRows)
                        .show(
                                "a row with a number is in its set before and after the save",
                                IdRules::numberedStaysInSet),
                Rule.core("S23", Word.class)
                        .show("the id is there before the save and stays", IdRules::idBeforeSave)
                        .show("the id is of version 7", IdRules::version)
                        .show("later ids are greater", IdRules::laterIsGreater)
                        .show("ids differ between threads", IdRules::threads)
                        .show("a row that was read has the stored id", IdRules::readHasStored)
                        .show("an id of one's own is taken", IdRules::ownId)
                        .show("a stored row takes no other id", IdRules::storedTakesNone)
                        .show("no id is refused", IdRules::nullIsRefused));
    }

    private static void copiesAreEqual(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word one = world.db().getOne(Word.class, row.id());
        Word two = world.db().from(Word.class).one();
        Expect.holds("copies to be equal", row.equals(one) && one.equals(two) && two.equals(row));
        Expect.same(
                "different hashes", 1, new HashSet<>(List.of(row.hashCode(), one.hashCode(), two.hashCode())).size());
        Expect.otherInstance("copies", two, one);
    }

    private static void newRowsDiffer(World world) {
        Expect.holds("two new rows to differ", !new Word("a").equals(new Word("a")));
        Entry entry = new Entry("a");
        Expect.holds("two new rows with numbers to differ", !entry.equals(new Entry("a")));
        Expect.same("a new row", entry, List.of(entry).getFirst());
    }

    private static void staysInSet(World world) throws Exception {
        Word row = new Word("a");
        Set<Word> set = new HashSet<>(Set.of(row));
        world.saveAgain(row);
        Expect.holds("the row to be in its set", set.contains(row));
        Expect.holds("a copy to be in the set", set.contains(world.db().getOne(Word.class, row.id())));
    }

    private static void tablesDiffer(World world) throws Exception {
        UUID id = world.words().uuid();
        Object word = world.stored(new Word("a").withId(id));
        Object folder = world.stored(new Folder("a", null).withId(id));
        Expect.holds("rows of two tables to differ", !word.equals(folder) && !folder.equals(word));
    }

    private static void valuesDoNotCount(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word copy = world.db().getOne(Word.class, row.id());
        copy.text = "b";
        Expect.holds("rows of one id to be equal whatever their values", row.equals(copy));
    }

    private static void numberedRows(World world) throws Exception {
        Entry row = world.stored(new Entry("a"));
        Entry copy = world.db().getOne(Entry.class, row.id());
        Entry other = world.stored(new Entry("a"));
        Expect.holds("copies to be equal", row.equals(copy) && row.hashCode() == copy.hashCode());
        Expect.holds("others to differ", !row.equals(other) && !row.equals(new Entry("a")));
    }

    private static void numberedStaysInSet(World world) throws Exception {
        Entry row = new Entry("a");
        Set<Entry> set = new HashSet<>(Set.of(row));
        world.saveAgain(row);
        Expect.holds("the row to be in its set", set.contains(row));
    }

    private static void idBeforeSave(World world) throws Exception {
        Word row = new Word("a");
        UUID id = row.id();
        Expect.same("the id when asked again", id, row.id());
        Expect.same("the id after the save", id, world.stored(row).id());
        Expect.same("the text of the row with the id", "a", world.db().getOne(Word.class, id).text);
    }

    private static void version(World world) throws Exception {
        UUID made = world.stored(new Word("a")).id();
        Expect.same("the version", 7, made.version());
        Expect.same("the variant", 2, made.variant());
        long millis = made.getMostSignificantBits() >>> 16;
        Expect.holds(
                "the id to begin with the time in milliseconds",
                Math.abs(millis - System.currentTimeMillis()) < 3_600_000);
    }

    private static void laterIsGreater(World world) {
        UUID before = new Word("a").id();
        for (int i = 0; i < 1_000; i++) {
            UUID id = new Word("a").id();
            Expect.holds("a later id to be greater", id.toString().compareTo(before.toString()) > 0);
            before = id;
        }
    }

    private static void threads(World world) throws Exception {
        Set<UUID> ids = java.util.concurrent.ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 500; j++) {
                    ids.add(new Word("a").id());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Expect.same("different ids", 4_000, ids.size());
    }

    private static void readHasStored(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("the id", row.id(), world.db().from(Word.class).one().id());
    }

    private static void ownId(World world) throws Exception {
        UUID id = world.words().uuid();
        Word row = new Word("a");
        Expect.instance("the row", row, row.withId(id));
        Expect.same("the id", id, row.id());
        Expect.same("the id after the save", id, world.stored(row).id());
    }

    private static void storedTakesNone(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        UUID id = row.id();
        Expect.thrown(MisuseException.class, () -> row.withId(world.words().uuid()));
        Expect.same("the id", id, row.id());
    }

    private static void nullIsRefused(World world) {
        Expect.thrown(RuntimeException.class, () -> new Word("a").withId(Nothing.value()));
        Expect.thrown(RuntimeException.class, () -> world.db().find(Word.class, Nothing.<UUID>value()));
    }
}
