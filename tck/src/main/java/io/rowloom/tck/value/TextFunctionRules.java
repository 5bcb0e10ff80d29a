package io.rowloom.tck.value;

import static io.rowloom.query.Functions.caseWhen;
import static io.rowloom.query.Functions.coalesce;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Condition;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Text that is computed in a query. */
final class TextFunctionRules implements ValueGroup {

    private static final String EMOJI = "\ud83d\ude00";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("T12", Phrase.class)
                        .show("an emoji counts as one", TextFunctionRules::emojiIsOne)
                        .show("a mark of its own counts", TextFunctionRules::marksCount)
                        .show("an empty text has none", TextFunctionRules::emptyHasNone)
                        .show("a missing text has no length", TextFunctionRules::missingHasNoLength),
                Rule.core("T15", Phrase.class)
                        .show("lower folds the capitals of ASCII", TextFunctionRules::lower)
                        .show("upper folds the small letters of ASCII", TextFunctionRules::upper)
                        .show("no other letter is changed", TextFunctionRules::othersStay),
                Rule.core("T19", Phrase.class)
                        .show("one text comes behind the other", TextFunctionRules::joined)
                        .show("with a missing text there is none", TextFunctionRules::joinedWithMissing),
                Rule.core("T20", Phrase.class)
                        .show("places count code points", TextFunctionRules::placesCountCodePoints)
                        .show("behind the end there is nothing", TextFunctionRules::behindTheEnd)
                        .show("a length of 0 gives nothing", TextFunctionRules::lengthZero)
                        .show("lines are crossed", TextFunctionRules::linesAreCrossed)
                        .show("a start below 1 is refused", world -> refused(0, 1))
                        .show("a negative start is refused", world -> refused(-1, 1))
                        .show("a negative length is refused", world -> refused(1, -1)),
                Rule.core("L12", Phrase.class)
                        .show("coalesce takes the first that is there", TextFunctionRules::coalesced)
                        .show(
                                "caseWhen takes the other value where the condition is unknown",
                                TextFunctionRules::chosen));
    }

    private static void refused(int start, int length) {
        Expect.thrown(MisuseException.class, () -> Phrase_.text.substring(start, length));
    }

    private static Phrase with(String text, @org.jspecify.annotations.Nullable String maybe) {
        Phrase row = new Phrase(text);
        row.maybe = maybe;
        return row;
    }

    private static void emojiIsOne(World world) throws Exception {
        Phrases.store(world, EMOJI + "x", "abc", "x");
        Phrases.finds(world, Phrase_.text.length().eq(2), EMOJI + "x");
        Phrases.finds(world, Phrase_.text.length().gt(2), "abc");
    }

    private static void marksCount(World world) throws Exception {
        Phrases.store(world, "e\u0301", "\u00e9");
        Phrases.finds(world, Phrase_.text.length().eq(2), "e\u0301");
    }

    private static void emptyHasNone(World world) throws Exception {
        Phrases.store(world, "", "a");
        Phrases.finds(world, Phrase_.text.length().eq(0), "");
    }

    private static void missingHasNoLength(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(with("a", null), with("b", "bb")));
        Phrases.finds(world, Phrase_.maybe.length().isNull(), "a");
        Phrases.finds(world, Phrase_.maybe.length().ge(0), "b");
    }

    private static void lower(World world) throws Exception {
        Phrases.store(world, "ABC-xyz", "abc-xyz", "abc");
        Phrases.finds(world, Phrase_.text.lower().eq("abc-xyz"), "ABC-xyz", "abc-xyz");
        Phrases.finds(world, Phrase_.text.lower().startsWith("abc-"), "ABC-xyz", "abc-xyz");
    }

    private static void upper(World world) throws Exception {
        Phrases.store(world, "ABC-xyz", "abc-XYZ", "abc");
        Phrases.finds(world, Phrase_.text.upper().eq("ABC-XYZ"), "ABC-xyz", "abc-XYZ");
    }

    private static void othersStay(World world) throws Exception {
        Phrases.store(world, "\u00c9A", "\u00e9a", "\u00df", "\u0130");
        Phrases.finds(world, Phrase_.text.lower().eq("\u00c9a"), "\u00c9A");
        Phrases.finds(world, Phrase_.text.upper().eq("\u00e9A"), "\u00e9a");
        Phrases.finds(world, Phrase_.text.upper().eq("\u00df"), "\u00df");
        Phrases.finds(world, Phrase_.text.lower().eq("\u0130"), "\u0130");
    }

    private static void joined(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(with("a", "b"), with("b", "a")));
        Phrases.finds(world, Phrase_.text.concat(Phrase_.maybe).eq("ab"), "a");
        Phrases.finds(world, Phrase_.text.concat("!").concat(Phrase_.text).eq("b!b"), "b");
    }

    private static void joinedWithMissing(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(with("a", null), with("b", "")));
        Phrases.finds(world, Phrase_.text.concat(Phrase_.maybe).isNull(), "a");
        Phrases.finds(world, Phrase_.maybe.concat("x").isNull(), "a");
        Phrases.finds(world, Phrase_.text.concat(Phrase_.maybe).eq("b"), "b");
    }

    private static void placesCountCodePoints(World world) throws Exception {
        Phrases.store(world, "a" + EMOJI + "bcd", "abcde");
        Phrases.finds(world, Phrase_.text.substring(2, 2).eq(EMOJI + "b"), "a" + EMOJI + "bcd");
        Phrases.finds(world, Phrase_.text.substring(1, 3).eq("abc"), "abcde");
    }

    private static void behindTheEnd(World world) throws Exception {
        Phrases.store(world, "ab");
        Phrases.finds(world, Phrase_.text.substring(9, 2).eq(""), "ab");
        Phrases.finds(world, Phrase_.text.substring(2, 2_000_000).eq("b"), "ab");
    }

    private static void lengthZero(World world) throws Exception {
        Phrases.store(world, "ab");
        Phrases.finds(world, Phrase_.text.substring(1, 0).eq(""), "ab");
    }

    private static void linesAreCrossed(World world) throws Exception {
        Phrases.store(world, "ab\ncd");
        Phrases.finds(world, Phrase_.text.substring(2, 3).eq("b\nc"), "ab\ncd");
    }

    private static void coalesced(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(with("a", null), with("b", "x")));
        Phrases.finds(world, coalesce(Phrase_.maybe, Phrase_.text).eq("a"), "a");
        Phrases.finds(world, coalesce(Phrase_.maybe, Phrase_.text).eq("x"), "b");
        Phrases.finds(world, coalesce(Phrase_.maybe, "x").eq("x"), "a", "b");
    }

    private static void chosen(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(with("a", null), with("b", "x"), with("c", "y")));
        Condition<Phrase> found = caseWhen(Phrase_.maybe.eq("x"), "yes", "no").eq("no");
        Phrases.finds(world, found, "a", "c");
        Phrases.finds(world, caseWhen(Phrase_.maybe.eq("x"), Phrase_.text, "-").eq("b"), "b");
    }
}
