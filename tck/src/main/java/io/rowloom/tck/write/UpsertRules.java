package io.rowloom.tck.write;

import io.rowloom.Transaction;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Badge;
import io.rowloom.tck.model.Badge_;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Entry_;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Reserved_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One row, stored whether or not one with its key is there. */
final class UpsertRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S93", Person.class, Entry.class, Badge.class, Invoice.class, Reserved.class)
                        .show("a new key inserts", UpsertRules::inserts)
                        .show("a known key updates and keeps id and createdAt", UpsertRules::updates)
                        .show("the row that was given is left as it is", UpsertRules::untouched)
                        .show("updatedAt moves, and never back", UpsertRules::moves)
                        .show("the row equals a fresh read", UpsertRules::equalsFreshRead)
                        .show("a column of a base", UpsertRules::baseColumn)
                        .show("a key of two columns, in any order", UpsertRules::twoColumns)
                        .show("a key with a reference", UpsertRules::reference)
                        .show("the id as the key", UpsertRules::byId)
                        .show("a stored row as the values", UpsertRules::storedRow)
                        .show("a row with a number for an id", UpsertRules::numbered)
                        .show("a row of more than 64 columns", UpsertRules::wide),
                Rule.core("S94", Person.class, Entry.class, Badge.class)
                        .show("columns that are no unique key", UpsertRules::noKey)
                        .show("no columns at all", UpsertRules::noColumns)
                        .show("bad values", UpsertRules::badValues)
                        .show("a value of another unique key that is taken", UpsertRules::otherKeyTaken)
                        .show("a reference to nobody", UpsertRules::missingParent),
                Rule.core("S95", Person.class)
                        .show(
                                "sees what the transaction wrote, and is rolled back with it",
                                UpsertRules::inTransaction));
    }

    private static Person upsert(World world, Person row) throws Exception {
        return world.db().upsert(row).onConflict(Person_.email).save();
    }

    private static void inserts(World world) throws Exception {
        Person row = new Person("Alice", "alice");
        Person stored = upsert(world, row);
        Person read = world.db().getOne(Person.class, stored.id());
        Expect.same("the fields", List.of("Alice", "alice"), List.of(read.name, read.email));
        Expect.same("the time of the first save", stored.updatedAt(), stored.createdAt());
        UUID id = world.words().uuid();
        Expect.same(
                "the id of the program",
                id,
                upsert(world, new Person("Bob", "bob").withId(id)).id());
        Expect.same("rows", 2L, world.db().from(Person.class).count());
    }

    private static void updates(World world) throws Exception {
        Person first = upsert(world, new Person("Alice", "alice"));
        Person next = new Person("Carol", "alice");
        next.age = 7;
        next.photo = new byte[] {1};
        Person second = upsert(world, next);
        Expect.same("the id", first.id(), second.id());
        Expect.same("the time of the first save", first.createdAt(), second.createdAt());
        Person read = world.db().from(Person.class).one();
        Expect.same("the name", "Carol", read.name);
        Expect.same("the age", 7, read.age);
        Expect.same("the bytes", new byte[] {1}, read.photo);
        Expect.same("an age that is missing", null, upsert(world, new Person("Dave", "alice")).age);
    }

    private static void untouched(World world) throws Exception {
        Person row = new Person("Alice", "alice");
        row.city = "  here ";
        Person stored = upsert(world, row);
        Expect.otherInstance("the row", row, stored);
        Expect.same("the text", List.of("  here ", "here"), List.of(row.city, stored.city));
        Expect.same("no time of a first save", null, row.createdAt());
        UUID id = row.id();
        Person again = upsert(world, row);
        Expect.same("the id of the row", id, row.id());
        Expect.same("the stored id", stored.id(), again.id());
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(row));
        Expect.same("no time of a first save", null, row.createdAt());
    }

    private static void moves(World world) throws Exception {
        Instant noon = Instant.parse("2026-06-01T12:00:00Z");
        Ticking clock = new Ticking(noon);
        var db = world.open(options -> options.clock(clock));
        Person first = db.upsert(new Person("a", "e")).onConflict(Person_.email).save();
        clock.now = noon.plusSeconds(5);
        Person second =
                db.upsert(new Person("a", "e")).onConflict(Person_.email).save();
        Expect.same("the time of the change", noon.plusSeconds(5), second.updatedAt());
        Expect.same("the time of the first save", noon, second.createdAt());
        clock.now = noon.minusSeconds(5);
        Person third = db.upsert(new Person("b", "e")).onConflict(Person_.email).save();
        Expect.same("the time of the change", noon.plusSeconds(5), third.updatedAt());
        Expect.same(
                "the stored time",
                noon.plusSeconds(5),
                db.getOne(Person.class, first.id()).updatedAt());
    }

    /** A clock that stands where it is put. */
    private static final class Ticking extends Clock {

        private Instant now;

        Ticking(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static void equalsFreshRead(World world) throws Exception {
        for (int i = 0; i < 2; i++) {
            Person stored = upsert(world, new Person("name" + i, "alice"));
            Person read = world.db().getOne(Person.class, stored.id());
            Expect.same("the times", List.of(times(read)), List.of(times(stored)));
            long before = world.sent();
            world.saveAgain(stored);
            Expect.same("statements that the next save sent", 0L, world.sent() - before);
            stored.age = 3;
            world.saveAgain(stored);
            Expect.same("the age", 3, world.db().getOne(Person.class, stored.id()).age);
        }
    }

    private static List<Instant> times(Person row) {
        return List.of(Objects.requireNonNull(row.createdAt()), Objects.requireNonNull(row.updatedAt()));
    }

    private static void baseColumn(World world) throws Exception {
        Person first = world.db()
                .upsert(new Person("a", "e"))
                .onConflict(PersonBase_.email)
                .save();
        Person second = world.db()
                .upsert(new Person("b", "e"))
                .onConflict(PersonBase_.email)
                .save();
        Expect.same("the row", first, second);
    }

    private static void twoColumns(World world) throws Exception {
        Invoice first = new Invoice(2026, 1);
        first.amount = 5;
        first = world.db()
                .upsert(first)
                .onConflict(Invoice_.year, Invoice_.number)
                .save();
        Invoice next = new Invoice(2026, 1);
        next.amount = 6;
        Invoice second = world.db()
                .upsert(next)
                .onConflict(Invoice_.number, Invoice_.year)
                .save();
        Expect.same("the row", first, second);
        Expect.same("the amount", 6, world.db().from(Invoice.class).one().amount);
        Expect.otherInstance(
                "a row of another year",
                first,
                world.db()
                        .upsert(new Invoice(2027, 1))
                        .onConflict(Invoice_.year, Invoice_.number)
                        .save());
        Expect.same("rows", 2L, world.db().from(Invoice.class).count());
    }

    private static Badge badge(World world, Badge row) throws Exception {
        return world.db().upsert(row).onConflict(Badge_.holder, Badge_.kind).save();
    }

    private static void reference(World world) throws Exception {
        Person alice = world.stored(new Person("a", "a"));
        Person bob = world.stored(new Person("b", "b"));
        Badge first = badge(world, new Badge(Ref.to(alice), "gold"));
        Badge next = new Badge(Ref.to(alice), "gold");
        next.level = 2;
        Expect.same("the row", first, badge(world, next));
        Expect.same("the level", 2, world.db().getOne(Badge.class, first.id()).level);
        Expect.holds(
                "a row of another holder",
                !badge(world, new Badge(Ref.to(bob), "gold")).equals(first));
    }

    private static void byId(World world) throws Exception {
        UUID id = world.words().uuid();
        Person first = world.db()
                .upsert(new Person("a", "a").withId(id))
                .onConflict(Person_.id)
                .save();
        Person second = world.db()
                .upsert(new Person("b", "b").withId(id))
                .onConflict(Person_.id)
                .save();
        Expect.same("the row", first, second);
        Expect.same("the text", "b", world.db().from(Person.class).one().email);
    }

    private static void storedRow(World world) throws Exception {
        Person row = world.stored(new Person("Alice", "alice"));
        row.name = "Bob";
        Person stored = upsert(world, row);
        Expect.otherInstance("the row", row, stored);
        Expect.same("the row", row, stored);
        Expect.same("the name", "Bob", world.db().from(Person.class).one().name);
        row.email = "other";
        Expect.thrown(UniqueViolationException.class, () -> upsert(world, row));
        Expect.same("rows", 1L, world.db().from(Person.class).count());
    }

    private static void numbered(World world) throws Exception {
        Entry row = new Entry("a");
        row.code = "c";
        Entry first = world.db().upsert(row).onConflict(Entry_.code).save();
        row.text = "b";
        Entry second = world.db().upsert(row).onConflict(Entry_.code).save();
        Expect.same("the id", first.id(), second.id());
        Expect.same("the text", "b", world.db().getOne(Entry.class, first.id()).text);
        Expect.same("no time of a first save", null, row.createdAt());
        Expect.thrown(
                MisuseException.class,
                () -> world.db().upsert(row).onConflict(Entry_.id).save());
    }

    private static void wide(World world) throws Exception {
        Reserved row = new Reserved().withId(world.words().uuid());
        row.add = 1;
        Reserved first = world.db().upsert(row).onConflict(Reserved_.id).save();
        row.add = 2;
        row.where = 3;
        Reserved second = world.db().upsert(row).onConflict(Reserved_.id).save();
        Expect.same("the row", first, second);
        Expect.same("the fields", List.of(2, 3), List.of(second.add, second.where));
        Expect.same("the time of the first save", first.createdAt(), second.createdAt());
    }

    private static void noKey(World world) throws Exception {
        MisuseException error = Expect.thrown(
                MisuseException.class,
                () -> world.db()
                        .upsert(new Person("a", "a"))
                        .onConflict(Person_.name)
                        .save());
        Expect.holds(
                "the message to name the keys",
                String.valueOf(error.getMessage()).contains("Person_.email"));
        Expect.thrown(
                MisuseException.class,
                () -> world.db().upsert(new Badge()).onConflict(Badge_.kind).save());
        Expect.thrown(
                MisuseException.class,
                () -> world.db()
                        .upsert(new Badge())
                        .onConflict(Badge_.kind, Badge_.holder, Badge_.level)
                        .save());
        Expect.same("rows", 0L, world.db().from(Person.class).count());
    }

    private static void noColumns(World world) throws Exception {
        Expect.thrown(
                MisuseException.class,
                () -> world.db().upsert(new Person("a", "a")).save());
    }

    private static void badValues(World world) throws Exception {
        Person row = new Person("x".repeat(65), "a");
        row.city = " ";
        Expect.same("rows", 0L, world.db().from(Person.class).count());
        Expect.violations(world, List.of("name", "city"), () -> upsert(world, row));
        Expect.same("the text", " ", row.city);
    }

    private static void otherKeyTaken(World world) throws Exception {
        Person alice = world.stored(new Person("a", "a"));
        Badge gold = new Badge(Ref.to(alice), "gold");
        gold.serial = "one";
        gold = badge(world, gold);
        Badge silver = badge(world, new Badge(Ref.to(alice), "silver"));
        Badge clash = new Badge(Ref.to(alice), "silver");
        clash.serial = "one";
        UniqueViolationException update = Expect.thrown(UniqueViolationException.class, () -> badge(world, clash));
        Expect.same("the fields", List.of("serial"), update.violation().fields());
        Expect.holds("no position of a single row", update.violation().index().isEmpty());
        clash.kind = "bronze";
        UniqueViolationException insert = Expect.thrown(UniqueViolationException.class, () -> badge(world, clash));
        Expect.same("the fields", List.of("serial"), insert.violation().fields());
        Expect.same("the text", null, world.db().getOne(Badge.class, silver.id()).serial);
        Expect.same("rows", 2L, world.db().from(Badge.class).count());
        Badge taken = new Badge(Ref.to(alice), "gold").withId(silver.id());
        Expect.same("the row with the key", gold, badge(world, taken));
    }

    private static void missingParent(World world) throws Exception {
        Badge orphan = new Badge(Ref.of(Person.class, world.words().uuid()), "gold");
        Expect.thrown(ForeignKeyViolationException.class, () -> badge(world, orphan));
        Expect.same("rows", 0L, world.db().from(Badge.class).count());
        Person alice = world.stored(new Person("a", "a"));
        Badge own = new Badge(Ref.to(alice), "gold").withId(world.words().uuid());
        Expect.same("the row", own, world.db().upsert(own).onConflict(Badge_.id).save());
        own.holder = orphan.holder;
        Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().upsert(own).onConflict(Badge_.id).save());
        Expect.same(
                "the holder",
                alice.id(),
                world.db().from(Badge.class).one().holder.id());
    }

    private static void inTransaction(World world) throws Exception {
        Person first;
        try (Transaction tx = world.db().begin()) {
            first = tx.upsert(new Person("a", "a")).onConflict(Person_.email).save();
            Expect.same(
                    "the row",
                    first,
                    tx.upsert(new Person("b", "a")).onConflict(Person_.email).save());
            Expect.same("the name", "b", tx.getOne(Person.class, first.id()).name);
            tx.rollback();
        }
        Expect.same("rows", 0L, world.db().from(Person.class).count());
        Expect.same("no time of a first save", null, first.createdAt());
        world.saveAgain(first);
        Expect.same("the name", "a", world.db().from(Person.class).one().name);
    }
}
