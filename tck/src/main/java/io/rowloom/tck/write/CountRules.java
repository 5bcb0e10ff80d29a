package io.rowloom.tck.write;

import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
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
                        .show("a row that holds the new value already is not stale", CountRules::sameValue)
                        .show("a row that was changed to the same value twice is not stale", CountRules::sameValueTwice)
                        .show("a delete counts its row", CountRules::deleteCounts),
                Rule.core("W06", Word.class, Entry.class)
                        .each("an id of one's own is stored", PLAIN_IDS, CountRules::ownId)
                        .each(
                                "a row with an id of one's own is new until it is saved",
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

    private static void sameValue(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Word other = world.db().getOne(Word.class, row.id());
        other.alias = "x";
        world.saveAgain(other);
        row.alias = "x";
        world.saveAgain(row);
        Expect.same("the alias", "x", world.db().getOne(Word.class, row.id()).alias);
    }

    private static void sameValueTwice(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        for (String alias : List.of("x", "y", "x")) {
            row.alias = alias;
            world.saveAgain(row);
        }
        Expect.same(
                "rows",
                1L,
                world.db().from(Word.class).where(Word_.alias.eq("x")).count());
    }

    private static void deleteCounts(World world) throws Exception {
        List<Word> rows = world.db().saveAll(List.of(new Word("a"), new Word("b"), new Word("c")));
        Expect.same("deleted rows", 1, world.db().delete(rows.get(0)));
        Expect.same("deleted rows", 2, world.db().deleteAll(rows));
    }

    private static void ownId(World world, UUID id) throws Exception {
        Word row = world.stored(new Word("a").withId(id));
        Expect.same("the id", id, row.id());
        Expect.same("the text", "a", world.db().getOne(Word.class, id).text);
        row.text = "b";
        world.saveAgain(row);
        Expect.same("rows", 1L, world.db().from(Word.class).count());
        Expect.same("the text", "b", world.db().getOne(Word.class, id).text);
        Expect.same("deleted rows", 1, row.delete(world.db()));
    }

    private static void newWithOwnId(World world, UUID id) throws Exception {
        Word row = new Word("a").withId(id);
        Expect.same("when it was created", null, row.createdAt());
        Expect.same(
                "whether it is there", false, world.db().find(Word.class, id).isPresent());
        Expect.thrown(MisuseException.class, () -> world.db().delete(row));
        Expect.holds("a time of creation after the save", world.stored(row).createdAt() != null);
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
