package io.rowloom.tck.relation;

import io.rowloom.error.MisuseException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.error.StaleRowException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.PageRequest;
import io.rowloom.page.TableView;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Branch_;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Remark_;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;

/** What load loads, and what it leaves alone. */
final class LoadRules implements RelationGroup {

    private static final int MANY = 100_002;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("R01", Library.TABLES)
                        .show("a reference that was not loaded says how to load it", LoadRules::referenceUnloaded)
                        .show("so does a list", LoadRules::listUnloaded)
                        .show("loading one relation loads no other", LoadRules::nothingElse)
                        .show("a list is null on a new row and there on a saved one", LoadRules::nullWhenNew)
                        .show("a save leaves a loaded list as it is", LoadRules::saveKeeps)
                        .show("refresh makes lists unloaded", LoadRules::refreshUnloads),
                Rule.core("R02", Library.TABLES)
                        .show("references", LoadRules::references)
                        .show("references that may be absent", LoadRules::absentReferences)
                        .show("lists, in the order of the ids", LoadRules::lists)
                        .show("paths", LoadRules::paths)
                        .show("paths that begin alike", LoadRules::forks)
                        .show("the own table, up and down", LoadRules::ownTable)
                        .show("with first, one and pages", LoadRules::everyAsking)
                        .show("one object for a row in one load", LoadRules::oneObject)
                        .show("changes that were not saved stay", LoadRules::keepsChanges)
                        .show("a list of a new row is refused", LoadRules::newRow)
                        .show("a reference to a row that has vanished is told", LoadRules::vanished),
                Rule.core("R06", Library.TABLES).show("100,001 references and lists", LoadRules::veryMany));
    }

    private static void referenceUnloaded(World world) throws Exception {
        Library.of(world);
        Story story = world.db().from(Story.class).first().orElseThrow();
        Expect.same("whether it is loaded", false, story.author.isLoaded());
        RelationNotLoadedException error = Expect.thrown(RelationNotLoadedException.class, () -> story.author.get());
        names(error, "Story.author", ".load(Story_.author)", "story.load(session, Story_.author)");
    }

    private static void names(RelationNotLoadedException error, String... words) {
        for (String word : words) {
            Expect.holds(
                    "the message to say " + word + ", but: " + error.getMessage(),
                    String.valueOf(error.getMessage()).contains(word));
        }
    }

    private static void listUnloaded(World world) throws Exception {
        Library.of(world);
        Story story = world.db().from(Story.class).first().orElseThrow();
        Expect.same("whether it is loaded", false, story.remarks.isLoaded());
        RelationNotLoadedException error = Expect.thrown(RelationNotLoadedException.class, () -> story.remarks.get());
        names(error, "Story.remarks", ".load(Story_.remarks)", "story.load(session, Story_.remarks)");
    }

    private static void nothingElse(World world) throws Exception {
        Library.of(world);
        for (Story story : world.db().from(Story.class).load(Story_.remarks).all()) {
            Expect.same("whether the author is loaded", false, story.author.isLoaded());
            for (Remark remark : story.remarks.get()) {
                Expect.same("whether the story is loaded", false, remark.story.isLoaded());
            }
        }
    }

    private static void nullWhenNew(World world) throws Exception {
        Story story = new Story("new", world.stored(new Writer("w")));
        Expect.same("the list of a new row", null, story.remarks);
        world.saveAgain(story);
        Expect.same("whether the list of a saved row is loaded", false, story.remarks.isLoaded());
    }

    private static void saveKeeps(World world) throws Exception {
        Library library = Library.of(world);
        Story story = world.db().load(library.stories.getFirst(), Story_.remarks);
        story.title = "another";
        world.saveAgain(story);
        Expect.same("remarks", 2, story.remarks.get().size());
    }

    private static void refreshUnloads(World world) throws Exception {
        Library library = Library.of(world);
        Story story = world.db().load(library.stories.getFirst(), Story_.remarks);
        library.remark(world, story, library.bob);
        Expect.same("remarks before", 2, story.remarks.get().size());
        Story fresh = story.refresh(world.db());
        Expect.same("whether they are loaded", false, fresh.remarks.isLoaded());
        Expect.same(
                "remarks after",
                3,
                fresh.load(world.db(), Story_.remarks).remarks.get().size());
    }

    private static void references(World world) throws Exception {
        Library library = Library.of(world);
        List<Story> stories = world.db()
                .from(Story.class)
                .orderBy(Story_.id.asc())
                .load(Story_.author)
                .all();
        Expect.same(
                "the authors",
                List.of("alice", "alice", "bob"),
                stories.stream().map(story -> story.author.get().name).toList());
        Expect.same("the rows", library.stories, stories);
    }

    private static void absentReferences(World world) throws Exception {
        Library library = Library.of(world);
        Story edited = library.stories.getLast();
        edited.editor = Ref.of(Writer.class, library.alice.id());
        world.saveAgain(edited);
        List<Story> stories = world.db()
                .from(Story.class)
                .orderBy(Story_.id.asc())
                .load(Story_.editor)
                .all();
        Expect.same("no editor", null, stories.getFirst().editor);
        Ref<Writer> editor = stories.getLast().editor;
        Expect.same("the editor", "alice", editor == null ? null : editor.get().name);
    }

    private static void lists(World world) throws Exception {
        Library library = Library.of(world);
        List<Story> stories = world.db()
                .from(Story.class)
                .orderBy(Story_.id.asc())
                .load(Story_.remarks)
                .all();
        List<List<Remark>> found =
                stories.stream().map(story -> story.remarks.get()).toList();
        Expect.same(
                "the remarks", List.of(library.remarks.subList(0, 2), library.remarks.subList(2, 3), List.of()), found);
        Expect.thrown(
                UnsupportedOperationException.class,
                () -> stories.getFirst().remarks.get().clear());
    }

    private static void paths(World world) throws Exception {
        Library.of(world);
        List<Writer> writers = world.db()
                .from(Writer.class)
                .orderBy(Writer_.name.asc())
                .load(Writer_.stories.then(Story_.remarks.then(Remark_.critic)))
                .all();
        List<String> critics = writers.getFirst().stories.get().stream()
                .flatMap(story -> story.remarks.get().stream())
                .map(remark -> remark.critic.get().name)
                .toList();
        Expect.same("the critics of alice", List.of("bob", "alice", "bob"), critics);
    }

    private static void forks(World world) throws Exception {
        Library.of(world);
        Writer alice = world.db()
                .from(Writer.class)
                .where(Writer_.name.eq("alice"))
                .load(Writer_.stories.then(Story_.author, Story_.editor))
                .load(Writer_.stories.then(Story_.remarks))
                .load(Writer_.remarks)
                .one();
        Expect.same("the author", "alice", alice.stories.get().getFirst().author.get().name);
        Expect.same(
                "the remarks", 2, alice.stories.get().getFirst().remarks.get().size());
        Expect.same("her own remarks", 1, alice.remarks.get().size());
    }

    private static List<Branch> tree(World world) throws Exception {
        Branch root = new Branch("root", null);
        Branch left = new Branch("left", root);
        Branch right = new Branch("right", root);
        List<Branch> tree = List.of(root, left, right, new Branch("leaf", left));
        Expect.same("the saved rows", tree, world.db().saveAll(tree));
        return tree;
    }

    private static void ownTable(World world) throws Exception {
        List<Branch> tree = tree(world);
        Branch root = world.db().getOne(Branch.class, tree.getFirst().id());
        root.load(world.db(), Branch_.twigs.then(Branch_.twigs));
        Expect.same(
                "the twigs",
                List.of(List.of(tree.get(3)), List.of()),
                root.twigs.get().stream().map(twig -> twig.twigs.get()).toList());
        Branch leaf = world.db().getOne(Branch.class, tree.get(3).id());
        leaf.load(world.db(), Branch_.stem.then(Branch_.stem.then(Branch_.stem)));
        Ref<Branch> stem = leaf.stem;
        Ref<Branch> above = stem == null ? null : stem.get().stem;
        Expect.same("the name above the stem", "root", above == null ? null : above.get().name);
        Expect.same("nothing above the root", null, above == null ? stem : above.get().stem);
    }

    private static void everyAsking(World world) throws Exception {
        Library library = Library.of(world);
        var query = world.db().from(Story.class).orderBy(Story_.id.asc()).load(Story_.author, Story_.remarks);
        List<List<Story>> asked = List.of(
                List.of(query.first().orElseThrow()),
                List.of(query.where(Story_.title.eq("first")).one()),
                query.page(PageRequest.of(0, 2)).items(),
                query.page(CursorRequest.first(2)).items(),
                query.page(TableView.defaults()).items());
        for (List<Story> stories : asked) {
            for (Story story : stories) {
                Expect.holds("the author of " + story.title + " to be loaded", story.author.isLoaded());
                Expect.holds("the remarks on " + story.title + " to be loaded", story.remarks.isLoaded());
            }
        }
        Expect.same("stories", (long) library.stories.size(), query.count());
    }

    private static void oneObject(World world) throws Exception {
        Library.of(world);
        List<Story> stories = world.db()
                .from(Story.class)
                .orderBy(Story_.id.asc())
                .load(Story_.author)
                .all();
        Expect.instance(
                "the author of another story",
                stories.get(0).author.get(),
                stories.get(1).author.get());
        Expect.otherInstance(
                "another author",
                stories.get(0).author.get(),
                stories.get(2).author.get());
    }

    private static void keepsChanges(World world) throws Exception {
        Library library = Library.of(world);
        Story story = world.db().getOne(Story.class, library.stories.getFirst().id());
        story.title = "changed";
        Expect.instance("the loaded row", story, world.db().load(story, Story_.author));
        Expect.same("the title", "changed", story.title);
        world.saveAgain(story);
        Expect.same("the stored title", "changed", world.db().getOne(Story.class, story.id()).title);
        Expect.same("whether the author is loaded", true, story.author.isLoaded());
    }

    private static void newRow(World world) throws Exception {
        Writer writer = world.stored(new Writer("w"));
        Story story = new Story("new", writer);
        story.author = Ref.of(Writer.class, writer.id());
        world.db();
        long before = world.sent();
        Expect.thrown(MisuseException.class, () -> world.db().load(story, Story_.remarks));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same(
                "the author", "w", world.db().load(story, Story_.author).author.get().name);
    }

    private static void vanished(World world) throws Exception {
        Library library = Library.of(world);
        Story story = world.db().getOne(Story.class, library.stories.get(2).id());
        Expect.same("deleted rows", 3, world.db().deleteAll(library.remarks));
        Expect.same("deleted writers", 1, library.bob.delete(world.db()));
        Expect.thrown(StaleRowException.class, () -> story.load(world.db(), Story_.author));
    }

    private static void veryMany(World world) throws Exception {
        List<Branch> chain = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            chain.add(new Branch("b", i == 0 ? null : chain.getLast()));
        }
        Expect.same("saved rows", MANY, world.db().saveAll(chain).size());
        List<Branch> loaded = world.db()
                .from(Branch.class)
                .orderBy(Branch_.id.asc())
                .load(Branch_.stem, Branch_.twigs)
                .all();
        Expect.same("rows", MANY, loaded.size());
        for (int i = 0; i < MANY; i++) {
            Ref<Branch> stem = loaded.get(i).stem;
            Expect.same("the stem", i == 0 ? null : chain.get(i - 1), stem == null ? null : stem.get());
            Expect.same(
                    "the twigs",
                    i == MANY - 1 ? List.of() : List.of(chain.get(i + 1)),
                    loaded.get(i).twigs.get());
        }
    }
}
