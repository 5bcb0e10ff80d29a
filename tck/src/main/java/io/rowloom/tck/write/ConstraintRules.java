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
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
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
                        .both("one field, on insert", Both.WORDS, ConstraintRules::insertOne)
                        .both("one field, on update", Both.WORDS, ConstraintRules::updateOne)
                        .both("a field that may be null", Both.WORDS, ConstraintRules::nullable)
                        .both("several fields, on insert", Both.INVOICES, ConstraintRules::insertSeveral)
                        .both("several fields, on update", Both.INVOICES, ConstraintRules::updateSeveral)
                        .both("a field of the base", Both.PEOPLE, ConstraintRules::ofBase)
                        .both("a table with numbers", Both.ENTRIES, ConstraintRules::ofNumbers)
                        .show("the id", ConstraintRules::id)
                        .both("the same words on insert and update", Both.WORDS, ConstraintRules::sameWords)
                        .both("which of two is named", Both.WORDS, ConstraintRules::whichOfTwo)
                        .both("the value is free again after a delete", Both.WORDS, ConstraintRules::freeAfterDelete)
                        .both("a value may be saved again by its own row", Both.WORDS, ConstraintRules::ownValue),
                Rule.core("C04", Sample.class)
                        .both("a new row refuses null", Both.SAMPLES, nulls(), ConstraintRules::insertRefusesNull)
                        .both("a stored row refuses null", Both.SAMPLES, nulls(), ConstraintRules::updateRefusesNull),
                Rule.core("C07", Word.class, Invoice.class)
                        .both("an insert of several rows", Both.WORDS, ConstraintRules::severalInserted)
                        .both("an update of several rows", Both.WORDS, ConstraintRules::severalUpdated)
                        .both("what was there before stays", Both.WORDS, ConstraintRules::earlierStays));
    }

    private static Violation refused(Database db, Table<?> row, List<String> fields, Object... values) {
        UniqueViolationException error = Expect.thrown(UniqueViolationException.class, () -> db.save(row), values);
        Expect.same(
                "the model", row.getClass().getSimpleName(), error.violation().model());
        Expect.same("the fields", fields, error.fields());
        Expect.holds(
                "the constraint to have a name", !error.violation().constraint().isBlank());
        Expect.same("whether it may be retried", false, error.retryable());
        return error.violation();
    }

    private static <T extends Table<?>> T word(Kind<Word, T> words, String text) {
        return words.make(fields -> fields.text = text);
    }

    private static <T extends Table<?>> T aliased(Kind<Word, T> words, String text, String alias) {
        return words.make(fields -> {
            fields.text = text;
            fields.alias = alias;
        });
    }

    private static <T extends Table<?>> T invoice(Kind<Invoice, T> invoices, int year, int number) {
        return invoices.make(fields -> {
            fields.year = year;
            fields.number = number;
        });
    }

    private static <T extends Table<?>> void insertOne(World world, Kind<Word, T> words) throws Exception {
        String word = world.words().word();
        T first = words.saved(world.db(), word(words, word));
        refused(world.db(), word(words, word), List.of("text"), word);
        Expect.same("the rows", List.of(first), words.all(world).all());
    }

    private static <T extends Table<?>> void updateOne(World world, Kind<Word, T> words) throws Exception {
        String word = world.words().word();
        String other = world.words().word();
        T first = words.saved(world.db(), word(words, word));
        T second = words.saved(world.db(), word(words, other));
        refused(world.db(), words.change(second, fields -> fields.text = word), List.of("text"), word);
        Expect.same("the text", other, words.read(world, second, fields -> fields.text));
        Expect.same("the text", word, words.read(world, first, fields -> fields.text));
    }

    private static <T extends Table<?>> void nullable(World world, Kind<Word, T> words) throws Exception {
        String alias = world.words().word();
        List<T> rows = words.shuffled(world, List.of(aliased(words, "a", alias), word(words, "b")));
        refused(world.db(), aliased(words, "c", alias), List.of("alias"), alias);
        Expect.same("rows", (long) rows.size(), words.all(world).count());
    }

    private static <T extends Table<?>> void insertSeveral(World world, Kind<Invoice, T> invoices) throws Exception {
        List<T> rows = invoices.shuffled(
                world, List.of(invoice(invoices, 2026, 7), invoice(invoices, 2026, 8), invoice(invoices, 2025, 7)));
        refused(world.db(), invoice(invoices, 2026, 7), List.of("year", "number"));
        Expect.same("rows", (long) rows.size(), invoices.all(world).count());
    }

    private static <T extends Table<?>> void updateSeveral(World world, Kind<Invoice, T> invoices) throws Exception {
        T other = invoices.saved(world.db(), invoice(invoices, 2026, 7));
        T row = invoices.saved(world.db(), invoice(invoices, 2025, 7));
        refused(world.db(), invoices.change(row, fields -> fields.year = 2026), List.of("year", "number"));
        Expect.same("the year", 2025, invoices.read(world, row, fields -> fields.year));
        Expect.same("the year", 2026, invoices.read(world, other, fields -> fields.year));
    }

    private static <T extends Table<?>> T person(Kind<Person, T> people, String name, String email) {
        return people.make(fields -> {
            fields.name = name;
            fields.email = email;
        });
    }

    private static <T extends Table<?>> void ofBase(World world, Kind<Person, T> people) throws Exception {
        String email = world.words().word();
        T first = people.saved(world.db(), person(people, "a", email));
        refused(world.db(), person(people, "b", email), List.of("email"), email);
        Expect.same("the name", "a", people.read(world, first, fields -> fields.name));
    }

    private static <T extends Table<?>> T entry(Kind<Entry, T> entries, String text, String code) {
        return entries.make(fields -> {
            fields.text = text;
            fields.code = code;
        });
    }

    private static <T extends Table<?>> void ofNumbers(World world, Kind<Entry, T> entries) throws Exception {
        String code = world.words().word();
        T first = entries.saved(world.db(), entry(entries, "a", code));
        T other = entry(entries, "b", code);
        refused(world.db(), other, List.of("code"), code);
        Expect.same("when the refused row was created", null, other.createdAt());
        Expect.same("the rows", List.of(first), entries.all(world).all());
    }

    private static void id(World world) throws Exception {
        Word first = world.stored(new Word("a"));
        Word same = new Word("b").withId(first.id());
        refused(world.db(), same, List.of("id"));
        Expect.same("the text", "a", world.db().getOne(Word.class, first.id()).text);
    }

    private static <T extends Table<?>> void sameWords(World world, Kind<Word, T> words) throws Exception {
        String word = world.words().word();
        T first = words.saved(world.db(), word(words, word));
        T other = words.saved(world.db(), word(words, "other"));
        Violation onInsert = refused(world.db(), word(words, word), List.of("text"), word);
        Violation onUpdate =
                refused(world.db(), words.change(other, fields -> fields.text = word), List.of("text"), word);
        Expect.same("the constraint", onInsert.constraint(), onUpdate.constraint());
        Expect.same("the text", word, words.read(world, first, fields -> fields.text));
    }

    private static <T extends Table<?>> void whichOfTwo(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = words.shuffled(world, List.of(aliased(words, "a", "x"), aliased(words, "b", "y")));
        Violation text = refused(world.db(), aliased(words, "a", "z"), List.of("text"));
        Violation alias = refused(world.db(), aliased(words, "c", "y"), List.of("alias"));
        Expect.holds("the constraints to have two names", !text.constraint().equals(alias.constraint()));
        Expect.same("rows", (long) rows.size(), words.all(world).count());
    }

    private static <T extends Table<?>> void freeAfterDelete(World world, Kind<Word, T> words) throws Exception {
        T row = words.saved(world.db(), word(words, "a"));
        Expect.same("deleted rows", 1, world.db().delete(row));
        T again = words.saved(world.db(), word(words, "a"));
        Expect.same("the rows", List.of(again), words.all(world).all());
    }

    private static <T extends Table<?>> void ownValue(World world, Kind<Word, T> words) throws Exception {
        T row = words.saved(world.db(), aliased(words, "a", "x"));
        row = words.changed(world, row, fields -> fields.alias = "y");
        row = words.changed(world, row, fields -> fields.alias = "x");
        Expect.same("the alias", "x", words.read(world, row, fields -> String.valueOf(fields.alias)));
    }

    private static <T extends Table<?>> void insertRefusesNull(World world, Kind<Sample, T> samples, Null field)
            throws Exception {
        T row = samples.make(field.set());
        world.db();
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
        Expect.same("rows", 0L, samples.all(world).count());
    }

    private static <T extends Table<?>> void updateRefusesNull(World world, Kind<Sample, T> samples, Null field)
            throws Exception {
        T row = samples.change(samples.stored(world, fields -> {}), field.set());
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
    }

    private static <T extends Table<?>> List<String> texts(World world, Kind<Word, T> words) throws Exception {
        return words.all(world).all().stream()
                .map(row -> words.there(row, fields -> fields.text))
                .sorted()
                .toList();
    }

    private static <T extends Table<?>> void severalInserted(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = Stream.of("a", "b", "c", "d", "a")
                .map(text -> word(words, text))
                .toList();
        world.db();
        Expect.thrown(UniqueViolationException.class, () -> world.db().saveAll(rows));
        Expect.same("rows", 0L, words.all(world).count());
    }

    private static <T extends Table<?>> void severalUpdated(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = world.db()
                .saveAll(Stream.of("a", "b", "c").map(text -> word(words, text)).toList());
        List<T> changed = List.of(
                words.change(rows.get(0), fields -> fields.text = "x"),
                words.change(rows.get(1), fields -> fields.text = "y"),
                words.change(rows.get(2), fields -> fields.text = "x"));
        Expect.thrown(UniqueViolationException.class, () -> world.db().saveAll(changed));
        Expect.same("the texts", List.of("a", "b", "c"), texts(world, words));
    }

    private static <T extends Table<?>> void earlierStays(World world, Kind<Word, T> words) throws Exception {
        T first = words.saved(world.db(), word(words, "a"));
        Expect.thrown(
                UniqueViolationException.class, () -> world.db().saveAll(List.of(word(words, "b"), word(words, "a"))));
        Expect.same("the rows", List.of(first), words.all(world).all());
    }
}
