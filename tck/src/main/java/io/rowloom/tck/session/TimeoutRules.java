package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.query.Condition;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.model.Word_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Transactions that must end in time. */
final class TimeoutRules implements SessionGroup {

    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final int PORTION = 250;
    private static final int MOST_ROWS = 5_000;
    private static final int HAMMERED = 200;
    private static final TransactionOptions IN_TIME =
            TransactionOptions.defaults().timeout(BRIEF);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S124", Word.class)
                        .show("a write that waits for another", TimeoutRules::waitingWrite)
                        .show("a call that waits for a connection, or for a row", TimeoutRules::waitingCall),
                Rule.stochastic("O01", Word.class)
                        .show("a query beyond the timeout of statements", TimeoutRules::slowStatement)
                        .show("a query beyond the timeout of its transaction", TimeoutRules::slowTransaction)
                        .show("a change of many rows", TimeoutRules::slowChange),
                Rule.stochastic("O02", Word.class)
                        .show("what follows a cancelled statement is not", TimeoutRules::usableAfterwards),
                Rule.core("S123", Word.class)
                        .show("a call behind it is refused, and dooms", TimeoutRules::lateCall)
                        .show("a block that outlives it is rolled back", TimeoutRules::lateBlock)
                        .show("a commit behind it is refused and rolls back", TimeoutRules::lateCommit)
                        .show("a rollback behind it rolls back", TimeoutRules::lateRollback)
                        .show("the rows have their earlier state", TimeoutRules::rowsGoBack)
                        .show("what ends in time is as without it", TimeoutRules::inTime)
                        .show("a time that is not above zero is refused", TimeoutRules::noTime));
    }

    private static void outlast() {
        long end = System.nanoTime() + BRIEF.toNanos();
        for (long left = BRIEF.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void lateCall(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin(IN_TIME)) {
            world.storeShuffled(tx, List.of(new Word("a")));
            outlast();
            QueryTimeoutException error = Expect.thrown(
                    QueryTimeoutException.class, () -> tx.from(Word.class).count());
            TransactionDoomedException later =
                    Expect.thrown(TransactionDoomedException.class, () -> tx.save(new Word("b")));
            Expect.instance("the cause", error, later.getCause());
            Expect.thrown(TransactionDoomedException.class, tx::commit);
        }
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void lateBlock(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(
                QueryTimeoutException.class,
                () -> db.useTransaction(IN_TIME, tx -> {
                    world.storeShuffled(tx, List.of(new Word("a")));
                    outlast();
                }));
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void lateCommit(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin(IN_TIME)) {
            world.storeShuffled(tx, List.of(new Word("a")));
            outlast();
            Expect.thrown(QueryTimeoutException.class, tx::commit);
            Expect.thrown(MisuseException.class, tx::commit);
        }
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void lateRollback(World world) throws Exception {
        Database db = world.db();
        Transaction tx = db.begin(IN_TIME);
        world.storeShuffled(tx, List.of(new Word("a")));
        outlast();
        tx.rollback();
        Expect.same("rows", 0L, db.from(Word.class).count());
    }

    private static void rowsGoBack(World world) throws Exception {
        Database db = world.db();
        Word row = new Word("a");
        Expect.thrown(
                QueryTimeoutException.class,
                () -> db.useTransaction(IN_TIME, tx -> {
                    world.storeShuffled(tx, List.of(row));
                    outlast();
                }));
        world.saveAgain(row);
        Expect.same("the row", row, db.getOne(Word.class, row.id()));
    }

    private static void inTime(World world) throws Exception {
        Database db = world.db();
        TransactionOptions ample = TransactionOptions.defaults().timeout(Duration.ofMinutes(5));
        Word row = db.inTransaction(ample, tx -> tx.save(new Word("a")));
        Expect.same("the row", row, db.inTransaction(ample.readOnly(), tx -> tx.getOne(Word.class, row.id())));
    }

    private static void noTime(World world) {
        for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            Expect.thrown(
                    MisuseException.class, () -> TransactionOptions.defaults().timeout(none));
            Expect.thrown(MisuseException.class, () -> Options.defaults().statementTimeout(none));
        }
    }

    /** A database in which nothing but a timeout ends a wait. */
    private static Database patient(World world, UnaryOperator<Options> options) throws Exception {
        Duration ample = Duration.ofMinutes(5);
        return world.open(given -> options.apply(given.lockWait(ample).connectionWait(ample)));
    }

    private static void waitingWrite(World world) throws Exception {
        Database db = patient(world, options -> options);
        Word row = db.save(new Word("a"));
        try (Transaction holder = db.begin()) {
            Word held = holder.getOne(Word.class, row.id());
            held.alias = "held";
            world.storeShuffled(holder, List.of(held));
            World.elsewhere(() -> Expect.thrown(
                    QueryTimeoutException.class,
                    () -> db.useTransaction(
                            IN_TIME,
                            tx -> tx.from(Word.class)
                                    .where(Word_.id.eq(row.id()))
                                    .update(Word_.alias.set("late")))));
            holder.commit();
        }
        Expect.same("the alias", "held", db.getOne(Word.class, row.id()).alias);
    }

    private static void waitingCall(World world) throws Exception {
        Database db = patient(world, options -> options.poolSize(1));
        try (Transaction holder = db.begin()) {
            world.storeShuffled(holder, List.of(new Word("a")));
            World.elsewhere(() -> Expect.thrown(
                    QueryTimeoutException.class, () -> db.inTransaction(IN_TIME, tx -> tx.save(new Word("a")))));
            holder.commit();
        }
        Expect.same("rows", 1L, db.from(Word.class).count());
    }

    /** A question of many terms, none of which any row fulfils: rows times terms comparisons. */
    private static Condition<Word> slow() {
        Condition<Word> none = Word_.text.contains("no row has this");
        for (int i = 0; i < 900; i++) {
            none = none.or(Word_.text.contains("nor has any row number " + i));
        }
        return none;
    }

    /** Expects a call to be stopped; adds rows until it takes long enough for that. */
    private static void stopped(Database db, Attempt call) throws Exception {
        boolean stopped = false;
        for (int rows = PORTION; !stopped; rows += PORTION) {
            Expect.holds("a question about so many rows to be stopped", rows < MOST_ROWS);
            for (int saved = 0; saved < rows; saved += PORTION) {
                Expect.same("saved rows", PORTION, db.saveAll(portion()).size());
            }
            stopped = isStopped(call);
        }
    }

    private static List<Word> portion() {
        return Stream.generate(() -> new Word(UUID.randomUUID() + " is looked through"))
                .limit(PORTION)
                .toList();
    }

    private static boolean isStopped(Attempt call) throws Exception {
        try {
            return call.run() == null;
        } catch (QueryTimeoutException e) {
            return true;
        }
    }

    private static Database brief(World world) throws Exception {
        return world.open(options -> options.statementTimeout(BRIEF).poolSize(1));
    }

    private static void slowStatement(World world) throws Exception {
        Database db = brief(world);
        stopped(db, () -> db.from(Word.class).where(slow()).count());
        stopped(
                db,
                () -> db.inTransaction(tx -> tx.from(Word.class).where(slow()).all()));
    }

    private static void slowTransaction(World world) throws Exception {
        Database db = world.db();
        stopped(
                db,
                () -> db.inTransaction(
                        IN_TIME, tx -> tx.from(Word.class).where(slow()).count()));
    }

    private static void slowChange(World world) throws Exception {
        Database db = brief(world);
        stopped(db, () -> db.from(Word.class).where(slow()).update(Word_.alias.set("late")));
        stopped(
                db,
                () -> db.inTransaction(tx -> tx.from(Word.class).where(slow()).delete()));
    }

    private static void usableAfterwards(World world) throws Exception {
        Database db = brief(world);
        stopped(db, () -> db.from(Word.class).where(slow()).count());
        long rows = db.from(Word.class).count();
        for (int i = 0; i < HAMMERED; i++) {
            TransactionOptions tight = TransactionOptions.defaults().timeout(Duration.ofNanos(400_000L + 40_000L * i));
            boolean stopped = isStopped(() -> db.inTransaction(
                    tight,
                    tx -> tx.from(Word.class)
                            .where(Word_.text.contains("nowhere"))
                            .count()));
            Expect.same(
                    "rows behind " + (stopped ? "a cancel" : "none"),
                    rows,
                    db.from(Word.class).count());
        }
    }
}
