package io.rowloom.tck.session;

import static io.rowloom.tck.schedule.Schedules.named;
import static io.rowloom.tck.schedule.Schedules.run;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.schedule.Schedules.Family;
import io.rowloom.tx.Isolation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Transactions that wait for one another, and what comes of it. */
final class WaitRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("X04", Invoice.class)
                        .show("nothing of the victim is left, and it can do no more", WaitRules::victimIsDoomed),
                Rule.stochastic("X06", Invoice.class)
                        .show("a write gives up, and is doomed", WaitRules::writeGivesUp)
                        .show("so does a locking read", WaitRules::lockGivesUp)
                        .show("behind it the row is free again", WaitRules::freeAgain)
                        .show("what was written stays its own to the end", WaitRules::keepsItsTurn),
                Rule.stochastic("X07", Invoice.class, Person.class, Owned.class)
                        .show("two rows in opposite order have one victim at most", WaitRules::oneVictim)
                        .show("locked in opposite order", WaitRules::oneVictimOfLocks)
                        .each("schedules with a name", named(Family.DEADLOCKS), WaitRules::schedules),
                Rule.core("S119", Person.class, Owned.class, Invoice.class)
                        .show("a key that is taken and committed is refused to the second", WaitRules::keyIsTaken)
                        .show("a key that is taken and given back goes to the second", WaitRules::keyComesBack)
                        .show("a parent whose child is being inserted stays", WaitRules::parentStays)
                        .show("a child whose parent is being deleted is refused", WaitRules::childIsRefused)
                        .each("schedules with a name", named(Family.KEYS, Family.PARENTS), WaitRules::schedules));
    }

    private static void schedules(World world, Family family) throws Exception {
        run(world, family, Isolation.READ_COMMITTED);
    }

    private static List<Invoice> two(Database db) {
        return db.saveAll(List.of(new Invoice(2026, 1), new Invoice(2026, 2)));
    }

    /** How a transaction takes a row. */
    @FunctionalInterface
    private interface Take {
        void row(Transaction tx, Invoice row);
    }

    private static void add(Transaction tx, Invoice row) {
        Invoice changed = tx.modify(Invoice.class, row.id(), each -> each.amount++);
        Expect.holds("a higher amount", changed.amount > 0);
    }

    private static void lock(Transaction tx, Invoice row) {
        Expect.same(
                "the row",
                row,
                tx.from(Invoice.class)
                        .where(io.rowloom.tck.model.Invoice_.id.eq(row.id()))
                        .forUpdate()
                        .one());
    }

    private static boolean meet(CountDownLatch latch) {
        latch.countDown();
        try {
            return latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of two that take the same rows in opposite order. Gives whether it was the victim. */
    private static boolean isVictim(Database db, List<Invoice> rows, CountDownLatch both, Take take) {
        try (Transaction tx = db.begin()) {
            take.row(tx, rows.getFirst());
            meet(both);
            try {
                take.row(tx, rows.getLast());
            } catch (SerializationConflictException e) {
                Expect.same("whether it may be retried", true, e.retryable());
                Expect.thrown(TransactionDoomedException.class, () -> tx.save(new Invoice(1999, 1)));
                Expect.thrown(TransactionDoomedException.class, tx::commit);
                return true;
            }
            tx.commit();
            return false;
        }
    }

    private static int victims(Database db, List<Invoice> rows, Take take) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> lost = Crowd.run(2, number -> isVictim(db, number == 0 ? rows : rows.reversed(), both, take));
        return (int) lost.stream().filter(Boolean::booleanValue).count();
    }

    private static void victimIsDoomed(World world) throws Exception {
        Database db = world.db();
        List<Invoice> rows = two(db);
        int victims = victims(db, rows, WaitRules::add);
        Expect.holds("one victim at most", victims <= 1);
        Expect.same("rows", 2L, db.from(Invoice.class).count());
        for (Invoice row : rows) {
            Expect.same("the amount", 2 - victims, db.getOne(Invoice.class, row.id()).amount);
        }
    }

    private static void oneVictim(World world) throws Exception {
        List<Invoice> rows = two(world.db());
        for (int time = 0; time < 3; time++) {
            Expect.holds("one victim at most", victims(world.db(), rows, WaitRules::add) <= 1);
        }
    }

    private static void oneVictimOfLocks(World world) throws Exception {
        List<Invoice> rows = two(world.db());
        Expect.holds("one victim at most", victims(world.db(), rows, WaitRules::lock) <= 1);
    }

    private static Database impatient(World world) throws Exception {
        Duration moment = Duration.ofMillis(300);
        return world.open(options -> options.lockWait(moment).connectionWait(Duration.ofSeconds(1)));
    }

    /** The turn to write counts as a connection. */
    private static void givesUp(Database db, Invoice row, Take take) throws Exception {
        boolean gaveUp = World.elsewhere(() -> {
            try (Transaction tx = db.begin()) {
                RowloomException e = Expect.thrown(RowloomException.class, () -> take.row(tx, row));
                Expect.holds(
                        "a lock or a turn that did not come, but: " + e,
                        e instanceof LockTimeoutException || e instanceof PoolTimeoutException);
                Expect.same("whether it may be retried", true, e.retryable());
                Expect.thrown(
                        TransactionDoomedException.class,
                        () -> tx.from(Invoice.class).count());
                Expect.thrown(TransactionDoomedException.class, tx::commit);
                return true;
            }
        });
        Expect.same("whether it gave up", true, gaveUp);
    }

    private static void whileHeld(World world, Take take) throws Exception {
        Database db = impatient(world);
        Invoice row = db.save(new Invoice(2026, 1));
        try (Transaction tx = db.begin()) {
            add(tx, row);
            givesUp(db, row, take);
            tx.commit();
        }
        Expect.same("the amount", 1, db.getOne(Invoice.class, row.id()).amount);
    }

    private static void writeGivesUp(World world) throws Exception {
        whileHeld(world, WaitRules::add);
    }

    private static void lockGivesUp(World world) throws Exception {
        whileHeld(world, WaitRules::lock);
    }

    private static void freeAgain(World world) throws Exception {
        Database db = impatient(world);
        Invoice row = db.save(new Invoice(2026, 1));
        try (Transaction tx = db.begin()) {
            add(tx, row);
            givesUp(db, row, WaitRules::add);
            tx.rollback();
        }
        Expect.same("the amount", 1, db.modify(Invoice.class, row.id(), each -> each.amount++).amount);
    }

    private static void keepsItsTurn(World world) throws Exception {
        Database db = impatient(world);
        Invoice row = db.save(new Invoice(2026, 1));
        try (Transaction tx = db.begin()) {
            add(tx, row);
            givesUp(db, row, WaitRules::add);
            Expect.same("rows", 1L, tx.from(Invoice.class).count());
            add(tx, row);
            givesUp(db, row, WaitRules::add);
            tx.commit();
        }
        Expect.same("the amount", 2, db.getOne(Invoice.class, row.id()).amount);
    }

    private static void keyIsTaken(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Expect.same("rows", 1, tx.saveAll(List.of(new Person("Alice", "a"))).size());
            Meeting<Person> other = Meeting.begin(() -> db.save(new Person("Bob", "a")));
            other.giveTime();
            tx.commit();
            Expect.thrown(UniqueViolationException.class, other::result);
        }
        Expect.same("rows", 1L, db.from(Person.class).count());
    }

    private static void keyComesBack(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Expect.same("rows", 1, tx.saveAll(List.of(new Person("Alice", "a"))).size());
            Meeting<Person> other = Meeting.begin(() -> db.save(new Person("Bob", "a")));
            other.giveTime();
            tx.rollback();
            Expect.same("the name", "Bob", other.result().name);
        }
        Expect.same("rows", 1L, db.from(Person.class).count());
    }

    private static void parentStays(World world) throws Exception {
        Database db = world.db();
        Person parent = db.save(new Person("Alice", "a"));
        try (Transaction tx = db.begin()) {
            Owned child = tx.save(new Owned("x", Ref.to(parent)));
            Meeting<Integer> other = Meeting.begin(() -> db.delete(parent));
            other.giveTime();
            tx.commit();
            RowloomException e = Expect.thrown(RowloomException.class, other::result);
            Expect.holds("a refusal, but: " + e, e instanceof ForeignKeyViolationException || e.retryable());
            Expect.same("the child", child, db.from(Owned.class).one());
        }
        Expect.same("parents", 1L, db.from(Person.class).count());
    }

    private static void childIsRefused(World world) throws Exception {
        Database db = world.db();
        Person parent = db.save(new Person("Alice", "a"));
        try (Transaction tx = db.begin()) {
            Expect.same("deleted rows", 1, tx.delete(parent));
            Meeting<Owned> other = Meeting.begin(() -> db.save(new Owned("x", Ref.of(Person.class, parent.id()))));
            other.giveTime();
            tx.commit();
            RowloomException e = Expect.thrown(RowloomException.class, other::result);
            Expect.holds("a refusal, but: " + e, e instanceof ForeignKeyViolationException || e.retryable());
        }
        Expect.same("children", 0L, db.from(Owned.class).count());
        Expect.same("parents", 0L, db.from(Person.class).count());
    }
}
