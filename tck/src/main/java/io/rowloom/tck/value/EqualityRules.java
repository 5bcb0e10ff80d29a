package io.rowloom.tck.value;

import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.Locale;

/** When two texts are the same. */
final class EqualityRules implements ValueGroup {

    private record Pair(String one, String other) {}

    private static final List<Named<Pair>> ACCENTS = List.of(
            pair("e and e acute", "e", "\u00e9"),
            pair("sharp s and s", "\u00df", "s"),
            pair("sharp s and ss", "\u00df", "ss"),
            pair("capital sharp s and sharp s", "\u1e9e", "\u00df"),
            pair("a ring and a", "\u00e5", "a"),
            pair("ae and its ligature", "ae", "\u00e6"),
            pair("fi and its ligature", "fi", "\ufb01"),
            pair("dotless i and i", "\u0131", "i"),
            pair("final sigma and sigma", "\u03c2", "\u03c3"),
            pair("two emoji", "\ud83d\ude00", "\ud83d\ude02"),
            pair("emoji and skin tone", "\ud83d\udc4b", "\ud83d\udc4b\ud83c\udffd"),
            pair("with a variation selector", "\u2764", "\u2764\ufe0f"),
            pair("with a joiner of no width", "ab", "a\u200db"),
            pair("with a soft hyphen", "ab", "a\u00adb"),
            pair("fullwidth a", "a", "\uff41"),
            pair("kelvin sign and K", "\u212a", "K"),
            pair("superscript two", "2", "\u00b2"));

    private static final List<Named<Pair>> FORMS = List.of(
            pair("e acute", "\u00e9", "e\u0301"),
            pair("a ring", "\u00c5", "A\u030a"),
            pair("angstrom sign", "\u212b", "\u00c5"),
            pair("hangul", "\ud55c", "\u1112\u1161\u11ab"),
            pair("two marks in two orders", "q\u0307\u0323", "q\u0323\u0307"));

    private static final List<Named<Pair>> SPACES = List.of(
            pair("one behind", "", " "),
            pair("three behind", "", "   "),
            pair("a tab behind", "", "\t"),
            pair("a line feed behind", "", "\n"),
            pair("one and two", " ", "  "));

    private static Named<Pair> pair(String name, String one, String other) {
        return Named.of(name, new Pair(one, other));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("T01", Phrase.class, Word.class)
                        .show("eq tells case apart", EqualityRules::eqTellsCase)
                        .show("ne tells case apart", EqualityRules::neTellsCase)
                        .show("in tells case apart", EqualityRules::inTellsCase)
                        .show("a unique column tells case apart", EqualityRules::uniqueTellsCase),
                Rule.core("T02", Word.class)
                        .each("a unique column takes both", SPACES, EqualityRules::bothStoredBehindWord),
                Rule.core("T03", Word.class).each("a unique column takes both", ACCENTS, EqualityRules::bothStored),
                Rule.core("T04", Word.class)
                        .each("both forms are stored and found by themselves", FORMS, EqualityRules::bothStored),
                Rule.core("T05", Phrase.class).each("comes back unpadded", unpadded(), EqualityRules::comesBack),
                Rule.core("T06", Phrase.class)
                        .show("the empty text is not null", EqualityRules::emptyIsNotNull)
                        .show("null is not the empty text", EqualityRules::nullIsNotEmpty)
                        .show("the empty text is found by itself", EqualityRules::emptyIsFound)
                        .show("a value becomes empty", EqualityRules::becomesEmpty));
    }

    private static void eqTellsCase(World world) throws Exception {
        String word = world.words().word();
        Phrases.store(world, word, word.toUpperCase(Locale.ROOT));
        Phrases.finds(world, Phrase_.text.eq(word), word);
        Phrases.finds(world, Phrase_.text.eq(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
    }

    private static void neTellsCase(World world) throws Exception {
        String word = world.words().word();
        String capitals = word.toUpperCase(Locale.ROOT);
        Phrases.store(world, word, capitals);
        Phrases.finds(world, Phrase_.text.ne(word), capitals);
    }

    private static void inTellsCase(World world) throws Exception {
        String word = world.words().word();
        String capitals = word.toUpperCase(Locale.ROOT);
        Phrases.store(world, word, capitals);
        Phrases.finds(world, Phrase_.text.in(List.of(capitals, "x")), capitals);
        Phrases.finds(world, Phrase_.text.notIn(List.of(capitals, "x")), word);
    }

    private static void uniqueTellsCase(World world) throws Exception {
        String word = world.words().word();
        bothStored(world, new Pair(word, word.toUpperCase(Locale.ROOT)));
    }

    private static void bothStoredBehindWord(World world, Pair pair) throws Exception {
        String word = world.words().word();
        bothStored(world, new Pair(word + pair.one(), word + pair.other()));
    }

    private static void bothStored(World world, Pair pair) throws Exception {
        world.storeShuffled(world.db(), List.of(new Word(pair.one()), new Word(pair.other())));
        for (String text : List.of(pair.one(), pair.other())) {
            Word found = world.db().from(Word.class).where(Word_.text.eq(text)).one();
            Expect.same("the text", text, found.text);
        }
    }

    private static List<Named<String>> unpadded() {
        return List.of(
                Named.of("two letters", "ab"),
                Named.of("a blank before", " ab"),
                Named.of("a blank behind", "ab "),
                Named.of("blanks alone", "   "),
                Named.of("as long as the column", "0123456789abcdef"));
    }

    private static void comesBack(World world, String text) throws Exception {
        Phrase row = new Phrase(text);
        row.sixteen = text;
        row.maybe = text;
        Phrase read = world.db().getOne(Phrase.class, world.stored(row).id());
        Expect.same("the text", text, read.text);
        Expect.same("the text of limited length", text, read.sixteen);
        Expect.same("the text that may be missing", text, read.maybe);
    }

    private static Phrase phrase(@org.jspecify.annotations.Nullable String maybe) {
        Phrase row = new Phrase();
        row.maybe = maybe;
        return row;
    }

    private static void emptyIsNotNull(World world) throws Exception {
        Phrase read = world.db().getOne(Phrase.class, world.stored(phrase("")).id());
        Expect.same("the text", "", read.maybe);
        Expect.same(
                "rows without it",
                0L,
                world.db().from(Phrase.class).where(Phrase_.maybe.isNull()).count());
    }

    private static void nullIsNotEmpty(World world) throws Exception {
        Phrase read = world.db().getOne(Phrase.class, world.stored(phrase(null)).id());
        Expect.same("the text", null, read.maybe);
        Expect.same(
                "rows with it",
                0L,
                world.db().from(Phrase.class).where(Phrase_.maybe.eq("")).count());
    }

    private static void emptyIsFound(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(phrase(""), phrase(null), phrase(" ")));
        Expect.same(
                "the text",
                "",
                world.db().from(Phrase.class).where(Phrase_.maybe.eq("")).one().maybe);
        Expect.same(
                "rows with one",
                2L,
                world.db().from(Phrase.class).where(Phrase_.maybe.isNotNull()).count());
    }

    private static void becomesEmpty(World world) throws Exception {
        Phrase row = world.stored(phrase(null));
        row.maybe = "";
        world.saveAgain(row);
        Expect.same("the text", "", world.db().getOne(Phrase.class, row.id()).maybe);
        row.maybe = null;
        world.saveAgain(row);
        Expect.same("the text", null, world.db().getOne(Phrase.class, row.id()).maybe);
    }
}
