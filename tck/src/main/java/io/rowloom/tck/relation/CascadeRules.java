package io.rowloom.tck.relation;

import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.StaleRowException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Bottle;
import io.rowloom.tck.model.Bottle_;
import io.rowloom.tck.model.Branch;
import io.rowloom.tck.model.Branch_;
import io.rowloom.tck.model.Pin;
import io.rowloom.tck.model.Rack;
import io.rowloom.tck.model.Rack_;
import io.rowloom.tck.model.Remark;
import io.rowloom.tck.model.Sticker;
import io.rowloom.tck.model.Story;
import io.rowloom.tck.model.Story_;
import io.rowloom.tck.model.Writer;
import io.rowloom.tck.model.Writer_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What references do when the row that they name is deleted. */
final class CascadeRules implements RelationGroup {

    private static final int DEEP = 2_000;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("R09", Library.TABLES)
                        .show("rows go with the one that they refer to", CascadeRules::cascades)
                        .show("no others go", CascadeRules::spares)
                        .show("a reference becomes null", CascadeRules::setsNull)
                        .show("a delete counts the rows that were asked for", CascadeRules::counts)
                        .show("what went is not saved again", CascadeRules::wentForGood)
                        .show("all of it is undone with the transaction", CascadeRules::undone)
                        .show("a delete by a condition", CascadeRules::byCondition),
                Rule.core("C10", Library.with(Rack.class, Bottle.class, Sticker.class))
                        .show("over three tables", CascadeRules::tables)
                        .show("over three tables, by the database", CascadeRules::byTheDatabase)
                        .show("20 levels", world -> chain(world, 20))
                        .show("2,000 levels", world -> chain(world, DEEP))
                        .show("a wide tree", CascadeRules::wide)
                        .show("a circle", CascadeRules::circle)
                        .show("2,000 levels by a condition", CascadeRules::chainByCondition)
                        .show("a circle by a condition", CascadeRules::circleByCondition),
                Rule.core("C16", Library.TABLES)
                        .show("a restricting row that would remain", CascadeRules::remains)
                        .show("one behind the cascade", CascadeRules::behind)
                        .show("one that goes too", CascadeRules::goesToo)
                        .show("among many rows", CascadeRules::amongMany)
                        .show("one that remains, by a condition", CascadeRules::remainsByCondition)
                        .show("one that goes too, by a condition", CascadeRules::goesTooByCondition));
    }

    private static void refused(String model, String field, Attempt attempt) {
        ForeignKeyViolationException error = Expect.thrown(ForeignKeyViolationException.class, attempt);
        Expect.same("the reason", Reason.STILL_REFERENCED, error.reason());
        boolean told = !error.fields().isEmpty();
        Expect.same("the fields, where they are told", told ? List.of(field) : List.of(), error.fields());
        Expect.same(
                "the model, where the fields are told",
                told ? model : error.violation().model(),
                error.violation().model());
    }

    private static void rows(World world, long writers, long stories, long remarks) throws Exception {
        Expect.same("writers", writers, world.db().from(Writer.class).count());
        Expect.same("stories", stories, world.db().from(Story.class).count());
        Expect.same("remarks", remarks, world.db().from(Remark.class).count());
    }

    private static void cascades(World world) throws Exception {
        Library library = Library.of(world);
        Expect.same("deleted rows", 1, library.stories.getFirst().delete(world.db()));
        rows(world, 2, 2, 1);
    }

    private static void spares(World world) throws Exception {
        Library library = Library.of(world);
        Expect.same("deleted rows", 1, library.stories.get(2).delete(world.db()));
        rows(world, 2, 2, 3);
    }

    private static void setsNull(World world) throws Exception {
        Library library = Library.empty(world);
        Story story = new Story("s", library.alice);
        story.editor = Ref.to(library.bob);
        world.saveAgain(story);
        Expect.same("deleted rows", 1, library.bob.delete(world.db()));
        Story read = world.db().getOne(Story.class, story.id());
        Expect.same("the editor", null, read.editor);
        Expect.same("the author", Ref.to(library.alice), read.author);
        Expect.same("when it was changed", story.updatedAt(), read.updatedAt());
    }

    private static void counts(World world) throws Exception {
        Library library = Library.of(world);
        Expect.same("deleted rows", 2, world.db().deleteAll(library.stories.subList(0, 2)));
        rows(world, 2, 1, 0);
    }

    private static void wentForGood(World world) throws Exception {
        Library library = Library.of(world);
        Remark remark = library.remarks.getFirst();
        Expect.same("deleted rows", 1, library.stories.getFirst().delete(world.db()));
        remark.text = "again";
        Expect.thrown(StaleRowException.class, () -> world.db().save(remark));
    }

    private static void undone(World world) throws Exception {
        Library library = Library.of(world);
        Expect.thrown(
                IllegalStateException.class,
                () -> world.db().useTransaction(tx -> {
                    Expect.same("deleted rows", 1, tx.delete(library.stories.getFirst()));
                    Expect.same("remarks", 1L, tx.from(Remark.class).count());
                    throw new IllegalStateException("undo");
                }));
        rows(world, 2, 3, 3);
    }

    private static void byCondition(World world) throws Exception {
        Library.of(world);
        Expect.same(
                "deleted rows",
                2,
                world.db()
                        .from(Story.class)
                        .where(Story_.title.in(List.of("first", "second")))
                        .delete());
        rows(world, 2, 1, 0);
    }

    private static void tables(World world) throws Exception {
        Library library = Library.empty(world);
        library.remark(world, library.story(world, "s", library.alice), library.bob);
        Expect.same("deleted rows", 1, library.alice.delete(world.db()));
        rows(world, 1, 0, 0);
    }

    private static void byTheDatabase(World world) throws Exception {
        Rack rack = world.stored(Rack_.of("rack"));
        Bottle bottle = world.stored(Bottle_.of("bottle", Ref.to(rack)));
        Sticker sticker = world.stored(new Sticker("sticker", bottle));
        Expect.same("deleted rows", 1, rack.delete(world.db()));
        Expect.same("bottles", 0L, world.db().from(Bottle.class).count());
        Expect.same("the sticker", Optional.empty(), world.db().find(Sticker.class, sticker.id()));
    }

    private static void chain(World world, int length) throws Exception {
        List<Branch> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(new Branch("b" + i, i == 0 ? null : chain.getLast()));
        }
        Branch other = new Branch("other", null);
        chain.add(other);
        Expect.same("saved rows", chain, world.db().saveAll(chain));
        Expect.same("deleted rows", 1, chain.get(1).delete(world.db()));
        Expect.same("rows that are left", 2L, world.db().from(Branch.class).count());
        Expect.same(
                "the root",
                chain.getFirst(),
                world.db().getOne(Branch.class, chain.getFirst().id()));
    }

    private static void chainByCondition(World world) throws Exception {
        List<Branch> chain = new ArrayList<>();
        for (int i = 0; i < DEEP; i++) {
            chain.add(new Branch("b" + i, i == 0 ? null : chain.getLast()));
        }
        Expect.same("saved rows", chain, world.db().saveAll(chain));
        Expect.same(
                "deleted rows",
                3,
                world.db()
                        .from(Branch.class)
                        .where(Branch_.name.in(List.of("b1", "b7", "b9")))
                        .delete());
        Expect.same(
                "the rows that are left",
                chain.subList(0, 1),
                world.db().from(Branch.class).all());
        Expect.same("deleted rows", 1, world.db().from(Branch.class).delete());
    }

    private static void circleByCondition(World world) throws Exception {
        List<Branch> circle = new ArrayList<>(List.of(new Branch("0", null)));
        for (int i = 1; i < 30; i++) {
            circle.add(new Branch("" + i, circle.getLast()));
        }
        circle.getFirst().stem = Ref.to(circle.getLast());
        List<Branch> shuffled = world.words().shuffled(circle);
        Expect.same("saved rows", shuffled, world.db().saveAll(shuffled));
        Expect.same(
                "deleted rows",
                1,
                world.db().from(Branch.class).where(Branch_.name.eq("5")).delete());
        Expect.same("rows that are left", 0L, world.db().from(Branch.class).count());
    }

    private static void wide(World world) throws Exception {
        List<Branch> tree = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            @Nullable Branch stem = i == 0 ? null : tree.get(world.words().below(i));
            tree.add(new Branch("b" + i, stem));
        }
        Expect.same("saved rows", tree, world.db().saveAll(tree));
        Expect.same("deleted rows", 1, tree.getFirst().delete(world.db()));
        Expect.same("rows that are left", 0L, world.db().from(Branch.class).count());
    }

    private static void circle(World world) throws Exception {
        Branch one = world.stored(new Branch("1", null));
        Branch two = world.stored(new Branch("2", one));
        one.stem = Ref.to(two);
        world.saveAgain(one);
        Expect.same("deleted rows", 1, two.delete(world.db()));
        Expect.same("rows that are left", 0L, world.db().from(Branch.class).count());
    }

    private static void remains(World world) throws Exception {
        Library library = Library.of(world);
        library.remark(world, library.stories.get(2), library.alice);
        refused("Remark", "critic", () -> world.db().delete(library.alice));
        rows(world, 2, 3, 4);
        refused("Remark", "critic", () -> world.db().delete(library.bob));
        rows(world, 2, 3, 4);
    }

    private static void behind(World world) throws Exception {
        Library library = Library.of(world);
        Pin pin = world.stored(new Pin(library.remarks.getFirst()));
        refused("Pin", "remark", () -> world.db().delete(library.stories.getFirst()));
        rows(world, 2, 3, 3);
        Expect.same("the pin", pin, world.db().getOne(Pin.class, pin.id()));
        refused("Pin", "remark", () -> world.db().delete(library.alice));
        rows(world, 2, 3, 3);
        Expect.same("deleted pins", 1, pin.delete(world.db()));
        Expect.same("deleted stories", 1, library.stories.getFirst().delete(world.db()));
    }

    private static void goesToo(World world) throws Exception {
        Library library = Library.empty(world);
        Story story = library.story(world, "s", library.alice);
        library.remark(world, story, library.alice);
        library.remark(world, story, library.bob);
        Expect.same("deleted rows", 1, library.alice.delete(world.db()));
        rows(world, 1, 0, 0);
    }

    private static void amongMany(World world) throws Exception {
        Library library = Library.empty(world);
        for (int i = 0; i < 10; i++) {
            Story story = library.story(world, "s" + i, library.alice);
            library.remark(world, story, library.alice);
        }
        Story last = library.story(world, "last", library.bob);
        Remark remark = library.remark(world, last, library.alice);
        refused("Remark", "critic", () -> world.db().deleteAll(List.of(library.alice)));
        rows(world, 2, 11, 11);
        Expect.same("deleted rows", 2, world.db().deleteAll(world.words().shuffled(List.of(library.alice, remark))));
        rows(world, 1, 1, 0);
    }

    private static void remainsByCondition(World world) throws Exception {
        Library library = Library.of(world);
        library.remark(world, library.stories.get(2), library.alice);
        refused(
                "Remark",
                "critic",
                () -> world.db()
                        .from(Writer.class)
                        .where(Writer_.name.eq("alice"))
                        .delete());
        rows(world, 2, 3, 4);
        world.stored(new Pin(library.remarks.getFirst()));
        refused("Pin", "remark", () -> world.db().from(Story.class).delete());
        rows(world, 2, 3, 4);
    }

    private static void goesTooByCondition(World world) throws Exception {
        Library.of(world);
        Expect.same("deleted rows", 2, world.db().from(Writer.class).delete());
        rows(world, 0, 0, 0);
    }
}
