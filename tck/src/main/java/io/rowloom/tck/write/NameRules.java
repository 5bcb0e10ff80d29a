package io.rowloom.tck.write;

import io.rowloom.query.NumericColumn;
import io.rowloom.tck.model.LongNameX;
import io.rowloom.tck.model.LongNameX_;
import io.rowloom.tck.model.LongNameY;
import io.rowloom.tck.model.MixedCase;
import io.rowloom.tck.model.MixedCase_;
import io.rowloom.tck.model.Reserved;
import io.rowloom.tck.model.Reserved_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Names of tables and columns. */
final class NameRules implements WriteGroup {

    private record Word(
            NumericColumn<Reserved, Integer> column, ObjIntConsumer<Reserved> set, Function<Reserved, Integer> get) {}

    private static final List<Named<Word>> WORDS = List.of(
            word("user", Reserved_.user, (row, n) -> row.user = n, row -> row.user),
            word("order", Reserved_.order, (row, n) -> row.order = n, row -> row.order),
            word("select", Reserved_.select, (row, n) -> row.select = n, row -> row.select),
            word("from", Reserved_.from, (row, n) -> row.from = n, row -> row.from),
            word("where", Reserved_.where, (row, n) -> row.where = n, row -> row.where),
            word("group", Reserved_.group, (row, n) -> row.group = n, row -> row.group),
            word("table", Reserved_.table, (row, n) -> row.table = n, row -> row.table),
            word("index", Reserved_.index, (row, n) -> row.index = n, row -> row.index),
            word("key", Reserved_.key, (row, n) -> row.key = n, row -> row.key),
            word("value", Reserved_.value, (row, n) -> row.value = n, row -> row.value),
            word("rows", Reserved_.rows, (row, n) -> row.rows = n, row -> row.rows),
            word("window", Reserved_.window, (row, n) -> row.window = n, row -> row.window),
            word("rowid", Reserved_.rowid, (row, n) -> row.rowid = n, row -> row.rowid),
            word("null", Reserved_.nullWord, (row, n) -> row.nullWord = n, row -> row.nullWord),
            word("true", Reserved_.trueWord, (row, n) -> row.trueWord = n, row -> row.trueWord),
            word("case", Reserved_.caseWord, (row, n) -> row.caseWord = n, row -> row.caseWord));

    private static Named<Word> word(
            String name,
            NumericColumn<Reserved, Integer> column,
            ObjIntConsumer<Reserved> set,
            Function<Reserved, Integer> get) {
        return Named.of(name, new Word(column, set, get));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("B04", LongNameX.class, LongNameY.class, MixedCase.class)
                        .show("two tables whose names of 63 bytes differ in the last", NameRules::longTables)
                        .show("two columns whose names of 63 bytes differ in the last", NameRules::longColumns)
                        .show("indexes of long names", NameRules::longIndexes),
                Rule.core("B05", MixedCase.class)
                        .show("names in camel case", NameRules::camelCase)
                        .show("they are found and sorted by", NameRules::foundByCamelCase),
                Rule.core("B06", Reserved.class)
                        .show("a row of all of them comes back", NameRules::allWords)
                        .each("is written, found and sorted by", WORDS, NameRules::oneWord));
    }

    private static void longTables(World world) throws Exception {
        LongNameX x = new LongNameX();
        x.number = world.words().below(1_000);
        LongNameY y = new LongNameY();
        y.number = x.number + 1;
        world.saveAgain(x);
        world.saveAgain(y);
        Expect.same(
                "the number of one", x.number, world.db().from(LongNameX.class).one().number);
        Expect.same(
                "the number of the other",
                y.number,
                world.db().from(LongNameY.class).one().number);
        Expect.same(
                "rows",
                1L,
                world.db()
                        .from(LongNameX.class)
                        .where(LongNameX_.number.eq(x.number))
                        .count());
    }

    private static MixedCase numbers(int longest, int longestToo) {
        MixedCase row = new MixedCase();
        row.longest = longest;
        row.longestToo = longestToo;
        return row;
    }

    private static void longColumns(World world) throws Exception {
        MixedCase row = world.stored(numbers(1, 2));
        MixedCase read = world.db().getOne(MixedCase.class, row.id());
        Expect.same("the numbers", List.of(1, 2), List.of(read.longest, read.longestToo));
        Expect.same(
                "by the first",
                0L,
                world.db().from(MixedCase.class).where(MixedCase_.longest.eq(2)).count());
    }

    private static void longIndexes(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(numbers(1, 9), numbers(2, 8)));
        Expect.same(
                "by one",
                9,
                world.db().from(MixedCase.class).where(MixedCase_.longest.eq(1)).one().longestToo);
        Expect.same(
                "by the other",
                2,
                world.db()
                        .from(MixedCase.class)
                        .where(MixedCase_.longestToo.eq(8))
                        .one()
                        .longest);
    }

    private static MixedCase texts(String fooBar, String url, String other) {
        MixedCase row = new MixedCase();
        row.fooBar = fooBar;
        row.x1UrlOfThing = url;
        row.other = other;
        return row;
    }

    private static void camelCase(World world) throws Exception {
        MixedCase row = world.stored(texts("Foo", "Url", "Other"));
        MixedCase read = world.db().getOne(MixedCase.class, row.id());
        Expect.same("the texts", List.of("Foo", "Url", "Other"), List.of(read.fooBar, read.x1UrlOfThing, read.other));
    }

    private static void foundByCamelCase(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(texts("a", "2", "x"), texts("b", "1", "y")));
        Expect.same(
                "by fooBar",
                "2",
                world.db()
                        .from(MixedCase.class)
                        .where(MixedCase_.fooBar.eq("a"))
                        .one()
                        .x1UrlOfThing);
        Expect.same(
                "by a name of its own",
                "b",
                world.db().from(MixedCase.class).where(MixedCase_.other.eq("y")).one().fooBar);
        Expect.same(
                "the order",
                List.of("b", "a"),
                world.db().from(MixedCase.class).orderBy(MixedCase_.x1UrlOfThing.asc()).all().stream()
                        .map(row -> row.fooBar)
                        .toList());
    }

    private static void allWords(World world) throws Exception {
        Reserved row = new Reserved();
        int start = world.words().below(1_000);
        for (int i = 0; i < WORDS.size(); i++) {
            WORDS.get(i).value().set().accept(row, start + i);
        }
        world.saveAgain(row);
        Reserved read = world.db().getOne(Reserved.class, row.id());
        for (int i = 0; i < WORDS.size(); i++) {
            Expect.same(
                    WORDS.get(i).name(), start + i, WORDS.get(i).value().get().apply(read));
        }
    }

    private static void oneWord(World world, Word word) throws Exception {
        Reserved one = world.stored(new Reserved());
        Reserved two = world.stored(new Reserved());
        word.set().accept(one, 5);
        world.saveAgain(one);
        Expect.same(
                "by value",
                one,
                world.db().from(Reserved.class).where(word.column().eq(5)).one());
        Expect.same(
                "the order",
                List.of(two, one),
                world.db().from(Reserved.class).orderBy(word.column().asc()).all());
        Expect.same("the value", 5, word.get().apply(world.db().getOne(Reserved.class, one.id())));
    }
}
