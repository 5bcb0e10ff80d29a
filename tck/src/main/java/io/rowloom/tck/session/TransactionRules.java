package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Entry;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/** Blocks that commit or roll back, and transactions that the caller ends. */
final class TransactionRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S27", Word.class)
                        .show("a block that returns commits", TransactionRules::commits)
                        .show("its result comes out", TransactionRules::result)
                        .show("a block that throws rolls back", TransactionRules::rollsBack)
                        .show("a checked exception comes out as it is", TransactionRules::checkedException)
                        .show("an error comes out as it is", TransactionRules::error)
                        .show("a transaction sees its own writes", TransactionRules::seesOwnWrites)
                        .show("a block of a thousand writes is one", TransactionRules::thousandWrites)
                        .show("a rollback leaves nothing of any kind of write", TransactionRules::rollsBackEveryKind),
                Rule.core("S28", Word.class, Entry.class)
                        .show("a row inserted in it is new again", TransactionRules::newAgain)
                        .show("a row with a number has none again", TransactionRules::numberGone)
                        .show("a row updated in it has its earlier state", TransactionRules::earlierState)
                        .show("a row deleted in it is stored again", TransactionRules::storedAgain)
                        .show("the caller's own changes stay", TransactionRules::ownChangesStay)
                        .show("it may be saved again at once", TransactionRules::savedAgain),
                Rule.core("S29", Word.class)
                        .show("commit keeps", TransactionRules::commitKeeps)
                        .show("rollback undoes", TransactionRules::rollbackUndoes)
                        .show("close without commit undoes", TransactionRules::closeUndoes)
                        .show("close after commit keeps", TransactionRules::closeKeeps)
                        .show("closing twice does no harm", TransactionRules::closeTwice)
                        .each("an ended transaction refuses", Calls.all(), TransactionRules::endedRefuses)
                        .show("it ends once", TransactionRules::endsOnce)
                        .show("a block cannot be ended from inside", TransactionRules::notFromInside)
                        .show("a transaction of a block is over behind it", TransactionRules::overBehindBlock));
    }

    private static String onlyText(World world) throws Exception {
        return world.db().from(Word.class).one().text;
    }

    private static void empty(World world) throws Exception {
        Expect.same("rows", 0L, world.db().from(Word.class).count());
    }

    private static void commits(World world) throws Exception {
        world.db().useTransaction(tx -> world.storeShuffled(tx, List.of(new Word("a"))));
        Expect.same("the text", "a", onlyText(world));
    }

    private static void result(World world) throws Exception {
        Object result = new Object();
        Expect.instance("the result", result, world.db().inTransaction(tx -> result));
        Word row = world.db().inTransaction(tx -> tx.save(new Word("a")));
        Expect.same("the text", row.text, onlyText(world));
    }

    private static void rollsBack(World world) throws Exception {
        IllegalStateException thrown = new IllegalStateException("no");
        IllegalStateException caught = Expect.thrown(
                IllegalStateException.class,
                () -> world.db().useTransaction(tx -> {
                    world.storeShuffled(tx, List.of(new Word("a"), new Word("b")));
                    throw thrown;
                }));
        Expect.instance("the exception", thrown, caught);
        empty(world);
    }

    private static void checkedException(World world) throws Exception {
        IOException thrown = new IOException("no");
        IOException caught = Expect.thrown(
                IOException.class,
                () -> world.db().<Word, IOException>inTransaction(tx -> {
                    world.storeShuffled(tx, List.of(new Word("a")));
                    throw thrown;
                }));
        Expect.instance("the exception", thrown, caught);
        Expect.same("suppressed exceptions", 0, caught.getSuppressed().length);
        empty(world);
    }

    private static final class OwnError extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static void error(World world) throws Exception {
        OwnError thrown = new OwnError();
        Database db = world.db();
        try {
            db.useTransaction(tx -> {
                world.storeShuffled(tx, List.of(new Word("a")));
                throw thrown;
            });
            throw new AssertionError("expected the error to come out and nothing was thrown");
        } catch (OwnError caught) {
            Expect.instance("the error", thrown, caught);
        }
        empty(world);
    }

    private static void seesOwnWrites(World world) throws Exception {
        world.db().useTransaction(tx -> {
            Word row = tx.save(new Word("a"));
            Expect.same("rows", 1L, tx.from(Word.class).count());
            row.text = "b";
            row = tx.save(row);
            Expect.same("the text", "b", tx.getOne(Word.class, row.id()).text);
            Expect.same("deleted rows", 1, tx.delete(row));
            Expect.same("whether there are rows", false, tx.from(Word.class).exists());
        });
        empty(world);
    }

    private static void thousandWrites(World world) throws Exception {
        Expect.thrown(
                NoSuchElementException.class,
                () -> world.db().useTransaction(tx -> {
                    for (int i = 0; i < 1_000; i++) {
                        world.storeShuffled(tx, List.of(new Word("w" + i)));
                    }
                    throw new NoSuchElementException("no");
                }));
        empty(world);
    }

    private static void rollsBackEveryKind(World world) throws Exception {
        Word kept = world.stored(new Word("kept"));
        Word deleted = world.stored(new Word("deleted"));
        Expect.thrown(
                NoSuchElementException.class,
                () -> world.db().useTransaction(tx -> {
                    kept.text = "changed";
                    world.storeShuffled(tx, List.of(kept));
                    Expect.same("deleted rows", 1, tx.delete(deleted));
                    Expect.same(
                            "saved rows",
                            2,
                            tx.saveAll(List.of(new Word("a"), new Word("b"))).size());
                    throw new NoSuchElementException("no");
                }));
        List<String> texts = world.db().from(Word.class).all().stream()
                .map(row -> row.text)
                .sorted()
                .toList();
        Expect.same("the texts", List.of("deleted", "kept"), texts);
    }

    private static void newAgain(World world) throws Exception {
        Word row = new Word("a");
        java.util.UUID id = row.id();
        rolledBack(world, tx -> world.storeShuffled(tx, List.of(row)));
        Expect.same("when it was created", null, row.createdAt());
        Expect.same("the id", id, row.id());
        Expect.thrown(MisuseException.class, () -> world.db().delete(row));
    }

    private static void numberGone(World world) throws Exception {
        Entry row = new Entry("a");
        rolledBack(
                world,
                tx -> Expect.same("saved rows", 1, tx.saveAll(List.of(row)).size()));
        Expect.thrown(MisuseException.class, () -> row.id());
        Expect.same("when it was created", null, row.createdAt());
    }

    private static void rolledBack(World world, java.util.function.Consumer<Transaction> work) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            work.accept(tx);
            tx.rollback();
        }
    }

    private static void earlierState(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        Instant updated = row.updatedAt();
        row.alias = "x";
        rolledBack(world, tx -> world.storeShuffled(tx, List.of(row)));
        Expect.same("the time of the last change", updated, row.updatedAt());
        Expect.same("the stored alias", null, world.db().getOne(Word.class, row.id()).alias);
    }

    private static void storedAgain(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        rolledBack(world, tx -> Expect.same("deleted rows", 1, tx.delete(row)));
        row.text = "b";
        Expect.instance("the row", row, world.db().save(row));
        Expect.same("the text", "b", onlyText(world));
    }

    private static void ownChangesStay(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        row.text = "changed";
        rolledBack(world, tx -> world.storeShuffled(tx, List.of(row)));
        Expect.same("the text in the row", "changed", row.text);
        Expect.same("the stored text", "a", onlyText(world));
        Expect.instance("the row", row, world.db().save(row));
        Expect.same("the stored text", "changed", onlyText(world));
    }

    private static void savedAgain(World world) throws Exception {
        Word row = new Word("a");
        rolledBack(world, tx -> world.storeShuffled(tx, List.of(row)));
        Expect.instance("the row", row, world.db().save(row));
        Expect.same("the row", row, world.db().from(Word.class).one());
    }

    private static void commitKeeps(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            tx.commit();
        }
        Expect.same("the text", "a", onlyText(world));
    }

    private static void rollbackUndoes(World world) throws Exception {
        rolledBack(world, tx -> world.storeShuffled(tx, List.of(new Word("a"))));
        empty(world);
    }

    private static void closeUndoes(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
        }
        empty(world);
    }

    private static void closeKeeps(World world) throws Exception {
        Transaction tx = world.db().begin();
        world.storeShuffled(tx, List.of(new Word("a")));
        tx.commit();
        tx.close();
        Expect.same("the text", "a", onlyText(world));
    }

    private static void closeTwice(World world) throws Exception {
        Transaction tx = world.db().begin();
        world.storeShuffled(tx, List.of(new Word("a")));
        tx.close();
        tx.close();
        empty(world);
    }

    private static void endedRefuses(World world, Calls.Call call) throws Exception {
        Word row = Calls.changed(world.db());
        Transaction tx = world.db().begin();
        tx.commit();
        Expect.thrown(MisuseException.class, () -> call.run(tx, row), "changed");
        tx.close();
        Expect.same("the stored alias", null, world.db().from(Word.class).one().alias);
    }

    private static void endsOnce(World world) throws Exception {
        try (Transaction tx = world.db().begin()) {
            tx.commit();
            Expect.thrown(MisuseException.class, () -> tx.commit());
            Expect.thrown(MisuseException.class, () -> tx.rollback());
        }
    }

    private static void notFromInside(World world) throws Exception {
        world.db().useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.thrown(MisuseException.class, () -> tx.commit());
            Expect.thrown(MisuseException.class, () -> tx.rollback());
        });
        Expect.same("the text", "a", onlyText(world));
    }

    private static void overBehindBlock(World world) throws Exception {
        Transaction escaped = world.db().inTransaction(tx -> tx);
        Expect.thrown(MisuseException.class, () -> escaped.from(Word.class).count());
        Expect.thrown(MisuseException.class, () -> escaped.save(new Word("a")));
        empty(world);
    }
}
