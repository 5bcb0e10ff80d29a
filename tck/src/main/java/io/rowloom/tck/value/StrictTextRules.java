package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import io.rowloom.tck.twin.PhraseRecord;
import java.util.List;
import java.util.function.BiConsumer;

/** Text that is too long, and text that no store could keep. */
final class StrictTextRules implements ValueGroup {

    private static final String EMOJI = "\ud83d\ude00";

    private record Column(String field, int limit, BiConsumer<Phrase, String> set) {}

    private static final List<Named<Column>> LIMITED = List.of(
            Named.of("of 16", new Column("sixteen", 16, (row, text) -> row.sixteen = text)),
            Named.of("of 64, nullable", new Column("maybe", 64, (row, text) -> row.maybe = text)),
            Named.of("of 2048", new Column("page", 2_048, (row, text) -> row.page = text)));

    private static final List<Named<Column>> ALL = List.of(
            Named.of("unlimited", new Column("text", 100, (row, text) -> row.text = text)),
            LIMITED.get(0),
            LIMITED.get(1),
            LIMITED.get(2));

    private static final List<Named<String>> WITH_NUL =
            List.of(Named.of("alone", "\0"), Named.of("in the middle", "a\0b"), Named.of("at the end", "abc\0"));

    private static final List<Named<String>> HALVES = List.of(
            Named.of("a high one at the end", "a\ud83d"),
            Named.of("a low one alone", "\ude00"),
            Named.of("a low one before a high one", "\ude00\ud83d"),
            Named.of("two high ones", "\ud83d\ud83dx"));

    @Override
    public List<Rule> rules() {
        Rule limit = Rule.core("T13", Phrase.class, PhraseRecord.class, Limits.class)
                .each(
                        "exactly as many letters as allowed",
                        LIMITED,
                        (world, c) -> accepted(world, c, "x".repeat(c.limit())))
                .each(
                        "exactly as many emoji as allowed",
                        LIMITED,
                        (world, c) -> accepted(world, c, EMOJI.repeat(c.limit())))
                .each("one letter more", LIMITED, (world, c) -> refused(world, c, "x".repeat(c.limit() + 1)))
                .each("one emoji more", LIMITED, (world, c) -> refused(world, c, EMOJI.repeat(c.limit() + 1)))
                .show("an update is checked too", StrictTextRules::updateIsChecked)
                .show("a limit of Jakarta's is kept too", StrictTextRules::jakartaSize)
                .show("a least length is kept", StrictTextRules::leastLength)
                .show("an emoji of two units fits into three", StrictTextRules::oneEmojiFitsThreeUnits);
        return List.of(
                limit,
                Rule.core("T14", Phrase.class, PhraseRecord.class)
                        .each(
                                "one blank too many",
                                LIMITED,
                                (world, c) -> refused(world, c, "x".repeat(c.limit()) + " "))
                        .each(
                                "many blanks too many",
                                LIMITED,
                                (world, c) -> refused(world, c, "x" + " ".repeat(c.limit())))
                        .each(
                                "blanks that fit are kept",
                                LIMITED,
                                (world, c) -> accepted(world, c, "x" + " ".repeat(c.limit() - 1))),
                bad("T16", WITH_NUL),
                bad("T17", HALVES));
    }

    private static Rule bad(String id, List<Named<String>> texts) {
        Rule rule = Rule.core(id, Phrase.class, PhraseRecord.class)
                .each("eq refuses it", texts, (world, text) -> outOfRange(text, Phrase_.text::eq))
                .each("in refuses it", texts, (world, text) -> outOfRange(text, t -> Phrase_.text.in(List.of("a", t))))
                .each("like refuses it", texts, (world, text) -> outOfRange(text, Phrase_.text::like))
                .each("contains refuses it", texts, (world, text) -> outOfRange(text, Phrase_.text::contains))
                .each("gt refuses it", texts, (world, text) -> outOfRange(text, Phrase_.text::gt));
        for (Named<Column> column : ALL) {
            rule = rule.each(
                    "a row refuses it, " + column.name(), texts, (world, text) -> refused(world, column.value(), text));
        }
        return rule;
    }

    private static void outOfRange(String text, java.util.function.Function<String, Object> condition) {
        Expect.thrown(ValueOutOfRangeException.class, () -> condition.apply(text), text);
    }

    private static void accepted(World world, Column column, String text) throws Exception {
        accepted(world, Both.PHRASES.model(), column, text);
        accepted(world, Both.PHRASES.record(), column, text);
    }

    private static <T extends Table<?>> void accepted(World world, Kind<Phrase, T> phrases, Column column, String text)
            throws Exception {
        T row = phrases.stored(world, fields -> column.set().accept(fields, text));
        Phrase expected = new Phrase();
        column.set().accept(expected, text);
        Expect.same("the texts", texts(expected), phrases.read(world, row, StrictTextRules::texts));
    }

    private static List<String> texts(Phrase row) {
        return List.of(row.text, row.sixteen, String.valueOf(row.maybe), row.page);
    }

    private static void refused(World world, Column column, String text) throws Exception {
        refused(world, Both.PHRASES.model(), column, text);
        refused(world, Both.PHRASES.record(), column, text);
    }

    private static <T extends Table<?>> void refused(World world, Kind<Phrase, T> phrases, Column column, String text)
            throws Exception {
        T row = phrases.make(fields -> column.set().accept(fields, text));
        world.db();
        Expect.violations(world, List.of(column.field()), () -> world.db().save(row), text);
        Expect.same("rows", 0L, phrases.all(world).count());
    }

    private static void updateIsChecked(World world) throws Exception {
        Phrase row = world.stored(new Phrase());
        row.sixteen = world.words().word() + "12345";
        Expect.violations(world, List.of("sixteen"), () -> world.db().save(row), row.sixteen);
        Expect.same("the text", "", world.db().getOne(Phrase.class, row.id()).sixteen);
    }

    private static void jakartaSize(World world) throws Exception {
        Phrase row = new Phrase();
        row.three = "four";
        world.db();
        Expect.violations(world, List.of("three"), () -> world.db().save(row));
        row.three = "abc";
        Expect.same(
                "the text",
                "abc",
                world.db().getOne(Phrase.class, world.stored(row).id()).three);
    }

    private static void leastLength(World world) throws Exception {
        Limits row = new Limits();
        row.title = "";
        world.db();
        Expect.violations(world, List.of("title"), () -> world.db().save(row));
        row.title = "y";
        Expect.same(
                "the text",
                "y",
                world.db().getOne(Limits.class, world.stored(row).id()).title);
    }

    private static void oneEmojiFitsThreeUnits(World world) throws Exception {
        Phrase row = new Phrase();
        row.three = EMOJI;
        Expect.same(
                "the text",
                EMOJI,
                world.db().getOne(Phrase.class, world.stored(row).id()).three);
    }
}
