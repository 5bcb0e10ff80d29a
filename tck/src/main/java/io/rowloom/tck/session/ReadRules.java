package io.rowloom.tck.session;

import io.rowloom.Table;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.query.Query;
import io.rowloom.query.TextColumn;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;
import java.util.Optional;

/** The calls that read. */
final class ReadRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S01", Word.class, Entry.class)
                        .show("find gives a stored row", ReadRules::find)
                        .show("find gives nothing for another id", ReadRules::findNothing)
                        .show("getOne gives a stored row", ReadRules::getOne)
                        .show("getOne throws for another id", ReadRules::getOneThrows)
                        .both("rows of both kinds", Both.WORDS, ReadRules::byId)
                        .both("rows of both kinds with numbers", Both.ENTRIES, ReadRules::byId)
                        .show("rows with numbers", ReadRules::numbered)
                        .show("a row that was never saved is not there", ReadRules::neverSaved)
                        .show("an id is found in its own table only", ReadRules::ownTable)
                        .show("the numbers that no row has", ReadRules::noNumber),
                Rule.core("S02", Word.class)
                        .both("of no rows", Both.WORDS, ReadRules::ofNone)
                        .both("of one row", Both.WORDS, ReadRules::ofOne)
                        .both("of several rows", Both.WORDS, ReadRules::ofSeveral)
                        .show("get is the first of a condition", ReadRules::get)
                        .both("first follows the order", Both.WORDS, ReadRules::first)
                        .both("one counts within the limit", Both.WORDS, ReadRules::oneWithinLimit),
                Rule.core("S03", Word.class)
                        .both("every read makes new objects", Both.WORDS, ReadRules::newObjects)
                        .show("changing what was read changes nothing that is stored", ReadRules::notShared)
                        .show("the list cannot be changed", ReadRules::unmodifiable)
                        .both("the list is not changed by later writes", Both.WORDS, ReadRules::notLive));
    }

    private static void find(World world) throws Exception {
        Word row = world.stored(new Word(world.words().word()));
        Optional<Word> found = world.db().find(Word.class, row.id());
        Expect.same("the row", Optional.of(row), found);
        Expect.same("the text", row.text, found.orElseThrow().text);
    }

    private static void findNothing(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Expect.same(
                "the row",
                Optional.empty(),
                world.db().find(Word.class, world.words().uuid()));
        Expect.same("the row", Optional.of(row), world.db().find(Word.class, row.id()));
    }

    private static void getOne(World world) throws Exception {
        Word row = world.stored(new Word(world.words().word()));
        Expect.same("the text", row.text, world.db().getOne(Word.class, row.id()).text);
    }

    private static void getOneThrows(World world) throws Exception {
        world.db();
        RecordNotFoundException error = Expect.thrown(
                RecordNotFoundException.class,
                () -> world.db().getOne(Word.class, world.words().uuid()));
        Expect.holds(
                "the message to name the model",
                String.valueOf(error.getMessage()).contains("Word"));
        Expect.same("whether it may be retried", false, error.retryable());
    }

    private static void numbered(World world) throws Exception {
        Entry row = world.stored(new Entry(world.words().word()));
        long id = row.id();
        Expect.same("the text", row.text, world.db().getOne(Entry.class, id).text);
        Expect.same("the row", Optional.of(row), world.db().find(Entry.class, id));
        Expect.same("another row", Optional.empty(), world.db().find(Entry.class, id + 1));
    }

    private static void neverSaved(World world) throws Exception {
        Expect.same("the row", Optional.empty(), world.db().find(Word.class, new Word("a").id()));
    }

    private static <M, T extends Table<?>> void byId(World world, Kind<M, T> kind) throws Exception {
        T row = kind.stored(world, fields -> {});
        T read = kind.again(world.db(), row);
        Expect.same("the row", row, read);
        Expect.same("the row", row, world.db().get(kind.type(), kind.idIs(row)).orElseThrow());
        Expect.same("deleted rows", 1, world.db().delete(read));
        Expect.thrown(RecordNotFoundException.class, () -> kind.again(world.db(), row));
        Expect.same("the row", Optional.empty(), world.db().get(kind.type(), kind.idIs(row)));
    }

    private static void ownTable(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Entry entry = world.stored(new Entry("a"));
        Expect.same(
                "words",
                1L,
                world.db().from(Word.class).where(Word_.id.eq(row.id())).count());
        Expect.same("the entry", entry, world.db().getOne(Entry.class, entry.id()));
        Expect.same("entries", 1L, world.db().from(Entry.class).count());
    }

    private static void noNumber(World world) throws Exception {
        Entry row = world.stored(new Entry("a"));
        for (long id : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE}) {
            Expect.same("the row", Optional.empty(), world.db().find(Entry.class, id));
        }
        Expect.same("the row", row, world.db().getOne(Entry.class, row.id()));
    }

    private static <T extends Table<?>> Query<T> store(World world, Kind<Word, T> words, String... texts)
            throws Exception {
        List<T> rows = java.util.Arrays.stream(texts)
                .map(text -> words.make(fields -> fields.text = text))
                .toList();
        Expect.same("saved rows", texts.length, words.shuffled(world, rows).size());
        return words.all(world);
    }

    private static <T extends Table<?>> TextColumn<T> text(Kind<Word, T> words) {
        return words.column(Word_.text);
    }

    private static Query<Word> store(World world, String... texts) throws Exception {
        world.storeShuffled(
                world.db(), java.util.Arrays.stream(texts).map(Word::new).toList());
        return world.db().from(Word.class);
    }

    private static <T extends Table<?>> void ofNone(World world, Kind<Word, T> words) throws Exception {
        Query<T> query = store(world, words, "other").where(text(words).eq("a"));
        Expect.same("all", List.of(), query.all());
        Expect.same("first", Optional.empty(), query.first());
        Expect.same("count", 0L, query.count());
        Expect.same("exists", false, query.exists());
        Expect.thrown(RecordNotFoundException.class, query::one);
    }

    private static <T extends Table<?>> void ofOne(World world, Kind<Word, T> words) throws Exception {
        Query<T> query = store(world, words, "a", "other").where(text(words).eq("a"));
        T row = query.one();
        Expect.same("the text", "a", words.get(row, fields -> fields.text));
        Expect.same("all", List.of(row), query.all());
        Expect.same("first", Optional.of(row), query.first());
        Expect.same("count", 1L, query.count());
        Expect.same("exists", true, query.exists());
    }

    private static <T extends Table<?>> void ofSeveral(World world, Kind<Word, T> words) throws Exception {
        Query<T> query =
                store(world, words, "a", "b", "c", "other").where(text(words).ne("other"));
        Expect.same("all", 3, query.all().size());
        Expect.same("count", 3L, query.count());
        Expect.same("exists", true, query.exists());
        Expect.holds(
                "first to be one of all", query.all().contains(query.first().orElseThrow()));
        Expect.thrown(NonUniqueResultException.class, query::one, "other");
    }

    private static void get(World world) throws Exception {
        Query<Word> query = store(world, "a", "b");
        Expect.same(
                "the text",
                Optional.of("b"),
                world.db().get(Word.class, Word_.text.eq("b")).map(row -> row.text));
        Expect.same("nothing", Optional.empty(), world.db().get(Word.class, Word_.text.eq("c")));
        Expect.holds(
                "one of several",
                query.all()
                        .contains(world.db().get(Word.class, Word_.text.ne("c")).orElseThrow()));
    }

    private static <T extends Table<?>> void first(World world, Kind<Word, T> words) throws Exception {
        Query<T> query = store(world, words, "b", "c", "a");
        Expect.same(
                "ascending",
                "a",
                words.get(query.orderBy(text(words).asc()).first().orElseThrow(), fields -> fields.text));
        Expect.same(
                "descending",
                "c",
                words.get(query.orderBy(text(words).desc()).first().orElseThrow(), fields -> fields.text));
    }

    private static <T extends Table<?>> void oneWithinLimit(World world, Kind<Word, T> words) throws Exception {
        Query<T> query = store(world, words, "a", "b").orderBy(text(words).asc());
        Expect.same("within a limit of one", "a", words.get(query.limit(1).one(), fields -> fields.text));
        Expect.same("behind an offset of one", "b", words.get(query.offset(1).one(), fields -> fields.text));
        Expect.thrown(RecordNotFoundException.class, () -> query.limit(0).one());
    }

    private static <T extends Table<?>> void newObjects(World world, Kind<Word, T> words) throws Exception {
        Query<T> query = store(world, words, "a");
        T read = query.one();
        Expect.otherInstance("two reads", query.one(), read);
        world.db().useTransaction(tx -> {
            Query<T> inside = tx.from(words.type());
            T readInside = inside.one();
            Expect.otherInstance("two reads of a transaction", inside.one(), readInside);
        });
    }

    private static void notShared(World world) throws Exception {
        Query<Word> query = store(world, "a");
        Word row = query.one();
        row.text = "changed";
        row.alias = "changed";
        Expect.same("the text", "a", query.one().text);
        Expect.same("the alias", null, query.one().alias);
    }

    private static void unmodifiable(World world) throws Exception {
        List<Word> rows = store(world, "a", "b").all();
        Expect.thrown(UnsupportedOperationException.class, () -> rows.removeFirst());
        Expect.thrown(UnsupportedOperationException.class, () -> rows.add(new Word("c")));
    }

    private static <T extends Table<?>> void notLive(World world, Kind<Word, T> words) throws Exception {
        List<T> rows = store(world, words, "a", "b").all();
        Expect.same("deleted rows", 2, world.db().deleteAll(rows));
        Expect.same(
                "saved rows",
                1,
                words.shuffled(world, List.of(words.make(fields -> fields.text = "c")))
                        .size());
        Expect.same("how many", 2, rows.size());
    }
}
