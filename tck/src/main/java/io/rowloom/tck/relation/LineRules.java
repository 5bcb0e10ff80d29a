package io.rowloom.tck.relation;

import io.rowloom.relation.LongRef;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Clipping;
import io.rowloom.tck.model.Clipping_;
import io.rowloom.tck.model.Place;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Shelf_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shapes whose components are paths in camel case. */
final class LineRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S106", Library.with(Sample.class, Clipping.class, Shelf.class))
                .show("values of the row that is referred to", LineRules::stories)
                .show("over two references", LineRules::remarks)
                .show("lists of rows over two references", LineRules::lists)
                .show("in the records of a list", LineRules::inside)
                .show("columns of embedded records", LineRules::places)
                .show("behind references that are absent", LineRules::absent)
                .show("behind references that are there", LineRules::present)
                .show("the own table", LineRules::shelves)
                .show("takes one statement", LineRules::oneStatement));
    }

    private static Library library(World world) throws Exception {
        Library library = Library.of(world);
        Story first = library.stories.getFirst();
        first.editor = Ref.to(library.bob);
        world.saveAgain(first);
        return library;
    }

    private static <R> List<R> stories(World world, Class<R> shape) throws Exception {
        return world.db().from(Story.class).orderBy(Story_.id.asc()).as(shape).all();
    }

    private static <R> List<R> remarks(World world, Class<R> shape) throws Exception {
        return world.db().from(Remark.class).orderBy(Remark_.id.asc()).as(shape).all();
    }

    private static Lines.StoryLine line(Story story, Writer author, @Nullable Writer editor) {
        return new Lines.StoryLine(
                story.title,
                author.name,
                author.id(),
                Objects.requireNonNull(author.createdAt()),
                editor == null ? null : editor.name,
                editor == null ? null : editor.id());
    }

    private static void stories(World world) throws Exception {
        Library library = library(world);
        Expect.same(
                "the stories",
                List.of(
                        line(library.stories.get(0), library.alice, library.bob),
                        line(library.stories.get(1), library.alice, null),
                        line(library.stories.get(2), library.bob, null)),
                stories(world, Lines.StoryLine.class));
    }

    private static void remarks(World world) throws Exception {
        Library library = library(world);
        Ref<Writer> alice = Ref.to(library.alice);
        Expect.same(
                "the remarks",
                List.of(
                        new Lines.RemarkLine("r0", "first", "alice", "bob", alice, Ref.to(library.bob)),
                        new Lines.RemarkLine("r1", "first", "alice", "bob", alice, Ref.to(library.bob)),
                        new Lines.RemarkLine("r2", "second", "alice", null, alice, null)),
                remarks(world, Lines.RemarkLine.class));
    }

    private static void lists(World world) throws Exception {
        library(world);
        List<Cards.Title> alices = List.of(new Cards.Title("first"), new Cards.Title("second"));
        List<Cards.Title> bobs = List.of(new Cards.Title("third"));
        Expect.same(
                "the remarks",
                List.of(
                        new Lines.RemarkLists("r0", alices, bobs),
                        new Lines.RemarkLists("r1", alices, bobs),
                        new Lines.RemarkLists("r2", alices, List.of())),
                remarks(world, Lines.RemarkLists.class));
    }

    private static void inside(World world) throws Exception {
        library(world);
        Expect.same(
                "the stories",
                List.of(
                        new Lines.StoryRemarks(
                                "first", List.of(new Lines.Said("r0", "bob"), new Lines.Said("r1", "alice"))),
                        new Lines.StoryRemarks("second", List.of(new Lines.Said("r2", "bob"))),
                        new Lines.StoryRemarks("third", List.of())),
                stories(world, Lines.StoryRemarks.class));
    }

    private static void places(World world) throws Exception {
        Sample row = new Sample();
        row.place = new Place("Elm Street", 12, null);
        world.stored(row);
        Sample other = new Sample();
        other.place = new Place("", 0, "z");
        other.maybePlace = new Place("Oak Street", -1, null);
        world.stored(other);
        Expect.same(
                "the places",
                List.of(
                        new Lines.Places("Elm Street", 12, null, null, null),
                        new Lines.Places("", 0, "z", "Oak Street", -1)),
                world.db()
                        .from(Sample.class)
                        .orderBy(Sample_.id.asc())
                        .as(Lines.Places.class)
                        .all());
    }

    private static Lines.ClippingLine clipping(World world) throws Exception {
        return world.db()
                .from(Clipping.class)
                .orderBy(Clipping_.id.asc())
                .as(Lines.ClippingLine.class)
                .one();
    }

    private static void absent(World world) throws Exception {
        world.stored(new Clipping("alone"));
        Expect.same(
                "the clipping",
                new Lines.ClippingLine("alone", null, null, null, null, null, null, null),
                clipping(world));
    }

    private static void present(World world) throws Exception {
        Library library = library(world);
        Sample sample = new Sample();
        sample.count = 7;
        sample.place = new Place("Elm Street", 12, null);
        Clipping row = new Clipping("cut out");
        row.story = Ref.to(library.stories.getFirst());
        row.sample = Ref.to(world.stored(sample));
        world.stored(row);
        Expect.same(
                "the clipping",
                new Lines.ClippingLine(
                        "cut out",
                        "first",
                        new Cards.Name("alice"),
                        Ref.to(library.bob),
                        7,
                        sample.place,
                        null,
                        "Elm Street"),
                clipping(world));
    }

    private static void shelves(World world) throws Exception {
        Shelf top = world.stored(new Shelf("top", null));
        Shelf middle = world.stored(new Shelf("middle", top));
        world.stored(new Shelf("low", middle));
        Expect.same(
                "shelves",
                List.of(
                        new Lines.ShelfLine("top", null, null, null, null),
                        new Lines.ShelfLine("middle", top.id(), "top", null, null),
                        new Lines.ShelfLine("low", middle.id(), "middle", "top", LongRef.of(Shelf.class, top.id()))),
                world.db()
                        .from(Shelf.class)
                        .orderBy(Shelf_.id.asc())
                        .as(Lines.ShelfLine.class)
                        .all());
    }

    private static void oneStatement(World world) throws Exception {
        library(world);
        long before = world.sent();
        Expect.same("rows", 3, remarks(world, Lines.RemarkLine.class).size());
        Expect.same("statements", 1L, world.sent() - before);
        UUID none = new UUID(0, 1);
        Expect.same(
                "other rows",
                0L,
                world.db()
                        .from(Story.class)
                        .where(Story_.id.eq(none))
                        .as(Lines.StoryLine.class)
                        .count());
    }
}
