package io.rowloom.tck.write;

import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** References to other rows. */
final class ReferenceRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("C02", Owned.class, Folder.class)
                        .show("on insert", ReferenceRules::missingOnInsert)
                        .show("on update", ReferenceRules::missingOnUpdate)
                        .show("through a reference that may be null", ReferenceRules::missingKeeper)
                        .show("to the own table", ReferenceRules::missingInOwnTable)
                        .show("to a row that was deleted", ReferenceRules::deletedParent)
                        .show("by the id of a row that was never saved", ReferenceRules::neverSaved)
                        .show("none at all, where it may be null", ReferenceRules::noKeeper)
                        .show("none at all, where it must be there, is a bad value", ReferenceRules::noOwner),
                Rule.core("C03", Owned.class, Folder.class)
                        .show("a row that is referred to stays", ReferenceRules::referencedStays)
                        .show("in the own table", ReferenceRules::referencedInOwnTable)
                        .show("through a reference that may be null", ReferenceRules::referencedKeeper)
                        .show("it goes once nobody refers to it", ReferenceRules::goesLater)
                        .show("a row that refers to itself goes", ReferenceRules::ownParent),
                Rule.core("S13", Owned.class, Folder.class)
                        .show("a reference comes back with its id", ReferenceRules::comesBack)
                        .show("it keeps the row that was given", ReferenceRules::keepsTheRow)
                        .show("one that was read has only the id", ReferenceRules::notLoaded)
                        .show("it finds its row", ReferenceRules::isFound)
                        .show("it is changed and taken away", ReferenceRules::changes)
                        .show("to a row saved in the same call", ReferenceRules::savedTogether));
    }

    private static void refused(Reason reason, String model, String field, Attempt attempt) {
        ForeignKeyViolationException error = Expect.thrown(ForeignKeyViolationException.class, attempt);
        Expect.same("the reason", reason, error.reason());
        boolean told = !error.fields().isEmpty();
        Expect.same("the fields, where they are told", told ? List.of(field) : List.of(), error.fields());
        Expect.same(
                "the model, where the fields are told",
                told ? model : error.violation().model(),
                error.violation().model());
    }

    private static Person person(World world) throws Exception {
        return world.stored(new Person("p", world.words().word()));
    }

    private static void missingOnInsert(World world) throws Exception {
        Owned row = new Owned("x", Ref.of(Person.class, world.words().uuid()));
        world.db();
        refused(Reason.MISSING_PARENT, "Owned", "owner", () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(Owned.class).count());
    }

    private static void missingOnUpdate(World world) throws Exception {
        Person person = person(world);
        Owned row = world.stored(new Owned("x", Ref.to(person)));
        row.owner = Ref.of(Person.class, world.words().uuid());
        refused(Reason.MISSING_PARENT, "Owned", "owner", () -> world.db().save(row));
        Expect.same(
                "the owner",
                person.id(),
                world.db().getOne(Owned.class, row.id()).owner.id());
    }

    private static void missingKeeper(World world) throws Exception {
        Owned row = new Owned("x", Ref.to(person(world)));
        row.keeper = Ref.of(Person.class, world.words().uuid());
        refused(Reason.MISSING_PARENT, "Owned", "keeper", () -> world.db().save(row));
    }

    private static void missingInOwnTable(World world) throws Exception {
        Folder row = new Folder("x", null);
        row.parent = Ref.of(Folder.class, world.words().uuid());
        world.db();
        refused(Reason.MISSING_PARENT, "Folder", "parent", () -> world.db().save(row));
    }

    private static void deletedParent(World world) throws Exception {
        Person person = person(world);
        Expect.same("deleted rows", 1, person.delete(world.db()));
        refused(Reason.MISSING_PARENT, "Owned", "owner", () -> world.db().save(new Owned("x", Ref.to(person))));
    }

    private static void neverSaved(World world) throws Exception {
        Person person = new Person("p", "p");
        world.db();
        Owned row = new Owned("x", Ref.of(Person.class, person.id()));
        refused(Reason.MISSING_PARENT, "Owned", "owner", () -> world.db().save(row));
    }

    private static void noKeeper(World world) throws Exception {
        Owned row = world.stored(new Owned("x", Ref.to(person(world))));
        Expect.same("the keeper", null, world.db().getOne(Owned.class, row.id()).keeper);
    }

    private static void noOwner(World world) throws Exception {
        Owned row = new Owned("x", Nothing.value());
        world.db();
        Expect.violations(world, List.of("owner"), () -> world.db().save(row));
    }

    private static void referencedStays(World world) throws Exception {
        Person person = person(world);
        Owned row = world.stored(new Owned("x", Ref.to(person)));
        refused(Reason.STILL_REFERENCED, "Owned", "owner", () -> world.db().delete(person));
        Expect.same("the person", person, world.db().getOne(Person.class, person.id()));
        Expect.same("the rows", List.of(row), world.db().from(Owned.class).all());
    }

    private static void referencedInOwnTable(World world) throws Exception {
        Folder parent = world.stored(new Folder("parent", null));
        Folder child = world.stored(new Folder("child", parent));
        refused(Reason.STILL_REFERENCED, "Folder", "parent", () -> world.db().delete(parent));
        Expect.same("the child's parent", Ref.to(parent), world.db().getOne(Folder.class, child.id()).parent);
    }

    private static void referencedKeeper(World world) throws Exception {
        Person keeper = person(world);
        Owned row = new Owned("x", Ref.to(person(world)));
        row.keeper = Ref.to(keeper);
        world.storeShuffled(world.db(), List.of(row));
        refused(Reason.STILL_REFERENCED, "Owned", "keeper", () -> world.db().delete(keeper));
    }

    private static void goesLater(World world) throws Exception {
        Person person = person(world);
        Owned row = world.stored(new Owned("x", Ref.to(person)));
        refused(Reason.STILL_REFERENCED, "Owned", "owner", () -> world.db().delete(person));
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Expect.same("deleted persons", 1, person.delete(world.db()));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
    }

    private static void ownParent(World world) throws Exception {
        Folder folder = world.stored(new Folder("x", null));
        folder.parent = Ref.to(folder);
        world.saveAgain(folder);
        Expect.same("deleted rows", 1, folder.delete(world.db()));
    }

    private static void comesBack(World world) throws Exception {
        Person owner = person(world);
        Person keeper = person(world);
        Owned row = new Owned("x", Ref.to(owner));
        row.keeper = Ref.of(Person.class, keeper.id());
        world.saveAgain(row);
        Owned read = world.db().getOne(Owned.class, row.id());
        Expect.same("the owner", Ref.to(owner), read.owner);
        Expect.same("the keeper", Ref.to(keeper), read.keeper);
        Expect.same("the table", Person.class, read.owner.type());
    }

    private static void keepsTheRow(World world) throws Exception {
        Person owner = person(world);
        Owned row = world.stored(new Owned("x", Ref.to(owner)));
        Expect.instance("the row behind the reference", owner, row.owner.get());
    }

    private static void notLoaded(World world) throws Exception {
        Owned row = world.stored(new Owned("x", Ref.to(person(world))));
        Owned read = world.db().getOne(Owned.class, row.id());
        Expect.same("whether it is loaded", false, read.owner.isLoaded());
        Expect.thrown(io.rowloom.error.RelationNotLoadedException.class, () -> read.owner.get());
    }

    private static void isFound(World world) throws Exception {
        Person one = person(world);
        Person two = person(world);
        Owned ofOne = new Owned("1", Ref.to(one));
        Owned ofTwo = new Owned("2", Ref.to(two));
        ofTwo.keeper = Ref.to(one);
        world.storeShuffled(world.db(), List.of(ofOne, ofTwo));
        Expect.same(
                "by owner",
                ofOne,
                world.db().from(Owned.class).where(Owned_.owner.eq(one)).one());
        Expect.same(
                "by another owner",
                ofTwo,
                world.db().from(Owned.class).where(Owned_.owner.ne(one)).one());
        Expect.same(
                "by keeper",
                ofTwo,
                world.db().from(Owned.class).where(Owned_.keeper.isNotNull()).one());
        Expect.same(
                "without keeper",
                ofOne,
                world.db().from(Owned.class).where(Owned_.keeper.isNull()).one());
        Expect.same(
                "with another keeper",
                0L,
                world.db().from(Owned.class).where(Owned_.keeper.ne(one)).count());
    }

    private static void changes(World world) throws Exception {
        Person one = person(world);
        Person two = person(world);
        Owned row = world.stored(new Owned("x", Ref.to(one)));
        row.owner = Ref.to(two);
        row.keeper = Ref.to(one);
        world.saveAgain(row);
        Expect.same("the owner", Ref.to(two), world.db().getOne(Owned.class, row.id()).owner);
        row.keeper = null;
        world.saveAgain(row);
        Expect.same("the keeper", null, world.db().getOne(Owned.class, row.id()).keeper);
        Expect.same("deleted persons", 1, one.delete(world.db()));
    }

    private static void savedTogether(World world) throws Exception {
        Person owner = new Person("p", world.words().word());
        Owned row = new Owned("x", Ref.to(owner));
        Expect.same("the rows", List.of(row, owner), world.db().saveAll(List.of(row, owner)));
        Expect.same("the owner", Ref.to(owner), world.db().getOne(Owned.class, row.id()).owner);
    }
}
