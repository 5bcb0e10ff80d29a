package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Session;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** The kinds of a session. */
final class UnwrapRules implements SessionGroup {

    /** A kind that no store has. */
    private interface Foreign extends Session {}

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S64", Word.class)
                .show("a database", UnwrapRules::ofDatabase)
                .show("a transaction", UnwrapRules::ofTransaction)
                .show("a block inside a transaction", UnwrapRules::ofBlock)
                .show("a kind that the session is not", UnwrapRules::foreign));
    }

    private static void ofDatabase(World world) throws Exception {
        Database db = world.db();
        Expect.instance("the session", db, db.unwrap(Session.class));
        Expect.instance("the database", db, db.unwrap(Database.class));
        Expect.instance("its own class", db, db.unwrap(db.getClass()));
    }

    private static void ofTransaction(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            Expect.instance("the session", tx, tx.unwrap(Session.class));
            Expect.instance("the transaction", tx, tx.unwrap(Transaction.class));
            Expect.instance("its own class", tx, tx.unwrap(tx.getClass()));
        }
    }

    private static void ofBlock(World world) throws Exception {
        world.db().useTransaction(tx -> {
            Session session = tx.unwrap(Session.class);
            world.storeShuffled(session, List.of(new Word("a")));
            Expect.same("rows", 1L, tx.from(Word.class).count());
        });
        Expect.same("rows", 1L, world.db().from(Word.class).count());
    }

    private static void foreign(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(MisuseException.class, () -> db.unwrap(Foreign.class));
        Expect.thrown(MisuseException.class, () -> db.unwrap(Transaction.class));
        db.useTransaction(tx -> {
            Expect.thrown(MisuseException.class, () -> tx.unwrap(Foreign.class));
            Expect.thrown(MisuseException.class, () -> tx.unwrap(Database.class));
            world.storeShuffled(tx, List.of(new Word("a")));
        });
        Expect.same("rows", 1L, db.from(Word.class).count());
    }
}
