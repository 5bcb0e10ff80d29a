package io.rowloom.tck.relation;

import io.rowloom.Session;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.query.Functions;
import io.rowloom.query.Projection;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values and shapes that are read one after the other. */
final class ValueStreamRules implements RelationGroup {

    private static final int MANY = 2_500;

    /** Makes a projection of stories. */
    @FunctionalInterface
    private interface Question {
        Projection<?> of(Query<Story> stories);
    }

    private static Named<Question> question(String name, Question question) {
        return Named.of(name, question);
    }

    private static final List<Named<Question>> QUESTIONS = List.of(
            question("one value", stories -> stories.select(Story_.title)),
            question(
                    "values along a reference",
                    stories -> stories.select(
                            Story_.title, Story_.author.to(Writer_.name), Story_.remarks.count(), List::of)),
            question("references", stories -> stories.select(Story_.author)),
            question(
                    "distinct values",
                    stories -> stories.select(Story_.title.length()).distinct()),
            question("a part", stories -> stories.select(Story_.title).offset(1).limit(1)),
            question("none of them", stories -> stories.select(Story_.title).limit(0)),
            question("an aggregate", stories -> stories.select(Functions.count())),
            question("a shape", stories -> stories.as(Cards.StoryLine.class)),
            question("a shape with paths", stories -> stories.as(Lines.StoryLine.class)),
            question("a shape of references", stories -> stories.as(Cards.StoryKeys.class)));

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S193", Library.with(Word.class))
                .each("gives what all gives", QUESTIONS, ValueStreamRules::likeAll)
                .show("of groups", ValueStreamRules::groups)
                .show("an absent value is null", ValueStreamRules::absent)
                .show("of many rows", ValueStreamRules::many)
                .show("sees what the transaction wrote, and is told once", ValueStreamRules::told)
                .show("a shape with lists is refused", ValueStreamRules::lists)
                .each("a database refuses it", QUESTIONS, ValueStreamRules::onDatabase)
                .each("while it is open other calls are refused", QUESTIONS, ValueStreamRules::busy)
                .show("it may be left early", ValueStreamRules::leftEarly)
                .show("a constructor that throws closes it", ValueStreamRules::constructorFails)
                .show("the end of the block closes it", ValueStreamRules::blockEnds)
                .show("commit closes it", ValueStreamRules::commit));
    }

    private static Query<Story> stories(Session session) {
        return session.from(Story.class).orderBy(Story_.title.asc());
    }

    /** Distinct values and aggregates have no order by what they leave out. */
    private static Projection<?> asked(Session session, Question question, boolean ordered) {
        return question.of(ordered ? stories(session) : session.from(Story.class));
    }

    private static boolean hasOrder(World world, Question question) throws Exception {
        try {
            return asked(world.db(), question, true).count() >= 0;
        } catch (MisuseException e) {
            return false;
        }
    }

    private static void likeAll(World world, Question question) throws Exception {
        Library.of(world);
        boolean ordered = hasOrder(world, question);
        world.db().useTransaction(tx -> {
            Projection<?> projection = asked(tx, question, ordered);
            List<?> all = projection.all();
            try (Stream<?> rows = projection.stream()) {
                Expect.same("the rows", sorted(all, ordered), sorted(rows.toList(), ordered));
            }
            Expect.same(
                    "the rows again",
                    sorted(all, ordered),
                    sorted(projection.stream().toList(), ordered));
        });
    }

    private static List<?> sorted(List<?> rows, boolean ordered) {
        return ordered ? rows : rows.stream().map(String::valueOf).sorted().toList();
    }

    private static void groups(World world) throws Exception {
        Library.of(world);
        world.db()
                .useTransaction(tx -> Expect.same(
                        "stories of each",
                        List.of("alice 2", "bob 1"),
                        tx
                                .from(Story.class)
                                .groupBy(Story_.author.to(Writer_.name))
                                .orderBy(Story_.author.to(Writer_.name).asc())
                                .select(
                                        Story_.author.to(Writer_.name),
                                        Functions.count(),
                                        (name, count) -> name + " " + count)
                                .stream()
                                .toList()));
    }

    private static void absent(World world) throws Exception {
        Word word = new Word("a");
        word.alias = "x";
        Expect.same("rows", 2, world.db().saveAll(List.of(word, new Word("b"))).size());
        world.db()
                .useTransaction(tx -> Expect.same(
                        "the aliases",
                        Arrays.asList("x", null),
                        tx.from(Word.class).orderBy(Word_.text.asc()).select(Word_.alias).stream()
                                .toList()));
    }

    private static void many(World world) throws Exception {
        List<Word> words =
                IntStream.range(0, MANY).mapToObj(i -> new Word("w" + i)).toList();
        Expect.same("rows", MANY, world.db().saveAll(words).size());
        world.db().useTransaction(tx -> {
            try (Stream<@Nullable String> texts = tx.from(Word.class).select(Word_.text).stream()) {
                Expect.same("distinct texts", (long) MANY, texts.distinct().count());
            }
        });
    }

    private static void told(World world) throws Exception {
        List<Long> rows = new ArrayList<>();
        var db = world.open(options -> options.onStatement(event -> rows.add(event.rows())));
        db.useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a"), new Word("b")));
            rows.clear();
            Expect.same(
                    "rows", 2L, tx.from(Word.class).select(Word_.text).stream().count());
            Expect.same("what was told", List.of(2L), rows);
        });
    }

    private static void lists(World world) throws Exception {
        Library.of(world);
        world.db().useTransaction(tx -> {
            long before = world.sent();
            Projection<?> cards = stories(tx).as(Cards.StoryCard.class);
            Expect.thrown(MisuseException.class, () -> cards.stream());
            Expect.same("statements that were sent", 0L, world.sent() - before);
            Expect.same("cards", 3, cards.all().size());
        });
    }

    private static void onDatabase(World world, Question question) throws Exception {
        Library.of(world);
        Projection<?> projection = asked(world.db(), question, false);
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> projection.stream());
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.holds("an answer", projection.count() >= 0);
    }

    private static void busy(World world, Question question) throws Exception {
        Library.of(world);
        world.db().useTransaction(tx -> {
            Projection<?> projection = asked(tx, question, false);
            List<?> all = projection.all();
            try (Stream<?> rows = projection.stream()) {
                long before = world.sent();
                Expect.thrown(MisuseException.class, () -> tx.from(Story.class).count());
                Expect.thrown(MisuseException.class, () -> projection.stream());
                Expect.same("statements that were sent", 0L, world.sent() - before);
                Expect.same("rows", (long) all.size(), (long) rows.toList().size());
            }
            Expect.same("rows behind it", 3L, tx.from(Story.class).count());
        });
    }

    private static void leftEarly(World world) throws Exception {
        Library.of(world);
        world.db().useTransaction(tx -> {
            try (Stream<Lines.StoryLine> rows = stories(tx).as(Lines.StoryLine.class).stream()) {
                Expect.same("the first", "first", rows.findFirst().orElseThrow().title());
            }
            Expect.same("rows behind it", 3L, tx.from(Story.class).count());
        });
    }

    private static void constructorFails(World world) throws Exception {
        Library.of(world);
        world.db().useTransaction(tx -> {
            Stream<Cards.Loud> loud = tx.from(Writer.class).orderBy(Writer_.name.asc()).as(Cards.Loud.class).stream();
            Expect.thrown(IllegalArgumentException.class, () -> loud.toList());
            Expect.same("rows behind it", 3L, tx.from(Story.class).count());
        });
    }

    private static void blockEnds(World world) throws Exception {
        Library.of(world);
        Stream<?> outside = world.db().inTransaction(tx -> stories(tx).select(Story_.title).stream());
        Expect.thrown(MisuseException.class, () -> outside.toList());
        Expect.same("rows", 3L, world.db().from(Story.class).count());
    }

    private static void commit(World world) throws Exception {
        Library.of(world);
        try (Transaction tx = world.db().begin()) {
            Iterator<@Nullable String> titles =
                    stories(tx).select(Story_.title).stream().iterator();
            Expect.same("the first", "first", titles.next());
            tx.commit();
            Expect.thrown(MisuseException.class, () -> titles.next());
        }
    }
}
