package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Unique values, values that must be there, and statements that fail. */
final class ConstraintRules implements WriteGroup {

    private static final List<Named<Consumer<Sample>>> NULLS = List.of(
            nulled("money", row -> row.money = Nothing.value()),
            nulled("rate", row -> row.rate = Nothing.value()),
            nulled("whole", row -> row.whole = Nothing.value()),
            nulled("exact", row -> row.exact = Nothing.value()),
            nulled("text", row -> row.text = Nothing.value()),
            nulled("token", row -> row.token = Nothing.value()),
            nulled("moment", row -> row.moment = Nothing.value()),
            nulled("day", row -> row.day = Nothing.value()),
            nulled("local", row -> row.local = Nothing.value()),
            nulled("time", row -> row.time = Nothing.value()),
            nulled("span", row -> row.span = Nothing.value()),
            nulled("bytes", row -> row.bytes = Nothing.value()),
            nulled("colour", row -> row.colour = Nothing.value()),
            nulled("link", row -> row.link = Nothing.value()),
            nulled("address", row -> row.address = Nothing.value()),
            nulled("place", row -> row.place = Nothing.value()));

    private record Null(String field, Consumer<Sample> set) {}

    private static Named<Consumer<Sample>> nulled(String field, Consumer<Sample> set) {
        return Named.of(field, set);
    }

