package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.query.Query;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many rows that refer to one another, saved and deleted in any order. */
final class GraphRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("C08", Folder.class, Owned.class)
                        .both("a chain, in any order", Both.FOLDERS, GraphRules::deleteChain)
                        .both("a tree, in any order", Both.FOLDERS, GraphRules::deleteTree)
                        .both("rows of two tables, in any order", Both.OWNED, GraphRules::deleteTables)
                        .both("all or none when another row refers to one", Both.FOLDERS, GraphRules::deleteNone),
                Rule.core("C17", Folder.class).show("a chain in one statement", GraphRules::deleteFound),
                Rule.core("C09", Folder.class, Owned.class)
                        .both("a chain, in any order", Both.FOLDERS, GraphRules::saveChain)
                        .both("a tree, in any order", Both.FOLDERS, GraphRules::saveTree)
                        .both("a tree beneath a stored row", Both.FOLDERS, GraphRules::saveBeneath)
                        .both("rows of two tables, in any order", Both.OWNED, GraphRules::saveTables));
    }

    private static <T extends Table<?>> T folder(Kind<Folder, T> folders, String name, @Nullable T parent) {
        return folders.make(fields -> {
            fields.name = name;
            fields.parent = parent == null ? null : Ref.of(Folder.class, (UUID) parent.id());
        });
    }

    private static <T extends Table<?>> List<T> chain(Kind<Folder, T> folders, int length) {
        List<T> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(folder(folders, "f" + i, i == 0 ? null : chain.getLast()));
        }
        return chain;
    }

    private static <T extends Table<?>> List<T> tree(World world, Kind<Folder, T> folders, int size) {
        List<T> tree = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tree.add(folder(
                    folders, "f" + i, i == 0 ? null : tree.get(world.words().below(i))));
        }
        return tree;
    }

    private static <T extends Table<?>> List<Object> ids(List<T> rows) {
        return rows.stream().<Object>map(Table::id).toList();
    }

    private static <T extends Table<?>> void saveShuffled(World world, List<T> rows) throws Exception {
        List<T> shuffled = world.words().shuffled(rows);
        Expect.same("the saved rows", ids(shuffled), ids(world.db().saveAll(shuffled)));
    }

    private static <T extends Table<?>> @Nullable Object parent(Kind<Folder, T> folders, T row) {
        return folders.get(row, fields -> fields.parent == null ? null : fields.parent.id());
    }

    private static <T extends Table<?>> void checkParents(World world, Kind<Folder, T> folders, List<T> rows)
            throws Exception {
        Expect.same("rows", (long) rows.size(), folders.all(world).count());
        for (T row : rows) {
            Expect.same("the parent", parent(folders, row), parent(folders, folders.again(world.db(), row)));
        }
    }

    private static void deleteFound(World world) throws Exception {
        List<Folder> chain = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Folder folder = new Folder();
            folder.name = "f" + i;
            folder.parent = i == 0 ? null : Ref.to(chain.getLast());
            chain.add(folder);
        }
        saveShuffled(world, chain);
        Query<Folder> all = world.db().from(Folder.class);
        int deleted;
        try {
            deleted = all.delete();
        } catch (ForeignKeyViolationException e) {
            Expect.same("the reason", ForeignKeyViolationException.Reason.STILL_REFERENCED, e.reason());
            Expect.same("rows after a refusal", 4L, all.count());
            return;
        }
        Expect.same("deleted rows", 4, deleted);
        Expect.same("rows that are left", 0L, all.count());
    }

    private static <T extends Table<?>> void saveChain(World world, Kind<Folder, T> folders) throws Exception {
        List<T> chain = chain(folders, 25);
        saveShuffled(world, chain);
        checkParents(world, folders, chain);
    }

    private static <T extends Table<?>> void saveTree(World world, Kind<Folder, T> folders) throws Exception {
        List<T> tree = tree(world, folders, 60);
        saveShuffled(world, tree);
        checkParents(world, folders, tree);
    }

    private static <T extends Table<?>> void saveBeneath(World world, Kind<Folder, T> folders) throws Exception {
        T top = folders.saved(world.db(), folder(folders, "top", null));
        List<T> all = new ArrayList<>(tree(world, folders, 10));
        UUID above = (UUID) top.id();
        all.set(0, folders.change(all.getFirst(), fields -> fields.parent = Ref.of(Folder.class, above)));
        saveShuffled(world, all);
        all.add(top);
        checkParents(world, folders, all);
    }

    private static <T extends Table<?>> List<Table<?>> twoTables(World world, Kind<Owned, T> owned) {
        List<Table<?>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Person person = new Person("p" + i, world.words().word());
            rows.add(person);
            rows.add(owned.make(fields -> fields.owner = Ref.to(person)));
            rows.add(owned.make(fields -> fields.owner = Ref.to(person)));
        }
        return rows;
    }

    private static <T extends Table<?>> void saveTables(World world, Kind<Owned, T> owned) throws Exception {
        saveShuffled(world, twoTables(world, owned));
        Expect.same("persons", 5L, world.db().from(Person.class).count());
        Expect.same("rows that refer to them", 10L, owned.all(world).count());
    }

    private static <T extends Table<?>> void deleteChain(World world, Kind<Folder, T> folders) throws Exception {
        deleteFolders(world, folders, chain(folders, 25));
    }

    private static <T extends Table<?>> void deleteTree(World world, Kind<Folder, T> folders) throws Exception {
        deleteFolders(world, folders, tree(world, folders, 60));
    }

    private static <T extends Table<?>> void deleteFolders(World world, Kind<Folder, T> folders, List<T> rows)
            throws Exception {
        List<T> saved = world.db().saveAll(rows);
        Expect.same(
                "deleted rows", rows.size(), world.db().deleteAll(world.words().shuffled(saved)));
        Expect.same("rows", 0L, folders.all(world).count());
    }

    private static <T extends Table<?>> void deleteTables(World world, Kind<Owned, T> owned) throws Exception {
        List<Table<?>> rows = world.db().saveAll(twoTables(world, owned));
        Expect.same("deleted rows", 15, world.db().deleteAll(world.words().shuffled(rows)));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
    }

    private static <T extends Table<?>> void deleteNone(World world, Kind<Folder, T> folders) throws Exception {
        List<T> saved = world.db().saveAll(chain(folders, 5));
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().deleteAll(saved.subList(0, 3)));
        checkParents(world, folders, saved);
        Expect.same("deleted rows", 5, world.db().deleteAll(saved));
    }
}
