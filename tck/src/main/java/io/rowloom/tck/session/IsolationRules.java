package io.rowloom.tck.session;

import static io.rowloom.tck.schedule.Schedules.named;
import static io.rowloom.tck.schedule.Schedules.run;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.tck.history.Histories;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Strand;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.schedule.Schedules.Family;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** What transactions see of one another. */
final class IsolationRules implements SessionGroup {

    private static final String HISTORY = "a history shows nothing that the level forbids";

    private static final String SCHEDULES = "schedules with a name end as the level promises";

    private static final Family[] READING = {
        Family.LOST_UPDATES,
        Family.DIRTY_WRITES,
        Family.DIRTY_READS,
        Family.READ_SKEWS,
        Family.PHANTOMS,
        Family.WRITE_SKEWS
    };

    /** What other rules show at READ COMMITTED. */
    private static final Family[] WAITING = {Family.DEADLOCKS, Family.KEYS, Family.QUEUES};

    private static final TransactionOptions SNAPSHOT =
            TransactionOptions.defaults().isolation(Isolation.SNAPSHOT);

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("X01", Word.class)
                        .show("an insert is unseen until it is committed", IsolationRules::uncommittedInsert)
                        .show("an update is unseen until it is committed", IsolationRules::uncommittedUpdate)
                        .show("a delete is unseen until it is committed", IsolationRules::uncommittedDelete)
                        .show("what was rolled back is never seen", IsolationRules::rolledBackIsUnseen)
                        .show("a later read sees what was committed before it began", IsolationRules::committedIsSeen),
                Rule.stochastic("X17", Strand.class, Invoice.class, Person.class, Owned.class)
                        .show(HISTORY, world -> Histories.watch(world, Isolation.READ_COMMITTED))
                        .each(
                                SCHEDULES,
                                named(READING),
                                (world, family) -> run(world, family, Isolation.READ_COMMITTED)),
                Rule.optional("X10", Capability.SERIALIZABLE, Invoice.class, Strand.class, Person.class, Owned.class)
                        .show("two doctors cannot both leave", IsolationRules::twoDoctors)
                        .show(
                                "it reads and writes like any other",
                                world -> ordinary(world, TransactionOptions.serializable()))
                        .show(HISTORY, world -> Histories.watch(world, Isolation.SERIALIZABLE))
                        .each(SCHEDULES, named(READING), (world, family) -> run(world, family, Isolation.SERIALIZABLE))
                        .each(SCHEDULES, named(WAITING), (world, family) -> run(world, family, Isolation.SERIALIZABLE))
                        .refused(world -> refused(world, TransactionOptions.serializable(), Capability.SERIALIZABLE)),
                Rule.optional("X11", Capability.SNAPSHOT, Invoice.class, Strand.class, Person.class, Owned.class)
                        .show("every read sees the same picture", IsolationRules::samePicture)
                        .show("it sees its own writes in the picture", IsolationRules::ownWrites)
                        .show("two writers of one row cannot both win", IsolationRules::twoWriters)
                        .show("it reads and writes like any other", world -> ordinary(world, SNAPSHOT))
                        .show(HISTORY, world -> Histories.watch(world, Isolation.SNAPSHOT))
                        .each(SCHEDULES, named(READING), (world, family) -> run(world, family, Isolation.SNAPSHOT))
                        .each(SCHEDULES, named(WAITING), (world, family) -> run(world, family, Isolation.SNAPSHOT))
                        .refused(world -> refused(world, SNAPSHOT, Capability.SNAPSHOT)));
    }

    private static Database open(World world) throws Exception {
        return world.open(options -> options.lockWait(Duration.ofSeconds(2)).connectionWait(Duration.ofSeconds(5)));
    }

    private static List<String> textsElsewhere(Database db) throws Exception {
        return World.elsewhere(() ->
                db.from(Word.class).all().stream().map(row -> row.text).sorted().toList());
    }

    private static void uncommittedInsert(World world) throws Exception {
        Database db = open(world);
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            Expect.same("the texts that another sees", List.of(), textsElsewhere(db));
            tx.commit();
        }
        Expect.same("the texts that another sees", List.of("a"), textsElsewhere(db));
    }

    private static void uncommittedUpdate(World world) throws Exception {
        Database db = open(world);
        Word row = db.save(new Word("before"));
        try (Transaction tx = db.begin()) {
            row.text = "after";
            world.storeShuffled(tx, List.of(row));
            Expect.same("the texts that another sees", List.of("before"), textsElsewhere(db));
            tx.commit();
        }
        Expect.same("the texts that another sees", List.of("after"), textsElsewhere(db));
    }

    private static void uncommittedDelete(World world) throws Exception {
        Database db = open(world);
        Word row = db.save(new Word("a"));
        try (Transaction tx = db.begin()) {
            Expect.same("deleted rows", 1, tx.delete(row));
            Expect.same("the texts that another sees", List.of("a"), textsElsewhere(db));
            tx.commit();
        }
        Expect.same("the texts that another sees", List.of(), textsElsewhere(db));
    }

    private static void rolledBackIsUnseen(World world) throws Exception {
        Database db = open(world);
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Word("a")));
            tx.rollback();
        }
        Expect.same("the texts that another sees", List.of(), textsElsewhere(db));
    }

    private static void committedIsSeen(World world) throws Exception {
        Database db = open(world);
        Word row = World.elsewhere(() -> db.save(new Word("a")));
        Expect.same("the row", row, db.inTransaction(tx -> tx.getOne(Word.class, row.id())));
    }

    private static void ordinary(World world, TransactionOptions how) throws Exception {
        Database db = open(world);
        Invoice row = db.inTransaction(how, tx -> tx.save(new Invoice(2026, 1)));
        db.useTransaction(how, tx -> {
            Invoice read = tx.getOne(Invoice.class, row.id());
            read.amount = 5;
            world.storeShuffled(tx, List.of(read));
        });
        Expect.same("the amount", 5, db.getOne(Invoice.class, row.id()).amount);
        Expect.thrown(
                IllegalStateException.class,
                () -> db.useTransaction(how, tx -> {
                    world.storeShuffled(tx, List.of(new Invoice(2026, 2)));
                    throw new IllegalStateException("no");
                }));
        Expect.same("rows", 1L, db.from(Invoice.class).count());
    }

    private static void refused(World world, TransactionOptions how, Capability capability) throws Exception {
        Database db = world.db();
        long before = world.sent();
        for (io.rowloom.tck.rule.Attempt attempt : List.<io.rowloom.tck.rule.Attempt>of(
                () -> db.begin(how), () -> db.inTransaction(how, tx -> tx.save(new Invoice(1, 1))))) {
            UnsupportedFeatureException error = Expect.thrown(UnsupportedFeatureException.class, attempt);
            Expect.same("the capability", capability, error.capability());
        }
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("rows", 0L, db.from(Invoice.class).count());
    }

    /** Each of two takes itself off duty if the other is on; at most one may succeed. */
    private static void twoDoctors(World world) throws Exception {
        Database db = open(world);
        List<Invoice> doctors = db.saveAll(List.of(onDuty(1), onDuty(2)));
        CountDownLatch bothRead = new CountDownLatch(2);
        runBoth(() -> leave(db, doctors.get(0), bothRead), () -> leave(db, doctors.get(1), bothRead));
        long onDuty = db.from(Invoice.class).where(Invoice_.amount.eq(1)).count();
        Expect.holds("a doctor to be on duty", onDuty >= 1);
    }

    private static Invoice onDuty(int number) {
        Invoice row = new Invoice(2026, number);
        row.amount = 1;
        return row;
    }

    private static boolean leave(Database db, Invoice doctor, CountDownLatch bothRead) throws InterruptedException {
        db.useTransaction(TransactionOptions.serializable(), tx -> {
            long onDuty = tx.from(Invoice.class).where(Invoice_.amount.eq(1)).count();
            meet(bothRead);
            if (onDuty >= 2) {
                Invoice own = tx.getOne(Invoice.class, doctor.id());
                own.amount = 0;
                Expect.same("saved rows", 1, tx.saveAll(List.of(own)).size());
            }
        });
        return true;
    }

    /** Waits for the other, but not for ever: a store may let one wait until the other is done. */
    private static void meet(CountDownLatch latch) throws InterruptedException {
        latch.countDown();
        if (!latch.await(300, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** Runs two at once; each succeeds, or fails in a way that may be retried. Gives how many succeeded. */
    private static int runBoth(java.util.concurrent.Callable<Boolean> one, java.util.concurrent.Callable<Boolean> two)
            throws Exception {
        List<FutureTask<Boolean>> tasks = new ArrayList<>(List.of(new FutureTask<>(one), new FutureTask<>(two)));
        tasks.forEach(task -> Thread.ofVirtual().start(task));
        int succeeded = 0;
        for (FutureTask<Boolean> task : tasks) {
            try {
                succeeded += task.get(60, TimeUnit.SECONDS) ? 1 : 0;
            } catch (ExecutionException e) {
                boolean lost = e.getCause() instanceof RowloomException known && known.retryable();
                Expect.holds("a lost race to be retryable, but: " + e.getCause(), lost);
            }
        }
        Expect.holds("at least one to succeed", succeeded > 0);
        return succeeded;
    }

    private static void samePicture(World world) throws Exception {
        Database db = open(world);
        Invoice row = db.save(onDuty(1));
        try (Transaction tx = db.begin(SNAPSHOT)) {
            Expect.same("the amount", 1, tx.getOne(Invoice.class, row.id()).amount);
            boolean written = writtenElsewhere(db, row);
            Expect.same("the amount after a foreign commit", 1, tx.getOne(Invoice.class, row.id()).amount);
            Expect.same(
                    "rows after a foreign commit", 1L, tx.from(Invoice.class).count());
            tx.commit();
            Expect.same("the amount behind it", written ? 7 : 1, db.getOne(Invoice.class, row.id()).amount);
        }
    }

    /** Changes the row and adds one in another thread; false if the store makes others wait for the snapshot. */
    private static boolean writtenElsewhere(Database db, Invoice row) throws Exception {
        try {
            return World.elsewhere(() -> {
                Invoice copy = db.getOne(Invoice.class, row.id());
                copy.amount = 7;
                return db.saveAll(List.of(copy, new Invoice(2027, 1))).size() == 2;
            });
        } catch (RowloomException e) {
            Expect.holds("a foreign write to succeed or to be retryable, but: " + e, e.retryable());
            return false;
        }
    }

    private static void ownWrites(World world) throws Exception {
        Database db = open(world);
        db.useTransaction(SNAPSHOT, tx -> {
            Invoice row = tx.save(onDuty(1));
            row.amount = 2;
            world.storeShuffled(tx, List.of(row));
            Expect.same("the amount", 2, tx.getOne(Invoice.class, row.id()).amount);
        });
        Expect.same("rows", 1L, db.from(Invoice.class).count());
    }

    private static void twoWriters(World world) throws Exception {
        Database db = open(world);
        Invoice row = db.save(onDuty(0));
        CountDownLatch bothRead = new CountDownLatch(2);
        int succeeded = runBoth(() -> add(db, row, bothRead), () -> add(db, row, bothRead));
        Expect.same("the amount", 1 + succeeded, db.getOne(Invoice.class, row.id()).amount);
    }

    private static boolean add(Database db, Invoice row, CountDownLatch bothRead) throws InterruptedException {
        db.useTransaction(SNAPSHOT, tx -> {
            Invoice read = tx.getOne(Invoice.class, row.id());
            meet(bothRead);
            read.amount++;
            Expect.same("saved rows", 1, tx.saveAll(List.of(read)).size());
        });
        return true;
    }
}
