package io.rowloom.tck.relation;

import io.rowloom.query.Query;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** How many statements it takes to load. */
final class StatementRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("R03", Library.TABLES)
                        .show("one more for a reference", world -> query(world, 2, q -> q.load(Story_.author)))
                        .show("one more for a list", world -> query(world, 2, q -> q.load(Story_.remarks)))
                        .show("two more through a link table", world -> query(world, 3, q -> q.load(Story_.labels)))
                        .show(
                                "one for each level",
                                world -> query(
                                        world,
                                        4,
                                        q -> q.load(Story_.remarks.then(Remark_.critic.then(Writer_.remarks)))))
                        .show(
                                "one for each relation",
                                world -> query(world, 4, q -> q.load(Story_.author, Story_.remarks, Story_.editor)))
                        .show(
                                "one for paths that begin alike",
                                world -> query(
                                        world,
                                        4,
                                        q -> q.load(Story_.remarks.then(Remark_.critic))
                                                .load(Story_.remarks.then(Remark_.story))))
                        .show("none for references that are all absent", StatementRules::absent)
                        .show("none for no rows", StatementRules::noRows)
                        .show("none for a count", StatementRules::counts),
                Rule.core("R04", Library.TABLES)
                        .show("nothing for what is there already", StatementRules::thereAlready)
                        .show("only what is missing of a path", StatementRules::missingPart)
                        .show("only for the rows that lack it", StatementRules::missingRows)
                        .show("one for many rows", StatementRules::allAtOnce));
    }

    private static void sends(World world, String what, long expected, Attempt attempt) throws Exception {
        long before = world.sent();
        attempt.run();
        Expect.same("statements for " + what, expected, world.sent() - before);
    }

    /** Makes a query from a query. */
    @FunctionalInterface
    private interface Loading {
        Query<Story> of(Query<Story> query);
    }

    private static void query(World world, long statements, Loading loading) throws Exception {
        Library library = Library.of(world);
        Label label = world.stored(new Label("l"));
        for (Story story : library.stories) {
            story.editor = io.rowloom.relation.Ref.to(library.bob);
            world.saveAgain(story);
            Expect.same("links", 1, world.db().link(story, Story_.labels).add(label));
        }
        sends(
                world,
                "all rows",
                statements,
                () -> loading.of(world.db().from(Story.class)).all());
        sends(
                world,
                "all rows, in a transaction",
                statements,
                () -> world.db()
                        .inTransaction(
                                tx -> loading.of(tx.from(Story.class)).all().size()));
        for (int i = 0; i < 20; i++) {
            library.remark(world, library.story(world, "s" + i, library.alice), library.bob);
        }
        sends(
                world,
                "more rows",
                statements,
                () -> loading.of(world.db().from(Story.class)).all());
    }

    private static void absent(World world) throws Exception {
        Library.of(world);
        sends(
                world,
                "no editors",
                1,
                () -> world.db().from(Story.class).load(Story_.editor).all());
    }

    private static void noRows(World world) throws Exception {
        Library.of(world);
        sends(
                world,
                "no rows",
                1,
                () -> world.db()
                        .from(Story.class)
                        .where(Story_.title.eq("none"))
                        .load(Story_.author, Story_.remarks, Story_.labels)
                        .all());
        sends(world, "no rows at all", 0, () -> world.db().loadAll(List.<Story>of(), Story_.author));
    }

    private static void counts(World world) throws Exception {
        Library.of(world);
        sends(
                world,
                "a count",
                1,
                () -> world.db().from(Story.class).load(Story_.author).count());
        sends(
                world,
                "a look",
                1,
                () -> world.db().from(Story.class).load(Story_.author).exists());
    }

    private static void thereAlready(World world) throws Exception {
        Library.of(world);
        Story story = world.db()
                .from(Story.class)
                .where(Story_.title.eq("first"))
                .load(Story_.author, Story_.remarks.then(Remark_.critic))
                .one();
        sends(world, "a loaded reference", 0, () -> story.load(world.db(), Story_.author));
        sends(world, "a loaded list", 0, () -> story.load(world.db(), Story_.remarks));
        sends(world, "a loaded path", 0, () -> story.load(world.db(), Story_.remarks.then(Remark_.critic)));
        sends(world, "an absent reference", 0, () -> story.load(world.db(), Story_.editor));
    }

    private static void missingPart(World world) throws Exception {
        Library library = Library.of(world);
        Story story = world.db().getOne(Story.class, library.stories.getFirst().id());
        sends(world, "the list", 1, () -> story.load(world.db(), Story_.remarks));
        sends(world, "what is behind it", 1, () -> story.load(world.db(), Story_.remarks.then(Remark_.critic)));
        Expect.same("the critic", "bob", story.remarks.get().getFirst().critic.get().name);
    }

    private static void missingRows(World world) throws Exception {
        Library library = Library.of(world);
        List<Remark> remarks =
                world.db().from(Remark.class).orderBy(Remark_.id.asc()).all();
        Remark first = remarks.getFirst().load(world.db(), Remark_.critic);
        var critic = first.critic.get();
        critic.name = "changed here";
        sends(world, "the others", 1, () -> world.db().loadAll(remarks, Remark_.critic));
        Expect.instance("the critic that was there", critic, first.critic.get());
        Expect.same("another critic", "alice", remarks.get(1).critic.get().name);
        Expect.same("remarks", library.remarks, remarks);
    }

    private static void allAtOnce(World world) throws Exception {
        Library.of(world);
        List<Story> stories = world.db().from(Story.class).all();
        sends(world, "all authors", 1, () -> world.db().loadAll(stories, Story_.author));
        sends(world, "all remarks", 1, () -> world.db().loadAll(stories, Story_.remarks));
    }
}
