package io.rowloom.tck.relation;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.query.Condition;
import io.rowloom.query.Functions;
import io.rowloom.query.Order;
import io.rowloom.query.Query;
import io.rowloom.query.TextExpression;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Label_;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Shelf_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions and orders on other rows: paths along references, rows on the many side, and queries inside of queries. */
final class PathRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(paths(), existence(), counts(), inner());
    }

    private static Rule paths() {
        return Rule.core("R10", tables())
                .show("a condition on the row that is referred to", PathRules::oneStep)
                .show("a condition two references away", PathRules::twoSteps)
                .show("two paths in one query", PathRules::twoPaths)
                .show("the two sides of one reference compared", PathRules::sidesCompared)
                .show("a computed value of the other row", PathRules::computedEnd)
                .show("an absent reference has absent values", PathRules::absentReference)
                .show("an absent reference has no computed values", PathRules::nothingIsComputed)
                .show("an absent reference does not lose the row", PathRules::rowIsKept)
                .show("an order by the other row", PathRules::order)
                .show("a reference of the row that is referred to", PathRules::referenceBehind)
                .show("a path of a table to itself", PathRules::selfReference)
                .show("a path through a numbered table", PathRules::numbered)
                .show("a count, a page and a limit", PathRules::countAndPage)
                .show("an update and a deletion by a path", PathRules::bulk)
                .show("a path is one statement", PathRules::oneStatement);
    }

    private static Rule existence() {
        return Rule.core("R11", tables())
                .show("any finds a row with a member for which the condition holds", PathRules::any)
                .show("any and none without a condition", PathRules::anyAtAll)
                .show("none is the opposite of any", PathRules::none)
                .show("one member must keep the whole condition", PathRules::oneMember)
                .show("an unknown condition holds for no member", PathRules::unknownMember)
                .show("a path inside of the condition", PathRules::pathInside)
                .show("any inside of any", PathRules::nested)
                .show("members by a link table, from both sides", PathRules::links)
                .show("members of the row at the end of a path", PathRules::membersBehindPath)
                .show("a deletion by any", PathRules::deleteByAny);
    }

    private static Rule counts() {
        return Rule.core("R12", tables())
                .show("the number of members in a condition", PathRules::countInCondition)
                .show("the number of members in an order", PathRules::countInOrder)
                .show("the number of links", PathRules::countLinks)
                .show("the number of members behind a path", PathRules::countBehindPath);
    }

    private static Rule inner() {
        return Rule.core("R13", tables())
                .show("a reference to one of the rows that a query finds", PathRules::within)
                .show("a reference to none of them", PathRules::notWithin)
                .show("a query that finds nothing", PathRules::withinNothing)
                .show("an absent reference is in no query", PathRules::absentWithin)
                .show("an inner query has no limit", PathRules::innerLimit);
    }

    private static Class<?>[] tables() {
        Class<?>[] tables = java.util.Arrays.copyOf(Library.TABLES, Library.TABLES.length + 1);
        tables[Library.TABLES.length] = Shelf.class;
        return tables;
    }

    private static void finds(World world, Condition<Story> condition, String... titles) throws Exception {
        Expect.same(
                "the stories",
                Set.of(titles),
                titles(world.db().from(Story.class).where(condition)));
        Expect.same(
                "their number",
                (long) titles.length,
                world.db().from(Story.class).where(condition).count());
    }

    private static Set<String> titles(Query<Story> query) {
        return query.all().stream().map(story -> story.title).collect(Collectors.toSet());
    }

    private static void ordered(World world, Order<Story> order, String... titles) throws Exception {
        Expect.same(
                "the stories",
                List.of(titles),
                world.db().from(Story.class).orderBy(order, Story_.title.asc()).all().stream()
                        .map(story -> story.title)
                        .toList());
    }

    private static Library withEditor(World world) throws Exception {
        Library library = Library.of(world);
        library.stories.get(0).editor = Ref.to(library.bob);
        world.saveAgain(library.stories.get(0));
        return library;
    }

    private static void oneStep(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.to(Writer_.name).eq("alice"), "first", "second");
        finds(world, Story_.author.to(Writer_.name).like("b%"), "third");
        finds(world, Story_.author.to(Writer_.createdAt).le(Story_.createdAt), "first", "second", "third");
    }

    private static void nothingIsComputed(World world) throws Exception {
        withEditor(world);
        TextExpression<Writer> named = Functions.coalesce(Writer_.name, "nobody");
        finds(world, Story_.editor.to(named).isNull(), "second", "third");
        finds(
                world,
                Story_.editor.to(Functions.caseWhen(Writer_.name.eq("x"), 1, 2)).eq(2),
                "first");
    }

    private static void twoSteps(World world) throws Exception {
        Library.of(world);
        Set<String> texts = world
                .db()
                .from(Remark.class)
                .where(Remark_.story.to(Story_.author).to(Writer_.name).eq("alice"))
                .all()
                .stream()
                .map(remark -> remark.text)
                .collect(Collectors.toSet());
        Expect.same("the remarks", Set.of("r0", "r1", "r2"), texts);
    }

    private static void twoPaths(World world) throws Exception {
        Library.of(world);
        long found = world.db()
                .from(Remark.class)
                .where(Remark_.story.to(Story_.title).eq("first"))
                .where(Remark_.critic.to(Writer_.name).eq("bob"))
                .count();
        Expect.same("the remarks", 1L, found);
    }

    private static void sidesCompared(World world) throws Exception {
        Library library = Library.of(world);
        long own = world.db()
                .from(Remark.class)
                .where(Remark_.story.to(Story_.author).eq(library.alice).and(Remark_.critic.eq(library.alice)))
                .count();
        Expect.same("remarks of alice on her own stories", 1L, own);
    }

    private static void computedEnd(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.to(Writer_.name.upper()).eq("BOB"), "third");
        finds(world, Story_.author.to(Writer_.name).length().gt(3), "first", "second");
    }

    private static void absentReference(World world) throws Exception {
        withEditor(world);
        finds(world, Story_.editor.to(Writer_.name).isNull(), "second", "third");
        finds(world, Story_.editor.to(Writer_.name).eq("bob"), "first");
        finds(world, Story_.editor.to(Writer_.name).ne("alice"), "first");
        finds(world, Story_.editor.to(Writer_.name).eq("bob").not());
    }

    private static void rowIsKept(World world) throws Exception {
        withEditor(world);
        finds(world, Story_.editor.to(Writer_.name).eq("bob").or(Story_.title.eq("third")), "first", "third");
    }

    private static void order(World world) throws Exception {
        withEditor(world);
        ordered(world, Story_.author.to(Writer_.name).desc(), "third", "first", "second");
        ordered(world, Story_.editor.to(Writer_.name).asc(), "first", "second", "third");
        ordered(world, Story_.editor.to(Writer_.name).asc().nullsFirst(), "second", "third", "first");
    }

    private static void referenceBehind(World world) throws Exception {
        Library library = withEditor(world);
        Database db = world.db();
        Expect.same(
                "remarks on stories that bob edits",
                2L,
                db.from(Remark.class)
                        .where(Remark_.story.to(Story_.editor).eq(library.bob))
                        .count());
        Expect.same(
                "remarks on stories without an editor",
                1L,
                db.from(Remark.class)
                        .where(Remark_.story.to(Story_.editor).isNull())
                        .count());
        Expect.same(
                "remarks on stories with the id of an author",
                3L,
                db.from(Remark.class)
                        .where(Remark_.story.to(Story_.author).to(Writer_.id).eq(library.alice.id()))
                        .count());
    }

    private static void selfReference(World world) throws Exception {
        Shelf top = world.stored(new Shelf("top", null));
        Shelf middle = world.stored(new Shelf("middle", top));
        world.saveAgain(new Shelf("low", middle));
        Database db = world.db();
        Expect.same(
                "below the top",
                List.of("middle"),
                db.from(Shelf.class).where(Shelf_.above.to(Shelf_.name).eq("top")).all().stream()
                        .map(shelf -> shelf.name)
                        .toList());
        Expect.same(
                "two below the top",
                List.of("low"),
                db
                        .from(Shelf.class)
                        .where(Shelf_.above.to(Shelf_.above).to(Shelf_.name).eq("top"))
                        .all()
                        .stream()
                        .map(shelf -> shelf.name)
                        .toList());
    }

    private static void numbered(World world) throws Exception {
        Shelf top = world.stored(new Shelf("top", null));
        world.saveAgain(new Shelf("low", top));
        Expect.same(
                "by the id",
                1L,
                world.db()
                        .from(Shelf.class)
                        .where(Shelf_.above.to(Shelf_.id).eq(top.id()))
                        .count());
        Expect.same(
                "by the row, counted",
                1L,
                world.db().from(Shelf.class).where(Shelf_.below.count().eq(1L)).count());
    }

    private static void countAndPage(World world) throws Exception {
        Library.of(world);
        Query<Story> query = world.db()
                .from(Story.class)
                .where(Story_.author.to(Writer_.name).eq("alice"))
                .orderBy(Story_.author.to(Writer_.name).asc(), Story_.title.desc());
        Expect.same("the count within a limit", 1L, query.limit(1).count());
        Expect.same("the first", "second", query.first().orElseThrow().title);
        Expect.same(
                "the total",
                2L,
                query.page(io.rowloom.page.PageRequest.of(0, 1)).total());
        Expect.holds("there is one", query.exists());
    }

    private static void bulk(World world) throws Exception {
        Library.of(world);
        Database db = world.db();
        Expect.same(
                "changed",
                2,
                db.from(Story.class)
                        .where(Story_.author.to(Writer_.name).eq("alice"))
                        .update(Story_.title.set(Story_.author.to(Writer_.name))));
        Expect.same(
                "named after their author",
                2L,
                db.from(Story.class).where(Story_.title.eq("alice")).count());
        Expect.same(
                "deleted",
                2,
                db.from(Remark.class)
                        .where(Remark_.critic.to(Writer_.name).eq("bob"))
                        .delete());
        Expect.same("the rest", 1L, db.from(Remark.class).count());
    }

    private static void oneStatement(World world) throws Exception {
        Library.of(world);
        long before = world.sent();
        titles(world.db()
                .from(Story.class)
                .where(Story_.author.to(Writer_.name).ne("x"))
                .where(Story_.remarks.any(Remark_.text.ne("x")))
                .orderBy(Story_.author.to(Writer_.name).asc()));
        Expect.same("statements", 1L, world.sent() - before);
    }

    private static void any(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.remarks.any(Remark_.text.eq("r1")), "first");
        finds(world, Story_.remarks.any(Remark_.text.startsWith("r")), "first", "second");
        finds(world, Story_.remarks.any(Remark_.text.eq("x")));
    }

    private static void anyAtAll(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.remarks.any(), "first", "second");
        finds(world, Story_.remarks.none(), "third");
    }

    private static void none(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.remarks.none(Remark_.text.eq("r1")), "second", "third");
        finds(world, Story_.remarks.any(Remark_.text.eq("r1")).not(), "second", "third");
    }

    private static void oneMember(World world) throws Exception {
        Library library = Library.of(world);
        finds(world, Story_.remarks.any(Remark_.text.eq("r0").and(Remark_.critic.eq(library.alice))));
        finds(
                world,
                Story_.remarks.any(Remark_.text.eq("r0")).and(Story_.remarks.any(Remark_.critic.eq(library.alice))),
                "first");
    }

    private static void unknownMember(World world) throws Exception {
        withEditor(world);
        Database db = world.db();
        Expect.same(
                "writers with a story that somebody but alice edits",
                1L,
                db.from(Writer.class)
                        .where(Writer_.stories.any(
                                Story_.editor.to(Writer_.name).ne("alice")))
                        .count());
        Expect.same(
                "writers without one",
                1L,
                db.from(Writer.class)
                        .where(Writer_.stories.none(
                                Story_.editor.to(Writer_.name).ne("alice")))
                        .count());
    }

    private static void pathInside(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.remarks.any(Remark_.critic.to(Writer_.name).eq("alice")), "first");
    }

    private static void nested(World world) throws Exception {
        Library.of(world);
        Expect.same(
                "writers with a story that bob has remarked on",
                List.of("alice"),
                world
                        .db()
                        .from(Writer.class)
                        .where(Writer_.stories.any(Story_.remarks.any(
                                Remark_.critic.to(Writer_.name).eq("bob"))))
                        .all()
                        .stream()
                        .map(writer -> writer.name)
                        .toList());
    }

    private static Label labelled(World world, Library library) throws Exception {
        Label label = world.stored(new Label("new"));
        world.saveAgain(new Label("old"));
        world.db().link(library.stories.get(0), Story_.labels).add(List.of(label));
        world.db().link(library.stories.get(2), Story_.labels).add(List.of(label));
        return label;
    }

    private static void links(World world) throws Exception {
        Library library = Library.of(world);
        labelled(world, library);
        finds(world, Story_.labels.any(Label_.word.eq("new")), "first", "third");
        finds(world, Story_.labels.none(), "second");
        Expect.same(
                "labels of stories of bob",
                1L,
                world.db()
                        .from(Label.class)
                        .where(Label_.stories.any(Story_.author.eq(library.bob)))
                        .count());
        Expect.same(
                "labels of nothing",
                1L,
                world.db().from(Label.class).where(Label_.stories.none()).count());
    }

    private static void membersBehindPath(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.to(Writer_.stories).any(Story_.title.eq("second")), "first", "second");
        finds(world, Story_.editor.to(Writer_.stories).none(), "first", "second", "third");
        finds(world, Story_.editor.to(Writer_.stories).any());
    }

    private static void deleteByAny(World world) throws Exception {
        Library.of(world);
        Expect.same(
                "deleted",
                1,
                world.db().from(Story.class).where(Story_.remarks.none()).delete());
        Expect.same("the rest", 2L, world.db().from(Story.class).count());
    }

    private static void countInCondition(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.remarks.count().eq(2L), "first");
        finds(world, Story_.remarks.count().eq(0L), "third");
        finds(world, Story_.remarks.count().plus(1).gt(1L), "first", "second");
    }

    private static void countInOrder(World world) throws Exception {
        Library.of(world);
        ordered(world, Story_.remarks.count().desc(), "first", "second", "third");
        ordered(world, Story_.remarks.count().asc(), "third", "second", "first");
    }

    private static void countLinks(World world) throws Exception {
        Library library = Library.of(world);
        labelled(world, library);
        finds(world, Story_.labels.count().eq(1L), "first", "third");
        Expect.same(
                "labels with two stories",
                1L,
                world.db()
                        .from(Label.class)
                        .where(Label_.stories.count().eq(2L))
                        .count());
    }

    private static void countBehindPath(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.to(Writer_.stories).count().eq(2L), "first", "second");
        finds(world, Story_.editor.to(Writer_.stories).count().eq(0L), "first", "second", "third");
    }

    private static Query<Writer> named(World world, String name) throws Exception {
        return world.db().from(Writer.class).where(Writer_.name.eq(name));
    }

    private static void within(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.in(named(world, "alice")), "first", "second");
        Expect.same(
                "remarks on stories of bob's or on none",
                0L,
                world.db()
                        .from(Remark.class)
                        .where(Remark_.story.to(Story_.author).in(named(world, "bob")))
                        .count());
    }

    private static void notWithin(World world) throws Exception {
        Library.of(world);
        finds(world, Story_.author.notIn(named(world, "alice")), "third");
    }

    private static void withinNothing(World world) throws Exception {
        withEditor(world);
        finds(world, Story_.author.in(named(world, "nobody")));
        finds(world, Story_.editor.notIn(named(world, "nobody")), "first", "second", "third");
    }

    private static void absentWithin(World world) throws Exception {
        withEditor(world);
        finds(world, Story_.editor.in(named(world, "bob")), "first");
        finds(world, Story_.editor.notIn(named(world, "alice")), "first");
    }

    private static void innerLimit(World world) throws Exception {
        Query<Writer> limited = named(world, "alice").limit(1);
        Expect.thrown(MisuseException.class, () -> Story_.author.in(limited));
    }
}
