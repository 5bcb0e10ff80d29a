package io.rowloom.tck.session;

import io.rowloom.Session;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Capability;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that are read one after the other. */
final class StreamRules implements SessionGroup {

    private static final int MANY = 2_500;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S60", Word.class)
                        .show("gives the rows of all", StreamRules::likeAll)
                        .show("condition, order, offset and limit count", StreamRules::refined)
                        .show("of no rows", StreamRules::ofNone)
                        .show("of many rows", StreamRules::ofMany)
                        .show("sees what the transaction wrote", StreamRules::ownWrites)
                        .show("in a read-only transaction", StreamRules::readOnly)
                        .show("every row is a new object", StreamRules::newObjects)
                        .show("the rows may be saved behind it", StreamRules::saved)
                        .show("is told to the listener once", StreamRules::told)
                        .show("a database refuses it", StreamRules::onDatabase),
                Rule.core("S61", Word.class)
                        .each("while it is open refuses", Calls.all(), StreamRules::refusedWhileOpen)
                        .show("a second stream is refused", StreamRules::second)
                        .show("the last row closes it", StreamRules::lastRow)
                        .show("it may be left early", StreamRules::leftEarly)
                        .show("an error of the program closes it", StreamRules::programFails)
                        .show("commit closes it", StreamRules::commit)
                        .show("rollback closes it", StreamRules::rollback)
                        .show("the end of the block closes it", StreamRules::blockEnds)
                        .show("another thread is refused", StreamRules::otherThread),
                Rule.optional("S65", Capability.SAVEPOINTS, Word.class)
                        .show("a block inside is refused while it is open", StreamRules::innerBlockRefused)
                        .show("the end of a block inside closes it", StreamRules::innerBlockEnds)
                        .show("an error closes it with its block", StreamRules::innerBlockFails)
                        .refused(StreamRules::withoutSavepoints));
    }

    private static List<Word> store(World world, int rows) throws Exception {
        List<Word> words =
                IntStream.range(0, rows).mapToObj(i -> new Word("w" + i)).toList();
        Expect.same("how many", rows, world.db().saveAll(words).size());
        return words;
    }

    private static Query<Word> sorted(Session session) {
        return session.from(Word.class).orderBy(Word_.text.asc());
    }

    private static void likeAll(World world) throws Exception {
        store(world, 7);
        world.db().useTransaction(tx -> {
            List<Word> all = sorted(tx).all();
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.same("the rows", all, rows.toList());
            }
        });
    }

    private static void refined(World world) throws Exception {
        store(world, 9);
        world.db().useTransaction(tx -> {
            Query<Word> query = sorted(tx).where(Word_.text.ge("w2")).offset(1).limit(3);
            Expect.same(
                    "the texts",
                    List.of("w3", "w4", "w5"),
                    query.stream().map(row -> row.text).toList());
            Expect.same("the rows", query.all(), query.stream().toList());
        });
    }

    private static void ofNone(World world) throws Exception {
        store(world, 1);
        world.db().useTransaction(tx -> {
            Query<Word> none = tx.from(Word.class).where(Word_.text.eq("other"));
            Expect.same("rows", 0L, none.stream().count());
            Expect.same("rows", 1L, tx.from(Word.class).count());
        });
    }

    private static void ofMany(World world) throws Exception {
        store(world, MANY);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = tx.from(Word.class).stream()) {
                Expect.same("distinct rows", (long) MANY, rows.distinct().count());
            }
        });
    }

    private static void ownWrites(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("w9")));
            Expect.same(
                    "the texts",
                    List.of("w0", "w1", "w9"),
                    sorted(tx).stream().map(row -> row.text).toList());
        });
    }

    private static void readOnly(World world) throws Exception {
        store(world, 3);
        long rows = world.db()
                .<Long, Exception>inTransaction(
                        TransactionOptions.defaults().readOnly(),
                        tx -> tx.from(Word.class).stream().count());
        Expect.same("rows", 3L, rows);
    }

    private static void newObjects(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            List<Word> first = sorted(tx).stream().toList();
            List<Word> second = sorted(tx).stream().toList();
            Expect.otherInstance("two rows", first.getFirst(), first.getLast());
            Expect.otherInstance("two reads", first.getFirst(), second.getFirst());
        });
    }

    private static void saved(World world) throws Exception {
        store(world, 3);
        world.db().useTransaction(tx -> {
            List<Word> rows = new ArrayList<>();
            try (Stream<Word> stream = sorted(tx).stream()) {
                stream.forEach(rows::add);
            }
            long before = world.sent();
            Expect.instance("the row", rows.get(0), tx.save(rows.get(0)));
            Expect.same("statements of a save without a change", 0L, world.sent() - before);
            rows.get(1).alias = "changed";
            Expect.instance("the row", rows.get(1), tx.save(rows.get(1)));
            Expect.same("deleted rows", 1, tx.delete(rows.get(2)));
        });
        Expect.same("rows", 2L, world.db().from(Word.class).count());
        Expect.same(
                "changed rows",
                1L,
                world.db().from(Word.class).where(Word_.alias.eq("changed")).count());
    }

    private static void told(World world) throws Exception {
        List<Long> rows = new ArrayList<>();
        var db = world.open(options -> options.onStatement(event -> rows.add(event.rows())));
        Expect.same(
                "how many", 2, db.saveAll(List.of(new Word("a"), new Word("b"))).size());
        db.useTransaction(tx -> {
            rows.clear();
            Expect.same("rows", 2L, tx.from(Word.class).stream().count());
            Expect.same("what was told", List.of(2L), rows);
        });
    }

    private static void onDatabase(World world) throws Exception {
        store(world, 1);
        long before = world.sent();
        Query<Word> query = world.db().from(Word.class);
        Expect.thrown(MisuseException.class, () -> query.stream());
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("rows", 1L, query.count());
    }

    private static void refusedWhileOpen(World world, Calls.Call call) throws Exception {
        store(world, 2);
        Word row = Calls.changed(world.db());
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Iterator<Word> iterator = rows.iterator();
                Expect.same("the first", "w0", iterator.next().text);
                long before = world.sent();
                Expect.thrown(MisuseException.class, () -> call.run(tx, row), "changed");
                Expect.same("statements that were sent", 0L, world.sent() - before);
                Expect.same("the second", "w1", iterator.next().text);
            }
            Expect.same("rows behind it", 3L, tx.from(Word.class).count());
        });
        Expect.same("rows", 3L, world.db().from(Word.class).count());
    }

    private static void second(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.thrown(MisuseException.class, () -> sorted(tx).stream());
                Expect.same("rows", 2L, rows.count());
            }
            Expect.same("rows", 2L, sorted(tx).stream().count());
        });
    }

    private static void lastRow(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            Stream<Word> rows = sorted(tx).stream();
            Expect.same("rows", 2, rows.toList().size());
            Expect.same("rows behind it", 2L, tx.from(Word.class).count());
            rows.close();
        });
    }

    private static void leftEarly(World world) throws Exception {
        store(world, 5);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.same("the first", "w0", rows.findFirst().orElseThrow().text);
            }
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.holds("a stream that nobody reads", !rows.isParallel());
            }
            Expect.same("rows behind it", 5L, tx.from(Word.class).count());
        });
    }

    private static void programFails(World world) throws Exception {
        store(world, 3);
        world.db().useTransaction(tx -> {
            Stream<Word> rows = sorted(tx).stream();
            Expect.thrown(
                    IllegalStateException.class,
                    () -> rows.forEach(row -> {
                        throw new IllegalStateException("no");
                    }));
            Expect.same("rows behind it", 3L, tx.from(Word.class).count());
            world.storeShuffled(tx, List.of(new Word("more")));
        });
        Expect.same("rows", 4L, world.db().from(Word.class).count());
    }

    private static void commit(World world) throws Exception {
        store(world, 2);
        try (Transaction tx = world.db().begin()) {
            world.storeShuffled(tx, List.of(new Word("more")));
            Iterator<Word> rows = sorted(tx).stream().iterator();
            Expect.same("the first", "more", rows.next().text);
            tx.commit();
            Expect.thrown(MisuseException.class, () -> rows.next());
        }
        Expect.same("rows", 3L, world.db().from(Word.class).count());
    }

    private static void rollback(World world) throws Exception {
        store(world, 2);
        try (Transaction tx = world.db().begin()) {
            world.storeShuffled(tx, List.of(new Word("more")));
            Iterator<Word> rows = sorted(tx).stream().iterator();
            Expect.same("the first", "more", rows.next().text);
            tx.rollback();
            Expect.thrown(MisuseException.class, () -> rows.next());
        }
        Expect.same("rows", 2L, world.db().from(Word.class).count());
    }

    private static void blockEnds(World world) throws Exception {
        store(world, 2);
        Stream<Word> outside = world.db().inTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("more")));
            return sorted(tx).stream();
        });
        Expect.thrown(MisuseException.class, () -> outside.toList());
        Expect.same("rows", 3L, world.db().from(Word.class).count());
    }

    private static void otherThread(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Iterator<Word> iterator = rows.iterator();
                Expect.same("the first", "w0", iterator.next().text);
                Expect.thrown(MisuseException.class, () -> World.elsewhere(iterator::next));
                Expect.same("the second", "w1", iterator.next().text);
            }
            Expect.same("rows behind it", 2L, tx.from(Word.class).count());
        });
    }

    private static void innerBlockRefused(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.thrown(
                        MisuseException.class,
                        () -> tx.useTransaction(inner -> world.storeShuffled(inner, List.of(new Word("more")))));
                Expect.same("rows", 2L, rows.count());
            }
        });
        Expect.same("rows", 2L, world.db().from(Word.class).count());
    }

    private static void innerBlockEnds(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            Iterator<Word> rows = tx.inTransaction(inner -> {
                world.storeShuffled(inner, List.of(new Word("more")));
                return sorted(inner).stream().iterator();
            });
            Expect.same("rows behind it", 3L, tx.from(Word.class).count());
            Expect.thrown(MisuseException.class, () -> rows.next());
        });
        Expect.same("rows", 3L, world.db().from(Word.class).count());
    }

    private static void innerBlockFails(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            Expect.thrown(
                    IllegalStateException.class,
                    () -> tx.useTransaction(inner -> {
                        world.storeShuffled(inner, List.of(new Word("more")));
                        sorted(inner).stream().forEach(row -> {
                            throw new IllegalStateException("no");
                        });
                    }));
            Expect.same("rows behind it", 2L, tx.from(Word.class).count());
        });
    }

    private static void withoutSavepoints(World world) throws Exception {
        store(world, 2);
        world.db().useTransaction(tx -> {
            try (Stream<Word> rows = sorted(tx).stream()) {
                Expect.thrown(
                        io.rowloom.error.RowloomException.class,
                        () -> tx.inTransaction(inner -> inner.from(Word.class).count()));
                Expect.same("rows", 2L, rows.count());
            }
        });
    }
}
