package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.query.Expression;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Crew;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Sailor;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Nothing;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import io.rowloom.tck.twin.FolderRecord;
import io.rowloom.tck.twin.FolderRecord_;
import io.rowloom.tck.twin.OwnedRecord;
import io.rowloom.tck.twin.OwnedRecord_;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** References to other rows. */
final class ReferenceRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("C02", Owned.class, Folder.class)
                        .both("on insert", Both.OWNED, ReferenceRules::missingOnInsert)
                        .both("on update", Both.OWNED, ReferenceRules::missingOnUpdate)
                        .both("through a reference that may be null", Both.OWNED, ReferenceRules::missingKeeper)
                        .both("to the own table", Both.FOLDERS, ReferenceRules::missingInOwnTable)
                        .both("to a row that was deleted", Both.OWNED, ReferenceRules::deletedParent)
                        .both("by the id of a row that was never saved", Both.OWNED, ReferenceRules::neverSaved)
                        .both("none at all, where it may be null", Both.OWNED, ReferenceRules::noKeeper)
                        .both(
                                "none at all, where it must be there, is a bad value",
                                Both.OWNED,
                                ReferenceRules::noOwner),
                Rule.core("C03", Owned.class, Folder.class, Crew.class, Sailor.class)
                        .both("a row that is referred to stays", Both.OWNED, ReferenceRules::referencedStays)
                        .both("in the own table", Both.FOLDERS, ReferenceRules::referencedInOwnTable)
                        .both("through a reference that may be null", Both.OWNED, ReferenceRules::referencedKeeper)
                        .both("it goes once nobody refers to it", Both.OWNED, ReferenceRules::goesLater)
                        .both("a row that refers to itself goes", Both.FOLDERS, ReferenceRules::ownParent)
                        .show("what refers to itself is held by others alone", ReferenceRules::ownMateAndCaptain),
                Rule.core("S13", Owned.class, Folder.class, FolderRecord.class)
                        .both("a reference comes back with its id", Both.OWNED, ReferenceRules::comesBack)
                        .both("it keeps the row that was given", Both.OWNED, ReferenceRules::keepsTheRow)
                        .both("one that was read has only the id", Both.OWNED, ReferenceRules::notLoaded)
                        .both("it finds its row", Both.OWNED, ReferenceRules::isFound)
                        .show("it finds its row by the other row", ReferenceRules::isFoundByRow)
                        .show("it refers to a record", ReferenceRules::toRecord)
                        .both("it is changed and taken away", Both.OWNED, ReferenceRules::changes)
                        .both("to a row saved in the same call", Both.OWNED, ReferenceRules::savedTogether));
    }

    private static void refused(Reason reason, Kind<?, ?> kind, String field, Attempt attempt) {
        String model = kind.type().getSimpleName();
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

    private static <T extends Table<?>> T owned(Kind<Owned, T> owned, String label, Ref<Person> owner) {
        return owned.make(fields -> {
            fields.label = label;
            fields.owner = owner;
        });
    }

    private static <T extends Table<?>> void missingOnInsert(World world, Kind<Owned, T> owned) throws Exception {
        T row = owned(owned, "x", Ref.of(Person.class, world.words().uuid()));
        world.db();
        refused(Reason.MISSING_PARENT, owned, "owner", () -> world.db().save(row));
        Expect.same("rows", 0L, owned.all(world).count());
    }

    private static <T extends Table<?>> void missingOnUpdate(World world, Kind<Owned, T> owned) throws Exception {
        Person person = person(world);
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(person)));
        T changed = owned.change(
                row, fields -> fields.owner = Ref.of(Person.class, world.words().uuid()));
        refused(Reason.MISSING_PARENT, owned, "owner", () -> world.db().save(changed));
        Expect.same("the owner", person.id(), owned.read(world, row, fields -> fields.owner.id()));
    }

    private static <T extends Table<?>> void missingKeeper(World world, Kind<Owned, T> owned) throws Exception {
        T row = owned.change(
                owned(owned, "x", Ref.to(person(world))),
                fields -> fields.keeper = Ref.of(Person.class, world.words().uuid()));
        refused(Reason.MISSING_PARENT, owned, "keeper", () -> world.db().save(row));
    }

    private static <T extends Table<?>> void missingInOwnTable(World world, Kind<Folder, T> folders) throws Exception {
        T row = folder(folders, "x", world.words().uuid());
        world.db();
        refused(Reason.MISSING_PARENT, folders, "parent", () -> world.db().save(row));
    }

    private static <T extends Table<?>> void deletedParent(World world, Kind<Owned, T> owned) throws Exception {
        Person person = person(world);
        Expect.same("deleted rows", 1, person.delete(world.db()));
        refused(Reason.MISSING_PARENT, owned, "owner", () -> world.db().save(owned(owned, "x", Ref.to(person))));
    }

    private static <T extends Table<?>> void neverSaved(World world, Kind<Owned, T> owned) throws Exception {
        Person person = new Person("p", "p");
        world.db();
        T row = owned(owned, "x", Ref.of(Person.class, person.id()));
        refused(Reason.MISSING_PARENT, owned, "owner", () -> world.db().save(row));
    }

    private static <T extends Table<?>> void noKeeper(World world, Kind<Owned, T> owned) throws Exception {
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(person(world))));
        Expect.same("the keeper", null, owned.read(world, row, ReferenceRules::keeper));
    }

    private static @Nullable Ref<Person> keeper(Owned fields) {
        return fields.keeper;
    }

    private static <T extends Table<?>> void noOwner(World world, Kind<Owned, T> owned) throws Exception {
        T row = owned(owned, "x", Nothing.value());
        world.db();
        Expect.violations(world, List.of("owner"), () -> world.db().save(row));
    }

    private static <T extends Table<?>> void referencedStays(World world, Kind<Owned, T> owned) throws Exception {
        Person person = person(world);
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(person)));
        refused(Reason.STILL_REFERENCED, owned, "owner", () -> world.db().delete(person));
        Expect.same("the person", person, world.db().getOne(Person.class, person.id()));
        Expect.same("the rows", List.of(row), owned.all(world).all());
    }

    private static <T extends Table<?>> T folder(Kind<Folder, T> folders, String name, @Nullable UUID parent) {
        return folders.make(fields -> {
            fields.name = name;
            fields.parent = parent == null ? null : Ref.of(Folder.class, parent);
        });
    }

    private static <T extends Table<?>> @Nullable UUID parent(Kind<Folder, T> folders, T row) {
        return folders.get(row, fields -> fields.parent == null ? null : fields.parent.id());
    }

    private static <T extends Table<?>> void referencedInOwnTable(World world, Kind<Folder, T> folders)
            throws Exception {
        T parent = folders.saved(world.db(), folder(folders, "parent", null));
        T child = folders.saved(world.db(), folder(folders, "child", (UUID) parent.id()));
        refused(Reason.STILL_REFERENCED, folders, "parent", () -> world.db().delete(parent));
        Expect.same("the child's parent", parent.id(), parent(folders, folders.again(world.db(), child)));
    }

    private static <T extends Table<?>> void referencedKeeper(World world, Kind<Owned, T> owned) throws Exception {
        Person keeper = person(world);
        T row = owned.change(owned(owned, "x", Ref.to(person(world))), fields -> fields.keeper = Ref.to(keeper));
        T saved = owned.saved(world.db(), row);
        refused(Reason.STILL_REFERENCED, owned, "keeper", () -> world.db().delete(keeper));
        Expect.same("the rows", List.of(saved), owned.all(world).all());
    }

    private static void ownMateAndCaptain(World world) throws Exception {
        Crew crew = world.db().save(new Crew("crew"));
        Sailor sailor = new Sailor("sailor", crew);
        sailor.mate = Ref.to(sailor);
        Sailor captain = world.db().save(sailor);
        crew.captain = Ref.to(captain);
        crew = world.db().save(crew);
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class, () -> world.db().delete(captain));
        boolean told = !error.fields().isEmpty();
        Expect.same("the fields, where they are told", told ? List.of("captain") : List.of(), error.fields());
        Expect.same("the crew", crew, world.db().getOne(Crew.class, crew.id()));
    }

    private static <T extends Table<?>> void goesLater(World world, Kind<Owned, T> owned) throws Exception {
        Person person = person(world);
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(person)));
        refused(Reason.STILL_REFERENCED, owned, "owner", () -> world.db().delete(person));
        Expect.same("deleted rows", 1, world.db().delete(row));
        Expect.same("deleted persons", 1, person.delete(world.db()));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
    }

    private static <T extends Table<?>> void ownParent(World world, Kind<Folder, T> folders) throws Exception {
        T folder = folders.saved(world.db(), folder(folders, "x", null));
        UUID own = (UUID) folder.id();
        folder = folders.changed(world, folder, fields -> fields.parent = Ref.of(Folder.class, own));
        Expect.same("deleted rows", 1, world.db().delete(folder));
    }

    private static <T extends Table<?>> void comesBack(World world, Kind<Owned, T> owned) throws Exception {
        Person owner = person(world);
        Person keeper = person(world);
        T row = owned.saved(
                world.db(),
                owned.change(
                        owned(owned, "x", Ref.to(owner)), fields -> fields.keeper = Ref.of(Person.class, keeper.id())));
        Expect.same("the owner", Ref.to(owner), owned.read(world, row, fields -> fields.owner));
        Expect.same("the keeper", Ref.to(keeper), owned.read(world, row, ReferenceRules::keeper));
        Expect.same("the table", Person.class, owned.read(world, row, fields -> fields.owner.type()));
    }

    private static <T extends Table<?>> void keepsTheRow(World world, Kind<Owned, T> owned) throws Exception {
        Person owner = person(world);
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(owner)));
        Expect.instance("the row behind the reference", owner, owned.get(row, fields -> fields.owner.get()));
        row = world.db().refresh(row);
        Expect.instance("the row behind the reference", owner, owned.get(row, fields -> fields.owner.get()));
    }

    private static <T extends Table<?>> void notLoaded(World world, Kind<Owned, T> owned) throws Exception {
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(person(world))));
        Ref<Person> owner = owned.there(owned.again(world.db(), row), fields -> fields.owner);
        Expect.same("whether it is loaded", false, owner.isLoaded());
        Expect.thrown(io.rowloom.error.RelationNotLoadedException.class, () -> owner.get());
    }

    private static <T extends Table<?>> void isFound(World world, Kind<Owned, T> owned) throws Exception {
        Person one = person(world);
        Person two = person(world);
        List<T> rows = owned.shuffled(
                world,
                List.of(
                        owned(owned, "1", Ref.to(one)),
                        owned.change(owned(owned, "2", Ref.to(two)), fields -> fields.keeper = Ref.to(one))));
        T ofOne = rows.get(0);
        T ofTwo = rows.get(1);
        Expression<T, UUID> owner = owned.column(Owned_.owner.key());
        Expression<T, UUID> keeper = owned.column(Owned_.keeper.key());
        Query<T> query = owned.all(world);
        Expect.same("by owner", ofOne, query.where(owner.eq(one.id())).one());
        Expect.same("by another owner", ofTwo, query.where(owner.ne(one.id())).one());
        Expect.same("by keeper", ofTwo, query.where(keeper.isNotNull()).one());
        Expect.same("without keeper", ofOne, query.where(keeper.isNull()).one());
        Expect.same("with another keeper", 0L, query.where(keeper.ne(one.id())).count());
    }

    private static void isFoundByRow(World world) throws Exception {
        Person one = person(world);
        Person two = person(world);
        Owned ofOne = world.stored(new Owned("1", Ref.to(one)));
        OwnedRecord ofTwo = world.stored(OwnedRecord_.of(Ref.to(two), Ref.to(one), "2"));
        Expect.same(
                "the row of a class",
                ofOne,
                world.db().from(Owned.class).where(Owned_.owner.eq(one)).one());
        Expect.same(
                "the record",
                ofTwo,
                world.db()
                        .from(OwnedRecord.class)
                        .where(OwnedRecord_.owner.ne(one).and(OwnedRecord_.keeper.eq(one)))
                        .one());
    }

    private static void toRecord(World world) throws Exception {
        FolderRecord parent = world.stored(FolderRecord_.of("parent", null));
        FolderRecord child = world.stored(FolderRecord_.of("child", Ref.to(parent)));
        FolderRecord read = world.db().getOne(FolderRecord.class, child.id());
        Expect.same("the reference", Ref.to(parent), read.parent());
        Expect.same(
                "the record",
                child,
                world.db()
                        .from(FolderRecord.class)
                        .where(FolderRecord_.parent.eq(parent))
                        .one());
    }

    private static <T extends Table<?>> void changes(World world, Kind<Owned, T> owned) throws Exception {
        Person one = person(world);
        Person two = person(world);
        T row = owned.saved(world.db(), owned(owned, "x", Ref.to(one)));
        row = owned.changed(world, row, fields -> {
            fields.owner = Ref.to(two);
            fields.keeper = Ref.to(one);
        });
        Expect.same("the owner", Ref.to(two), owned.read(world, row, fields -> fields.owner));
        row = owned.changed(world, row, fields -> fields.keeper = null);
        Expect.same("the keeper", null, owned.read(world, row, ReferenceRules::keeper));
        Expect.same("deleted persons", 1, one.delete(world.db()));
    }

    private static <T extends Table<?>> void savedTogether(World world, Kind<Owned, T> owned) throws Exception {
        Person owner = new Person("p", world.words().word());
        T row = owned(owned, "x", Ref.to(owner));
        List<Table<?>> saved = world.db().saveAll(List.<Table<?>>of(row, owner));
        Expect.same(
                "the ids",
                List.of(row.id(), owner.id()),
                saved.stream().<Object>map(Table::id).toList());
        Expect.same("the owner", Ref.to(owner), owned.read(world, row, fields -> fields.owner));
    }
}
