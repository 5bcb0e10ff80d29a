package io.rowloom.tck.write;

import io.rowloom.Database;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.query.Expression;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Entry_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import io.rowloom.tck.twin.EntryRecord;
import io.rowloom.tck.twin.EntryRecord_;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that the store makes. */
final class NumberedIdRules implements WriteGroup {

    private static final List<Named<Integer>> SIZES =
            List.of(Named.of("none", 0), Named.of("one", 1), Named.of("three", 3), Named.of("a thousand", 1_000));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("W04", Entry.class, EntryRecord.class)
                        .both("every object has the id of its row", Both.ENTRIES, SIZES, NumberedIdRules::everyObject)
                        .both("one after the other", Both.ENTRIES, NumberedIdRules::oneByOne)
                        .show("a new row has no id", NumberedIdRules::newRow)
                        .show("a new record has null, and takes none of the program's", NumberedIdRules::newRecord)
                        .both("new rows among stored ones", Both.ENTRIES, NumberedIdRules::newAmongStored),
                Rule.core("W07", Entry.class)
                        .both("ids grow from save to save", Both.ENTRIES, NumberedIdRules::grow)
                        .both("ids grow in the order of saveAll", Both.ENTRIES, NumberedIdRules::growInOrder)
                        .both(
                                "a number is not used again after a delete",
                                Both.ENTRIES,
                                NumberedIdRules::notAgainAfterDelete)
                        .show("rows that were rolled back leave no row and no clash", NumberedIdRules::afterRollback)
                        .both(
                                "a refused insert leaves no row and no clash",
                                Both.ENTRIES,
                                NumberedIdRules::afterRefusal));
    }

    private static <T extends Table<?>> T entry(Kind<Entry, T> entries, String text) {
        return entries.make(fields -> fields.text = text);
    }

    private static <T extends Table<?>> T stored(World world, Kind<Entry, T> entries, String text) throws Exception {
        return entries.saved(world.db(), entry(entries, text));
    }

    private static long number(Table<?> row) {
        return (Long) row.id();
    }

    private static <T extends Table<?>> void everyObject(World world, Kind<Entry, T> entries, int size)
            throws Exception {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(entry(entries, world.words().word() + i));
        }
        Database db = world.db();
        List<T> saved = db.saveAll(rows);
        Map<Long, String> texts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String text = entries.there(rows.get(i), fields -> fields.text);
            Expect.same("the text at its place", text, entries.there(saved.get(i), fields -> fields.text));
            texts.put(number(saved.get(i)), text);
        }
        Expect.same("different ids", size, texts.size());
        for (T read : db.from(entries.type()).all()) {
            Expect.same(
                    "the text of the row with the id",
                    texts.get(number(read)),
                    entries.get(read, fields -> fields.text));
        }
        Expect.same("rows", (long) size, db.from(entries.type()).count());
    }

    private static <T extends Table<?>> void oneByOne(World world, Kind<Entry, T> entries) throws Exception {
        for (int i = 0; i < 5; i++) {
            String text = world.words().word();
            T row = stored(world, entries, text);
            Expect.same("the text", text, entries.read(world, row, fields -> fields.text));
        }
    }

    private static void newRow(World world) throws Exception {
        Entry row = new Entry("a");
        Expect.thrown(MisuseException.class, () -> row.id());
        Expect.same("when it was created", null, row.createdAt());
        Expect.holds("an id after the save", world.stored(row).id() != null);
    }

    private static void newRecord(World world) throws Exception {
        EntryRecord row = EntryRecord_.of("a", null);
        Expect.same("the id", null, row.id());
        Expect.holds("an id after the save", world.stored(row).id() != null);
        Expect.same("the id of the first one", null, row.id());
        Expect.thrown(
                MisuseException.class,
                () -> world.db().save(new EntryRecord(world.words().below(9) + 1L, "b", null, null, null)));
    }

    private static <T extends Table<?>> void newAmongStored(World world, Kind<Entry, T> entries) throws Exception {
        T stored = stored(world, entries, "stored");
        long id = number(stored);
        T changed = entries.change(stored, fields -> fields.text = "changed");
        List<T> rows = world.db().saveAll(List.of(entry(entries, "a"), changed, entry(entries, "b")));
        Expect.same("the id of the stored one", id, number(rows.get(1)));
        List<String> texts = List.of("a", "changed", "b");
        for (int i = 0; i < 3; i++) {
            Expect.same("the text", texts.get(i), entries.read(world, rows.get(i), fields -> fields.text));
        }
    }

    private static void expectGreater(long id, long before) {
        Expect.holds("an id above the one before", id > before);
    }

    private static <T extends Table<?>> void grow(World world, Kind<Entry, T> entries) throws Exception {
        long before = number(stored(world, entries, "first"));
        for (int i = 0; i < 20; i++) {
            long id = number(stored(world, entries, "next"));
            expectGreater(id, before);
            before = id;
        }
    }

    private static <T extends Table<?>> void growInOrder(World world, Kind<Entry, T> entries) throws Exception {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(entry(entries, "n" + i));
        }
        List<T> saved = world.db().saveAll(rows);
        for (int i = 1; i < saved.size(); i++) {
            expectGreater(number(saved.get(i)), number(saved.get(i - 1)));
        }
        Expression<T, Long> id = entries.column(Entry_.id);
        Expect.same(
                "the order by id", saved, entries.all(world).orderBy(id.asc()).all());
    }

    private static <T extends Table<?>> void notAgainAfterDelete(World world, Kind<Entry, T> entries) throws Exception {
        T row = stored(world, entries, "a");
        Expect.same("deleted rows", 1, world.db().delete(row));
        expectGreater(number(stored(world, entries, "b")), number(row));
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

    private static <T extends Table<?>> void afterRefusal(World world, Kind<Entry, T> entries) throws Exception {
        T first = entries.stored(world, fields -> fields.code = "x");
        T refused = entries.make(fields -> fields.code = "x");
        Expect.thrown(UniqueViolationException.class, () -> world.db().save(refused));
        T saved = entries.changed(world, refused, fields -> fields.code = "y");
        expectGreater(number(saved), number(first));
        Expect.same("rows", 2L, entries.all(world).count());
    }
}
