package io.rowloom.tck.write;

import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
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
                        .each("white space goes from both ends", AROUND, ViolationRules::stripped)
                        .each("nothing left is refused", NOTHING_LEFT, ViolationRules::nothingLeft)
                        .show("the length counts what is left", ViolationRules::lengthAfterStripping)
                        .show("white space inside stays", ViolationRules::insideStays)
                        .show("other fields keep theirs", ViolationRules::othersKeep)
                        .show("stripping what is stored is no change", ViolationRules::noChange),
                Rule.core("S20", Limits.class, Phrase.class)
                        .show("all of a new row at once", ViolationRules::allOfNew)
                        .show("all of a stored row at once", ViolationRules::allOfStored)
                        .show("a null and a bad value together", ViolationRules::nullAndBad)
                        .show("of many rows none is written", ViolationRules::manyRows)
                        .show("the row is usable afterwards", ViolationRules::usableAfterwards),
                Rule.core("S36", Phrase.class)
                        .each("is stored as it is", HOSTILE, ViolationRules::storedAsIs)
                        .each("finds only itself", HOSTILE, ViolationRules::findsOnlyItself));
    }

    private static void stripped(World world, String city) throws Exception {
        Person row = new Person("n", "e");
        row.city = city;
        world.saveAgain(row);
        Expect.same("the text in the row", "x", row.city);
        Expect.same("the text", "x", world.db().getOne(Person.class, row.id()).city);
    }

    private static void nothingLeft(World world, String city) throws Exception {
        Person row = new Person("n", "e");
        row.city = city;
        world.db();
        Expect.violations(world, List.of("city"), () -> world.db().save(row));
        Expect.same("the text in the row", city, row.city);
    }

    private static void lengthAfterStripping(World world) throws Exception {
        Person row = new Person("n", "e");
        row.city = " ".repeat(40) + "x".repeat(64) + " ".repeat(40);
        world.saveAgain(row);
        Expect.same("the text", "x".repeat(64), world.db().getOne(Person.class, row.id()).city);
    }

    private static void insideStays(World world) throws Exception {
        Person row = new Person("n", "e");
        row.city = " New  York\nCity ";
        world.saveAgain(row);
        Expect.same("the text", "New  York\nCity", world.db().getOne(Person.class, row.id()).city);
    }

    private static void othersKeep(World world) throws Exception {
        Phrase row = new Phrase("  x  ");
        row.sixteen = " y ";
        world.saveAgain(row);
        Phrase read = world.db().getOne(Phrase.class, row.id());
        Expect.same("the texts", List.of("  x  ", " y "), List.of(read.text, read.sixteen));
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

    private static Limits bad() {
        Limits row = new Limits();
        row.range = -6;
        row.narrow = 21;
        row.port = 0;
        row.positive = 0;
        row.natural = -1;
        row.huge = 0;
        row.digit = 10;
        row.title = " ";
        return row;
    }

    private static final List<String> ALL =
            List.of("range", "narrow", "port", "positive", "natural", "huge", "digit", "title");

    private static void allOfNew(World world) throws Exception {
        world.db();
        Expect.violations(world, ALL, () -> world.db().save(bad()));
        Expect.same("rows", 0L, world.db().from(Limits.class).count());
    }

    private static void allOfStored(World world) throws Exception {
        Limits row = world.stored(new Limits());
        row.range = -6;
        row.port = 65_536;
        row.title = "x".repeat(65);
        Expect.violations(
                world, List.of("range", "port", "title"), () -> world.db().save(row), row.title);
        Expect.same("the port", 80, world.db().getOne(Limits.class, row.id()).port);
    }

    private static void nullAndBad(World world) throws Exception {
        Phrase row = new Phrase(Nothing.<String>value());
        row.sixteen = "x".repeat(17);
        row.maybe = "a\0";
        world.db();
        Expect.violations(
                world, List.of("text", "sixteen", "maybe"), () -> world.db().save(row), row.sixteen);
    }

    private static void manyRows(World world) throws Exception {
        Phrase good = new Phrase("a");
        Phrase bad = new Phrase("b");
        bad.sixteen = "x".repeat(17);
        world.db();
        Expect.violations(
                world, List.of("sixteen"), () -> world.db().saveAll(List.of(good, bad, new Phrase("c"))), bad.sixteen);
        Expect.same("rows", 0L, world.db().from(Phrase.class).count());
        Expect.same("when the good one was created", null, good.createdAt());
    }

    private static void usableAfterwards(World world) throws Exception {
        Limits row = bad();
        world.db();
        Expect.violations(world, ALL, () -> world.db().save(row));
        row.range = 1;
        row.narrow = 11;
        row.port = 1;
        row.positive = 1;
        row.natural = 1;
        row.huge = 1;
        row.digit = 1;
        row.title = "t";
        Limits stored = world.stored(row);
        Expect.same("the rows", List.of(stored), world.db().from(Limits.class).all());
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
