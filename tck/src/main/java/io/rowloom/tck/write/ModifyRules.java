package io.rowloom.tck.write;

import io.rowloom.Patch;
import io.rowloom.SaveOptions;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.StaleRowException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Changes that read a row and write it, with others at the same time. */
final class ModifyRules implements WriteGroup {

    private static final int THREADS = 50;
    private static final int TIMES = 20;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S89", Person.class, Entry.class)
                        .show("changes the stored row", ModifyRules::modifies)
                        .show("reads what is stored now", ModifyRules::readsNow)
                        .show("is part of a transaction", ModifyRules::inTransaction)
                        .show("of a row that is not there", ModifyRules::missing)
                        .show("what the change throws undoes it", ModifyRules::changeThrows)
                        .show("values are checked", ModifyRules::checked),
                Rule.core("S90", Person.class)
                        .show("1,000 changes by 50 threads are all counted", ModifyRules::increments)
                        .show("changes inside of transactions are all counted", ModifyRules::incrementsInTransactions),
                Rule.core("S91", Person.class, Entry.class)
                        .show("the row itself may be given back", ModifyRules::sameRow)
                        .show("another row may take its place", ModifyRules::anotherRow)
                        .show("another id is refused", ModifyRules::otherId),
                Rule.core("S92", Person.class)
                        .show("saves like a save", ModifyRules::savesWithOptions)
                        .show("a vanished row is told at once", ModifyRules::vanishedWithOptions)
                        .show("retries inside of a transaction are refused", ModifyRules::retryInTransaction));
    }

    private static Person stored(World world) throws Exception {
        Person row = new Person("Alice", world.words().word());
        row.age = 0;
        return world.stored(row);
    }

    private static int age(World world, Person row) throws Exception {
        Integer age = world.db().getOne(Person.class, row.id()).age;
        return age == null ? -1 : age;
    }

    private static void older(Person row) {
        row.age = row.age == null ? 1 : row.age + 1;
    }

    private static void modifies(World world) throws Exception {
        Person row = stored(world);
        Person changed = world.db().modify(Person.class, row.id(), ModifyRules::older);
        Expect.otherInstance("the row", row, changed);
        Expect.same("the age", 1, changed.age);
        Expect.same("the age", 1, age(world, row));
        Expect.same("the age in the older copy", 0, row.age);
        Entry entry = world.stored(new Entry("e"));
        Entry other = world.db().modify(Entry.class, entry.id(), e -> e.text = e.text + "f");
        Expect.same(
                "the text", List.of("ef", "ef"), List.of(other.text, world.db().getOne(Entry.class, entry.id()).text));
    }

    private static void readsNow(World world) throws Exception {
        Person row = stored(world);
        Expect.same(
                "the age",
                5,
                world.db().update(world.db().getOne(Person.class, row.id()), Patch.of(Person_.age, 5)).age);
        Expect.same("the age", 6, world.db().modify(Person.class, row.id(), ModifyRules::older).age);
    }

    private static void inTransaction(World world) throws Exception {
        Person row = stored(world);
        try (Transaction tx = world.db().begin()) {
            Expect.same("the age", 1, tx.modify(Person.class, row.id(), ModifyRules::older).age);
            Expect.same("the age", 2, tx.modify(Person.class, row.id(), ModifyRules::older).age);
            tx.rollback();
        }
        Expect.same("the age", 0, age(world, row));
        Expect.same(
                "the age",
                1,
                world.db().inTransaction(tx -> tx.modify(Person.class, row.id(), ModifyRules::older)).age);
        Expect.same("the age", 1, age(world, row));
    }

    private static void missing(World world) throws Exception {
        Expect.thrown(
                RecordNotFoundException.class,
                () -> world.db().modify(Person.class, world.words().uuid(), ModifyRules::older));
        world.db().useTransaction(tx -> {
            Expect.thrown(
                    RecordNotFoundException.class,
                    () -> tx.modify(Person.class, world.words().uuid(), ModifyRules::older));
            Expect.same("rows", 0L, tx.from(Person.class).count());
        });
    }

    private static void changeThrows(World world) throws Exception {
        Person row = stored(world);
        IllegalStateException thrown = new IllegalStateException("of the program");
        Expect.instance(
                "what was thrown",
                thrown,
                Expect.thrown(
                        IllegalStateException.class,
                        () -> world.db().modify(Person.class, row.id(), p -> {
                            p.age = 9;
                            throw thrown;
                        })));
        Expect.same("the age", 0, age(world, row));
    }

    private static void checked(World world) throws Exception {
        Person row = stored(world);
        Expect.thrown(
                jakarta.validation.ConstraintViolationException.class,
                () -> world.db().modify(Person.class, row.id(), p -> p.name = "x".repeat(65)));
        Expect.same("the age", 1, world.db().modify(Person.class, row.id(), ModifyRules::older).age);
    }

    private static void increments(World world) throws Exception {
        Person row = stored(world);
        List<Integer> last = Crowd.run(THREADS, number -> {
            int age = 0;
            for (int i = 0; i < TIMES; i++) {
                Integer now = world.db().modify(Person.class, row.id(), ModifyRules::older).age;
                age = now == null ? -1 : now;
            }
            return age;
        });
        Expect.same("the age", THREADS * TIMES, age(world, row));
        Expect.same(
                "the greatest age that a thread saw",
                THREADS * TIMES,
                last.stream().mapToInt(n -> n).max().orElse(0));
    }

    private static void incrementsInTransactions(World world) throws Exception {
        Person row = stored(world);
        Person other = stored(world);
        Crowd.run(10, number -> {
            for (int i = 0; i < TIMES; i++) {
                world.db().useTransaction(tx -> {
                    Expect.holds("a row", tx.modify(Person.class, row.id(), ModifyRules::older).age != null);
                    Expect.holds("a row", tx.modify(Person.class, other.id(), ModifyRules::older).age != null);
                });
            }
            return number;
        });
        Expect.same("the age", 10 * TIMES, age(world, row));
        Expect.same("the age of the other", 10 * TIMES, age(world, other));
    }

    private static void sameRow(World world) throws Exception {
        Person row = stored(world);
        Person changed = world.db().replace(Person.class, row.id(), p -> {
            older(p);
            return p;
        });
        Expect.same("the age", 1, changed.age);
        Expect.same("the age", 1, age(world, row));
    }

    private static void anotherRow(World world) throws Exception {
        Person row = stored(world);
        Person changed = world.db().replace(Person.class, row.id(), p -> {
            Person next = new Person("Bob", p.email).withId(p.id());
            next.age = 7;
            return next;
        });
        Person read = world.db().getOne(Person.class, row.id());
        Expect.same("the fields", List.of("Bob", row.email), List.of(read.name, read.email));
        Expect.same("the age", 7, read.age);
        Expect.same("the time of the first save", row.createdAt(), changed.createdAt());
        Person nameless = world.db().replace(Person.class, row.id(), p -> new Person("Carol", p.email));
        Expect.same("the id", row.id(), nameless.id());
        Entry entry = world.stored(new Entry("e"));
        Expect.same("the text", "f", world.db().replace(Entry.class, entry.id(), e -> new Entry("f")).text);
        Expect.same("entries", 1L, world.db().from(Entry.class).count());
    }

    private static void otherId(World world) throws Exception {
        Person row = stored(world);
        Person other = stored(world);
        Expect.thrown(MisuseException.class, () -> world.db().replace(Person.class, row.id(), p -> other));
        Expect.thrown(
                MisuseException.class,
                () -> world.db()
                        .replace(
                                Person.class,
                                row.id(),
                                p -> new Person("x", p.email)
                                        .withId(world.words().uuid())));
        Expect.same("rows", 2L, world.db().from(Person.class).count());
    }

    private static void savesWithOptions(World world) throws Exception {
        Person row = new Person("Alice", world.words().word());
        Expect.instance("the row", row, world.db().save(row, SaveOptions.retry(3)));
        row.name = "Bob";
        Expect.instance("the row", row, world.db().save(row, SaveOptions.defaults()));
        Expect.same("the name", "Bob", world.db().getOne(Person.class, row.id()).name);
        world.db().useTransaction(tx -> {
            row.name = "Carol";
            Expect.instance("the row", row, tx.save(row, SaveOptions.defaults()));
        });
        Expect.same("the name", "Carol", world.db().getOne(Person.class, row.id()).name);
        Expect.thrown(MisuseException.class, () -> SaveOptions.retry(-1));
    }

    private static void vanishedWithOptions(World world) throws Exception {
        Person row = stored(world);
        Expect.same("deleted rows", 1, world.db().delete(world.db().getOne(Person.class, row.id())));
        row.name = "Bob";
        Expect.thrown(StaleRowException.class, () -> world.db().save(row, SaveOptions.retry(3)));
        Expect.same("rows", 0L, world.db().from(Person.class).count());
    }

    private static void retryInTransaction(World world) throws Exception {
        Person row = stored(world);
        world.db().useTransaction(tx -> {
            row.name = "Bob";
            Expect.thrown(MisuseException.class, () -> tx.save(row, SaveOptions.retry(1)));
            Expect.instance("the row", row, tx.save(row));
        });
        Expect.same("the name", "Bob", world.db().getOne(Person.class, row.id()).name);
    }
}
