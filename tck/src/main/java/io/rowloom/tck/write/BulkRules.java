package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Assignment;
import io.rowloom.query.ComparableColumn;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Folder_;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Limits_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes and deletions of many rows in one statement. */
final class BulkRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W01", Sample.class)
                        .show("two columns are swapped", BulkRules::swapped)
                        .show("a later assignment sees the old value", BulkRules::oldValue),
                Rule.core("C05", Limits.class)
                        .show("a computed value beyond a bound", BulkRules::boundIsChecked)
                        .show("the check is named", BulkRules::checkIsNamed),
                Rule.core("C06", Word.class)
                        .show("unique values are not lost in a shift", BulkRules::shift)
                        .show("one value for two rows is refused", BulkRules::sameValueTwice),
                Rule.core("W12", Person.class, Phrase.class, Sample.class, Limits.class, Folder.class)
                        .show("an update changes what is found, and nothing else", BulkRules::updatesWhatIsFound)
                        .show("an update without a condition changes every row", BulkRules::updatesEveryRow)
                        .show("an update counts rows that it does not change", BulkRules::countsUnchanged)
                        .show("an update is one statement", BulkRules::updateIsOneStatement)
                        .show("an update moves updatedAt", BulkRules::updateMovesTime)
                        .show("an update never moves updatedAt back", BulkRules::timeNeverGoesBack)
                        .show("a column may become absent", BulkRules::becomesAbsent)
                        .show("a reference is set, and made absent", BulkRules::references)
                        .show("a value is stripped", BulkRules::isStripped)
                        .show(
                                "a value that breaks a constraint is refused before anything is sent",
                                BulkRules::givenIsChecked)
                        .show("null for a column that is not null is refused", BulkRules::nullIsRefused)
                        .show("a computed text that is too long is refused", BulkRules::tooLong)
                        .show("ids and timestamps are not assigned", BulkRules::idIsRefused)
                        .show("a column is assigned once", BulkRules::twiceIsRefused)
                        .show("no assignment is misuse", BulkRules::noneIsRefused)
                        .show("an order or a limit is misuse", BulkRules::boundsAreRefused)
                        .show("a rollback takes it back", BulkRules::rollback),
                Rule.core("W13", Person.class, Owned.class)
                        .show("a deletion deletes what is found, and nothing else", BulkRules::deletesWhatIsFound)
                        .show("a deletion without a condition empties the table", BulkRules::deletesEveryRow)
                        .show("a deletion is one statement", BulkRules::deletionIsOneStatement)
                        .show("a row that is referred to stays, and all others with it", BulkRules::referredStays)
                        .show("an unknown parent is refused", BulkRules::missingParent));
    }

    private static Person person(String name, String email, int visits) {
        Person person = new Person(name, email);
        person.setVisits(visits);
        return person;
    }

    private static void people(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(person("a", "1", 1), person("a", "2", 2), person("b", "3", 3)));
    }

    private static Set<Integer> visits(World world) throws Exception {
        return world.db().from(Person.class).all().stream()
                .map(Person::getVisits)
                .collect(Collectors.toSet());
    }

    private static void swapped(World world) throws Exception {
        Sample row = new Sample();
        row.count = 1;
        row.maybeCount = 2;
        world.saveAgain(row);
        world.db()
                .from(Sample.class)
                .update(Sample_.count.set(Sample_.maybeCount), Sample_.maybeCount.set(Sample_.count));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same("the first", 2, read.count);
        Expect.same("the second", 1, read.maybeCount);
    }

    private static void oldValue(World world) throws Exception {
        Sample row = new Sample();
        row.count = 10;
        world.saveAgain(row);
        world.db().from(Sample.class).update(Sample_.count.plus(1), Sample_.maybeCount.set(Sample_.count.plus(5)));
        Expect.same("the second", 15, world.db().getOne(Sample.class, row.id()).maybeCount);
    }

    private static void boundIsChecked(World world) throws Exception {
        Limits row = world.stored(new Limits());
        CheckViolationException error = Expect.thrown(
                CheckViolationException.class,
                () -> world.db().from(Limits.class).update(Limits_.port.minus(100)));
        Expect.same("the fields", List.of("port"), error.fields());
        Expect.same("the port", 80, world.db().getOne(Limits.class, row.id()).port);
    }

    private static void checkIsNamed(World world) throws Exception {
        world.saveAgain(new Limits());
        CheckViolationException error = Expect.thrown(
                CheckViolationException.class,
                () -> world.db().from(Limits.class).update(Limits_.natural.minus(1)));
        Expect.same("the model", "Limits", error.violation().model());
        Expect.same(
                "the constraint", "tck_limits_natural_check", error.violation().constraint());
    }

    private static void shift(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Word("a"), new Word("aa"), new Word("aaa")));
        Set<String> after;
        try {
            Expect.same("rows", 3, world.db().from(Word.class).update(Word_.text.set(Word_.text.concat("a"))));
            after = Set.of("aa", "aaa", "aaaa");
        } catch (UniqueViolationException e) {
            after = Set.of("a", "aa", "aaa");
        }
        Expect.same(
                "the texts",
                after,
                world.db().from(Word.class).all().stream()
                        .map(word -> word.text)
                        .collect(Collectors.toSet()));
    }

    private static void sameValueTwice(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Word("a"), new Word("b")));
        Expect.thrown(
                UniqueViolationException.class,
                () -> world.db().from(Word.class).update(Word_.text.set("same")));
        Expect.same(
                "unchanged",
                1L,
                world.db().from(Word.class).where(Word_.text.eq("a")).count());
    }

    private static void updatesWhatIsFound(World world) throws Exception {
        people(world);
        int rows = world.db()
                .from(Person.class)
                .where(PersonBase_.name.eq("a"))
                .update(Person_.visits.plus(10), PersonBase_.city.set("there"));
        Expect.same("rows", 2, rows);
        Expect.same("the numbers", Set.of(11, 12, 3), visits(world));
        Expect.same(
                "moved",
                2L,
                world.db().from(Person.class).where(Person_.city.eq("there")).count());
    }

    private static void updatesEveryRow(World world) throws Exception {
        people(world);
        Expect.same("rows", 3, world.db().from(Person.class).update(Person_.visits.set(7)));
        Expect.same("the numbers", Set.of(7), visits(world));
    }

    private static void countsUnchanged(World world) throws Exception {
        people(world);
        Expect.same("rows", 3, world.db().from(Person.class).update(Person_.city.set("here")));
    }

    private static void updateIsOneStatement(World world) throws Exception {
        people(world);
        long before = world.sent();
        world.db().from(Person.class).update(Person_.city.set("x"), Person_.visits.times(2));
        Expect.same("statements", 1L, world.sent() - before);
    }

    private static void updateMovesTime(World world) throws Exception {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Movable clock = new Movable(first);
        Database db = world.open(options -> options.clock(clock));
        Person person = db.save(person("a", "1", 1));
        clock.now = first.plusSeconds(5);
        db.from(Person.class).update(Person_.visits.plus(1));
        Person read = db.getOne(Person.class, person.id());
        Expect.same("updatedAt", first.plusSeconds(5), read.updatedAt());
        Expect.same("createdAt", first, read.createdAt());
    }

    private static void timeNeverGoesBack(World world) throws Exception {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Movable clock = new Movable(first);
        Database db = world.open(options -> options.clock(clock));
        Person person = db.save(person("a", "1", 1));
        clock.now = first.minusSeconds(5);
        db.from(Person.class).update(Person_.visits.plus(1));
        Expect.same("updatedAt", first, db.getOne(Person.class, person.id()).updatedAt());
    }

    private static final class Movable extends Clock {
        private Instant now;

        private Movable(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.offset(this, Duration.ZERO);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static void becomesAbsent(World world) throws Exception {
        Person person = person("a", "1", 1);
        person.age = 30;
        world.saveAgain(person);
        world.db().from(Person.class).update(PersonBase_.age.setNull());
        Expect.same("the age", null, world.db().getOne(Person.class, person.id()).age);
    }

    private static void isStripped(World world) throws Exception {
        Limits row = world.stored(new Limits());
        world.db().from(Limits.class).update(Limits_.title.set("  new  "));
        Expect.same("the title", "new", world.db().getOne(Limits.class, row.id()).title);
    }

    private static void givenIsChecked(World world) throws Exception {
        world.saveAgain(new Limits());
        refusedUnsent(world, Limits_.port.set(70_000), 70_000);
        refusedUnsent(world, Limits_.title.set("   "));
        refusedUnsent(world, Limits_.title.set("far too long ".repeat(9)), "far too long");
        refusedUnsent(world, Limits_.title.set("a\0b"));
    }

    private static void refusedUnsent(World world, Assignment<Limits> assignment, Object... values) throws Exception {
        long before = world.sent();
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Limits.class).update(assignment),
                values);
        Expect.same("statements", 0L, world.sent() - before);
    }

    private static void nullIsRefused(World world) throws Exception {
        world.saveAgain(new Limits());
        NotNullViolationException error = Expect.thrown(
                NotNullViolationException.class,
                () -> world.db().from(Limits.class).update(Limits_.port.setNull()));
        Expect.same("the fields", List.of("port"), error.fields());
        world.saveAgain(new Sample());
        Expect.thrown(
                NotNullViolationException.class,
                () -> world.db().from(Sample.class).update(Sample_.count.set(Sample_.maybeCount)));
    }

    private static void tooLong(World world) throws Exception {
        Phrase row = new Phrase("x");
        row.sixteen = "0123456789";
        world.saveAgain(row);
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Phrase.class)
                        .update(Phrase_.sixteen.set(Phrase_.sixteen.concat(Phrase_.sixteen))));
        Expect.same("the text", "0123456789", world.db().getOne(Phrase.class, row.id()).sixteen);
    }

    private static void idIsRefused(World world) throws Exception {
        ComparableColumn<Person, Instant> createdAt = Person_.createdAt;
        misuse(world, Person_.id.set(new java.util.UUID(0, 1)));
        misuse(world, createdAt.set(Instant.EPOCH));
        misuse(world, Person_.updatedAt.set(Instant.EPOCH));
    }

    private static void misuse(World world, Assignment<Person> assignment) throws Exception {
        Expect.thrown(MisuseException.class, () -> world.db().from(Person.class).update(assignment));
    }

    private static void twiceIsRefused(World world) throws Exception {
        Expect.thrown(
                MisuseException.class,
                () -> world.db().from(Person.class).update(Person_.visits.set(1), Person_.visits.plus(1)));
    }

    private static void noneIsRefused(World world) throws Exception {
        Expect.thrown(MisuseException.class, () -> world.db().from(Person.class).update(List.of()));
    }

    private static void boundsAreRefused(World world) throws Exception {
        Assignment<Person> assignment = Person_.visits.set(1);
        Database db = world.db();
        Expect.thrown(
                MisuseException.class, () -> db.from(Person.class).limit(1).update(assignment));
        Expect.thrown(
                MisuseException.class, () -> db.from(Person.class).offset(1).update(assignment));
        Expect.thrown(
                MisuseException.class,
                () -> db.from(Person.class).orderBy(Person_.name.asc()).update(assignment));
        Expect.thrown(
                MisuseException.class, () -> db.from(Person.class).limit(1).delete());
    }

    private static void rollback(World world) throws Exception {
        people(world);
        Expect.thrown(
                IllegalStateException.class,
                () -> world.db().inTransaction(tx -> {
                    Expect.same("rows", 3, tx.from(Person.class).update(Person_.visits.set(0)));
                    Expect.same(
                            "seen inside",
                            3L,
                            tx.from(Person.class).where(Person_.visits.eq(0)).count());
                    throw new IllegalStateException("the block fails");
                }));
        Expect.same("the numbers", Set.of(1, 2, 3), visits(world));
    }

    private static void deletesWhatIsFound(World world) throws Exception {
        people(world);
        Expect.same(
                "rows",
                2,
                world.db().from(Person.class).where(PersonBase_.name.eq("a")).delete());
        Expect.same("the rest", Set.of(3), visits(world));
        Expect.same(
                "rows",
                0,
                world.db().from(Person.class).where(PersonBase_.name.eq("a")).delete());
    }

    private static void deletesEveryRow(World world) throws Exception {
        people(world);
        Expect.same("rows", 3, world.db().from(Person.class).delete());
        Expect.same("the rest", 0L, world.db().from(Person.class).count());
    }

    private static void deletionIsOneStatement(World world) throws Exception {
        people(world);
        long before = world.sent();
        world.db().from(Person.class).where(Person_.visits.gt(1)).delete();
        Expect.same("statements", 1L, world.sent() - before);
    }

    private static Owned owned(Person owner) {
        Owned row = new Owned();
        row.owner = io.rowloom.relation.Ref.to(owner);
        return row;
    }

    private static void referredStays(World world) throws Exception {
        people(world);
        Person owner = world.db().from(Person.class).where(Person_.visits.eq(2)).one();
        world.saveAgain(owned(owner));
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().from(Person.class).delete());
        Expect.same("the fields", List.of("owner"), error.fields());
        Expect.same("the reason", ForeignKeyViolationException.Reason.STILL_REFERENCED, error.reason());
        Expect.same("the rows", 3L, world.db().from(Person.class).count());
    }

    private static void references(World world) throws Exception {
        Folder outside = world.stored(new Folder("outside", null));
        Folder inside = world.stored(new Folder("inside", null));
        Query<Folder> one = world.db().from(Folder.class).where(Folder_.name.eq("inside"));
        Expect.same("updated rows", 1, one.update(Folder_.parent.set(outside)));
        Expect.same("the reference", Ref.to(outside), inside.refresh(world.db()).parent);
        Expect.same("updated rows", 1, one.update(Folder_.parent.set(null)));
        Expect.same("no reference", null, inside.refresh(world.db()).parent);
    }

    private static void missingParent(World world) throws Exception {
        Person owner = world.stored(person("a", "1", 1));
        world.saveAgain(owned(owner));
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().from(Owned.class).update(Owned_.owner.key().set(new java.util.UUID(7, 7))));
        Expect.same("the fields", List.of("owner"), error.fields());
        Expect.same("the reason", ForeignKeyViolationException.Reason.MISSING_PARENT, error.reason());
    }
}