    private static List<Named<Null>> nulls() {
        return NULLS.stream()
                .map(named -> Named.of(named.name(), new Null(named.name(), named.value())))
                .toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("C01", Word.class, Invoice.class, Person.class, Entry.class)
                        .show("one field, on insert", ConstraintRules::insertOne)
                        .show("one field, on update", ConstraintRules::updateOne)
                        .show("a field that may be null", ConstraintRules::nullable)
                        .show("several fields, on insert", ConstraintRules::insertSeveral)
                        .show("several fields, on update", ConstraintRules::updateSeveral)
                        .show("a field of the base", ConstraintRules::ofBase)
                        .show("a table with numbers", ConstraintRules::ofNumbers)
                        .show("the id", ConstraintRules::id)
                        .show("the same words on insert and update", ConstraintRules::sameWords)
                        .show("which of two is named", ConstraintRules::whichOfTwo)
                        .show("the value is free again after a delete", ConstraintRules::freeAfterDelete)
                        .show("a value may be saved again by its own row", ConstraintRules::ownValue),
                Rule.core("C04", Sample.class)
                        .each("a new row refuses null", nulls(), ConstraintRules::insertRefusesNull)
                        .each("a stored row refuses null", nulls(), ConstraintRules::updateRefusesNull),
                Rule.core("C07", Word.class, Invoice.class)
                        .show("an insert of several rows", ConstraintRules::severalInserted)
                        .show("an update of several rows", ConstraintRules::severalUpdated)
                        .show("what was there before stays", ConstraintRules::earlierStays));
    }

    private static Violation refused(Database db, Table<?> row, String model, List<String> fields, Object... values) {
        UniqueViolationException error = Expect.thrown(UniqueViolationException.class, () -> db.save(row), values);
        Expect.same("the model", model, error.violation().model());
        Expect.same("the fields", fields, error.fields());
        Expect.holds(
                "the constraint to have a name", !error.violation().constraint().isBlank());
        Expect.same("whether it may be retried", false, error.retryable());
        return error.violation();
    }

    private static void insertOne(World world) throws Exception {
        String word = world.words().word();
        Word first = world.stored(new Word(word));
        refused(world.db(), new Word(word), "Word", List.of("text"), word);
        Expect.same("the rows", List.of(first), world.db().from(Word.class).all());
    }

    private static void updateOne(World world) throws Exception {
        String word = world.words().word();
        String other = world.words().word();
        world.storeShuffled(world.db(), List.of(new Word(word)));
        Word second = world.stored(new Word(other));
        second.text = word;
        refused(world.db(), second, "Word", List.of("text"), word);
        Expect.same("the text", other, world.db().getOne(Word.class, second.id()).text);
    }

    private static Word aliased(String text, String alias) {
        Word row = new Word(text);
        row.alias = alias;
        return row;
    }

    private static void nullable(World world) throws Exception {
        String alias = world.words().word();
        world.storeShuffled(world.db(), List.of(aliased("a", alias), new Word("b")));
        refused(world.db(), aliased("c", alias), "Word", List.of("alias"), alias);
    }

    private static void insertSeveral(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(2026, 7), new Invoice(2026, 8), new Invoice(2025, 7)));
        refused(world.db(), new Invoice(2026, 7), "Invoice", List.of("year", "number"));
        Expect.same("rows", 3L, world.db().from(Invoice.class).count());
    }

    private static void updateSeveral(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(2026, 7)));
        Invoice row = world.stored(new Invoice(2025, 7));
        row.year = 2026;
        refused(world.db(), row, "Invoice", List.of("year", "number"));
        Expect.same("the year", 2025, world.db().getOne(Invoice.class, row.id()).year);
    }

    private static void ofBase(World world) throws Exception {
        String email = world.words().word();
        world.storeShuffled(world.db(), List.of(new Person("a", email)));
        refused(world.db(), new Person("b", email), "Person", List.of("email"), email);
    }

    private static void ofNumbers(World world) throws Exception {
        String code = world.words().word();
        Entry entry = new Entry("a");
        entry.code = code;
        world.storeShuffled(world.db(), List.of(entry));
        Entry other = new Entry("b");
        other.code = code;
        refused(world.db(), other, "Entry", List.of("code"), code);
        Expect.holds("the refused row to be new still", other.createdAt() == null);
    }

    private static void id(World world) throws Exception {
        Word first = world.stored(new Word("a"));
        Word same = new Word("b").withId(first.id());
        refused(world.db(), same, "Word", List.of("id"));
        Expect.same("the text", "a", world.db().getOne(Word.class, first.id()).text);
    }

    private static void sameWords(World world) throws Exception {
        String word = world.words().word();
        world.storeShuffled(world.db(), List.of(new Word(word)));
        Word other = world.stored(new Word("other"));
        Violation onInsert = refused(world.db(), new Word(word), "Word", List.of("text"), word);
        other.text = word;
        Violation onUpdate = refused(world.db(), other, "Word", List.of("text"), word);
        Expect.same("the constraint", onInsert.constraint(), onUpdate.constraint());
    }

    private static void whichOfTwo(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(aliased("a", "x"), aliased("b", "y")));
        Violation text = refused(world.db(), aliased("a", "z"), "Word", List.of("text"));
        Violation alias = refused(world.db(), aliased("c", "y"), "Word", List.of("alias"));
        Expect.holds("the constraints to have two names", !text.constraint().equals(alias.constraint()));
    }

    private static void freeAfterDelete(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Word again = world.stored(new Word("a"));
        Expect.same("the rows", List.of(again), world.db().from(Word.class).all());
    }

    private static void ownValue(World world) throws Exception {
        Word row = world.stored(aliased("a", "x"));
        row.alias = "y";
        world.saveAgain(row);
        row.alias = "x";
        world.saveAgain(row);
        Expect.same("the alias", "x", world.db().getOne(Word.class, row.id()).alias);
    }

    private static void insertRefusesNull(World world, Null field) throws Exception {
        Sample row = new Sample();
        field.set().accept(row);
        world.db();
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(Sample.class).count());
    }

    private static void updateRefusesNull(World world, Null field) throws Exception {
        Sample row = world.stored(new Sample());
        field.set().accept(row);
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
    }

    private static void severalInserted(World world) throws Exception {
        List<Word> rows = Stream.of("a", "b", "c", "d", "a").map(Word::new).toList();
        world.db();
        Expect.thrown(UniqueViolationException.class, () -> world.db().saveAll(rows));
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void severalUpdated(World world) throws Exception {
        List<Word> rows =
                world.db().saveAll(Stream.of("a", "b", "c").map(Word::new).toList());
        rows.get(0).text = "x";
        rows.get(1).text = "y";
        rows.get(2).text = "x";
        Expect.thrown(UniqueViolationException.class, () -> world.db().saveAll(rows));
        List<String> stored = world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
        Expect.same("the texts", List.of("a", "b", "c"), stored);
    }

    private static void earlierStays(World world) throws Exception {
        Word first = world.stored(new Word("a"));
        Expect.thrown(UniqueViolationException.class, () -> world.db().saveAll(List.of(new Word("b"), new Word("a"))));
        Expect.same("the rows", List.of(first), world.db().from(Word.class).all());
    }
}
