package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Who may use what, and when. */
final class GuardRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S30", Word.class)
                        .each("refuses while the thread has a transaction", Calls.all(), GuardRules::databaseInside)
                        .show("a second transaction of the thread", GuardRules::secondTransaction)
                        .show("another database is free", GuardRules::otherDatabase)
                        .show("another thread is free", GuardRules::otherThread)
                        .show("it is free again behind the transaction", GuardRules::freeAgain)
                        .show("and behind one that failed", GuardRules::freeAfterFailure),
                Rule.core("S31", Word.class)
                        .each("refuses another thread", Calls.all(), GuardRules::foreignThread)
                        .show("another thread cannot end it", GuardRules::foreignEnd)
                        .show("its own thread goes on", GuardRules::ownThreadGoesOn));
    }

    private static void databaseInside(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        try (Transaction tx = db.begin()) {
            long before = world.sent();
            Expect.thrown(MisuseException.class, () -> call.run(db, row), "changed");
            Expect.same("statements that were sent", 0L, world.sent() - before);
            Expect.same("rows seen by the transaction", 1L, tx.from(Word.class).count());
            tx.commit();
        }
        Expect.same("the stored alias", null, db.from(Word.class).one().alias);
    }

    private static void secondTransaction(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.thrown(MisuseException.class, () -> db.begin());
            Expect.thrown(
                    MisuseException.class,
                    () -> db.inTransaction(inner -> inner.from(Word.class).count()));
            Expect.same("rows seen by the transaction", 0L, tx.from(Word.class).count());
        });
    }

    private static void otherDatabase(World world) throws Exception {
        Database other = world.open(options -> options);
        world.db().useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.same("rows of the other", 0L, other.from(Word.class).count());
            world.storeShuffled(other, List.of(new Word("b"), new Word("c")));
        });
        Expect.same("rows", 1L, world.db().from(Word.class).count());
        Expect.same("rows of the other", 2L, other.from(Word.class).count());
    }

    private static void otherThread(World world) throws Exception {
        Database db = world.db();
        Word row = world.stored(new Word("a"));
        try (Transaction tx = db.begin()) {
            Expect.same("the row", row, tx.getOne(Word.class, row.id()));
            Expect.same("the row for another thread", row, World.elsewhere(() -> db.getOne(Word.class, row.id())));
            tx.commit();
        }
    }

    private static void freeAgain(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> world.storeShuffled(tx, List.of(new Word("a"))));
        Expect.same("rows", 1L, db.from(Word.class).count());
        Transaction tx = db.begin();
        tx.close();
        Expect.same("rows", 1L, db.from(Word.class).count());
    }

    private static void freeAfterFailure(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(
                IllegalStateException.class,
                () -> db.useTransaction(tx -> {
                    throw new IllegalStateException("no");
                }));
        Expect.same("rows", 0L, db.from(Word.class).count());
        Expect.same("rows", 0L, db.inTransaction(tx -> tx.from(Word.class).count()));
    }

    private static void foreignThread(World world, Calls.Call call) throws Exception {
        Word row = Calls.changed(world.db());
        try (Transaction tx = world.db().begin()) {
            Expect.thrown(
                    MisuseException.class, () -> World.elsewhere(() -> String.valueOf(call.run(tx, row))), "changed");
            Expect.same(
                    "the alias seen by the transaction",
                    null,
                    tx.from(Word.class).one().alias);
            tx.commit();
        }
        Expect.same("the stored alias", null, world.db().from(Word.class).one().alias);
    }

    private static void foreignEnd(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.thrown(MisuseException.class, () -> World.elsewhere(() -> ended(tx)));
            Expect.thrown(MisuseException.class, () -> World.elsewhere(() -> undone(tx)));
            tx.commit();
        }
        Expect.same("rows", 1L, world.db().from(Word.class).count());
    }

    private static boolean ended(Transaction tx) {
        tx.commit();
        return true;
    }

    private static boolean undone(Transaction tx) {
        tx.rollback();
        return true;
    }

    private static void ownThreadGoesOn(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            Expect.thrown(
                    MisuseException.class,
                    () -> World.elsewhere(() -> tx.from(Word.class).count()));
            world.storeShuffled(tx, List.of(new Word("a")));
            tx.commit();
        }
        Expect.same("rows", 1L, world.db().from(Word.class).count());
    }
}
