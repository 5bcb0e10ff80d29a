package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Patch;
import io.rowloom.Table;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import io.rowloom.tx.Capability;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Blocks that are run again. A race is lost by writing a row that another has changed since the picture was taken. */
final class RetryRules implements SessionGroup {

    private static final TransactionOptions TWICE =
            TransactionOptions.snapshot().retries(2);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.optional("S120", Capability.SNAPSHOT, Word.class)
                        .show("a block that lost a race runs again and wins", RetryRules::runsAgain)
                        .show("at most as often as it asks", RetryRules::atMost)
                        .show("once, where nobody asks", RetryRules::once)
                        .show("as often as the options of the database say", RetryRules::byTheDatabase)
                        .show("what an earlier run did is undone", RetryRules::undone)
                        .refused(RetryRules::refused),
                Rule.optional("S121", Capability.SNAPSHOT, Word.class)
                        .both("a row from outside that is saved", Both.WORDS, RetryRules::foreignRow)
                        .both("a row from outside that is patched", Both.WORDS, RetryRules::foreignPatch)
                        .both("one among rows that were read", Both.WORDS, RetryRules::foreignAmongOthers)
                        .both("not a row that was refreshed", Both.WORDS, RetryRules::refreshedRow)
                        .both("not a row that was new", Both.WORDS, RetryRules::newRow)
                        .refused(RetryRules::refused),
                Rule.core("S122", Word.class)
                        .show("an error of the program", RetryRules::programError)
                        .show("a violated constraint", RetryRules::violation)
                        .show("a conflict of the program's own", RetryRules::ownConflict)
                        .show("begin, which could not run anything again", RetryRules::begin)
                        .show("a block inside of a transaction", RetryRules::inside)
                        .show("a negative number", RetryRules::negative));
    }

    private static void refused(World world) throws Exception {
        UnsupportedFeatureException error = Expect.thrown(
                UnsupportedFeatureException.class,
                () -> world.db().inTransaction(TWICE, tx -> tx.from(Word.class).count()));
        Expect.same("the capability", Capability.SNAPSHOT, error.capability());
    }

    /** Takes the picture, and lets another change a row behind it. */
    private static <T extends Table<?>> void race(Database db, Transaction tx, Kind<Word, T> kind, Object text)
            throws Exception {
        Expect.holds("rows", tx.from(kind.type()).count() > 0);
        long changed = World.elsewhere(() -> db.from(kind.type()).all().stream()
                .filter(row -> text.equals(kind.get(row, fields -> fields.text)))
                .map(row -> db.save(kind.change(row, fields -> fields.alias = "theirs " + System.nanoTime())))
                .count());
        Expect.same("rows that another changed", 1L, changed);
    }

    private static void mine(Transaction tx, Word read) {
        read.alias = "mine";
        Expect.instance("the saved row", read, tx.save(read));
    }

    private static void runsAgain(World world) throws Exception {
        Database db = world.db();
        Word row = world.stored(new Word("a"));
        AtomicInteger runs = new AtomicInteger();
        db.useTransaction(TWICE, tx -> {
            Word read = tx.getOne(Word.class, row.id());
            if (runs.incrementAndGet() == 1) {
                race(db, tx, Both.WORDS.model(), "a");
            }
            mine(tx, read);
        });
        Expect.same("runs", 2, runs.get());
        Expect.same("the alias", "mine", db.getOne(Word.class, row.id()).alias);
    }

    private static int losing(Database db, TransactionOptions how) throws Exception {
        Word row = db.save(new Word("a"));
        AtomicInteger runs = new AtomicInteger();
        SerializationConflictException error = Expect.thrown(
                SerializationConflictException.class,
                () -> db.useTransaction(how, tx -> {
                    Word read = tx.getOne(Word.class, row.id());
                    runs.incrementAndGet();
                    race(db, tx, Both.WORDS.model(), "a");
                    mine(tx, read);
                }));
        Expect.same("earlier failures that it tells of", runs.get() - 1, error.getSuppressed().length);
        Expect.holds("the alias not to be mine", !"mine".equals(db.getOne(Word.class, row.id()).alias));
        return runs.get();
    }

    private static void atMost(World world) throws Exception {
        Expect.same("runs", 3, losing(world.db(), TWICE));
    }

    private static void once(World world) throws Exception {
        Expect.same("runs", 1, losing(world.db(), TransactionOptions.snapshot()));
    }

    private static void byTheDatabase(World world) throws Exception {
        Database eager = world.open(options -> options.retries(1));
        Expect.same("runs", 2, losing(eager, TransactionOptions.snapshot()));
        Expect.same("rows", 1, eager.from(Word.class).delete());
        Expect.same("runs", 1, losing(eager, TransactionOptions.snapshot().retries(0)));
    }

    private static void undone(World world) throws Exception {
        Database db = world.db();
        Word row = world.stored(new Word("a"));
        AtomicInteger runs = new AtomicInteger();
        Word added = db.inTransaction(TWICE, tx -> {
            Word read = tx.getOne(Word.class, row.id());
            if (runs.incrementAndGet() == 1) {
                race(db, tx, Both.WORDS.model(), "a");
            }
            Word fresh = tx.save(new Word("run " + runs.get()));
            mine(tx, read);
            return fresh;
        });
        Expect.same("the row of the last run", added, db.getOne(Word.class, added.id()));
        Expect.same("rows", 2L, db.from(Word.class).count());
    }

    /** What a block does with a row behind the race. */
    @FunctionalInterface
    private interface Use<T> {
        T in(Transaction tx, T outside);
    }

    /** Runs a block that loses its race once, or every time; gives how often it ran. */
    private static <T extends Table<?>> int runs(World world, Kind<Word, T> kind, Use<T> use, boolean again)
            throws Exception {
        Database db = world.db();
        T outside = db.save(kind.make(fields -> fields.text = "outside"));
        T read = db.save(kind.make(fields -> fields.text = "read"));
        AtomicInteger runs = new AtomicInteger();
        io.rowloom.tck.rule.Attempt.Silent attempt = () -> db.useTransaction(TWICE, tx -> {
            T current = tx.refresh(read);
            if (runs.incrementAndGet() == 1) {
                race(db, tx, kind, "read");
            }
            Expect.holds("a row", use.in(tx, outside) != null);
            Expect.holds("a row", tx.save(kind.change(current, fields -> fields.alias = "mine")) != null);
        });
        if (again) {
            attempt.run();
        } else {
            SerializationConflictException error =
                    Expect.thrown(SerializationConflictException.class, attempt, "altered");
            String message = String.valueOf(error.getMessage());
            Expect.holds("the message to say why, but: " + message, message.contains("not run again"));
        }
        return runs.get();
    }

    private static <T extends Table<?>> void foreignRow(World world, Kind<Word, T> kind) throws Exception {
        Use<T> save = (tx, outside) -> tx.save(kind.change(outside, fields -> fields.alias = "altered"));
        Expect.same("runs", 1, runs(world, kind, save, false));
    }

    private static <T extends Table<?>> void foreignPatch(World world, Kind<Word, T> kind) throws Exception {
        Use<T> patch = (tx, outside) -> tx.update(outside, Patch.parse(kind.type(), Map.of("alias", "altered")));
        Expect.same("runs", 1, runs(world, kind, patch, false));
    }

    private static <T extends Table<?>> void foreignAmongOthers(World world, Kind<Word, T> kind) throws Exception {
        Use<T> save = (tx, outside) -> tx.saveAll(List.of(
                        kind.make(fields -> fields.text = "new"), kind.change(outside, f -> f.alias = "altered")))
                .getLast();
        Expect.same("runs", 1, runs(world, kind, save, false));
    }

    private static <T extends Table<?>> void refreshedRow(World world, Kind<Word, T> kind) throws Exception {
        Use<T> save = (tx, outside) -> {
            T saved = tx.save(kind.change(tx.refresh(outside), fields -> fields.alias = "altered"));
            return tx.save(kind.change(saved, fields -> fields.alias = "altered twice"));
        };
        Expect.same("runs", 2, runs(world, kind, save, true));
    }

    private static <T extends Table<?>> void newRow(World world, Kind<Word, T> kind) throws Exception {
        Use<T> save = (tx, outside) -> {
            T saved = tx.save(kind.make(fields -> fields.text = "new"));
            return tx.save(kind.change(saved, fields -> fields.alias = "altered"));
        };
        Expect.same("runs", 2, runs(world, kind, save, true));
    }

    private static void runsOnce(
            World world, Class<? extends Exception> expected, io.rowloom.TransactionBody<Exception> body)
            throws Exception {
        Database db = world.db();
        AtomicInteger runs = new AtomicInteger();
        Expect.thrown(
                expected,
                () -> db.<Exception>useTransaction(TransactionOptions.defaults().retries(3), tx -> {
                    runs.incrementAndGet();
                    body.accept(tx);
                }));
        Expect.same("runs", 1, runs.get());
    }

    private static void programError(World world) throws Exception {
        runsOnce(world, java.io.IOException.class, tx -> {
            throw new java.io.IOException("disk");
        });
        runsOnce(world, IllegalStateException.class, tx -> {
            throw new IllegalStateException("no");
        });
    }

    private static void violation(World world) throws Exception {
        Expect.same("the text", "a", world.stored(new Word("a")).text);
        runsOnce(world, UniqueViolationException.class, tx -> world.storeShuffled(tx, List.of(new Word("a"))));
    }

    private static void ownConflict(World world) throws Exception {
        runsOnce(world, SerializationConflictException.class, tx -> {
            throw new SerializationConflictException("of something else");
        });
    }

    private static void begin(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(
                MisuseException.class,
                () -> db.begin(TransactionOptions.defaults().retries(1)));
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void inside(World world) throws Exception {
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.thrown(
                    MisuseException.class,
                    () -> db.inTransaction(
                            TransactionOptions.defaults().retries(1), inner -> inner.save(new Word("a"))));
            Expect.same("rows", 0L, tx.from(Word.class).count());
        });
    }

    private static void negative(World world) {
        Expect.thrown(MisuseException.class, () -> TransactionOptions.defaults().retries(-1));
        Expect.thrown(MisuseException.class, () -> io.rowloom.Options.defaults().retries(-1));
    }
}
