package io.rowloom.tck.relation;

import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.relation.LongRef;
import io.rowloom.tck.model.Shelf;
import io.rowloom.tck.model.Shelf_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** References to rows whose ids are numbers. */
final class NumberedReferenceRules implements RelationGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("R07", Shelf.class)
                .show("a reference comes back with its id", NumberedReferenceRules::comesBack)
                .show("it finds its row", NumberedReferenceRules::isFound)
                .show("it is loaded, up and down", NumberedReferenceRules::isLoaded)
                .show("it is changed and taken away", NumberedReferenceRules::changes)
                .show("its row must be there", NumberedReferenceRules::missing)
                .show("its row stays", NumberedReferenceRules::stays)
                .show("a new row has no id to refer to", NumberedReferenceRules::newRow)
                .show("rows that refer to one another are deleted in any order", NumberedReferenceRules::deleted));
    }

    private static List<Shelf> shelves(World world) throws Exception {
        Shelf top = world.stored(new Shelf("top", null));
        Shelf middle = world.stored(new Shelf("middle", top));
        return List.of(top, middle, world.stored(new Shelf("low", middle)));
    }

    private static void comesBack(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        Shelf read = world.db().getOne(Shelf.class, shelves.get(1).id());
        Expect.same("the reference", LongRef.of(Shelf.class, shelves.get(0).id()), read.above);
        Expect.same(
                "no reference",
                null,
                world.db().getOne(Shelf.class, shelves.get(0).id()).above);
        LongRef<Shelf> above = read.above;
        Expect.thrown(RelationNotLoadedException.class, () -> above == null ? null : above.get());
    }

    private static void isFound(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        Expect.same(
                "by what is above",
                shelves.get(1),
                world.db()
                        .from(Shelf.class)
                        .where(Shelf_.above.eq(shelves.get(0)))
                        .one());
        Expect.same(
                "by what is not above",
                shelves.get(2),
                world.db()
                        .from(Shelf.class)
                        .where(Shelf_.above.ne(shelves.get(0)))
                        .one());
        Expect.same(
                "by nothing above",
                shelves.get(0),
                world.db().from(Shelf.class).where(Shelf_.above.isNull()).one());
    }

    private static void isLoaded(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        List<Shelf> read = world.db()
                .from(Shelf.class)
                .orderBy(Shelf_.id.asc())
                .load(Shelf_.above, Shelf_.below.then(Shelf_.above))
                .all();
        LongRef<Shelf> above = read.getLast().above;
        Expect.same("what is above", shelves.get(1), above == null ? null : above.get());
        Expect.same(
                "what is below", List.of(shelves.get(1)), read.getFirst().below.get());
        Expect.same("what is below the last", List.of(), read.getLast().below.get());
    }

    private static void changes(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        Shelf low = shelves.get(2);
        low.above = LongRef.of(Shelf.class, shelves.get(0).id());
        world.saveAgain(low);
        Expect.same("the reference", low.above, world.db().getOne(Shelf.class, low.id()).above);
        low.above = null;
        world.saveAgain(low);
        Expect.same("no reference", null, world.db().getOne(Shelf.class, low.id()).above);
    }

    private static void missing(World world) throws Exception {
        Shelf shelf = new Shelf("x", null);
        shelf.above = LongRef.of(Shelf.class, 987_654_321L);
        world.db();
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().save(shelf));
    }

    private static void stays(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().delete(shelves.get(1)));
    }

    private static void newRow(World world) throws Exception {
        world.db();
        Expect.thrown(MisuseException.class, () -> LongRef.to(new Shelf("new", null)));
    }

    private static void deleted(World world) throws Exception {
        List<Shelf> shelves = shelves(world);
        Expect.same("deleted rows", 3, world.db().deleteAll(world.words().shuffled(shelves)));
    }
}
