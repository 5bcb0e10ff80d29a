package io.rowloom.tck.value;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Condition;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** How {@code like} and its kin match. */
final class PatternRules implements ValueGroup {

    private static final String EMOJI = "\ud83d\ude00";

    private static final List<Named<String>> SPECIAL = List.of(
            Named.of("percent", "%"),
            Named.of("underscore", "_"),
            Named.of("exclamation mark", "!"),
            Named.of("backslash", "\\"),
            Named.of("star", "*"),
            Named.of("question mark", "?"),
            Named.of("brackets", "[a-z]"),
            Named.of("quote", "'"),
            Named.of("all of them", "50%_!\\*?['"));

    private static final List<Named<String>> TRAILING =
            List.of(Named.of("behind text", "abc!"), Named.of("alone", "!"), Named.of("behind an escaped one", "!!!"));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("T08", Phrase.class)
                        .show("like tells case apart", PatternRules::likeTellsCase)
                        .show("startsWith, endsWith and contains tell case apart", PatternRules::partsTellCase)
                        .show("likeIgnoreCase folds the letters of ASCII", PatternRules::foldsAscii)
                        .show("likeIgnoreCase folds nothing else", PatternRules::foldsNothingElse)
                        .show("like matches the whole text", PatternRules::wholeText)
                        .show("like crosses lines", PatternRules::crossesLines),
                Rule.core("T09", Phrase.class)
                        .each("contains takes it literally", SPECIAL, PatternRules::contains)
                        .each("startsWith takes it literally", SPECIAL, PatternRules::startsWith)
                        .each("endsWith takes it literally", SPECIAL, PatternRules::endsWith)
                        .show("like escapes with an exclamation mark", PatternRules::escapes)
                        .show("like takes a backslash literally", PatternRules::backslash)
                        .show("an empty part is everywhere", PatternRules::emptyPart),
                Rule.core("T10", Phrase.class)
                        .each(
                                "like refuses it",
                                TRAILING,
                                (world, pattern) -> refuses(() -> Phrase_.text.like(pattern)))
                        .each(
                                "likeIgnoreCase refuses it",
                                TRAILING,
                                (world, pattern) -> refuses(() -> Phrase_.text.likeIgnoreCase(pattern)))
                        .show("an escaped escape may end a pattern", PatternRules::escapedEnd),
                Rule.core("T11", Phrase.class)
                        .show("an underscore matches a letter", world -> matches(world, "_", "x", "xy"))
                        .show("an underscore matches an emoji", world -> matches(world, "_", EMOJI, EMOJI + "x"))
                        .show(
                                "two underscores match an emoji and a letter",
                                world -> matches(world, "__", EMOJI + "x", EMOJI))
                        .show(
                                "an underscore between letters matches an emoji",
                                world -> matches(world, "a_b", "a" + EMOJI + "b", "ab"))
                        .show(
                                "an underscore matches a mark of its own",
                                world -> matches(world, "__", "e\u0301", "\u00e9")));
    }

    private static void likeTellsCase(World world) throws Exception {
        Phrases.store(world, "abc", "ABC", "Abc");
        Phrases.finds(world, Phrase_.text.like("A%"), "ABC", "Abc");
        Phrases.finds(world, Phrase_.text.like("%bc"), "abc", "Abc");
        Phrases.finds(world, Phrase_.text.like("a_c"), "abc");
    }

    private static void partsTellCase(World world) throws Exception {
        Phrases.store(world, "abc", "ABC", "Abc");
        Phrases.finds(world, Phrase_.text.startsWith("A"), "ABC", "Abc");
        Phrases.finds(world, Phrase_.text.endsWith("c"), "abc", "Abc");
        Phrases.finds(world, Phrase_.text.contains("B"), "ABC");
    }

    private static void foldsAscii(World world) throws Exception {
        Phrases.store(world, "the Quick brown fox", "THE QUICK BROWN FOX", "the slow one");
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("%qUICK%"), "the Quick brown fox", "THE QUICK BROWN FOX");
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("THE_SLOW%"), "the slow one");
    }

    private static void foldsNothingElse(World world) throws Exception {
        Phrases.store(world, "\u00e9a", "\u00c9A", "\u03c3", "\u212a", "\u0130");
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("\u00e9A"), "\u00e9a");
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("\u03c2"));
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("k"));
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("i%"));
    }

    private static void wholeText(World world) throws Exception {
        Phrases.store(world, "abc", "abc ", "xabc");
        Phrases.finds(world, Phrase_.text.like("abc"), "abc");
        Phrases.finds(world, Phrase_.text.like("%"), "abc", "abc ", "xabc");
        Phrases.finds(world, Phrase_.text.like(""));
    }

    private static void crossesLines(World world) throws Exception {
        Phrases.store(world, "a\nb", "a\r\nb");
        Phrases.finds(world, Phrase_.text.like("a%b"), "a\nb", "a\r\nb");
        Phrases.finds(world, Phrase_.text.like("a_b"), "a\nb");
    }

    private static void contains(World world, String part) throws Exception {
        String word = world.words().word();
        String whole = word + part + word;
        Phrases.store(world, whole, word + word, word + "x" + word, word + "xyz" + word);
        Phrases.finds(world, Phrase_.text.contains(word.substring(6) + part + word.substring(0, 6)), whole);
    }

    private static void startsWith(World world, String part) throws Exception {
        String word = world.words().word();
        Phrases.store(world, part + word, word, "x" + word, "xyz" + word);
        Phrases.finds(world, Phrase_.text.startsWith(part + word), part + word);
    }

    private static void endsWith(World world, String part) throws Exception {
        String word = world.words().word();
        Phrases.store(world, word + part, word, word + "x", word + "xyz");
        Phrases.finds(world, Phrase_.text.endsWith(word + part), word + part);
    }

    private static void escapes(World world) throws Exception {
        Phrases.store(world, "50%", "50x", "5_", "5x", "a!b", "axb");
        Phrases.finds(world, Phrase_.text.like("50!%"), "50%");
        Phrases.finds(world, Phrase_.text.like("5!_"), "5_");
        Phrases.finds(world, Phrase_.text.like("a!!b"), "a!b");
        Phrases.finds(world, Phrase_.text.likeIgnoreCase("A!!B"), "a!b");
    }

    private static void backslash(World world) throws Exception {
        Phrases.store(world, "a\\%", "a\\b", "a%");
        Phrases.finds(world, Phrase_.text.like("a\\!%"), "a\\%");
        Phrases.finds(world, Phrase_.text.like("a\\_"), "a\\%", "a\\b");
    }

    private static void emptyPart(World world) throws Exception {
        Phrases.store(world, "", "x");
        Phrases.finds(world, Phrase_.text.contains(""), "", "x");
        Phrases.finds(world, Phrase_.text.startsWith("").and(Phrase_.text.endsWith("")), "", "x");
    }

    private static void refuses(java.util.function.Supplier<Condition<Phrase>> pattern) {
        Expect.thrown(MisuseException.class, pattern::get);
    }

    private static void escapedEnd(World world) throws Exception {
        Phrases.store(world, "a!", "a");
        Phrases.finds(world, Phrase_.text.like("a!!"), "a!");
    }

    private static void matches(World world, String pattern, String matching, String other) throws Exception {
        Phrases.store(world, matching, other);
        Phrases.finds(world, Phrase_.text.like(pattern), matching);
    }
}
