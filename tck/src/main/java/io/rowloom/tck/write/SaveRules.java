package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
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
                        .both("a new row is inserted", Both.PEOPLE, SaveRules::inserts)
                        .both("a stored row is updated", Both.PEOPLE, SaveRules::updates)
                        .both("a row that was read is updated", Both.PEOPLE, SaveRules::updatesRead)
                        .show("the very instance comes back", SaveRules::sameInstance)
                        .show("another record comes back", SaveRules::otherRecord)
                        .show("the same through the row's own method", SaveRules::ownMethod)
                        .both("a private field is stored through its accessors", Both.PEOPLE, SaveRules::privateField),
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
                        .both(
                                "times are cut, decimals scaled, minus zero gone",
                                Both.SAMPLES,
                                SaveRules::equalsFreshRead)
                        .both("text is stripped", Both.PEOPLE, SaveRules::stripped)
                        .both("nothing is read for it", Both.PEOPLE, SaveRules::oneStatement),
                Rule.core("S18", Person.class, Sample.class)
                        .both("fields are as before when values are refused", Both.PEOPLE, SaveRules::refusedValues)
                        .both("fields are as before when the store refuses", Both.PEOPLE, SaveRules::refusedByStore)
                        .both("a new row stays new and may be mended", Both.PEOPLE, SaveRules::mended)
                        .both("a stored row may be mended", Both.PEOPLE, SaveRules::storedMended));
    }

    private static Person person(World world) {
        return new Person(world.words().word(), world.words().word());
    }

    private static <T extends Table<?>> T person(World world, Kind<Person, T> people) {
        Person values = person(world);
        return people.make(fields -> {
            fields.name = values.name;
            fields.email = values.email;
        });
    }

    private static <T extends Table<?>> void inserts(World world, Kind<Person, T> people) throws Exception {
        T row = people.saved(world.db(), people.change(person(world, people), fields -> fields.age = 41));
        T read = people.again(world.db(), row);
        Expect.same("the name", people.get(row, fields -> fields.name), people.get(read, fields -> fields.name));
        Expect.same("the email", people.get(row, fields -> fields.email), people.get(read, fields -> fields.email));
        Expect.same("the age", 41, people.get(read, fields -> fields.age));
    }

    private static <T extends Table<?>> void updates(World world, Kind<Person, T> people) throws Exception {
        T row = people.changed(world, people.saved(world.db(), person(world, people)), fields -> {
            fields.name = "changed";
            fields.age = 1;
        });
        Expect.same("the name", "changed", people.read(world, row, fields -> fields.name));
        Expect.same("the age", 1, people.read(world, row, fields -> fields.age));
        Expect.same("rows", 1L, people.all(world).count());
    }

    private static <T extends Table<?>> void updatesRead(World world, Kind<Person, T> people) throws Exception {
        T row = people.saved(world.db(), person(world, people));
        T read = people.again(world.db(), row);
        T changed = people.changed(world, read, fields -> fields.name = "changed");
        Expect.same("the name", "changed", people.read(world, changed, fields -> fields.name));
    }

    private static void otherRecord(World world) throws Exception {
        Kind<Word, ?> words = Both.WORDS.record();
        world.db().createTables(words.type());
        otherRecord(world, words);
    }

    private static <T extends Table<?>> void otherRecord(World world, Kind<Word, T> words) throws Exception {
        T fresh = words.make(fields -> fields.text = "a");
        T saved = world.db().save(fresh);
        Expect.same("when the first one was created", null, fresh.createdAt());
        Expect.same("the saved record", words.again(world.db(), saved), saved);
        T again = world.db()
                .saveAll(List.of(words.change(saved, fields -> fields.text = "b")))
                .getFirst();
        Expect.same("the text of the saved one", "a", words.get(saved, fields -> fields.text));
        Expect.same("the record of saveAll", words.again(world.db(), again), again);
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

    private static <T extends Table<?>> void privateField(World world, Kind<Person, T> people) throws Exception {
        T row = people.saved(world.db(), people.change(person(world, people), fields -> fields.setVisits(7)));
        Expect.same("the number", 7, people.read(world, row, Person::getVisits));
        row = people.changed(world, row, fields -> fields.setVisits(8));
        Expect.same("the number", 8, people.read(world, row, Person::getVisits));
    }

    private static <T extends Table<?>> void sendsNothing(World world, T row) throws Exception {
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

    private static <T extends Table<?>> void equalsFreshRead(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> {
            fields.moment = Instant.parse("2026-01-01T00:00:00.123456789Z");
            fields.time = LocalTime.of(1, 2, 3, 999_999_999);
            fields.money = new BigDecimal("1.5");
            fields.real = -0.0;
        });
        T read = samples.again(world.db(), row);
        Expect.same("the values", samples.get(read, SaveRules::values), samples.get(row, SaveRules::values));
        Expect.same("the time of the first save", read.createdAt(), row.createdAt());
        Expect.same("the time of the last change", read.updatedAt(), row.updatedAt());
    }

    private static List<Object> values(Sample row) {
        return List.of(row.moment, row.time, row.money, row.real);
    }

    private static <T extends Table<?>> void stripped(World world, Kind<Person, T> people) throws Exception {
        T row = people.saved(world.db(), people.change(person(world, people), fields -> fields.city = "  there \n"));
        Expect.same("the stripped text", "there", people.get(row, fields -> fields.city));
    }

    private static <T extends Table<?>> void oneStatement(World world, Kind<Person, T> people) throws Exception {
        T row = person(world, people);
        world.db();
        long before = world.sent();
        row = people.saved(world.db(), row);
        long insert = world.sent() - before;
        row = people.changed(world, row, fields -> fields.name = "x");
        Expect.same("statements of an update", insert, world.sent() - before - insert);
        Expect.same("the name", "x", people.get(row, fields -> fields.name));
    }

    private static <T extends Table<?>> void refusedValues(World world, Kind<Person, T> people) throws Exception {
        T row = people.change(person(world, people), fields -> {
            fields.city = "  there ";
            fields.name = "x".repeat(65);
        });
        world.db();
        Expect.violations(world, List.of("name"), () -> world.db().save(row));
        Expect.same("the text that would be stripped", "  there ", people.get(row, fields -> fields.city));
        Expect.same("the text that is too long", 65, people.get(row, fields -> fields.name.length()));
        Expect.same("when it was created", null, row.createdAt());
    }

    private static <T extends Table<?>> void refusedByStore(World world, Kind<Person, T> people) throws Exception {
        T first = people.saved(world.db(), person(world, people));
        String taken = email(people, first);
        T stored = people.saved(world.db(), person(world, people));
        Instant updated = stored.updatedAt();
        T row = people.change(stored, fields -> {
            fields.email = taken;
            fields.city = " there ";
        });
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), taken);
        Expect.same("the text that would be stripped", " there ", people.get(row, fields -> fields.city));
        Expect.same("the time of the last change", updated, row.updatedAt());
    }

    private static <T extends Table<?>> String email(Kind<Person, T> people, T row) {
        return people.there(row, fields -> fields.email);
    }

    private static <T extends Table<?>> void mended(World world, Kind<Person, T> people) throws Exception {
        String taken = email(people, people.saved(world.db(), person(world, people)));
        T row = people.change(person(world, people), fields -> fields.email = taken);
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), taken);
        Expect.same("when it was created", null, row.createdAt());
        T mended = people.changed(
                world, row, fields -> fields.email = world.words().word());
        Expect.same("rows", 2L, people.all(world).count());
        Expect.same("the email", email(people, mended), people.read(world, mended, fields -> fields.email));
    }

    private static <T extends Table<?>> void storedMended(World world, Kind<Person, T> people) throws Exception {
        String taken = email(people, people.saved(world.db(), person(world, people)));
        T stored = people.saved(world.db(), person(world, people));
        T row = people.change(stored, fields -> {
            fields.name = "changed";
            fields.email = taken;
        });
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row), taken);
        T mended = people.changed(
                world, row, fields -> fields.email = world.words().word());
        Expect.same("the name", "changed", people.read(world, mended, fields -> fields.name));
    }
}
