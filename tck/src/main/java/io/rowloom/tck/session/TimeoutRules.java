package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Transactions that must end in time. */
final class TimeoutRules implements SessionGroup {

    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final TransactionOptions IN_TIME = TransactionOptions.defaults().timeout(BRIEF);

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S123", Word.class)
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
        Expect.same(
                "the row", row, db.inTransaction(ample.readOnly(), tx -> tx.getOne(Word.class, row.id())));
    }

    private static void noTime(World world) {
        for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            Expect.thrown(MisuseException.class, () -> TransactionOptions.defaults().timeout(none));
            Expect.thrown(MisuseException.class, () -> Options.defaults().statementTimeout(none));
        }
    }
}
