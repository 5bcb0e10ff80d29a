package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.StaleRowException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Entry_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.PersonBase;
import io.rowloom.tck.model.PersonBase_;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Reserved_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Shelf_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a patch writes, and what it leaves alone. */
final class PatchRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S80", Person.class, Entry.class, Sample.class, Owned.class, Shelf.class, Reserved.class)
                        .show("a column that is present is written", PatchRules::present)
                        .show("the same through the row's own method", PatchRules::ownMethod)
                        .show("null is a value", PatchRules::nullIsAValue)
                        .show("columns of several types", PatchRules::severalTypes)
                        .show("a reference, to a row and to none", PatchRules::reference)
                        .show("a reference to a row with a number for an id", PatchRules::numberedReference)
                        .show("a column of an embedded record", PatchRules::embedded)
                        .show("a patch of a base", PatchRules::base)
                        .show("a row with a number for an id", PatchRules::numbered)
                        .show("a row of more than 64 columns", PatchRules::wide)
                        .show("a vanished row", PatchRules::vanished),
                Rule.core("S81", Person.class, Sample.class, Reserved.class)
                        .show("what another copy wrote is kept", PatchRules::keepsOthers)
                        .show("so it is in a table of more than 64 columns", PatchRules::keepsOthersOfWide)
                        .show("unsaved changes stay, and are saved later", PatchRules::unsavedStay)
                        .show("unsaved changes of the columns themselves are replaced", PatchRules::unsavedReplaced)
                        .show("what was not saved need not be allowed", PatchRules::unsavedNotChecked),
                Rule.core("S82", Person.class)
                        .show("an empty patch", PatchRules::empty)
                        .show("a patch of what is stored", PatchRules::unchanged)
                        .show("a patch of what is stored puts it back into the row", PatchRules::unchangedPutsBack)
                        .show("a change moves updatedAt and leaves createdAt", PatchRules::moves),
                Rule.core("S83", Person.class, Sample.class)
                        .show("every violation at once", PatchRules::violations)
                        .show("null in a primitive", PatchRules::nullInPrimitive)
                        .show("a record that is there in part", PatchRules::recordInPart)
                        .show("text is stripped first", PatchRules::stripped)
                        .show("a taken value leaves the row as it was", PatchRules::taken),
                Rule.core("S84", Person.class)
                        .show("of a new row", PatchRules::newRow)
                        .show("of the id or a timestamp", PatchRules::idOrTimestamp),
                Rule.core("S85", Person.class)
                        .show("the row is as before the transaction for the next save", PatchRules::rolledBack),
                Rule.core("S99", Person.class, Sample.class)
                        .show("the rows of a query get the columns that are present", PatchRules::bulk)
                        .show("an empty patch sends nothing", PatchRules::emptyBulk)
                        .show("a value that is not allowed changes no row", PatchRules::badBulk));
    }

    private static Person stored(World world) throws Exception {
        Person row = new Person("Alice", world.words().word());
        row.age = 41;
        return world.stored(row);
    }

    private static void apply(Database db, Person row, Patch<? super Person> patch) {
        Expect.instance("the row", row, db.update(row, patch));
    }

    private static Person read(World world, Person row) throws Exception {
        return world.db().getOne(Person.class, row.id());
    }

    private static void present(World world) throws Exception {
        Person row = stored(world);
        long before = world.sent();
        apply(world.db(), row, Patch.of(Person_.name, "Bob").with(Person_.age, 7));
        Expect.same("statements that were sent", 1L, world.sent() - before);
        Person read = read(world, row);
        Expect.same("the name", "Bob", read.name);
        Expect.same("the age", 7, read.age);
        Expect.same("the text that was absent", row.email, read.email);
        Expect.same("the name in the row", "Bob", row.name);
        sendsNothing(world, row);
    }

    private static void sendsNothing(World world, Person row) throws Exception {
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that the next save sent", 0L, world.sent() - before);
    }

    private static void ownMethod(World world) throws Exception {
        Person row = stored(world);
        Expect.instance("the row", row, row.update(world.db(), Patch.of(Person_.name, "Bob")));
        Expect.same("the name", "Bob", read(world, row).name);
        Entry entry = world.stored(new Entry("e"));
        Expect.instance("the row", entry, entry.update(world.db(), Patch.of(Entry_.text, "f")));
        Expect.same("the text", "f", world.db().getOne(Entry.class, entry.id()).text);
    }

    private static void nullIsAValue(World world) throws Exception {
        Person row = stored(world);
        apply(world.db(), row, Patch.of(Person_.age, null));
        Expect.same("the age", null, row.age);
        Expect.same("the age", null, read(world, row).age);
    }

    private static void severalTypes(World world) throws Exception {
        Sample row = world.stored(new Sample());
        Instant fine = Instant.parse("2026-01-02T03:04:05.123456789Z");
        Sample patched = world.db()
                .update(
                        row,
                        Patch.of(Sample_.moment, fine).with(Sample_.real, -0.0).with(Sample_.maybeText, "t"));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.instance("the row", row, patched);
        Expect.same("the time in the row", Instant.parse("2026-01-02T03:04:05.123456Z"), patched.moment);
        Expect.same("the time", patched.moment, read.moment);
        Expect.same("the bits of zero", Double.doubleToRawLongBits(0.0), Double.doubleToRawLongBits(patched.real));
        Expect.same("the text", "t", read.maybeText);
    }

    private static void reference(World world) throws Exception {
        Person alice = stored(world);
        Person bob = stored(world);
        Owned row = world.stored(new Owned("o", Ref.to(alice)));
        Owned patched = world.db()
                .update(row, Patch.of(Owned_.owner, Ref.to(bob)).with(Owned_.keeper, Ref.of(Person.class, alice.id())));
        Owned read = world.db().getOne(Owned.class, row.id());
        Expect.same("the owner", bob.id(), read.owner.id());
        Expect.same("the keeper", Ref.to(alice), read.keeper);
        Expect.same("the owner in the row", Ref.to(bob), patched.owner);
        patched = world.db().update(patched, Patch.of(Owned_.keeper, null));
        Expect.same("the keeper in the row", null, patched.keeper);
        Expect.same("the keeper", null, world.db().getOne(Owned.class, row.id()).keeper);
    }

    private static void numberedReference(World world) throws Exception {
        Shelf top = world.stored(new Shelf());
        Shelf row = world.stored(new Shelf());
        row = world.db().update(row, Patch.of(Shelf_.above, LongRef.to(top)));
        Expect.same("the reference", LongRef.to(top), world.db().getOne(Shelf.class, row.id()).above);
        row = world.db().update(row, Patch.parse(Shelf.class, nothing("above")));
        Expect.same("the reference in the row", null, row.above);
        row = world.db().update(row, Patch.parse(Shelf.class, java.util.Map.of("above", top.id())));
        Expect.same("the reference in the row", LongRef.to(top), row.above);
    }

    private static void embedded(World world) throws Exception {
        Sample row = new Sample();
        row.place = new Place("Main", 7, "z");
        row = world.stored(row);
        row = world.db().update(row, Patch.of(Sample_.place.number, 8).with(Sample_.place.zip, null));
        Expect.same("the record in the row", new Place("Main", 8, null), row.place);
        Expect.same("the record", row.place, world.db().getOne(Sample.class, row.id()).place);
        row = world.db().update(row, Patch.of(Sample_.maybePlace.street, "Side").with(Sample_.maybePlace.number, 1));
        Expect.same("a record that was missing", new Place("Side", 1, null), row.maybePlace);
        row = world.db().update(row, Patch.parse(Sample.class, nothing("maybePlace")));
        Expect.same("a record that was taken away", null, row.maybePlace);
        Expect.same("a record that was taken away", null, world.db().getOne(Sample.class, row.id()).maybePlace);
    }

    private static java.util.Map<String, @Nullable Object> nothing(String property) {
        java.util.Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put(property, null);
        return values;
    }

    private static void base(World world) throws Exception {
        Person row = stored(world);
        Patch<PersonBase> patch = Patch.of(PersonBase_.name, "Bob");
        apply(world.db(), row, patch);
        apply(world.db(), row, Patch.of(Person_.photo, new byte[] {1}).with(PersonBase_.age, 3));
        Person read = read(world, row);
        Expect.same("the name", "Bob", read.name);
        Expect.same("the age", 3, read.age);
        Expect.same("the bytes", new byte[] {1}, read.photo);
    }

    private static void numbered(World world) throws Exception {
        Entry row = world.stored(new Entry("e"));
        Entry patched = world.db().update(row, Patch.of(Entry_.code, "c"));
        Expect.instance("the row", row, patched);
        Entry read = world.db().getOne(Entry.class, row.id());
        Expect.same("the values", List.of("e", "c"), List.of(read.text, Objects.requireNonNull(read.code)));
    }

    private static void wide(World world) throws Exception {
        Reserved row = world.stored(new Reserved());
        row = world.db().update(row, Patch.of(Reserved_.add, 1).with(Reserved_.where, 2));
        Reserved read = world.db().getOne(Reserved.class, row.id());
        Expect.same("the fields", List.of(1, 2, 0), List.of(read.add, read.where, read.all));
        Expect.same("the time of the change", read.updatedAt(), row.updatedAt());
        long before = world.sent();
        row = world.db().update(row, Patch.of(Reserved_.add, 1));
        Expect.same("statements for no change", 0L, world.sent() - before);
        Reserved patched = row;
        world.db()
                .useTransaction(tx ->
                        Expect.instance("the row", patched, tx.update(patched, Patch.of(Reserved_.add, 5))));
        Expect.same("a field", 5, world.db().getOne(Reserved.class, row.id()).add);
    }

    private static void vanished(World world) throws Exception {
        Person row = stored(world);
        Expect.same("deleted rows", 1, world.db().delete(read(world, row)));
        Expect.thrown(StaleRowException.class, () -> world.db().update(row, Patch.of(Person_.name, "Bob")));
        Expect.same("the name in the row", "Alice", row.name);
        Reserved wide = world.stored(new Reserved());
        Expect.same("deleted rows", 1, world.db().delete(world.db().getOne(Reserved.class, wide.id())));
        Expect.thrown(StaleRowException.class, () -> world.db().update(wide, Patch.of(Reserved_.add, 1)));
        Expect.same("rows", 0L, world.db().from(Reserved.class).count());
    }

    private static void keepsOthers(World world) throws Exception {
        Person row = stored(world);
        Person copy = read(world, row);
        copy.age = 5;
        copy.city = "there";
        world.saveAgain(copy);
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Person read = read(world, row);
        Expect.same("the fields", List.of("Bob", "there"), List.of(read.name, read.city));
        Expect.same("the age", 5, read.age);
        Expect.same("the age in the row", 41, row.age);
        sendsNothing(world, row);
    }

    private static void keepsOthersOfWide(World world) throws Exception {
        Reserved row = world.stored(new Reserved());
        Reserved copy = world.db().getOne(Reserved.class, row.id());
        copy.all = 5;
        world.saveAgain(copy);
        row = world.db().update(row, Patch.of(Reserved_.add, 1));
        Reserved read = world.db().getOne(Reserved.class, row.id());
        Expect.same("the fields", List.of(1, 5), List.of(read.add, read.all));
        Expect.same("the field in the row", 0, row.all);
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that the next save sent", 0L, world.sent() - before);
    }

    private static void unsavedStay(World world) throws Exception {
        Person row = stored(world);
        row.city = "  there ";
        row.setVisits(3);
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Expect.same("the unsaved text", "  there ", row.city);
        Expect.same("the stored text", "here", read(world, row).city);
        world.saveAgain(row);
        Person read = read(world, row);
        Expect.same("the fields", List.of("Bob", "there"), List.of(read.name, read.city));
        Expect.same("the private field", 3, read.getVisits());
    }

    private static void unsavedReplaced(World world) throws Exception {
        Person row = stored(world);
        row.name = "unsaved";
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Expect.same("the name in the row", "Bob", row.name);
        Expect.same("the name", "Bob", read(world, row).name);
    }

    private static void unsavedNotChecked(World world) throws Exception {
        Person row = stored(world);
        row.email = "x".repeat(65);
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Expect.same("the unsaved text", "x".repeat(65), row.email);
        Expect.same("the name", "Bob", read(world, row).name);
    }

    private static void empty(World world) throws Exception {
        Person row = stored(world);
        Instant stamp = row.updatedAt();
        row.name = "unsaved";
        long before = world.sent();
        apply(world.db(), row, Patch.empty(Person.class));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the time of the change", stamp, row.updatedAt());
        Expect.same("the name in the row", "unsaved", row.name);
    }

    private static void unchanged(World world) throws Exception {
        Person row = stored(world);
        Instant stamp = row.updatedAt();
        long before = world.sent();
        apply(world.db(), row, Patch.of(Person_.name, "Alice").with(Person_.city, " here  "));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the time of the change", stamp, row.updatedAt());
        Expect.same("the text in the row", "here", row.city);
    }

    private static void unchangedPutsBack(World world) throws Exception {
        Person row = stored(world);
        row.name = "unsaved";
        apply(world.db(), row, Patch.of(Person_.name, "Alice"));
        Expect.same("the name in the row", "Alice", row.name);
        sendsNothing(world, row);
    }

    private static void moves(World world) throws Exception {
        Person row = stored(world);
        Instant created = Objects.requireNonNull(row.createdAt());
        Instant updated = Objects.requireNonNull(row.updatedAt());
        while (!Instant.now().isAfter(updated.plusNanos(1_000))) {
            Thread.onSpinWait();
        }
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Expect.same("the time of the first save", created, row.createdAt());
        Expect.holds(
                "updatedAt to move", Objects.requireNonNull(row.updatedAt()).isAfter(updated));
        Expect.same("the stored time", row.updatedAt(), read(world, row).updatedAt());
    }

    private static void violations(World world) throws Exception {
        Person row = stored(world);
        String long65 = "secret-".repeat(10);
        Patch<Person> patch =
                Patch.of(Person_.name, long65).with(Person_.city, "   ").with(Person_.age, 3);
        Expect.violations(world, List.of("name", "city"), () -> world.db().update(row, patch), long65);
        Expect.same("the row", List.of("Alice", "here"), List.of(row.name, row.city));
        Expect.same("the age in the row", 41, row.age);
        Patch<Person> missing = Patch.of(Person_.name, null).with(Person_.email, null);
        Expect.violations(world, List.of("name", "email"), () -> world.db().update(row, missing));
        sendsNothing(world, row);
    }

    private static void nullInPrimitive(World world) throws Exception {
        Sample row = world.stored(new Sample());
        Patch<Sample> patch = Patch.of(Sample_.count, null).with(Sample_.flag, null);
        Expect.violations(world, List.of("count", "flag"), () -> world.db().update(row, patch));
    }

    private static void recordInPart(World world) throws Exception {
        Sample row = world.stored(new Sample());
        Patch<Sample> noNumber = Patch.of(Sample_.maybePlace.street, "Side");
        Expect.violations(world, List.of("maybePlace.number"), () -> world.db().update(row, noNumber));
        Patch<Sample> noStreet = Patch.of(Sample_.maybePlace.number, 1);
        Expect.violations(world, List.of("maybePlace.street"), () -> world.db().update(row, noStreet));
        Patch<Sample> nothing = Patch.parse(Sample.class, nothing("place"));
        Expect.violations(
                world, List.of("place.street", "place.number"), () -> world.db().update(row, nothing));
        Expect.same("the record in the row", null, row.maybePlace);
    }

    private static void stripped(World world) throws Exception {
        Person row = stored(world);
        String padded = " ".repeat(40) + "there" + " ".repeat(40);
        apply(world.db(), row, Patch.of(Person_.city, padded));
        Expect.same("the text in the row", "there", row.city);
        Expect.same("the text", "there", read(world, row).city);
    }

    private static void taken(World world) throws Exception {
        Person other = stored(world);
        Person row = stored(world);
        String email = row.email;
        Patch<Person> patch = Patch.of(Person_.name, "Bob").with(Person_.email, other.email);
        Expect.thrown(UniqueViolationException.class, () -> world.db().update(row, patch));
        Expect.same("the row", List.of("Alice", email), List.of(row.name, row.email));
        Expect.same("the stored row", List.of("Alice", email), List.of(read(world, row).name, read(world, row).email));
        sendsNothing(world, row);
    }

    private static void newRow(World world) throws Exception {
        Person row = new Person("n", "e");
        Expect.thrown(MisuseException.class, () -> world.db().update(row, Patch.of(Person_.name, "Bob")));
        Expect.same("the name", "n", row.name);
        Expect.same("rows", 0L, world.db().from(Person.class).count());
    }

    private static void idOrTimestamp(World world) throws Exception {
        Person row = stored(world);
        Expect.thrown(
                MisuseException.class,
                () -> world.db().update(row, Patch.of(Person_.id, world.words().uuid())));
        Expect.thrown(MisuseException.class, () -> world.db().update(row, Patch.of(Person_.updatedAt, Instant.now())));
        Expect.same("the stored id", row, read(world, row));
    }

    private static void rolledBack(World world) throws Exception {
        Person row = stored(world);
        Instant stamp = row.updatedAt();
        try (Transaction tx = world.db().begin()) {
            Expect.instance("the row", row, tx.update(row, Patch.of(Person_.name, "Bob")));
            tx.rollback();
        }
        Expect.same("the name in the row", "Bob", row.name);
        Expect.same("the time of the change", stamp, row.updatedAt());
        Expect.same("the stored name", "Alice", read(world, row).name);
        apply(world.db(), row, Patch.of(Person_.name, "Bob"));
        Expect.same("the stored name", "Bob", read(world, row).name);
    }

    private static void bulk(World world) throws Exception {
        Person alice = stored(world);
        Person bob = stored(world);
        Patch<PersonBase> patch = Patch.of(PersonBase_.city, "there").with(PersonBase_.age, null);
        int found =
                world.db().from(Person.class).where(Person_.id.eq(alice.id())).update(patch);
        Expect.same("the rows that were found", 1, found);
        Person read = read(world, alice);
        Expect.same("the fields", List.of("Alice", "there"), List.of(read.name, read.city));
        Expect.same("the age", null, read.age);
        Expect.same("the other row", "here", read(world, bob).city);
        Patch<Person> photo = Patch.of(Person_.photo, new byte[] {7});
        Expect.same("the rows that were found", 2, world.db().from(Person.class).update(photo));
        Expect.same("the bytes", new byte[] {7}, read(world, bob).photo);
    }

    private static void emptyBulk(World world) throws Exception {
        Person row = stored(world);
        long before = world.sent();
        Expect.same("rows", 0, world.db().from(Person.class).update(Patch.empty(Person.class)));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the name", "Alice", read(world, row).name);
    }

    private static void badBulk(World world) throws Exception {
        Person row = stored(world);
        Patch<Person> patch = Patch.of(Person_.name, "x".repeat(65));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Person.class).update(patch));
        Patch<Person> missing = Patch.of(Person_.name, null);
        Expect.thrown(
                NotNullViolationException.class,
                () -> world.db().from(Person.class).update(missing));
        Expect.same("the name", "Alice", read(world, row).name);
    }
}
