package io.rowloom.tck.relation;

import io.rowloom.error.MisuseException;
import io.rowloom.error.NonUniqueResultException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.query.Projection;
import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Branch_;
import io.rowloom.tck.model.Colour;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Shelf_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Records of what is read of rows, and of the rows around them. */
final class ShapeRules implements RelationGroup {

    private static final int MANY = 30_001;

    private static final Class<?>[] TABLES = Stream.concat(
                    Stream.of(Library.TABLES), Stream.of(Sample.class, Shelf.class))
            .toArray(Class<?>[]::new);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("R14", TABLES)
                        .show("columns, rows that are referred to, and lists", ShapeRules::everything)
                        .show("references as such", ShapeRules::keys)
                        .show("a row that is absent is null", ShapeRules::absent)
                        .show("lists in lists", ShapeRules::twoLevels)
                        .show("lists behind a link table, from either side", ShapeRules::links)
                        .show("lists of rows that are referred to", ShapeRules::behindReferences)
                        .show("numbered rows", ShapeRules::numbered)
                        .show("the own table, up and down", ShapeRules::ownTable)
                        .show("values of every type", ShapeRules::everyType)
                        .show("embedded records and parts of them", ShapeRules::embedded)
                        .show("no rows", ShapeRules::noRows)
                        .show("the text of a query tells all that is read", ShapeRules::text)
                        .show("order, offset and limit are those of the rows", ShapeRules::cut)
                        .show("with first, one, count and exists", ShapeRules::everyAsking)
                        .show("equal rows once", ShapeRules::distinct)
                        .show("what a constructor throws comes as it is", ShapeRules::refusing)
                        .show("a shape of another table is refused", ShapeRules::otherTable)
                        .show("a record that is no shape is refused", ShapeRules::noShape),
                Rule.core("R15", Library.TABLES)
                        .show("one for columns and references", world -> sends(world, 1, Cards.StoryLine.class))
                        .show("one more for each list", world -> sends(world, 3, Cards.StoryCard.class))
                        .show("none below an empty list", ShapeRules::emptyLevel)
                        .show("none more for more rows", ShapeRules::moreRows)
                        .show("one for a count", ShapeRules::counts)
                        .show("30,001 lists", ShapeRules::veryMany));
    }

    private static Library library(World world) throws Exception {
        Library library = Library.of(world);
        Label blue = world.stored(new Label("blue"));
        Label red = world.stored(new Label("red"));
        Story first = library.stories.getFirst();
        Expect.same("links", 2, world.db().link(first, Story_.labels).add(blue, red));
        Expect.same(
                "links",
                1,
                world.db().link(library.stories.get(2), Story_.labels).add(red));
        first.editor = Ref.to(library.bob);
        world.saveAgain(first);
        return library;
    }

    private static <R> List<R> stories(World world, Class<R> shape) throws Exception {
        return world.db().from(Story.class).orderBy(Story_.id.asc()).as(shape).all();
    }

    private static void everything(World world) throws Exception {
        Library library = library(world);
        List<Cards.StoryCard> cards = stories(world, Cards.StoryCard.class);
        List<UUID> ids = library.stories.stream().map(Story::id).toList();
        Expect.same("rows", ids, cards.stream().map(Cards.StoryCard::id).toList());
        Cards.StoryCard first = cards.getFirst();
        Expect.same("the text", "first", first.title());
        Expect.same("the author", new Cards.Name("alice"), first.author());
        Expect.same("the editor", new Cards.Name("bob"), first.editor());
        Expect.same(
                "the remarks",
                List.of(new Cards.Said("r0", new Cards.Name("bob")), new Cards.Said("r1", new Cards.Name("alice"))),
                first.remarks());
        Expect.same("the labels", List.of("blue", "red"), words(first));
        Expect.same("other labels", List.of(), words(cards.get(1)));
        Expect.same(
                "shared labels", List.of(first.labels().get(1)), cards.get(2).labels());
        Expect.same("no remarks", List.of(), cards.get(2).remarks());
    }

    private static List<String> words(Cards.StoryCard card) {
        return card.labels().stream().map(Cards.Word::word).toList();
    }

    private static void keys(World world) throws Exception {
        Library library = library(world);
        Ref<Writer> alice = Ref.of(Writer.class, library.alice.id());
        Ref<Writer> bob = Ref.of(Writer.class, library.bob.id());
        Expect.same(
                "references",
                List.of(
                        new Cards.StoryKeys(alice, bob),
                        new Cards.StoryKeys(alice, null),
                        new Cards.StoryKeys(bob, null)),
                stories(world, Cards.StoryKeys.class));
    }

    private static void absent(World world) throws Exception {
        library(world);
        List<Cards.StoryCard> cards = stories(world, Cards.StoryCard.class);
        Expect.same("an editor", new Cards.Name("bob"), cards.get(0).editor());
        Expect.same("no editor", null, cards.get(1).editor());
    }

    private static void twoLevels(World world) throws Exception {
        library(world);
        Expect.same(
                "writers",
                List.of(
                        new Cards.WriterPage("alice", List.of(told("first", "r0", "r1"), told("second", "r2"))),
                        new Cards.WriterPage("bob", List.of(told("third")))),
                world.db()
                        .from(Writer.class)
                        .orderBy(Writer_.name.asc())
                        .as(Cards.WriterPage.class)
                        .all());
    }

    private static Cards.Told told(String title, String... texts) {
        return new Cards.Told(title, Stream.of(texts).map(Cards.Text::new).toList());
    }

    private static void links(World world) throws Exception {
        library(world);
        world.stored(new Label("grey"));
        Expect.same(
                "labels",
                List.of(
                        new Cards.LabelPage("blue", List.of(told("first", "r0", "r1"))),
                        new Cards.LabelPage("red", List.of(told("first", "r0", "r1"), told("third"))),
                        new Cards.LabelPage("grey", List.of())),
                world.db()
                        .from(Label.class)
                        .orderBy(io.rowloom.tck.model.Label_.id.asc())
                        .as(Cards.LabelPage.class)
                        .all());
    }

    private static void behindReferences(World world) throws Exception {
        library(world);
        Cards.Works works = new Cards.Works("alice", List.of(new Cards.Title("first"), new Cards.Title("second")));
        Expect.same(
                "remarks",
                List.of(
                        new Cards.RemarkPage("r0", new Cards.About("first", works)),
                        new Cards.RemarkPage("r1", new Cards.About("first", works)),
                        new Cards.RemarkPage("r2", new Cards.About("second", works))),
                world.db()
                        .from(Remark.class)
                        .orderBy(Remark_.text.asc())
                        .as(Cards.RemarkPage.class)
                        .all());
    }

    private static void numbered(World world) throws Exception {
        Shelf top = world.stored(new Shelf("top", null));
        Shelf middle = world.stored(new Shelf("middle", top));
        Shelf low = world.stored(new Shelf("low", middle));
        List<Cards.ShelfCard> cards = world.db()
                .from(Shelf.class)
                .orderBy(Shelf_.id.asc())
                .as(Cards.ShelfCard.class)
                .all();
        Expect.same(
                "shelves",
                List.of(
                        new Cards.ShelfCard(top.id(), "top", null, List.of(new Cards.Below("middle"))),
                        new Cards.ShelfCard(
                                middle.id(), "middle", new Cards.Above(null), List.of(new Cards.Below("low"))),
                        new Cards.ShelfCard(
                                low.id(), "low", new Cards.Above(LongRef.of(Shelf.class, top.id())), List.of())),
                cards);
    }

    private static void ownTable(World world) throws Exception {
        Branch root = world.stored(new Branch("root", null));
        Branch twig = world.stored(new Branch("twig", root));
        world.stored(new Branch("leaf", twig));
        Expect.same("links", 1, world.db().link(twig, Branch_.near).add(root));
        Expect.same(
                "branches",
                List.of(
                        new Cards.BranchCard("root", null, List.of(new Cards.Below("twig")), List.of()),
                        new Cards.BranchCard(
                                "twig",
                                new Cards.Stem(null),
                                List.of(new Cards.Below("leaf")),
                                List.of(new Cards.Below("root"))),
                        new Cards.BranchCard(
                                "leaf", new Cards.Stem(Ref.of(Branch.class, root.id())), List.of(), List.of())),
                world.db()
                        .from(Branch.class)
                        .orderBy(Branch_.id.asc())
                        .as(Cards.BranchCard.class)
                        .all());
    }

    private static void everyType(World world) throws Exception {
        Sample row = new Sample();
        row.flag = true;
        row.maybeFlag = false;
        row.small = -7;
        row.count = 70_000;
        row.big = Long.MIN_VALUE;
        row.ratio = 1.5f;
        row.real = -2.25;
        row.money = new BigDecimal("12.3");
        row.text = "ä😀";
        row.token = new UUID(3, 4);
        row.moment = Instant.parse("2026-01-02T03:04:05.123456Z");
        row.day = LocalDate.of(2026, 2, 28);
        row.local = row.day.atTime(23, 59, 59);
        row.time = LocalTime.of(1, 2, 3);
        row.span = Duration.ofMillis(-1);
        row.bytes = new byte[] {0, -1};
        row.colour = List.of(Colour.values()).getLast();
        row.link = URI.create("https://example.com/a?b");
        row.address = InetAddress.getByName("2001:db8::1");
        row.place = new Place("street", 7, "zip");
        Sample stored = world.stored(row);
        Cards.Values found =
                world.db().from(Sample.class).as(Cards.Values.class).one();
        Expect.same("the time of its first save", stored.createdAt(), found.createdAt());
        Expect.same(
                "numbers",
                List.of(true, false, (short) -7, 70_000, Long.MIN_VALUE, 1.5f, -2.25, new BigDecimal("12.30")),
                List.of(
                        found.flag(),
                        Optional.ofNullable(found.maybeFlag()).orElse(true),
                        found.small(),
                        found.count(),
                        found.big(),
                        found.ratio(),
                        found.real(),
                        found.money()));
        Expect.same(
                "times",
                List.of(row.moment, row.day, row.local, row.time, row.span),
                List.of(found.moment(), found.day(), found.local(), found.time(), found.span()));
        Expect.same(
                "others",
                List.of(row.text, row.token, row.colour, row.link, row.address, row.place),
                List.of(found.text(), found.token(), found.colour(), found.link(), found.address(), found.place()));
        Expect.same("bytes", List.of((byte) 0, (byte) -1), List.of(found.bytes()[0], found.bytes()[1]));
        Expect.same("no number", null, found.maybeCount());
        Expect.same("no decimal", null, found.maybeRate());
        Expect.same("no time", null, found.maybeMoment());
        Expect.same("no bytes", null, found.maybeBytes());
        Expect.same("no name", null, found.maybeColour());
        Expect.same("no record", null, found.maybePlace());
    }

    private static void embedded(World world) throws Exception {
        Sample bare = new Sample();
        bare.place = new Place("a", 1, null);
        bare.maybePlace = new Place("b", 2, null);
        bare.text = "1";
        Sample full = new Sample();
        full.place = new Place("c", 3, "z");
        full.text = "2";
        world.stored(bare);
        world.stored(full);
        Expect.same(
                "parts",
                List.of(
                        new Cards.Zips(new Cards.Zip(null), new Cards.Zip(null)),
                        new Cards.Zips(new Cards.Zip("z"), null)),
                world.db()
                        .from(Sample.class)
                        .orderBy(io.rowloom.tck.model.Sample_.text.asc())
                        .as(Cards.Zips.class)
                        .all());
    }

    private static void text(World world) throws Exception {
        Expect.same(
                "the text",
                "from Story select id, title, author (name), editor (name), remarks (text, critic (name)), labels (id, word)",
                world.db().from(Story.class).as(Cards.StoryCard.class).toString());
    }

    private static void noRows(World world) throws Exception {
        Expect.same("records", List.of(), stories(world, Cards.StoryCard.class));
        Expect.same(
                "a record",
                Optional.empty(),
                world.db().from(Story.class).as(Cards.StoryCard.class).first());
    }

    private static void cut(World world) throws Exception {
        library(world);
        List<Cards.WriterPage> page = world.db()
                .from(Writer.class)
                .orderBy(Writer_.name.desc())
                .offset(1)
                .limit(5)
                .as(Cards.WriterPage.class)
                .all();
        Expect.same(
                "writers",
                List.of("alice"),
                page.stream().map(Cards.WriterPage::name).toList());
        Expect.same("all of their stories", 2, page.getFirst().stories().size());
        Projection<Cards.StoryLine> lines = world.db()
                .from(Story.class)
                .where(Story_.author.to(Writer_.name).eq("alice"))
                .orderBy(Story_.author.to(Writer_.name).asc())
                .orderBy(Story_.title.desc())
                .as(Cards.StoryLine.class);
        Cards.Name alice = new Cards.Name("alice");
        Expect.same(
                "a part",
                List.of(new Cards.StoryLine("first", alice)),
                lines.offset(1).limit(1).all());
        Expect.same("nothing", List.of(), lines.limit(0).all());
    }

    private static void everyAsking(World world) throws Exception {
        library(world);
        Projection<Cards.StoryCard> all =
                world.db().from(Story.class).orderBy(Story_.title.asc()).as(Cards.StoryCard.class);
        Expect.same("rows", 3L, all.count());
        Expect.same("rows of a part", 1L, all.offset(2).count());
        Expect.holds("there is one", all.exists());
        Expect.holds("there is none behind the last", !all.offset(3).exists());
        Expect.same("the first", Optional.of("first"), all.first().map(Cards.StoryCard::title));
        Expect.same(
                "the remarks of the first",
                2,
                all.first().orElseThrow().remarks().size());
        Expect.same("the only one", "third", all.offset(2).one().title());
        Expect.thrown(NonUniqueResultException.class, all::one);
        Expect.thrown(RecordNotFoundException.class, () -> all.offset(3).one());
    }

    private static void distinct(World world) throws Exception {
        Library library = library(world);
        library.story(world, "first", library.alice);
        Projection<Cards.StoryLine> lines =
                world.db().from(Story.class).where(Story_.title.eq("first")).as(Cards.StoryLine.class);
        Expect.same("rows", 2, lines.all().size());
        Expect.same(
                "different ones",
                List.of(new Cards.StoryLine("first", new Cards.Name("alice"))),
                lines.distinct().all());
        Expect.thrown(
                MisuseException.class,
                () -> world.db().from(Story.class).as(Cards.StoryCard.class).distinct());
    }

    private static void refusing(World world) throws Exception {
        library(world);
        IllegalArgumentException error = Expect.thrown(
                IllegalArgumentException.class,
                () -> world.db().from(Writer.class).as(Cards.Loud.class).all());
        Expect.same("the message", "refused here", error.getMessage());
        world.db().useTransaction(tx -> {
            Expect.thrown(
                    IllegalArgumentException.class,
                    () -> tx.from(Writer.class).as(Cards.Loud.class).all());
            Expect.same(
                    "writers, in the same transaction",
                    2L,
                    tx.from(Writer.class).count());
        });
    }

    private static void otherTable(World world) throws Exception {
        MisuseException error = Expect.thrown(
                MisuseException.class, () -> world.db().from(Writer.class).as(Cards.StoryCard.class));
        Expect.holds(
                "the message names both tables",
                String.valueOf(error.getMessage()).contains("Story")
                        && String.valueOf(error.getMessage()).contains("Writer"));
    }

    private static void noShape(World world) throws Exception {
        MisuseException error = Expect.thrown(
                MisuseException.class, () -> world.db().from(Writer.class).as(Cards.Name.class));
        Expect.holds(
                "the message names the annotation",
                String.valueOf(error.getMessage()).contains("@Shape"));
    }

    private static void sends(World world, long statements, Class<?> shape) throws Exception {
        library(world);
        sends(world, "all rows", statements, () -> stories(world, shape));
        sends(
                world,
                "all rows, in a transaction",
                statements,
                () -> world.db()
                        .inTransaction(
                                tx -> tx.from(Story.class).as(shape).all().size()));
    }

    private static void sends(World world, String what, long expected, Attempt attempt) throws Exception {
        long before = world.sent();
        attempt.run();
        Expect.same("statements for " + what, expected, world.sent() - before);
    }

    private static void emptyLevel(World world) throws Exception {
        Library.empty(world);
        sends(world, "no stories", 1, () -> stories(world, Cards.StoryCard.class));
        sends(
                world,
                "writers without stories",
                2,
                () -> world.db().from(Writer.class).as(Cards.WriterPage.class).all());
    }

    private static void moreRows(World world) throws Exception {
        Library library = library(world);
        for (int i = 0; i < 20; i++) {
            library.remark(world, library.story(world, "s" + i, library.alice), library.bob);
        }
        sends(world, "stories", 3, () -> stories(world, Cards.StoryCard.class));
        sends(
                world,
                "writers",
                3,
                () -> world.db().from(Writer.class).as(Cards.WriterPage.class).all());
        sends(
                world,
                "remarks, two references and a list away",
                2,
                () -> world.db().from(Remark.class).as(Cards.RemarkPage.class).all());
    }

    private static void counts(World world) throws Exception {
        library(world);
        Projection<Cards.StoryCard> all = world.db().from(Story.class).as(Cards.StoryCard.class);
        sends(world, "a count", 1, all::count);
        sends(world, "a look", 1, all::exists);
    }

    private static void veryMany(World world) throws Exception {
        List<Branch> chain = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            chain.add(new Branch("b" + i, i == 0 ? null : chain.getLast()));
        }
        Expect.same("saved rows", MANY, world.db().saveAll(chain).size());
        List<Cards.BranchLine> found = world.db()
                .from(Branch.class)
                .orderBy(Branch_.id.asc())
                .as(Cards.BranchLine.class)
                .all();
        Expect.same("rows", MANY, found.size());
        for (int i = 0; i < MANY; i++) {
            List<Cards.Below> twigs = i == MANY - 1 ? List.of() : List.of(new Cards.Below("b" + (i + 1)));
            Expect.same("the row", new Cards.BranchLine("b" + i, twigs), found.get(i));
        }
    }
}
