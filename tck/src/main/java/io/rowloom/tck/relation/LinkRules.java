package io.rowloom.tck.relation;

import io.rowloom.Session;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Branch_;
import io.rowloom.tck.model.Label;
import io.rowloom.tck.model.Label_;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;

/** Rows that are linked by a table of its own. */
final class LinkRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("R05", Library.TABLES)
                .show("links are added once", LinkRules::added)
                .show("they are taken away", LinkRules::removed)
                .show("they are replaced", LinkRules::replaced)
                .show("they are seen and changed from the other side", LinkRules::otherSide)
                .show("they go with either row", LinkRules::gone)
                .show("rows of one table are linked", LinkRules::ownTable)
                .show("they are part of a transaction", LinkRules::transactional)
                .show("a new row is refused", LinkRules::newRow)
                .show("a row that has vanished is told by the relation", LinkRules::vanished)
                .show("a list without a link table is refused", LinkRules::noTable)
                .show("a path goes through them", LinkRules::path));
    }

    private static List<Label> labels(World world, int count) throws Exception {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(world.stored(new Label("l" + i)));
        }
        return labels;
    }

    private static List<Label> found(Session session, Story story) {
        return session.getOne(Story.class, story.id())
                .load(session, Story_.labels)
                .labels
                .get();
    }

    private static Story story(World world) throws Exception {
        return world.stored(new Story("s", world.stored(new Writer("w"))));
    }

    private static void added(World world) throws Exception {
        Story story = story(world);
        List<Label> labels = labels(world, 3);
        var links = world.db().link(story, Story_.labels);
        Expect.same("new links", 2, links.add(labels.get(2), labels.get(0)));
        Expect.same("the labels", List.of(labels.get(0), labels.get(2)), found(world.db(), story));
        Expect.same("new links", 1, links.add(labels));
        Expect.same("new links", 0, links.add(labels.getFirst(), labels.getFirst()));
        Expect.same("the labels", labels, found(world.db(), story));
        Expect.same("the list of the row", false, story.labels.isLoaded());
    }

    private static void removed(World world) throws Exception {
        Story story = story(world);
        Story other = world.stored(new Story("o", story.author.get()));
        List<Label> labels = labels(world, 3);
        Expect.same("new links", 3, world.db().link(story, Story_.labels).add(labels));
        Expect.same("new links", 3, world.db().link(other, Story_.labels).add(labels));
        Expect.same("links away", 1, world.db().link(story, Story_.labels).remove(labels.get(1)));
        Expect.same("links away", 0, world.db().link(story, Story_.labels).remove(labels.get(1)));
        Expect.same("the labels", List.of(labels.get(0), labels.get(2)), found(world.db(), story));
        Expect.same("those of another row", labels, found(world.db(), other));
    }

    private static void replaced(World world) throws Exception {
        Story story = story(world);
        List<Label> labels = labels(world, 4);
        var links = world.db().link(story, Story_.labels);
        Expect.same("changes", 2, links.replace(labels.subList(0, 2)));
        Expect.same("changes", 4, links.replace(labels.subList(2, 4)));
        Expect.same("changes", 1, links.replace(labels.subList(1, 4)));
        Expect.same("changes", 0, links.replace(labels.subList(1, 4)));
        Expect.same("the labels", labels.subList(1, 4), found(world.db(), story));
        Expect.same("changes", 3, links.replace(List.of()));
        Expect.same("the labels", List.of(), found(world.db(), story));
    }

    private static void otherSide(World world) throws Exception {
        Story story = story(world);
        Label label = labels(world, 1).getFirst();
        Expect.same("new links", 1, world.db().link(label, Label_.stories).add(story));
        Expect.same("new links", 0, world.db().link(story, Story_.labels).add(label));
        Expect.same("the labels", List.of(label), found(world.db(), story));
        Label read = world.db().from(Label.class).load(Label_.stories).one();
        Expect.same("the stories", List.of(story), read.stories.get());
        Expect.same("links away", 1, world.db().link(label, Label_.stories).remove(story));
        Expect.same("the labels", List.of(), found(world.db(), story));
    }

    private static void gone(World world) throws Exception {
        Story story = story(world);
        List<Label> labels = labels(world, 2);
        Expect.same("new links", 2, world.db().link(story, Story_.labels).add(labels));
        Expect.same("deleted labels", 1, labels.getFirst().delete(world.db()));
        Expect.same("the labels", labels.subList(1, 2), found(world.db(), story));
        Expect.same("deleted stories", 1, story.delete(world.db()));
        Label left = world.db().from(Label.class).load(Label_.stories).one();
        Expect.same("the stories", List.of(), left.stories.get());
    }

    private static void ownTable(World world) throws Exception {
        Branch one = world.stored(new Branch("1", null));
        Branch two = world.stored(new Branch("2", null));
        Expect.same("new links", 2, world.db().link(one, Branch_.near).add(one, two));
        List<Branch> branches = world.db()
                .from(Branch.class)
                .orderBy(Branch_.id.asc())
                .load(Branch_.near)
                .all();
        Expect.same(
                "near the first", List.of(one, two), branches.getFirst().near.get());
        Expect.same("near the second", List.of(), branches.getLast().near.get());
    }

    private static void transactional(World world) throws Exception {
        Story story = story(world);
        List<Label> labels = labels(world, 2);
        Expect.thrown(
                IllegalStateException.class,
                () -> world.db().useTransaction(tx -> {
                    Expect.same("new links", 2, tx.link(story, Story_.labels).add(labels));
                    Expect.same("the labels", labels, found(tx, story));
                    throw new IllegalStateException("undo");
                }));
        Expect.same("the labels", List.of(), found(world.db(), story));
    }

    private static void newRow(World world) throws Exception {
        Story story = story(world);
        Label label = labels(world, 1).getFirst();
        Expect.thrown(
                MisuseException.class,
                () -> world.db().link(story, Story_.labels).add(new Label("new")));
        Expect.thrown(
                MisuseException.class, () -> world.db().link(new Story("new", story.author.get()), Story_.labels));
        Expect.thrown(
                MisuseException.class,
                () -> world.db().link(label, Label_.stories).add(new Story("new", story.author.get())));
    }

    private static void vanished(World world) throws Exception {
        Story story = story(world);
        Label label = labels(world, 1).getFirst();
        Expect.same("deleted labels", 1, label.delete(world.db()));
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().link(story, Story_.labels).add(label));
        Expect.same("the model", "Story", error.violation().model());
        Expect.same("the fields", List.of("labels"), error.fields());
    }

    private static void noTable(World world) throws Exception {
        Story story = story(world);
        MisuseException error =
                Expect.thrown(MisuseException.class, () -> world.db().link(story, Story_.remarks));
        Expect.holds(
                "the message to name the reference, but: " + error.getMessage(),
                String.valueOf(error.getMessage()).contains("Remark.story"));
    }

    private static void path(World world) throws Exception {
        Story story = story(world);
        List<Label> labels = labels(world, 2);
        Expect.same("new links", 2, world.db().link(story, Story_.labels).add(labels));
        Remark remark = world.stored(new Remark("r", story, story.author.get()));
        Remark read = world.db()
                .getOne(Remark.class, remark.id())
                .load(world.db(), Remark_.story.then(Story_.labels.then(Label_.stories)));
        Expect.same("the labels", labels, read.story.get().labels.get());
        Expect.instance(
                "the stories of both",
                read.story.get().labels.get().getFirst().stories.get().getFirst(),
                read.story.get().labels.get().getLast().stories.get().getFirst());
    }
}
