package io.rowloom.tck.value;

import io.rowloom.query.Order;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** How texts are sorted, and which characters a text may have. */
final class TextOrderRules implements ValueGroup {

    private static final List<String> BY_CODE_POINT = List.of(
            "", " ", "!", "1", "10", "9", "A", "B", "Z", "_", "a", "a ", "aa", "ab", "b", "\u00df", "\u00e9", "\u0131",
            "\ud55c");

    private static final List<String> ABOVE_SURROGATES =
            List.of("a", "\ue000", "\uff61", "\uffee", "\ud83d\ude00", "\udbff\udffd");

    private static final List<Named<String>> PLANES = List.of(
            Named.of("control characters", "\u0001\u0007\t\n\r\u001f\u007f\u0085"),
            Named.of("latin", "\u00e4\u00f6\u00fc\u00df\u0259"),
            Named.of("hebrew and arabic", "\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645"),
            Named.of("marks that combine", "Z\u0351\u036b\u0343a\u030a"),
            Named.of("chinese, japanese and korean", "\u4e2d\u6587\u65e5\u672c\ud55c\uad6d"),
            Named.of("the ends of the first plane", "\ud7ff\ue000\ufffc\ufffd"),
            Named.of("emoji", "\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"),
            Named.of("mathematical letters", "\ud835\udd38\ud835\udd56"),
            Named.of("rare ideographs", "\ud840\udc00\ud883\udf4a"),
            Named.of("the last plane", "\udbff\udffd"),
            Named.of("a byte order mark", "\ufeffx"),
            Named.of("what direction overrides", "\u202eabc\u202c"));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("T07", Phrase.class)
                        .show("ascending", world -> sorted(world, BY_CODE_POINT, Phrase_.text.asc()))
                        .show("descending", world -> sorted(world, BY_CODE_POINT.reversed(), Phrase_.text.desc()))
                        .show(
                                "emoji stand behind every character of the first plane",
                                world -> sorted(world, ABOVE_SURROGATES, Phrase_.text.asc()))
                        .show("less and greater follow the order", TextOrderRules::comparisons)
                        .show("less and greater of emoji follow the order", TextOrderRules::comparisonsOfEmoji)
                        .show("a page is cut out of the order", TextOrderRules::page),
                Rule.core("T18", Phrase.class)
                        .each("comes back", PLANES, TextOrderRules::comesBack)
                        .each("is found", PLANES, TextOrderRules::isFound)
                        .each(
                                "64 of them fit",
                                List.of(
                                        Named.of("letters", "x"),
                                        Named.of("emoji", "\ud83d\ude00"),
                                        Named.of("ideographs", "\ud840\udc00")),
                                TextOrderRules::sixtyFour));
    }

    private static void sorted(World world, List<String> expected, Order<Phrase> order) throws Exception {
        Phrases.store(world, expected.toArray(String[]::new));
        List<String> found = world.db().from(Phrase.class).orderBy(order).all().stream()
                .map(row -> row.text)
                .toList();
        Expect.same("the order", expected, found);
    }

    private static void comparisons(World world) throws Exception {
        Phrases.store(world, "Z", "_", "a", "b");
        Phrases.finds(world, Phrase_.text.lt("a"), "Z", "_");
        Phrases.finds(world, Phrase_.text.le("a"), "Z", "_", "a");
        Phrases.finds(world, Phrase_.text.gt("_"), "a", "b");
        Phrases.finds(world, Phrase_.text.ge("_"), "_", "a", "b");
        Phrases.finds(world, Phrase_.text.between("_", "a"), "_", "a");
    }

    private static void comparisonsOfEmoji(World world) throws Exception {
        Phrases.store(world, "\uff61", "\ud83d\ude00");
        Phrases.finds(world, Phrase_.text.lt("\ud83d\ude00"), "\uff61");
        Phrases.finds(world, Phrase_.text.gt("\uff61"), "\ud83d\ude00");
    }

    private static void page(World world) throws Exception {
        Phrases.store(world, BY_CODE_POINT.toArray(String[]::new));
        List<String> found = world.db().from(Phrase.class).orderBy(Phrase_.text.asc()).offset(5).limit(7).all().stream()
                .map(row -> row.text)
                .toList();
        Expect.same("the page", BY_CODE_POINT.subList(5, 12), found);
    }

    private static void comesBack(World world, String text) throws Exception {
        Phrase row = new Phrase(text);
        row.maybe = text;
        row.page = text;
        Phrase read = world.db().getOne(Phrase.class, world.stored(row).id());
        Expect.same("the text", text, read.text);
        Expect.same("the text of 64", text, read.maybe);
        Expect.same("the text of two thousand", text, read.page);
    }

    private static void isFound(World world, String text) throws Exception {
        String word = world.words().word();
        Phrases.store(world, text, word, word + text);
        Phrases.finds(world, Phrase_.text.eq(text), text);
        Phrases.finds(world, Phrase_.text.contains(text), text, word + text);
        Phrases.finds(world, Phrase_.text.startsWith(text), text);
    }

    private static void sixtyFour(World world, String one) throws Exception {
        Phrase row = new Phrase();
        row.maybe = one.repeat(64);
        Expect.same(
                "the text",
                one.repeat(64),
                world.db().getOne(Phrase.class, world.stored(row).id()).maybe);
    }
}
