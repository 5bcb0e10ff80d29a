package io.rowloom.tck.write;

import io.rowloom.Table;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.MisuseException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Crew;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Key;
import io.rowloom.tck.model.Lock;
import io.rowloom.tck.model.Sailor;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows that refer to one another in a circle, saved and deleted in one call. */
final class CircleRules implements WriteGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S100", Crew.class, Sailor.class, Folder.class, Lock.class, Key.class)
                        .show("two tables that refer to one another", CircleRules::saveTwoTables)
                        .show("rows of one table", CircleRules::saveOneTable)
                        .show("a row that refers to itself", CircleRules::saveItself)
                        .show("all or none", CircleRules::saveNone)
                        .show("the failing row is named by its place", CircleRules::namesThePlace)
                        .show("a circle that may have no gap is refused before any statement", CircleRules::refused),
                Rule.core("S101", Crew.class, Sailor.class, Folder.class)
                        .show("two tables that refer to one another", CircleRules::deleteTwoTables)
                        .show("rows of one table", CircleRules::deleteOneTable)
                        .show("a row that refers to itself", CircleRules::deleteItself)
                        .show("none when another row refers to one", CircleRules::deleteNone));
    }

    private static List<Table<?>> crew(String name, int size) {
        Crew crew = new Crew(name);
        List<Table<?>> rows = new ArrayList<>(List.of(crew));
        List<Sailor> sailors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sailors.add(new Sailor(name + i, crew));
        }
        for (int i = 0; i < size; i++) {
            sailors.get(i).mate = Ref.to(sailors.get((i + 1) % size));
        }
        crew.captain = Ref.to(sailors.getFirst());
        rows.addAll(sailors);
        return rows;
    }

    private static void check(World world, List<? extends Table<?>> rows) throws Exception {
        for (Table<?> row : rows) {
            switch (row) {
                case Crew crew ->
                    Expect.same("the captain", crew.captain, world.db().getOne(Crew.class, crew.id()).captain);
                case Sailor sailor -> {
                    Sailor read = world.db().getOne(Sailor.class, sailor.id());
                    Expect.same("the crew", sailor.crew, read.crew);
                    Expect.same("the mate", sailor.mate, read.mate);
                    Expect.same("when it was changed", sailor.updatedAt(), read.updatedAt());
                }
                case Folder folder ->
                    Expect.same("the parent", folder.parent, world.db().getOne(Folder.class, folder.id()).parent);
                default -> throw new AssertionError("no such row is made here");
            }
        }
    }

    private static void saveTwoTables(World world) throws Exception {
        List<Table<?>> rows = crew("a", 5);
        rows.addAll(crew("b", 1));
        List<Table<?>> shuffled = world.words().shuffled(rows);
        Expect.same("the saved rows", shuffled, world.db().saveAll(shuffled));
        check(world, rows);
        long before = world.sent();
        Expect.same("the rows, saved again", rows, world.db().saveAll(rows));
        Expect.same("statements for rows without a change", 0L, world.sent() - before);
    }

    private static List<Folder> ring(int size) {
        List<Folder> ring = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ring.add(new Folder("f" + i, i == 0 ? null : ring.getLast()));
        }
        ring.getFirst().parent = Ref.to(ring.getLast());
        return ring;
    }

    private static void saveOneTable(World world) throws Exception {
        List<Folder> rows = ring(20);
        rows.add(new Folder("outside", rows.get(7)));
        Expect.same(
                "saved rows",
                21,
                world.db().saveAll(world.words().shuffled(rows)).size());
        check(world, rows);
    }

    private static void saveItself(World world) throws Exception {
        List<Folder> rows = ring(1);
        rows.add(new Folder("inside", rows.getFirst()));
        Expect.same("the saved rows", rows, world.db().saveAll(rows));
        check(world, rows);
    }

    private static void saveNone(World world) throws Exception {
        List<Table<?>> rows = crew("a", 4);
        Sailor lost = new Sailor();
        rows.add(lost);
        Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().saveAll(world.words().shuffled(rows)));
        Expect.same("crews", 0L, world.db().from(Crew.class).count());
        Expect.same("sailors", 0L, world.db().from(Sailor.class).count());
        rows.remove(lost);
        Expect.same("the saved rows", rows, world.db().saveAll(rows));
        check(world, rows);
    }

    private static void namesThePlace(World world) throws Exception {
        Folder stored = world.stored(new Folder("stored", null));
        List<Folder> ring = ring(3);
        ring.get(1).name = "ring";
        List<Folder> rows = new ArrayList<>(List.of(stored));
        rows.addAll(ring);
        rows.add(new Folder("lost", null));
        rows.getLast().parent = Ref.of(Folder.class, new UUID(0, 1));
        ForeignKeyViolationException error = Expect.thrown(
                ForeignKeyViolationException.class, () -> world.db().saveAll(rows));
        if (error.violation().index().isPresent()) {
            Expect.same("the place", 4, error.violation().index().getAsInt());
        }
    }

    private static void refused(World world) throws Exception {
        Lock lock = new Lock();
        Key key = new Key();
        lock.key = Ref.to(key);
        key.lock = Ref.to(lock);
        Expect.same("locks", 0L, world.db().from(Lock.class).count());
        long before = world.sent();
        MisuseException error =
                Expect.thrown(MisuseException.class, () -> world.db().saveAll(List.of(lock, key)));
        Expect.same("statements", 0L, world.sent() - before);
        for (String word : List.of("Lock.key", "Key.lock", "@Nullable")) {
            Expect.holds(
                    "the message has " + word,
                    String.valueOf(error.getMessage()).contains(word));
        }
        Expect.same(
                "locks after a refusal inside of a transaction", 0L, world.db().inTransaction(tx -> {
                    Expect.thrown(MisuseException.class, () -> tx.saveAll(List.of(key, lock)));
                    return tx.from(Lock.class).count();
                }));
    }

    private static void deleteTwoTables(World world) throws Exception {
        List<Table<?>> rows = crew("a", 5);
        List<Table<?>> others = crew("b", 2);
        Expect.same("the saved rows", rows, world.db().saveAll(rows));
        Expect.same("the other rows", others, world.db().saveAll(others));
        Expect.same("deleted rows", 6, world.db().deleteAll(world.words().shuffled(rows)));
        Expect.same("crews", 1L, world.db().from(Crew.class).count());
        check(world, others);
    }

    private static void deleteOneTable(World world) throws Exception {
        List<Folder> rows = ring(20);
        Expect.same("the saved rows", rows, world.db().saveAll(rows));
        Expect.same("deleted rows", 20, world.db().deleteAll(world.words().shuffled(rows)));
        Expect.same("rows", 0L, world.db().from(Folder.class).count());
    }

    private static void deleteItself(World world) throws Exception {
        Folder row = ring(1).getFirst();
        world.saveAgain(row);
        Expect.same("deleted rows", 1, row.delete(world.db()));
        Expect.same("rows", 0L, world.db().from(Folder.class).count());
    }

    private static void deleteNone(World world) throws Exception {
        List<Table<?>> rows = crew("a", 4);
        Expect.same("the saved rows", rows, world.db().saveAll(rows));
        List<Table<?>> some = rows.subList(0, 3);
        Expect.thrown(ForeignKeyViolationException.class, () -> world.db().deleteAll(some));
        check(world, rows);
        Expect.same("deleted rows", 5, world.db().deleteAll(rows));
    }
}
