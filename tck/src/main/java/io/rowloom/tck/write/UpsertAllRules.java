package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Badge;
import io.rowloom.tck.model.Badge_;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Entry_;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Folder_;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Many rows, stored whether or not others with their keys are there; and many threads that do so. */
final class UpsertAllRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S96", Person.class, Badge.class, Folder.class, Entry.class)
                        .show("rows come back in the order of the collection", UpsertAllRules::inOrder)
                        .show("none is nothing", UpsertAllRules::none)
                        .show("all or none", UpsertAllRules::allOrNone)
                        .show("two rows with one key are refused", UpsertAllRules::twins)
                        .show("every violation at once", UpsertAllRules::violations)
                        .show("rows that refer to one another, in any order", UpsertAllRules::graph)
                        .show("rows with numbers for ids", UpsertAllRules::numbered),
                Rule.core("S97", Person.class, Invoice.class)
                        .show("one new key from many threads ends in one row", UpsertAllRules::oneKey)
                        .show("many new keys from many threads, each twice", UpsertAllRules::manyKeys)
                        .show("new keys that are deleted at the same time", UpsertAllRules::withDeletes),
                Rule.core("S98", Invoice.class, Entry.class)
                        .show("a row with a null in its key is always inserted", UpsertAllRules::nullInKey)
                        .show("so are several at once", UpsertAllRules::nullsInKeys));
    }

    private static List<Person> persons(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Person(name, "e" + i))
                .toList();
    }

    private static List<Person> upsert(World world, List<Person> rows) throws Exception {
        return world.db().upsertAll(rows).onConflict(Person_.email).save();
    }

    private static void inOrder(World world) throws Exception {
        List<Person> first = upsert(world, persons(20, "old"));
        List<Person> given = world.words().shuffled(persons(40, "new"));
        List<Person> second = upsert(world, given);
        Expect.same(
                "the texts",
                given.stream().map(p -> p.email).toList(),
                second.stream().map(p -> p.email).toList());
        for (Person row : second) {
            Expect.same("the name", "new", world.db().getOne(Person.class, row.id()).name);
        }
        Expect.holds("the rows that were there", second.containsAll(first));
        Expect.same("rows", 40L, world.db().from(Person.class).count());
    }

    private static void none(World world) throws Exception {
        Expect.same("rows", 0L, world.db().from(Person.class).count());
        long before = world.sent();
        Expect.same("rows", List.of(), upsert(world, List.of()));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void allOrNone(World world) throws Exception {
        Person alice = world.stored(new Person("a", "a"));
        Badge taken = new Badge(Ref.to(alice), "gold");
        taken.serial = "one";
        taken = world.stored(taken);
        List<Badge> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(new Badge(Ref.to(alice), "kind" + i));
        }
        rows.get(3).serial = "one";
        UniqueViolationException error = Expect.thrown(
                UniqueViolationException.class,
                () -> world.db()
                        .upsertAll(rows)
                        .onConflict(Badge_.holder, Badge_.kind)
                        .save());
        Expect.same("the position", 3, error.violation().index().orElse(-1));
        Expect.same("the only row", taken, world.db().from(Badge.class).one());
    }

    private static void twins(World world) throws Exception {
        List<Person> twins = List.of(new Person("a", "same"), new Person("b", "other"), new Person("c", "same"));
        Expect.thrown(MisuseException.class, () -> upsert(world, twins));
        Expect.same("rows", 0L, world.db().from(Person.class).count());
    }

    private static void violations(World world) throws Exception {
        List<Person> rows = persons(3, "x");
        rows.get(0).name = "x".repeat(65);
        rows.get(2).city = "";
        Expect.same("rows", 0L, world.db().from(Person.class).count());
        Expect.violations(world, List.of("name", "city"), () -> upsert(world, rows));
    }

    private static void graph(World world) throws Exception {
        List<Folder> chain = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            chain.add(new Folder("f" + i, i == 0 ? null : chain.getLast())
                    .withId(world.words().uuid()));
        }
        List<Folder> given = world.words().shuffled(chain);
        List<Folder> stored = world.db().upsertAll(given).onConflict(Folder_.id).save();
        Expect.same("the rows", given, stored);
        for (Folder row : stored) {
            Expect.same("the parent", chain.get(chain.indexOf(row)).parent, row.parent);
        }
    }

    private static void numbered(World world) throws Exception {
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Entry row = new Entry("t" + i);
            row.code = "c" + i;
            rows.add(row);
        }
        List<Entry> first = world.db().upsertAll(rows).onConflict(Entry_.code).save();
        List<Entry> second =
                world.db().upsertAll(rows.reversed()).onConflict(Entry_.code).save();
        Expect.same(
                "the ids",
                first.stream().map(Entry::id).toList(),
                second.reversed().stream().map(Entry::id).toList());
    }

    private static void oneKey(World world) throws Exception {
        Database db = world.db();
        List<Person> rows = Crowd.run(
                50,
                number -> db.upsert(new Person("n" + number, "same"))
                        .onConflict(Person_.email)
                        .save());
        Person stored = db.from(Person.class).one();
        for (Person row : rows) {
            Expect.same("the row", stored, row);
        }
    }

    private static void manyKeys(World world) throws Exception {
        Database db = world.db();
        Crowd.run(20, number -> {
            List<Person> rows = new ArrayList<>(persons(10, "n" + number));
            Collections.rotate(rows, number);
            return db.upsertAll(rows).onConflict(Person_.email).save();
        });
        Expect.same("rows", 10L, world.db().from(Person.class).count());
    }

    private static void withDeletes(World world) throws Exception {
        Database db = world.db();
        Crowd.run(20, number -> {
            for (int i = 0; i < 10; i++) {
                Person row = db.upsert(new Person("n", "e" + i % 3))
                        .onConflict(Person_.email)
                        .save();
                if (number % 2 == 0) {
                    Expect.holds("none or one row to go", db.delete(row) <= 1);
                }
            }
            return number;
        });
        Expect.holds("three rows at most", world.db().from(Person.class).count() <= 3);
    }

    private static void nullInKey(World world) throws Exception {
        for (int i = 0; i < 2; i++) {
            Invoice stored = world.db()
                    .upsert(new Invoice(2026, null))
                    .onConflict(Invoice_.year, Invoice_.number)
                    .save();
            Expect.same("the number", null, stored.number);
        }
        Expect.same("rows", 2L, world.db().from(Invoice.class).count());
    }

    private static void nullsInKeys(World world) throws Exception {
        List<Entry> rows = List.of(new Entry("a"), new Entry("b"), new Entry("a"));
        Expect.same(
                "rows",
                3,
                world.db().upsertAll(rows).onConflict(Entry_.code).save().size());
        Expect.same("rows", 3L, world.db().from(Entry.class).count());
    }
}
