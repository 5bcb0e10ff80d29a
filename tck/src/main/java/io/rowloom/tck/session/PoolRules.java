package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Isolation;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What one use of a connection leaves for the next, and what transactions that write keep from others. */
final class PoolRules implements SessionGroup {

    private static final int PATIENCE_SECONDS = 120;

    /** Work that could leave something behind. */
    @FunctionalInterface
    private interface Use {
        void of(Database db) throws Exception;
    }

    private static final List<Named<Use>> USES = List.of(
            use(
                    "a read-only transaction",
                    db -> transaction(db, TransactionOptions.defaults().readOnly())),
            use(
                    "a snapshot",
                    db -> transaction(db, TransactionOptions.defaults().isolation(Isolation.SNAPSHOT))),
            use("a serializable transaction", db -> transaction(db, TransactionOptions.serializable())),
            use("a transaction that failed", PoolRules::failed),
            use("a transaction that was rolled back", PoolRules::rolledBack),
            use("a block that was undone", PoolRules::undone),
            use("a stream that was left", PoolRules::leftStream));

    private static Named<Use> use(String name, Use use) {
        return Named.of(name, use);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("O06", Word.class)
                        .each("nothing is left behind", USES, PoolRules::nothingIsLeft)
                        .each("a transaction is what it always is behind", USES, PoolRules::isReadCommitted),
                Rule.core("X12", Word.class)
                        .show("who has read may write behind another's write", PoolRules::readThenWrite)
                        .show("who only reads keeps nobody from writing", PoolRules::readerBlocksNobody)
                        .show("who has committed keeps nobody from writing", PoolRules::committedBlocksNobody)
                        .show("who writes again does not wait for who came later", PoolRules::keepsItsTurn));
    }

    private static void transaction(Database db, TransactionOptions options) throws Exception {
        try {
            db.useTransaction(options, tx -> tx.from(Word.class).count());
        } catch (UnsupportedFeatureException e) {
            Expect.same(
                    "rows, where the level is refused", 0L, db.from(Word.class).count());
        }
    }

    private static void failed(Database db) {
        Expect.thrown(
                UniqueViolationException.class,
                () -> db.inTransaction(tx -> tx.saveAll(List.of(new Word("twice"), new Word("twice")))));
    }

    private static void rolledBack(Database db) {
        try (Transaction tx = db.begin()) {
            Expect.holds("a saved row", tx.save(new Word("gone")).createdAt() != null);
            tx.rollback();
        }
    }

    private static void undone(Database db) {
        db.useTransaction(tx -> {
            try {
                tx.useTransaction(inner -> {
                    Expect.holds("a saved row", inner.save(new Word("gone")).createdAt() != null);
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException | UnsupportedFeatureException e) {
                Expect.same("rows", 0L, tx.from(Word.class).count());
            }
        });
    }

    private static void leftStream(Database db) {
        db.useTransaction(tx -> {
            Stream<Word> rows = tx.from(Word.class).stream();
            Expect.holds("an iterator", rows.iterator() != null);
        });
    }

    private static void nothingIsLeft(World world, Use use) throws Exception {
        Database db = world.open(options -> options.poolSize(1));
        use.of(db);
        Word row = db.save(new Word("a"));
        row.text = "b";
        Expect.instance("the saved row", row, db.save(row));
        Expect.same("the stored text", "b", db.from(Word.class).one().text);
        db.useTransaction(tx -> world.storeShuffled(tx, List.of(new Word("c"))));
        Expect.same("rows", 2L, db.from(Word.class).count());
        Expect.same("deleted rows", 2, db.deleteAll(db.from(Word.class).all()));
    }

    /** Both connections were used so, at the same time; one reads twice now, and the other writes in between. */
    private static void isReadCommitted(World world, Use use) throws Exception {
        Database db = world.open(options -> options.poolSize(2));
        db.useTransaction(tx -> {
            Expect.same("rows", 0L, tx.from(Word.class).count());
            World.elsewhere(() -> used(use, db));
        });
        used(use, db);
        db.useTransaction(tx -> {
            Expect.same("rows", 0L, tx.from(Word.class).count());
            Expect.same("the text that another wrote", "a", World.elsewhere(() -> db.save(new Word("a")).text));
            Expect.same("rows behind it", 1L, tx.from(Word.class).count());
        });
    }

    private static boolean used(Use use, Database db) throws Exception {
        use.of(db);
        return true;
    }

    private static void readThenWrite(World world) throws Exception {
        Database db = world.db();
        Word row = world.stored(new Word("a"));
        db.useTransaction(tx -> {
            Expect.same("rows", 1L, tx.from(Word.class).count());
            Expect.same("the text that another wrote", "b", World.elsewhere(() -> renamed(db, row, "b")));
            Word again = tx.getOne(Word.class, row.id());
            Expect.same("the text as it is now", "b", again.text);
            again.alias = "x";
            Expect.instance("the saved row", again, tx.save(again));
        });
        Word stored = db.from(Word.class).one();
        Expect.same("the text", "b", stored.text);
        Expect.same("the alias", "x", stored.alias);
    }

    private static String renamed(Database db, Word row, String text) {
        row.text = text;
        return db.save(row).text;
    }

    private static void readerBlocksNobody(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Expect.same("rows", 0L, tx.from(Word.class).count());
            Expect.same("the text that another wrote", "a", World.elsewhere(() -> db.save(new Word("a")).text));
            tx.commit();
        }
    }

    private static void committedBlocksNobody(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(2));
        for (int i = 0; i < 5; i++) {
            int number = i;
            db.useTransaction(tx -> world.storeShuffled(tx, List.of(new Word("mine " + number))));
            Expect.same(
                    "the text that another wrote",
                    "other " + i,
                    World.elsewhere(() -> db.save(new Word("other " + number)).text));
        }
        Expect.same("rows", 10L, db.from(Word.class).count());
    }

    private static void keepsItsTurn(World world) throws Exception {
        Database db = world.db();
        FutureTask<Word> other = new FutureTask<>(() -> db.save(new Word("other")));
        db.useTransaction(tx -> {
            world.storeShuffled(tx, List.of(new Word("first")));
            Thread.ofVirtual().start(other);
            LockSupport.parkNanos(1_000);
            world.storeShuffled(tx, List.of(new Word("second")));
        });
        Expect.same("the text that another wrote", "other", other.get(PATIENCE_SECONDS, TimeUnit.SECONDS).text);
        Expect.same("rows", 3L, db.from(Word.class).count());
    }
}
