package io.rowloom.tck.relation;

import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** A save saves the row that it is given, and no other. */
final class UnsavedRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("R08", Library.TABLES)
                .show("on insert", UnsavedRules::onInsert)
                .show("on update", UnsavedRules::onUpdate)
                .show("in saveAll without it", UnsavedRules::incomplete)
                .show("saveAll saves rows of several tables in any order", UnsavedRules::together)
                .show("a row may refer to itself", UnsavedRules::itself)
                .show("a row of a transaction that was undone is new again", UnsavedRules::undone));
    }

    private static void refused(World world, String field, Attempt attempt) {
        long before = world.sent();
        MisuseException error = Expect.thrown(MisuseException.class, attempt);
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.holds(
                "the message to name " + field + ", but: " + error.getMessage(),
                String.valueOf(error.getMessage()).contains(field));
    }

    private static void onInsert(World world) throws Exception {
        Writer writer = new Writer("new");
        Story story = new Story("s", writer);
        world.db();
        refused(world, "Story.author", () -> world.db().save(story));
        Expect.same("writers", 0L, world.db().from(Writer.class).count());
        world.saveAgain(writer);
        world.saveAgain(story);
    }

    private static void onUpdate(World world) throws Exception {
        Library library = Library.of(world);
        Story story = library.stories.getFirst();
        story.editor = Ref.to(new Writer("new"));
        refused(world, "Story.editor", () -> world.db().save(story));
        Expect.same("the stored editor", null, world.db().getOne(Story.class, story.id()).editor);
    }

    private static void incomplete(World world) throws Exception {
        Writer writer = world.stored(new Writer("w"));
        Story story = new Story("s", writer);
        Remark remark = new Remark("r", story, new Writer("new"));
        refused(world, "Remark.critic", () -> world.db().saveAll(List.of(story, remark)));
        Expect.same("stories", 0L, world.db().from(Story.class).count());
    }

    private static void together(World world) throws Exception {
        Writer one = new Writer("1");
        Writer two = new Writer("2");
        Story story = new Story("s", one);
        story.editor = Ref.to(two);
        Branch root = new Branch("root", null);
        List<Table<?>> rows = List.of(new Remark("r", story, two), new Branch("twig", root), story, root, two, one);
        List<Table<?>> shuffled = world.words().shuffled(rows);
        Expect.same("the saved rows", shuffled, world.db().saveAll(shuffled));
        Expect.same("remarks", 1L, world.db().from(Remark.class).count());
        Expect.same("branches", 2L, world.db().from(Branch.class).count());
    }

    private static void itself(World world) throws Exception {
        Branch branch = new Branch("b", null);
        branch.stem = Ref.to(branch);
        world.saveAgain(branch);
        Expect.same("the stem", branch.stem, world.db().getOne(Branch.class, branch.id()).stem);
    }

    private static void undone(World world) throws Exception {
        Writer writer = new Writer("w");
        world.db();
        Expect.thrown(
                IllegalStateException.class,
                () -> world.db().useTransaction(tx -> {
                    Expect.instance("the saved row", writer, tx.save(writer));
                    Expect.same("the saved story", "s", tx.save(new Story("s", writer)).title);
                    throw new IllegalStateException("undo");
                }));
        refused(world, "Story.author", () -> world.db().save(new Story("s", writer)));
    }
}
