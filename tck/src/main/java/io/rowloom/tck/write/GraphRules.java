package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;

/** Many rows that refer to one another, saved and deleted in any order. */
final class GraphRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("C08", Folder.class, Owned.class)
                        .show("a chain, in any order", GraphRules::deleteChain)
                        .show("a tree, in any order", GraphRules::deleteTree)
                        .show("rows of two tables, in any order", GraphRules::deleteTables)
                        .show("all or none when another row refers to one", GraphRules::deleteNone),
                Rule.core("C09", Folder.class, Owned.class)
                        .show("a chain, in any order", GraphRules::saveChain)
                        .show("a tree, in any order", GraphRules::saveTree)
                        .show("a tree beneath a stored row", GraphRules::saveBeneath)
                        .show("rows of two tables, in any order", GraphRules::saveTables));
    }

    private static List<Folder> chain(int length) {
        List<Folder> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(new Folder("f" + i, i == 0 ? null : chain.getLast()));
        }
        return chain;
    }

    private static List<Folder> tree(World world, int size) {
        List<Folder> tree = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tree.add(new Folder("f" + i, i == 0 ? null : tree.get(world.words().below(i))));
        }
        return tree;
    }

    private static <T extends Table<?>> void saveShuffled(World world, List<T> rows) throws Exception {
        List<T> shuffled = world.words().shuffled(rows);
        Expect.same("the saved rows", shuffled, world.db().saveAll(shuffled));
    }

    private static void checkParents(World world, List<Folder> folders) throws Exception {
        Expect.same("rows", (long) folders.size(), world.db().from(Folder.class).count());
        for (Folder folder : folders) {
            Expect.same("the parent", folder.parent, world.db().getOne(Folder.class, folder.id()).parent);
        }
    }

    private static void saveChain(World world) throws Exception {
        List<Folder> chain = chain(25);
        saveShuffled(world, chain);
        checkParents(world, chain);
    }

    private static void saveTree(World world) throws Exception {
        List<Folder> tree = tree(world, 60);
        saveShuffled(world, tree);
        checkParents(world, tree);
    }

    private static void saveBeneath(World world) throws Exception {
        Folder top = world.stored(new Folder("top", null));
        List<Folder> all = new ArrayList<>(tree(world, 10));
        all.getFirst().parent = Ref.to(top);
        saveShuffled(world, all);
        all.add(top);
        checkParents(world, all);
    }

    private static List<Table<?>> twoTables(World world) {
        List<Table<?>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Person person = new Person("p" + i, world.words().word());
            rows.add(person);
            rows.add(new Owned("a" + i, Ref.to(person)));
            rows.add(new Owned("b" + i, Ref.to(person)));
        }
        return rows;
    }

    private static void saveTables(World world) throws Exception {
        saveShuffled(world, twoTables(world));
        Expect.same("persons", 5L, world.db().from(Person.class).count());
        Expect.same("rows that refer to them", 10L, world.db().from(Owned.class).count());
    }

    private static void deleteChain(World world) throws Exception {
        deleteFolders(world, chain(25));
    }

    private static void deleteTree(World world) throws Exception {
        deleteFolders(world, tree(world, 60));
    }

    private static void deleteFolders(World world, List<Folder> folders) throws Exception {
        List<Folder> saved = world.db().saveAll(folders);
        Expect.same(
                "deleted rows",
                folders.size(),
                world.db().deleteAll(world.words().shuffled(saved)));
        Expect.same("rows", 0L, world.db().from(Folder.class).count());
    }

    private static void deleteTables(World world) throws Exception {
        List<Table<?>> rows = world.db().saveAll(twoTables(world));
        Expect.same("deleted rows", 15, world.db().deleteAll(world.words().shuffled(rows)));
        Expect.same("persons", 0L, world.db().from(Person.class).count());
    }

    private static void deleteNone(World world) throws Exception {
        List<Folder> saved = world.db().saveAll(chain(5));
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().deleteAll(saved.subList(0, 3)));
        checkParents(world, saved);
        Expect.same("deleted rows", 5, world.db().deleteAll(saved));
    }
}
