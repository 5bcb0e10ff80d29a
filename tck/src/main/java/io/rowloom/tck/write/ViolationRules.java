package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;

/** What happens to values before they are written. */
final class ViolationRules implements WriteGroup {

    private static final List<Named<String>> AROUND = List.of(
            Named.of("blanks", "  x  "),
            Named.of("tabs and line feeds", "\t\r\nx\n"),
            Named.of("wide blanks", "\u2003x\u3000"));

    private static final List<Named<String>> NOTHING_LEFT =
            List.of(Named.of("empty", ""), Named.of("blanks", "   "), Named.of("a line feed", "\n"));

    private static final List<Named<String>> HOSTILE = List.of(
            Named.of("a quote", "O'Brien"),
            Named.of("double quotes", "\"quoted\""),
            Named.of("back ticks", "`quoted`"),
            Named.of("an end of a statement", "'; drop table tck_phrase; --"),
            Named.of("a comment", "/* x */ -- y"),
            Named.of("a placeholder", "? :name $1 #{x} ${y}"),
            Named.of("an escape", "\\' \\\\ \\0 \\n"),
            Named.of("a JDBC escape", "{d '2026-01-01'} {fn now()}"),
            Named.of("the word null", "null"),
            Named.of("the word true", "true"),
            Named.of("a number", "007"),
            Named.of("a hexadecimal", "x'00'"),
            Named.of("markup", "<b>&amp;</b>"));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S19", Person.class, Limits.class, Phrase.class)
                        .both("white space goes from both ends", Both.PEOPLE, AROUND, ViolationRules::stripped)
                        .both("nothing left is refused", Both.PEOPLE, NOTHING_LEFT, ViolationRules::nothingLeft)
                        .both("the length counts what is left", Both.PEOPLE, ViolationRules::lengthAfterStripping)
                        .both("white space inside stays", Both.PEOPLE, ViolationRules::insideStays)
                        .both("other fields keep theirs", Both.PHRASES, ViolationRules::othersKeep)
                        .show("stripping what is stored is no change", ViolationRules::noChange),
                Rule.core("S20", Limits.class, Phrase.class)
                        .both("all of a new row at once", Both.LIMITS, ViolationRules::allOfNew)
                        .both("all of a stored row at once", Both.LIMITS, ViolationRules::allOfStored)
                        .both("a null and a bad value together", Both.PHRASES, ViolationRules::nullAndBad)
                        .both("of many rows none is written", Both.PHRASES, ViolationRules::manyRows)
                        .both("the row is usable afterwards", Both.LIMITS, ViolationRules::usableAfterwards),
                Rule.core("S36", Phrase.class)
                        .each("is stored as it is", HOSTILE, ViolationRules::storedAsIs)
                        .each("finds only itself", HOSTILE, ViolationRules::findsOnlyItself));
    }

    private static <T extends Table<?>> T inCity(World world, Kind<Person, T> people, String city) throws Exception {
        return people.stored(world, fields -> fields.city = city);
    }

    private static <T extends Table<?>> void stripped(World world, Kind<Person, T> people, String city)
            throws Exception {
        T row = inCity(world, people, city);
        Expect.same("the text in the row", "x", people.get(row, fields -> fields.city));
        Expect.same("the text", "x", people.read(world, row, fields -> fields.city));
    }

    private static <T extends Table<?>> void nothingLeft(World world, Kind<Person, T> people, String city)
            throws Exception {
        T row = people.make(fields -> fields.city = city);
        world.db();
        Expect.violations(world, List.of("city"), () -> world.db().save(row));
        Expect.same("the text in the row", city, people.get(row, fields -> fields.city));
    }

    private static <T extends Table<?>> void lengthAfterStripping(World world, Kind<Person, T> people)
            throws Exception {
        T row = inCity(world, people, " ".repeat(40) + "x".repeat(64) + " ".repeat(40));
        Expect.same("the text", "x".repeat(64), people.read(world, row, fields -> fields.city));
    }

    private static <T extends Table<?>> void insideStays(World world, Kind<Person, T> people) throws Exception {
        T row = inCity(world, people, " New  York\nCity ");
        Expect.same("the text", "New  York\nCity", people.read(world, row, fields -> fields.city));
    }

    private static <T extends Table<?>> void othersKeep(World world, Kind<Phrase, T> phrases) throws Exception {
        T row = phrases.stored(world, fields -> {
            fields.text = "  x  ";
            fields.sixteen = " y ";
        });
        Expect.same("the text", "  x  ", phrases.read(world, row, fields -> fields.text));
        Expect.same("the other", " y ", phrases.read(world, row, fields -> fields.sixteen));
    }

    private static void noChange(World world) throws Exception {
        Person row = new Person("n", "e");
        row.city = "x";
        world.saveAgain(row);
        row.city = "  x ";
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("the text in the row", "x", row.city);
    }

    private static void spoil(Limits row) {
        row.range = -6;
        row.narrow = 21;
        row.port = 0;
        row.positive = 0;
        row.natural = -1;
        row.huge = 0;
        row.digit = 10;
        row.title = " ";
    }

    private static void mend(Limits row) {
        row.range = 1;
        row.narrow = 11;
        row.port = 1;
        row.positive = 1;
        row.natural = 1;
        row.huge = 1;
        row.digit = 1;
        row.title = "t";
    }

    private static final List<String> ALL =
            List.of("range", "narrow", "port", "positive", "natural", "huge", "digit", "title");

    private static <T extends Table<?>> void allOfNew(World world, Kind<Limits, T> limits) throws Exception {
        world.db();
        Expect.violations(world, ALL, () -> world.db().save(limits.make(ViolationRules::spoil)));
        Expect.same("rows", 0L, limits.all(world).count());
    }

    private static <T extends Table<?>> void allOfStored(World world, Kind<Limits, T> limits) throws Exception {
        String title = "x".repeat(65);
        T row = limits.change(limits.stored(world, fields -> {}), fields -> {
            fields.range = -6;
            fields.port = 65_536;
            fields.title = title;
        });
        Expect.violations(
                world, List.of("range", "port", "title"), () -> world.db().save(row), title);
        Expect.same("the port", 80, limits.read(world, row, fields -> fields.port));
    }

    private static <T extends Table<?>> void nullAndBad(World world, Kind<Phrase, T> phrases) throws Exception {
        String tooLong = "x".repeat(17);
        T row = phrases.make(fields -> {
            fields.text = Nothing.value();
            fields.sixteen = tooLong;
            fields.maybe = "a\0";
        });
        world.db();
        Expect.violations(
                world, List.of("text", "sixteen", "maybe"), () -> world.db().save(row), tooLong);
    }

    private static <T extends Table<?>> void manyRows(World world, Kind<Phrase, T> phrases) throws Exception {
        String tooLong = "x".repeat(17);
        T good = phrases.make(fields -> fields.text = "a");
        T bad = phrases.make(fields -> fields.sixteen = tooLong);
        T other = phrases.make(fields -> fields.text = "c");
        world.db();
        Expect.violations(world, List.of("sixteen"), () -> world.db().saveAll(List.of(good, bad, other)), tooLong);
        Expect.same("rows", 0L, phrases.all(world).count());
        Expect.same("when the good one was created", null, good.createdAt());
    }

    private static <T extends Table<?>> void usableAfterwards(World world, Kind<Limits, T> limits) throws Exception {
        T row = limits.make(ViolationRules::spoil);
        world.db();
        Expect.violations(world, ALL, () -> world.db().save(row));
        T stored = limits.changed(world, row, ViolationRules::mend);
        Expect.same("the rows", List.of(stored), limits.all(world).all());
    }

    private static void storedAsIs(World world, String text) throws Exception {
        Phrase row = new Phrase(text);
        row.maybe = text;
        Phrase read = world.db().getOne(Phrase.class, world.stored(row).id());
        Expect.same("the text", text, read.text);
        Expect.same("the text that may be missing", text, read.maybe);
    }

    private static void findsOnlyItself(World world, String text) throws Exception {
        Phrase row = new Phrase(text);
        world.storeShuffled(world.db(), List.of(row, new Phrase("x"), new Phrase("")));
        Expect.same(
                "by equality",
                row,
                world.db().from(Phrase.class).where(Phrase_.text.eq(text)).one());
        Expect.same(
                "by its part",
                row,
                world.db().from(Phrase.class).where(Phrase_.text.contains(text)).one());
        Expect.same(
                "by a list",
                row,
                world.db()
                        .from(Phrase.class)
                        .where(Phrase_.text.in(List.of(text, text + "?")))
                        .one());
    }
}
