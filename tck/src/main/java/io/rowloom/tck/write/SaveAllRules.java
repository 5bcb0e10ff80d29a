package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Many rows in one call. */
final class SaveAllRules implements WriteGroup {

    private static final List<Named<Integer>> PLACES =
            List.of(Named.of("the first", 0), Named.of("the third of five", 2), Named.of("the last", 4));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W03", Word.class, Owned.class)
                        .both("a value that is taken already", Both.WORDS, PLACES, SaveAllRules::takenAlready)
                        .both("a value that is twice in the collection", Both.WORDS, SaveAllRules::takenWithin)
                        .show("one of a thousand", SaveAllRules::oneOfThousand)
                        .both("an update among inserts", Both.WORDS, SaveAllRules::updateAmongInserts)
                        .both("the rows are new again and may be saved", Both.WORDS, SaveAllRules::newAgain)
                        .both("a missing parent in another table", Both.OWNED, SaveAllRules::missingParent)
                        .show("deleteAll with one that is referred to", SaveAllRules::deleteAllReferenced)
                        .show("deleteAll with two that are referred to", SaveAllRules::deleteAllReferencedTwice)
                        .show("a row alone has no place among others", SaveAllRules::alone),
                Rule.core("S34", Word.class, Entry.class, Owned.class)
                        .both("the rows come back in the order of the collection", Both.WORDS, SaveAllRules::order)
                        .both("a row that is there twice is saved once", Both.ENTRIES, SaveAllRules::sameTwice)
                        .show("none at all sends nothing", SaveAllRules::none)
                        .both("new and stored rows together", Both.WORDS, SaveAllRules::mixed)
                        .show("rows of several tables together", SaveAllRules::severalTables)
                        .both("rows of a class and of another kind together", Both.ENTRIES, SaveAllRules::bothKinds)
                        .show("the list cannot be changed", SaveAllRules::unmodifiable)
                        .both("five thousand rows", Both.WORDS, SaveAllRules::fiveThousand));
    }

    private static <T extends Table<?>> T word(Kind<Word, T> words, String text) {
        return words.make(fields -> fields.text = text);
    }

    private static <T extends Table<?>> List<T> words(Kind<Word, T> words, String... texts) {
        return java.util.Arrays.stream(texts).map(text -> word(words, text)).toList();
    }

    private static <T extends Table<?>> List<String> texts(World world, Kind<Word, T> words) throws Exception {
        return words.all(world).all().stream()
                .map(row -> words.there(row, fields -> fields.text))
                .sorted()
                .toList();
    }

    private static UniqueViolationException refused(World world, List<? extends Table<?>> rows, int place)
            throws Exception {
        Database db = world.db();
        UniqueViolationException error = Expect.thrown(UniqueViolationException.class, () -> db.saveAll(rows));
        OptionalInt told = error.violation().index();
        Expect.holds(
                "the position to be " + place + " where it is told, but: " + told,
                told.isEmpty() || told.getAsInt() == place);
        return error;
    }

    private static <T extends Table<?>> void takenAlready(World world, Kind<Word, T> words, int place)
            throws Exception {
        T taken = words.saved(world.db(), word(words, "taken"));
        List<String> texts = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        texts.set(place, "taken");
        UniqueViolationException error = refused(world, words(words, texts.toArray(String[]::new)), place);
        Expect.same("the fields", List.of("text"), error.fields());
        Expect.same("the rows", List.of(taken), words.all(world).all());
    }

    private static <T extends Table<?>> void takenWithin(World world, Kind<Word, T> words) throws Exception {
        refused(world, words(words, "a", "b", "c", "b", "d"), 3);
        Expect.same("rows", 0L, words.all(world).count());
    }

    private static void oneOfThousand(World world) throws Exception {
        List<Word> rows = new ArrayList<>(
                IntStream.range(0, 1_000).mapToObj(i -> new Word("w" + i)).toList());
        int place = 500 + world.words().below(400);
        rows.set(place, new Word("w7"));
        refused(world, rows, place);
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static <T extends Table<?>> void updateAmongInserts(World world, Kind<Word, T> words) throws Exception {
        T kept = words.saved(world.db(), word(words, "kept"));
        T changed = words.change(words.saved(world.db(), word(words, "before")), fields -> fields.text = "kept");
        Expect.thrown(
                UniqueViolationException.class,
                () -> world.db().saveAll(List.of(word(words, "a"), changed, word(words, "b"))));
        Expect.same("the texts", List.of("before", words.there(kept, fields -> fields.text)), texts(world, words));
    }

    private static <T extends Table<?>> void newAgain(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = words(words, "a", "b", "a");
        refused(world, rows, 2);
        for (T row : rows) {
            Expect.same("when it was created", null, row.createdAt());
        }
        T mended = words.change(rows.get(2), fields -> fields.text = "c");
        Expect.same(
                "the rows",
                3,
                world.db().saveAll(List.of(rows.get(0), rows.get(1), mended)).size());
        Expect.same("the texts", List.of("a", "b", "c"), texts(world, words));
    }

    private static void deleteAllReferencedTwice(World world) throws Exception {
        Person owner = world.stored(new Person("owner", "1"));
        Person keeper = world.stored(new Person("keeper", "2"));
        Owned row = new Owned("x", Ref.to(owner));
        row.keeper = Ref.to(keeper);
        world.stored(row);
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class, () -> world.db().deleteAll(List.of(owner, keeper)));
        OptionalInt place = error.violation().index();
        if (place.isPresent()) {
            String field = place.getAsInt() == 0 ? "owner" : "keeper";
            Expect.same("the field that refers to the refused row", List.of(field), error.fields());
        }
        Expect.same("how many are left", 2L, world.db().from(Person.class).count());
    }

    private static void alone(World world) throws Exception {
        Database db = world.db();
        Word taken = db.save(new Word("taken"));
        UniqueViolationException unique =
                Expect.thrown(UniqueViolationException.class, () -> db.save(new Word("taken")));
        Expect.same(
                "the place of a new row",
                OptionalInt.empty(),
                unique.violation().index());
        Word other = db.save(new Word("other"));
        other.text = taken.text;
        unique = Expect.thrown(UniqueViolationException.class, () -> db.save(other));
        Expect.same(
                "the place of a changed row",
                OptionalInt.empty(),
                unique.violation().index());
        Person held = db.save(new Person("held", "1"));
        world.stored(new Owned("x", Ref.to(held)));
        ForeignKeyViolationException referred =
                Expect.thrown(ForeignKeyViolationException.class, () -> db.delete(held));
        Expect.same(
                "the place of a deleted row",
                OptionalInt.empty(),
                referred.violation().index());
    }

    private static <T extends Table<?>> void missingParent(World world, Kind<Owned, T> owned) throws Exception {
        Person person = new Person("p", "p");
        T good = owned.make(fields -> fields.owner = Ref.to(person));
        T bad = owned.make(
                fields -> fields.owner = Ref.of(Person.class, world.words().uuid()));
        List<Table<?>> rows = List.of(good, bad, person);
        world.db();
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().saveAll(rows));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
        Expect.same("rows", 0L, owned.all(world).count());
    }

    private static void deleteAllReferenced(World world) throws Exception {
        Person free = world.stored(new Person("free", "1"));
        Person held = world.stored(new Person("held", "2"));
        Owned row = world.stored(new Owned("x", Ref.to(held)));
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().deleteAll(List.of(free, held)));
        Expect.same("persons", 2L, world.db().from(Person.class).count());
        Expect.same("deleted rows", 3, world.db().deleteAll(List.of(held, row, free)));
    }

    private static <T extends Table<?>> void order(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = world.words().shuffled(words(words, "a", "b", "c", "d", "e"));
        List<T> saved = world.db().saveAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            Expect.same("the id at its place", rows.get(i).id(), saved.get(i).id());
            Expect.same("the row at its place", words.again(world.db(), saved.get(i)), saved.get(i));
            if (!words.isRecord()) {
                Expect.instance("the row at its place", saved.get(i), rows.get(i));
            }
        }
    }

    private static <T extends Table<?>> void sameTwice(World world, Kind<Entry, T> entries) throws Exception {
        T row = entries.make(fields -> fields.text = "a");
        T other = entries.make(fields -> fields.text = "b");
        List<T> saved = world.db().saveAll(List.of(row, other, row));
        Expect.instance("the last", saved.get(0), saved.get(2));
        Expect.holds("the other to be another", !saved.get(0).equals(saved.get(1)));
        Expect.same("rows", 2L, entries.all(world).count());
    }

    private static void none(World world) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.same("the rows", List.of(), db.saveAll(List.<Word>of()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static <T extends Table<?>> void mixed(World world, Kind<Word, T> words) throws Exception {
        T stored = words.saved(world.db(), word(words, "stored"));
        T unchanged = words.saved(world.db(), word(words, "unchanged"));
        List<T> rows = List.of(word(words, "new"), words.change(stored, fields -> fields.text = "changed"), unchanged);
        List<T> saved = world.db().saveAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            Expect.same("the id", rows.get(i).id(), saved.get(i).id());
        }
        Expect.same("the texts", List.of("changed", "new", "unchanged"), texts(world, words));
    }

    private static <T extends Table<?>> void bothKinds(World world, Kind<Entry, T> entries) throws Exception {
        Word word = new Word("a");
        List<Table<?>> saved = world.db().saveAll(List.<Table<?>>of(word, entries.make(fields -> fields.text = "b")));
        Expect.instance("the row of a class", word, saved.get(0));
        Expect.same("the other", entries.all(world).one(), saved.get(1));
    }

    private static void severalTables(World world) throws Exception {
        List<Table<?>> rows = List.of(new Word("a"), new Entry("b"), new Word("c"), new Person("d", "e"));
        Expect.same("the rows", rows, world.db().saveAll(rows));
        Expect.same("words", 2L, world.db().from(Word.class).count());
        Expect.same("entries", 1L, world.db().from(Entry.class).count());
        Expect.same("persons", 1L, world.db().from(Person.class).count());
    }

    private static void unmodifiable(World world) throws Exception {
        List<Word> saved = world.db().saveAll(List.of(new Word("a")));
        Expect.thrown(UnsupportedOperationException.class, () -> saved.add(new Word("b")));
    }

    private static <T extends Table<?>> void fiveThousand(World world, Kind<Word, T> words) throws Exception {
        List<T> rows =
                IntStream.range(0, 5_000).mapToObj(i -> word(words, "w" + i)).toList();
        List<T> saved = world.db().saveAll(rows);
        Expect.same("the rows", rows.size(), saved.size());
        Expect.same("how many", 5_000L, words.all(world).count());
        Expect.thrown(MisuseException.class, () -> world.db().deleteAll(List.of(saved.getFirst(), word(words, "new"))));
        Expect.same("deleted rows", 5_000, world.db().deleteAll(saved));
    }
}
