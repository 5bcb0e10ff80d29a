package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.query.Expression;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counting rows, the ids that stand for nothing in particular, and parts of a result. */
final class CountRules implements WriteGroup {

    private static final List<Named<UUID>> PLAIN_IDS = List.of(
            Named.of("nil", new UUID(0, 0)),
            Named.of("one", new UUID(0, 1)),
            Named.of("all ones", new UUID(-1, -1)),
            Named.of("version 4", UUID.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6")));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W02", Word.class)
                        .both("a row that holds the new value already is not stale", Both.WORDS, CountRules::sameValue)
                        .both(
                                "a row that was changed to the same value twice is not stale",
                                Both.WORDS,
                                CountRules::sameValueTwice)
                        .both("a delete counts its row", Both.WORDS, CountRules::deleteCounts),
                Rule.core("W06", Word.class, Entry.class)
                        .both("an id of one's own is stored", Both.WORDS, PLAIN_IDS, CountRules::ownId)
                        .both(
                                "a row with an id of one's own is new until it is saved",
                                Both.WORDS,
                                PLAIN_IDS,
                                CountRules::newWithOwnId)
                        .show("the id decides nothing", CountRules::idDecidesNothing),
                Rule.core("W09", Word.class)
                        .show("limit alone", world -> cut(world, 0, 3))
                        .show("offset alone", world -> cut(world, 4, 10))
                        .show("both", world -> cut(world, 2, 5))
                        .show("limit 0 gives nothing", world -> cut(world, 0, 0))
                        .show("offset 0 leaves nothing out", world -> cut(world, 0, 10))
                        .show("offset beyond the end gives nothing", world -> cut(world, 11, 3))
                        .show("limit beyond the end gives the rest", world -> cut(world, 8, 100))
                        .show("the greatest limit", world -> cut(world, 1, Long.MAX_VALUE))
                        .show("they count for count and exists", CountRules::countToo)
                        .show("a negative limit is refused", CountRules::negativeLimit)
                        .show("a negative offset is refused", CountRules::negativeOffset)
                        .show("pages cover every row once", CountRules::pages));
    }

    private static <T extends Table<?>> T word(World world, Kind<Word, T> words, String text) throws Exception {
        return words.stored(world, fields -> fields.text = text);
    }

    private static <T extends Table<?>> void sameValue(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        T other = words.changed(world, words.again(world.db(), row), fields -> fields.alias = "x");
        row = words.changed(world, row, fields -> fields.alias = "x");
        Expect.same("the id", other.id(), row.id());
        Expect.same("the alias", "x", words.read(world, row, fields -> String.valueOf(fields.alias)));
    }

    private static <T extends Table<?>> void sameValueTwice(World world, Kind<Word, T> words) throws Exception {
        T row = word(world, words, "a");
        for (String alias : List.of("x", "y", "x")) {
            row = words.changed(world, row, fields -> fields.alias = alias);
        }
        Expression<T, String> alias = words.column(Word_.alias);
        Expect.same("the row", row, words.all(world).where(alias.eq("x")).one());
    }

    private static <T extends Table<?>> void deleteCounts(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = List.of(word(world, words, "a"), word(world, words, "b"), word(world, words, "c"));
        Expect.same("deleted rows", 1, world.db().delete(rows.get(0)));
        Expect.same("deleted rows", 2, world.db().deleteAll(rows));
    }

    private static <T extends Table<?>> T withId(Kind<Word, T> words, String text, UUID id) {
        return words.withId(words.make(fields -> fields.text = text), id);
    }

    private static <T extends Table<?>> void ownId(World world, Kind<Word, T> words, UUID id) throws Exception {
        T row = words.saved(world.db(), withId(words, "a", id));
        Expect.same("the id", id, row.id());
        Expect.same("the text", "a", words.read(world, row, fields -> fields.text));
        row = words.changed(world, row, fields -> fields.text = "b");
        Expect.same("rows", 1L, words.all(world).count());
        Expect.same("the text", "b", words.read(world, row, fields -> fields.text));
        Expect.same("deleted rows", 1, world.db().delete(row));
    }

    private static <T extends Table<?>> void newWithOwnId(World world, Kind<Word, T> words, UUID id) throws Exception {
        T row = withId(words, "a", id);
        Expect.same("when it was created", null, row.createdAt());
        Expect.same("whether it is there", false, words.all(world).exists());
        Expect.thrown(MisuseException.class, () -> world.db().delete(row));
        Expect.holds(
                "a time of creation after the save",
                words.saved(world.db(), row).createdAt() != null);
    }

    private static void idDecidesNothing(World world) throws Exception {
        Word first = world.stored(new Word("a").withId(new UUID(0, 0)));
        Word second = new Word("b").withId(new UUID(0, 0));
        Expect.thrown(
                io.rowloom.error.UniqueViolationException.class,
                () -> world.db().save(second));
        Expect.same("the rows", List.of(first), world.db().from(Word.class).all());
    }

    private static List<String> store(World world) throws Exception {
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        world.storeShuffled(world.db(), letters.stream().map(Word::new).toList());
        return letters;
    }

    private static void cut(World world, long offset, long limit) throws Exception {
        List<String> letters = store(world);
        int from = (int) Math.min(offset, letters.size());
        int to = (int) Math.min(letters.size(), limit > letters.size() ? letters.size() : from + limit);
        var query = world.db().from(Word.class).orderBy(Word_.text.asc());
        var cut = limit == 10
                ? query.offset(offset)
                : offset == 0 ? query.limit(limit) : query.offset(offset).limit(limit);
        Expect.same(
                "the rows",
                letters.subList(from, to),
                cut.all().stream().map(row -> row.text).toList());
        Expect.same(
                "the first",
                letters.subList(from, to).stream().findFirst(),
                cut.first().map(row -> row.text));
    }

    private static void countToo(World world) throws Exception {
        store(world);
        Expect.same("with a limit", 3L, world.db().from(Word.class).limit(3).count());
        Expect.same("with an offset", 6L, world.db().from(Word.class).offset(4).count());
        Expect.same(
                "with both", 2L, world.db().from(Word.class).offset(8).limit(5).count());
        Expect.same(
                "beyond the end", false, world.db().from(Word.class).offset(10).exists());
        Expect.same("at the end", true, world.db().from(Word.class).offset(9).exists());
        Expect.same("of none", false, world.db().from(Word.class).limit(0).exists());
    }

    private static void negativeLimit(World world) throws Exception {
        var query = world.db().from(Word.class);
        Expect.thrown(MisuseException.class, () -> query.limit(-1));
        Expect.thrown(MisuseException.class, () -> query.limit(Long.MIN_VALUE));
    }

    private static void negativeOffset(World world) throws Exception {
        var query = world.db().from(Word.class);
        Expect.thrown(MisuseException.class, () -> query.offset(-1));
        Expect.thrown(MisuseException.class, () -> query.offset(Long.MIN_VALUE));
    }

    private static void pages(World world) throws Exception {
        List<String> letters = store(world);
        List<String> found = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            world.db()
                    .from(Word.class)
                    .orderBy(Word_.text.desc())
                    .offset(page * 3L)
                    .limit(3)
                    .all()
                    .forEach(row -> found.add(row.text));
        }
        Expect.same("the rows", letters.reversed(), found);
    }
}
