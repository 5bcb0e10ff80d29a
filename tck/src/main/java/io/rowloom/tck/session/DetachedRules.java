package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** The guard of the database in the transaction of its thread, and the way around it. */
final class DetachedRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S130", Word.class)
                .show("work of many items is refused inside of a transaction, with both places", DetachedRules::refused)
                .each("is allowed inside of a transaction", Calls.all(), DetachedRules::allowed)
                .show("what it wrote stays when the transaction is rolled back", DetachedRules::stays)
                .show("it does not see what the transaction wrote", DetachedRules::separate)
                .show("a transaction and work of many items of its own", DetachedRules::transactions)
                .show("the database itself is guarded as before", DetachedRules::guardStays)
                .show("closing it closes the database", DetachedRules::closes));
    }

    private static void refused(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            long before = world.sent();
            MisuseException error = Expect.thrown(
                    MisuseException.class,
                    () -> db.mapConcurrently(List.of(1), (session, i) -> session.save(new Word("a"))));
            Expect.same("statements that were sent", 0L, world.sent() - before);
            String[] parts = String.valueOf(error.getMessage()).split("DetachedRules\\.java:", -1);
            Expect.same("places in the message", 2, parts.length - 1);
            tx.commit();
        }
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void allowed(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        try (Transaction tx = db.begin()) {
            Expect.holds("a result", call.run(db.detached(), row) != null);
            tx.rollback();
        }
    }

    private static void stays(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(
                IllegalStateException.class,
                () -> db.useTransaction(tx -> {
                    world.storeShuffled(db.detached(), List.of(new Word("stays")));
                    world.storeShuffled(tx, List.of(new Word("goes")));
                    throw new IllegalStateException("no");
                }));
        Expect.same("the stored text", "stays", db.from(Word.class).one().text);
    }

    private static void separate(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.same("rows of the transaction", 1L, tx.from(Word.class).count());
            Expect.same("rows beside it", 0L, db.detached().from(Word.class).count());
        });
        Expect.same("rows", 1L, db.detached().from(Word.class).count());
    }

    private static void transactions(World world) throws Exception {
        Database db = world.db();
        Database detached = db.detached();
        try (Transaction tx = db.begin()) {
            Word row = detached.inTransaction(inner -> inner.save(new Word("a")));
            List<String> texts =
                    detached.mapConcurrently(List.of(row.id()), (session, id) -> session.getOne(Word.class, id).text);
            Expect.same("the texts", List.of("a"), texts);
            Expect.same("rows of the transaction", 1L, tx.from(Word.class).count());
            tx.commit();
        }
    }

    private static void guardStays(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Expect.same("rows", 0L, db.detached().from(Word.class).count());
            Expect.thrown(MisuseException.class, () -> db.from(Word.class).count());
            tx.commit();
        }
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void closes(World world) throws Exception {
        Database db = world.open(options -> options);
        db.detached().close();
        Expect.thrown(MisuseException.class, () -> db.from(Word.class).count());
    }
}
