package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** What a save does to the table and to the row. */
final class SaveRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S14", Person.class, Entry.class)
                        .show("a new row is inserted", SaveRules::inserts)
                        .show("a stored row is updated", SaveRules::updates)
                        .show("a row that was read is updated", SaveRules::updatesRead)
                        .show("the very instance comes back", SaveRules::sameInstance)
                        .show("the same through the row's own method", SaveRules::ownMethod)
                        .show("a private field is stored through its accessors", SaveRules::privateField),
                Rule.core("S15", Person.class, Entry.class, Reserved.class)
                        .show("saving twice sends once", SaveRules::savedTwice)
                        .show("a row that was read sends nothing", SaveRules::readAndSaved)
                        .show("a value that was changed and changed back sends nothing", SaveRules::changedBack)
                        .show("saveAll of unchanged rows sends nothing", SaveRules::saveAllUnchanged)
                        .show("a row of more than 64 columns", SaveRules::wideUnchanged),
                Rule.core("S16", Person.class, Reserved.class)
                        .show("changes of two copies in different fields both survive", SaveRules::twoCopies)
                        .show("the later change of one field wins", SaveRules::laterWins),
                Rule.core("S17", Sample.class, Person.class)
                        .show(
                                "times are cut, decimals scaled, minus zero gone, text stripped",
                                SaveRules::equalsFreshRead)
                        .show("nothing is read for it", SaveRules::oneStatement),
                Rule.core("S18", Person.class, Sample.class)
                        .show("fields are as before when values are refused", SaveRules::refusedValues)
                        .show("fields are as before when the store refuses", SaveRules::refusedByStore)
                        .show("a new row stays new and may be mended", SaveRules::mended)
                        .show("a stored row may be mended", SaveRules::storedMended));
    }

    private static Person person(World world) {
        return new Person(world.words().word(), world.words().word());
    }

    private static void inserts(World world) throws Exception {
        Person row = person(world);
        row.age = 41;
        world.saveAgain(row);
        Person read = world.db().getOne(Person.class, row.id());
        Expect.same("the texts", List.of(row.name, row.email), List.of(read.name, read.email));
        Expect.same("the age", 41, read.age);
    }

    private static void updates(World world) throws Exception {
        Person row = world.stored(person(world));
        row.name = "changed";
        row.age = 1;
        world.saveAgain(row);
        Person read = world.db().getOne(Person.class, row.id());
        Expect.same("the name", "changed", read.name);
        Expect.same("the age", 1, read.age);
        Expect.same("rows", 1L, world.db().from(Person.class).count());
    }

    private static void updatesRead(World world) throws Exception {
        Person row = world.stored(person(world));
        Person read = world.db().getOne(Person.class, row.id());
        read.name = "changed";
        world.saveAgain(read);
        Expect.same("the name", "changed", world.db().getOne(Person.class, read.id()).name);
    }

    private static void sameInstance(World world) throws Exception {
        Person row = person(world);
        Expect.instance("an insert", row, world.db().save(row));
        row.name = "x";
        Expect.instance("an update", row, world.db().save(row));
        Expect.instance("a save without change", row, world.db().save(row));
        Entry entry = new Entry("e");
        Expect.instance("saveAll", entry, world.db().saveAll(List.of(entry)).getFirst());
    }

    private static void ownMethod(World world) throws Exception {
        Person row = person(world);
        Expect.instance("the row", row, row.save(world.db()));
        Expect.same("the name", row.name, world.db().getOne(Person.class, row.id()).name);
        Entry entry = new Entry("e");
        Expect.instance("the row", entry, entry.save(world.db()));
        Expect.same("the text", "e", world.db().getOne(Entry.class, entry.id()).text);
    }

    private static void privateField(World world) throws Exception {
        Person row = person(world);
        row.setVisits(7);
        world.saveAgain(row);
        Expect.same("the number", 7, world.db().getOne(Person.class, row.id()).getVisits());
        row.setVisits(8);
        world.saveAgain(row);
        Expect.same("the number", 8, world.db().getOne(Person.class, row.id()).getVisits());
    }

    private static <T extends io.rowloom.Table<?>> void sendsNothing(World world, T row) throws Exception {
        Database db = world.db();
        long before = world.sent();
        Expect.instance("the row", row, db.save(row));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void savedTwice(World world) throws Exception {
        sendsNothing(world, world.stored(person(world)));
        sendsNothing(world, world.stored(new Entry("e")));
    }

    private static void readAndSaved(World world) throws Exception {
        Person row = world.stored(person(world));
        sendsNothing(world, world.db().getOne(Person.class, row.id()));
        sendsNothing(world, world.db().from(Person.class).one());
    }

    private static void changedBack(World world) throws Exception {
        Person row = world.stored(person(world));
        String name = row.name;
        row.name = "x";
        row.age = 5;
        row.name = name;
        row.age = null;
        sendsNothing(world, row);
    }

    private static void saveAllUnchanged(World world) throws Exception {
        List<Person> rows = world.db().saveAll(List.of(person(world), person(world), person(world)));
        long before = world.sent();
        Expect.same("the rows", rows, world.db().saveAll(rows));
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void wideUnchanged(World world) throws Exception {
        Reserved row = world.stored(new Reserved());
        sendsNothing(world, row);
        row.year = 5;
        world.saveAgain(row);
        sendsNothing(world, row);
        Expect.same("the value", 5, world.db().getOne(Reserved.class, row.id()).year);
    }

    private static void twoCopies(World world) throws Exception {
        Person one = world.stored(person(world));
        Person two = world.db().getOne(Person.class, one.id());
        one.name = "by one";
        two.age = 2;
        world.saveAgain(one);
        world.saveAgain(two);
        Person read = world.db().getOne(Person.class, two.id());
        Expect.same("the name", "by one", read.name);
        Expect.same("the age", 2, read.age);
    }

    private static void laterWins(World world) throws Exception {
        Person one = world.stored(person(world));
        Person two = world.db().getOne(Person.class, one.id());
        one.name = "first";
        two.name = "second";
        world.saveAgain(one);
        world.saveAgain(two);
        Expect.same("the name", "second", world.db().getOne(Person.class, two.id()).name);
    }

    private static void equalsFreshRead(World world) throws Exception {
        Sample row = new Sample();
        row.moment = Instant.parse("2026-01-01T00:00:00.123456789Z");
        row.time = LocalTime.of(1, 2, 3, 999_999_999);
        row.money = new BigDecimal("1.5");
        row.real = -0.0;
        world.saveAgain(row);
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same(
                "the values",
                List.of(read.moment, read.time, read.money, read.real),
                List.of(row.moment, row.time, row.money, row.real));
        Expect.same(
                "the timestamps",
                List.of(String.valueOf(read.createdAt()), String.valueOf(read.updatedAt())),
                List.of(String.valueOf(row.createdAt()), String.valueOf(row.updatedAt())));
        Person person = person(world);
        person.city = "  there \n";
        Expect.same("the stripped text", "there", world.stored(person).city);
    }

    private static void oneStatement(World world) throws Exception {
        Person row = person(world);
        world.db();
        long before = world.sent();
        world.saveAgain(row);
        long insert = world.sent() - before;
        row.name = "x";
        world.saveAgain(row);
        Expect.same("statements of an update", insert, world.sent() - before - insert);
        Expect.same("the name", "x", row.name);
    }

    private static void refusedValues(World world) throws Exception {
        Person row = person(world);
        row.city = "  there ";
        row.name = "x".repeat(65);
        world.db();
        Expect.violations(world, List.of("name"), () -> world.db().save(row));
        Expect.same("the text that would be stripped", "  there ", row.city);
        Expect.same("the text that is too long", 65, row.name.length());
        Expect.same("when it was created", null, row.createdAt());
    }

    private static void refusedByStore(World world) throws Exception {
        Person first = world.stored(person(world));
        Person row = world.stored(person(world));
        Instant updated = row.updatedAt();
        row.email = first.email;
        row.city = " there ";
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), first.email);
        Expect.same("the text that would be stripped", " there ", row.city);
        Expect.same("the time of the last change", updated, row.updatedAt());
    }

    private static void mended(World world) throws Exception {
        Person first = world.stored(person(world));
        Person row = new Person("x", first.email);
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), first.email);
        Expect.same("when it was created", null, row.createdAt());
        row.email = world.words().word();
        Person mended = world.stored(row);
        Expect.same("rows", 2L, world.db().from(Person.class).count());
        Expect.same("the email", mended.email, world.db().getOne(Person.class, row.id()).email);
    }

    private static void storedMended(World world) throws Exception {
        Person first = world.stored(person(world));
        Person row = world.stored(person(world));
        row.name = "changed";
        row.email = first.email;
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), first.email);
        row.email = world.words().word();
        Person mended = world.stored(row);
        Expect.same("the name", "changed", world.db().getOne(Person.class, mended.id()).name);
    }
}
