package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Entry_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers that the store makes. */
final class NumberedIdRules implements WriteGroup {

    private static final List<Named<Integer>> SIZES =
            List.of(Named.of("none", 0), Named.of("one", 1), Named.of("three", 3), Named.of("a thousand", 1_000));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W04", Entry.class)
                        .each("every object has the id of its row", SIZES, NumberedIdRules::everyObject)
                        .show("one after the other", NumberedIdRules::oneByOne)
                        .show("a new row has no id", NumberedIdRules::newRow)
                        .show("new rows among stored ones", NumberedIdRules::newAmongStored),
                Rule.core("W07", Entry.class)
                        .show("ids grow from save to save", NumberedIdRules::grow)
                        .show("ids grow in the order of saveAll", NumberedIdRules::growInOrder)
                        .show("a number is not used again after a delete", NumberedIdRules::notAgainAfterDelete)
                        .show("rows that were rolled back leave no row and no clash", NumberedIdRules::afterRollback)
                        .show("a refused insert leaves no row and no clash", NumberedIdRules::afterRefusal));
    }

    private static void everyObject(World world, int size) throws Exception {
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new Entry(world.words().word() + i));
        }
        Database db = world.db();
        List<Entry> saved = db.saveAll(rows);
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Expect.instance("saveAll", rows.get(i), saved.get(i));
            ids.add(saved.get(i).id());
        }
        Expect.same("different ids", size, ids.size());
        for (Entry read : db.from(Entry.class).all()) {
            Entry own = saved.stream()
                    .filter(row -> row.id().equals(read.id()))
                    .findFirst()
                    .orElseThrow();
            Expect.same("the text of the row with the id", read.text, own.text);
        }
        Expect.same("rows", (long) size, db.from(Entry.class).count());
    }

    private static void oneByOne(World world) throws Exception {
        for (int i = 0; i < 5; i++) {
            String text = world.words().word();
            Entry row = world.stored(new Entry(text));
            Expect.same("the text", text, world.db().getOne(Entry.class, row.id()).text);
        }
    }

    private static void newRow(World world) throws Exception {
        Entry row = new Entry("a");
        Expect.thrown(MisuseException.class, () -> row.id());
        Expect.same("when it was created", null, row.createdAt());
        Expect.holds("an id after the save", world.stored(row).id() != null);
    }

    private static void newAmongStored(World world) throws Exception {
        Entry stored = world.stored(new Entry("stored"));
        long id = stored.id();
        stored.text = "changed";
        List<Entry> rows = world.db().saveAll(List.of(new Entry("a"), stored, new Entry("b")));
        Expect.same("the id of the stored one", id, (long) rows.get(1).id());
        for (Entry row : rows) {
            Expect.same("the text", row.text, world.db().getOne(Entry.class, row.id()).text);
        }
    }

    private static void expectGreater(long id, long before) {
        Expect.holds("an id above the one before", id > before);
    }

    private static void grow(World world) throws Exception {
        long before = world.stored(new Entry("first")).id();
        for (int i = 0; i < 20; i++) {
            long id = world.stored(new Entry("next")).id();
            expectGreater(id, before);
            before = id;
        }
    }

    private static void growInOrder(World world) throws Exception {
        List<Entry> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new Entry("n" + i));
        }
        List<Entry> saved = world.db().saveAll(rows);
        for (int i = 1; i < saved.size(); i++) {
            expectGreater(saved.get(i).id(), saved.get(i - 1).id());
        }
        Expect.same(
                "the order by id",
                rows,
                world.db().from(Entry.class).orderBy(Entry_.id.asc()).all());
    }

    private static void notAgainAfterDelete(World world) throws Exception {
        Entry row = world.stored(new Entry("a"));
        long id = row.id();
        Expect.same("deleted rows", 1, row.delete(world.db()));
        expectGreater(world.stored(new Entry("b")).id(), id);
    }

    private static void afterRollback(World world) throws Exception {
        Entry undone = new Entry("undone");
        Expect.thrown(
                IllegalStateException.class,
                () -> world.db().inTransaction(tx -> {
                    Entry saved = tx.save(undone);
                    throw new IllegalStateException("no to " + saved.getClass().getSimpleName());
                }));
        Expect.thrown(MisuseException.class, () -> undone.id());
        Entry row = world.stored(new Entry("a"));
        Expect.same("the rows", List.of(row), world.db().from(Entry.class).all());
        Entry again = world.stored(undone);
        expectGreater(again.id(), row.id());
    }

    private static void afterRefusal(World world) throws Exception {
        Entry first = new Entry("a");
        first.code = "x";
        world.saveAgain(first);
        Entry refused = new Entry("b");
        refused.code = "x";
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(refused));
        refused.code = "y";
        expectGreater(world.stored(refused).id(), first.id());
        Expect.same("rows", 2L, world.db().from(Entry.class).count());
    }
}
