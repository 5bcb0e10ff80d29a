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
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
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
                        .each("a value that is taken already", PLACES, SaveAllRules::takenAlready)
                        .show("a value that is twice in the collection", SaveAllRules::takenWithin)
                        .show("one of a thousand", SaveAllRules::oneOfThousand)
                        .show("an update among inserts", SaveAllRules::updateAmongInserts)
                        .show("the rows are new again and may be saved", SaveAllRules::newAgain)
                        .show("a missing parent in another table", SaveAllRules::missingParent)
                        .show("deleteAll with one that is referred to", SaveAllRules::deleteAllReferenced)
                        .show("deleteAll with two that are referred to", SaveAllRules::deleteAllReferencedTwice)
                        .show("a row alone has no place among others", SaveAllRules::alone),
                Rule.core("S34", Word.class, Entry.class, Owned.class)
                        .show("the rows come back in the order of the collection", SaveAllRules::order)
                        .show("a row that is there twice is saved once", SaveAllRules::sameTwice)
                        .show("none at all sends nothing", SaveAllRules::none)
                        .show("new and stored rows together", SaveAllRules::mixed)
                        .show("rows of several tables together", SaveAllRules::severalTables)
                        .show("the list cannot be changed", SaveAllRules::unmodifiable)
                        .show("five thousand rows", SaveAllRules::fiveThousand));
    }

    private static List<Word> words(String... texts) {
        return java.util.Arrays.stream(texts).map(Word::new).toList();
    }

    private static UniqueViolationException refused(World world, List<Word> rows, int place) throws Exception {
        Database db = world.db();
        UniqueViolationException error = Expect.thrown(UniqueViolationException.class, () -> db.saveAll(rows));
        OptionalInt told = error.violation().index();
        Expect.holds(
                "the position to be " + place + " where it is told, but: " + told,
                told.isEmpty() || told.getAsInt() == place);
        return error;
    }

    private static void takenAlready(World world, int place) throws Exception {
        Word taken = world.stored(new Word("taken"));
        List<String> texts = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        texts.set(place, "taken");
        UniqueViolationException error = refused(world, words(texts.toArray(String[]::new)), place);
        Expect.same("the fields", List.of("text"), error.fields());
        Expect.same("the rows", List.of(taken), world.db().from(Word.class).all());
    }

    private static void takenWithin(World world) throws Exception {
        refused(world, words("a", "b", "c", "b", "d"), 3);
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void oneOfThousand(World world) throws Exception {
        List<Word> rows = new ArrayList<>(
                IntStream.range(0, 1_000).mapToObj(i -> new Word("w" + i)).toList());
        int place = 500 + world.words().below(400);
        rows.set(place, new Word("w7"));
        refused(world, rows, place);
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void updateAmongInserts(World world) throws Exception {
        Word kept = world.stored(new Word("kept"));
        Word changed = world.stored(new Word("before"));
        changed.text = "kept";
        Expect.thrown(
                UniqueViolationException.class,
                () -> world.db().saveAll(List.of(new Word("a"), changed, new Word("b"))));
        List<String> texts = world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
        Expect.same("the texts", List.of("before", kept.text), texts);
    }

    private static void newAgain(World world) throws Exception {
        List<Word> rows = words("a", "b", "a");
        refused(world, rows, 2);
        for (Word row : rows) {
            Expect.same("when it was created", null, row.createdAt());
        }
        rows.get(2).text = "c";
        Expect.same("the rows", rows, world.db().saveAll(rows));
        Expect.same("how many", 3L, world.db().from(Word.class).count());
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

    private static void missingParent(World world) throws Exception {
        Person person = new Person("p", "p");
        Owned good = new Owned("good", Ref.to(person));
        Owned bad = new Owned("bad", Ref.of(Person.class, world.words().uuid()));
        List<Table<?>> rows = List.of(good, bad, person);
        world.db();
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().saveAll(rows));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
        Expect.same("rows", 0L, world.db().from(Owned.class).count());
    }

    private static void deleteAllReferenced(World world) throws Exception {
        Person free = world.stored(new Person("free", "1"));
        Person held = world.stored(new Person("held", "2"));
        Owned row = world.stored(new Owned("x", Ref.to(held)));
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().deleteAll(List.of(free, held)));
        Expect.same("persons", 2L, world.db().from(Person.class).count());
        Expect.same("deleted rows", 3, world.db().deleteAll(List.of(held, row, free)));
    }

    private static void order(World world) throws Exception {
        List<Word> rows = world.words().shuffled(words("a", "b", "c", "d", "e"));
        List<Word> saved = world.db().saveAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            Expect.instance("the row at its place", saved.get(i), rows.get(i));
        }
    }

    private static void sameTwice(World world) throws Exception {
        Entry row = new Entry("a");
        List<Entry> saved = world.db().saveAll(List.of(row, new Entry("b"), row));
        Expect.instance("the first", row, saved.get(0));
        Expect.instance("the last", row, saved.get(2));
        Expect.same("rows", 2L, world.db().from(Entry.class).count());
    }

    private static void none(World world) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.same("the rows", List.of(), db.saveAll(List.<Word>of()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void mixed(World world) throws Exception {
        Word stored = world.stored(new Word("stored"));
        Word unchanged = world.stored(new Word("unchanged"));
        stored.text = "changed";
        List<Word> rows = List.of(new Word("new"), stored, unchanged);
        Expect.same("the rows", rows, world.db().saveAll(rows));
        List<String> texts = world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
        Expect.same("the texts", List.of("changed", "new", "unchanged"), texts);
    }

    private static void severalTables(World world) throws Exception {
        List<Table<?>> rows = List.of(new Word("a"), new Entry("b"), new Word("c"), new Person("d", "e"));
        Expect.same("the rows", rows, world.db().saveAll(rows));
        Expect.same("words", 2L, world.db().from(Word.class).count());
        Expect.same("entries", 1L, world.db().from(Entry.class).count());
        Expect.same("persons", 1L, world.db().from(Person.class).count());
    }

    private static void unmodifiable(World world) throws Exception {
        List<Word> saved = world.db().saveAll(words("a"));
        Expect.thrown(UnsupportedOperationException.class, () -> saved.add(new Word("b")));
    }

    private static void fiveThousand(World world) throws Exception {
        List<Word> rows =
                IntStream.range(0, 5_000).mapToObj(i -> new Word("w" + i)).toList();
        Expect.same("the rows", rows.size(), world.db().saveAll(rows).size());
        Expect.same("how many", 5_000L, world.db().from(Word.class).count());
        Expect.thrown(MisuseException.class, () -> world.db().deleteAll(List.of(rows.getFirst(), new Word("new"))));
        Expect.same("deleted rows", 5_000, world.db().deleteAll(rows));
    }
}
