package io.rowloom.tck.session;

import static io.rowloom.tck.schedule.Schedules.named;
import static io.rowloom.tck.schedule.Schedules.run;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.page.CursorRequest;
import io.rowloom.page.PageRequest;
import io.rowloom.query.Query;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Owned;
import io.rowloom.tck.model.Owned_;
import io.rowloom.tck.model.Person;
import io.rowloom.tck.model.Person_;
import io.rowloom.tck.rule.Attempt;
import io.rowloom.tck.rule.Crowd;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.schedule.Schedules.Family;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import io.rowloom.tx.Lock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reading rows with a lock on them, while others want the same. */
final class LockRules implements SessionGroup {

    /** How long the holder of a lock is waited for by whoever waits at all. */
    private static final Duration LONG = Duration.ofSeconds(8);

    private static final int JOBS = 60;
    private static final int WORKERS = 200;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S115", Invoice.class, Person.class, Owned.class)
                        .show("the second waits and gets the row as the first has left it", LockRules::secondGetsNewRow)
                        .show("a row that the first has deleted is not found", LockRules::deletedIsNotFound)
                        .show("a row that is not found any more is left out", LockRules::changedIsNotFound)
                        .show("a write waits too", LockRules::writeWaits)
                        .show("an ordinary read waits for nobody", LockRules::readDoesNotWait)
                        .show("what was rolled back is as before", LockRules::rolledBack)
                        .each("rows are locked by", asked(), LockRules::locks)
                        .show("a condition on a row that is referred to", LockRules::alongPath)
                        .show("relations are loaded", LockRules::loads)
                        .show("the query says so", LockRules::says)
                        .show("a database refuses it", LockRules::refusedOnDatabase)
                        .show("a read-only transaction refuses it", LockRules::refusedReadOnly)
                        .each("it is refused behind it", others(), LockRules::refusedBehind)
                        .each("schedules with a name", named(Family.QUEUES), LockRules::schedules),
                Rule.core("S116", Invoice.class)
                        .show("a locked row fails at once, and dooms", LockRules::noWaitFails)
                        .show("a free row is given", LockRules::noWaitGives),
                Rule.optional("X13", Capability.ROW_LOCKS, Invoice.class, Person.class, Owned.class)
                        .show("other rows stay free", LockRules::othersAreFree)
                        .show("locked rows are left out, and not counted", LockRules::skips)
                        .show("where all are locked none is found", LockRules::skipsAll)
                        .show("a queue gives each job to one of 200 virtual threads", LockRules::queue)
                        .each("schedules with a name", named(Family.JOBS), LockRules::schedules)
                        .refused(LockRules::skipRefused));
    }

    private static void schedules(World world, Family family) throws Exception {
        run(world, family, Isolation.READ_COMMITTED);
    }

    private static List<Invoice> stored(World world, int rows) throws Exception {
        List<Invoice> all =
                IntStream.range(0, rows).mapToObj(i -> new Invoice(2026, i)).toList();
        world.storeShuffled(world.db(), all);
        return all;
    }

    private static Query<Invoice> only(Transaction tx, Invoice row) {
        return tx.from(Invoice.class).where(Invoice_.id.eq(row.id()));
    }

    /** Holds a row, changed, while another session wants it, for a moment at least. */
    private static <V> V whileHeld(World world, Invoice row, Consumer<Invoice> change, Function<Transaction, V> other)
            throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Invoice held = only(tx, row).forUpdate().one();
            change.accept(held);
            world.storeShuffled(tx, List.of(held));
            Meeting<V> meeting = Meeting.begin(() -> db.inTransaction(other::apply));
            meeting.giveTime();
            tx.commit();
            return meeting.result();
        }
    }

    private static void secondGetsNewRow(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        int amount = whileHeld(
                world,
                row,
                held -> held.amount = 7,
                tx -> only(tx, row).forUpdate().one().amount);
        Expect.same("the amount", 7, amount);
    }

    private static void deletedIsNotFound(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            Expect.same("deleted rows", 1, tx.delete(only(tx, row).forUpdate().one()));
            Meeting<Boolean> meeting = Meeting.begin(() -> db.inTransaction(
                    other -> only(other, row).forUpdate().first().isPresent()));
            meeting.giveTime();
            tx.commit();
            Expect.same("whether the row is found", false, meeting.result());
        }
    }

    private static void changedIsNotFound(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        int found = whileHeld(
                world,
                row,
                held -> held.amount = 7,
                tx -> tx.from(Invoice.class)
                        .where(Invoice_.amount.eq(0))
                        .forUpdate()
                        .all()
                        .size());
        Expect.same("rows with the former amount", 0, found);
    }

    private static void writeWaits(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        int rows = whileHeld(
                world, row, held -> held.amount = 7, tx -> only(tx, row).update(Invoice_.amount.plus(1)));
        Expect.same("changed rows", 1, rows);
        Expect.same("the amount", 8, world.db().getOne(Invoice.class, row.id()).amount);
    }

    private static void readDoesNotWait(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        Database db = world.db();
        db.useTransaction(tx -> {
            Invoice held = only(tx, row).forUpdate().one();
            held.amount = 7;
            world.storeShuffled(tx, List.of(held));
            Expect.same("the amount elsewhere", 0, elsewhere(() -> db.getOne(Invoice.class, row.id()).amount));
        });
    }

    private static void rolledBack(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        try (Transaction tx = world.db().begin()) {
            Invoice held = only(tx, row).forUpdate().one();
            held.amount = 7;
            world.storeShuffled(tx, List.of(held));
            tx.rollback();
        }
        Expect.same("the amount", 0, elsewhere(() -> world.db().inTransaction(tx -> amountAtOnce(tx, row))));
    }

    private static int amountAtOnce(Transaction tx, Invoice row) {
        return only(tx, row).forUpdate(Lock.NO_WAIT).one().amount;
    }

    private static <V> V elsewhere(java.util.concurrent.Callable<V> work) {
        try {
            return World.elsewhere(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Named<Function<Query<Invoice>, Object>>> asked() {
        return List.of(
                Named.of("all", Query::all),
                Named.of("first", Query::first),
                Named.of("one", Query::one),
                Named.of("stream", query -> {
                    try (Stream<Invoice> rows = query.stream()) {
                        return rows.toList();
                    }
                }));
    }

    private static void locks(World world, Function<Query<Invoice>, Object> ask) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.holds("an answer", ask.apply(only(tx, row).forUpdate()) != null);
            Expect.thrown(
                    LockTimeoutException.class,
                    () -> elsewhere(() -> db.inTransaction(other -> amountAtOnce(other, row))));
        });
    }

    private static void alongPath(World world) throws Exception {
        Owned row = owned(world);
        world.db().useTransaction(tx -> {
            Owned held = tx.from(Owned.class)
                    .where(Owned_.owner.to(Person_.name).eq("Alice"))
                    .orderBy(Owned_.owner.to(Person_.email).asc())
                    .limit(5)
                    .forUpdate()
                    .one();
            Expect.same("the row", row, held);
            Expect.thrown(
                    LockTimeoutException.class,
                    () -> elsewhere(() -> world.db()
                            .inTransaction(other -> other.from(Owned.class)
                                    .forUpdate(Lock.NO_WAIT)
                                    .one())));
        });
    }

    private static Owned owned(World world) throws Exception {
        Person alice = world.stored(new Person("Alice", "a"));
        return world.stored(new Owned("x", io.rowloom.relation.Ref.to(alice)));
    }

    private static void loads(World world) throws Exception {
        Owned row = owned(world);
        world.db().useTransaction(tx -> {
            Owned held = tx.from(Owned.class).forUpdate().load(Owned_.owner).one();
            Expect.same("the row", row, held);
            Expect.same("the name", "Alice", held.owner.get().name);
        });
    }

    private static void says(World world) throws Exception {
        stored(world, 1);
        world.db().useTransaction(tx -> {
            Query<Invoice> query = tx.from(Invoice.class).where(Invoice_.amount.eq(0));
            Query<Invoice> locking = query.forUpdate();
            Expect.same("the text", query + " for update", locking.toString());
            Expect.holds("a plan", !locking.explain().isBlank());
            Expect.same("rows of the first query", 1L, query.count());
            Expect.same(
                    "rows",
                    1,
                    locking.limit(5).orderBy(Invoice_.year.asc()).all().size());
        });
    }

    private static void refusedOnDatabase(World world) throws Exception {
        Query<Invoice> query = world.db().from(Invoice.class);
        long before = world.sent();
        for (Lock lock : Lock.values()) {
            Expect.thrown(MisuseException.class, () -> query.forUpdate(lock));
        }
        Expect.same("statements that were sent", 0L, world.sent() - before);
    }

    private static void refusedReadOnly(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        world.db().useTransaction(TransactionOptions.defaults().readOnly(), tx -> {
            Expect.thrown(MisuseException.class, () -> only(tx, row).forUpdate().all());
            Expect.thrown(MisuseException.class, () -> only(tx, row).forUpdate().stream());
            Expect.same("rows", 1, only(tx, row).all().size());
        });
    }

    private static List<Named<Function<Query<Invoice>, Object>>> others() {
        return List.of(
                Named.of("count", Query::count),
                Named.of("exists", Query::exists),
                Named.of("page", query -> query.page(PageRequest.of(0, 5))),
                Named.of("cursor", query -> query.page(CursorRequest.first(5))),
                Named.of("select", query -> query.select(Invoice_.year)),
                Named.of("groupBy", query -> query.groupBy(Invoice_.year)),
                Named.of("update", query -> query.update(Invoice_.amount.set(1))),
                Named.of("delete", Query::delete),
                Named.of("asSubquery", Query::asSubquery),
                Named.of("forUpdate", Query::forUpdate));
    }

    private static void refusedBehind(World world, Function<Query<Invoice>, Object> call) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        world.db().useTransaction(tx -> {
            Expect.thrown(MisuseException.class, () -> call.apply(only(tx, row).forUpdate()));
            Expect.same("rows", 1, only(tx, row).forUpdate().all().size());
        });
    }

    private static void noWaitFails(World world) throws Exception {
        Database db = world.open(options -> options.lockWait(LONG));
        Invoice row = db.save(new Invoice(2026, 1));
        long start = System.nanoTime();
        try (Transaction tx = db.begin()) {
            Expect.same("the row", row, only(tx, row).forUpdate().one());
            Meeting<Boolean> meeting = Meeting.begin(() -> {
                try (Transaction other = db.begin()) {
                    LockTimeoutException e = Expect.thrown(
                            LockTimeoutException.class,
                            () -> only(other, row).forUpdate(Lock.NO_WAIT).one());
                    Expect.same("whether it may be retried", true, e.retryable());
                    Expect.thrown(
                            TransactionDoomedException.class,
                            () -> other.from(Invoice.class).count());
                    return true;
                }
            });
            Expect.same("whether it failed", true, meeting.result());
            Expect.holds("it to fail before the wait for a lock ends", System.nanoTime() - start < LONG.toNanos());
            tx.commit();
        }
    }

    private static void noWaitGives(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        world.db().useTransaction(tx -> {
            Expect.same("the amount", 0, amountAtOnce(tx, row));
            Expect.same("the amount of a locked row of its own", 0, amountAtOnce(tx, row));
        });
        Expect.same("the amount", 0, elsewhere(() -> world.db().inTransaction(tx -> amountAtOnce(tx, row))));
    }

    private static void othersAreFree(World world) throws Exception {
        List<Invoice> rows = stored(world, 3);
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.same(
                    "the row", rows.get(0), only(tx, rows.get(0)).forUpdate().one());
            Invoice second = elsewhere(() -> db.inTransaction(
                    other -> only(other, rows.get(1)).forUpdate().one()));
            Expect.same("the row elsewhere", rows.get(1), second);
            Invoice third = elsewhere(() -> db.modify(Invoice.class, rows.get(2).id(), row -> row.amount = 3));
            Expect.same("the amount elsewhere", 3, third.amount);
            Expect.same("the amount", 3, tx.getOne(Invoice.class, rows.get(2).id()).amount);
        });
    }

    private static Query<Invoice> free(Transaction tx) {
        return tx.from(Invoice.class)
                .where(Invoice_.amount.eq(0))
                .orderBy(Invoice_.number.asc())
                .forUpdate(Lock.SKIP_LOCKED);
    }

    private static void skips(World world) throws Exception {
        List<Invoice> rows = stored(world, 5);
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.same("the first two", rows.subList(0, 2), free(tx).limit(2).all());
            Expect.same(
                    "the next two",
                    rows.subList(2, 4),
                    elsewhere(
                            () -> db.inTransaction(other -> free(other).limit(2).all())));
            Expect.same("its own again", rows, free(tx).all());
        });
        Expect.same("all", rows, db.inTransaction(tx -> free(tx).all()));
    }

    private static void skipsAll(World world) throws Exception {
        stored(world, 2);
        Database db = world.db();
        db.useTransaction(tx -> {
            Expect.same("rows", 2, free(tx).all().size());
            Expect.same(
                    "rows elsewhere",
                    Optional.empty(),
                    elsewhere(() -> db.inTransaction(other -> free(other).first())));
        });
    }

    private static void queue(World world) throws Exception {
        List<Invoice> jobs = stored(world, JOBS);
        List<Object> done = new ArrayList<>();
        Crowd.run(WORKERS, worker -> work(world.db())).forEach(done::addAll);
        Expect.same("jobs that were done", JOBS, done.size());
        Expect.same("different jobs", (long) JOBS, done.stream().distinct().count());
        for (Invoice job : jobs) {
            Expect.same("how often a job was done", 1, world.db().getOne(Invoice.class, job.id()).amount);
        }
    }

    private static List<Object> work(Database db) {
        List<Object> done = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = db.inTransaction(tx -> {
                Optional<Invoice> next = free(tx).first();
                next.ifPresent(job -> {
                    job.amount++;
                    done.add(tx.save(job).id());
                });
                return next.isPresent();
            });
        }
        return done;
    }

    private static void skipRefused(World world) throws Exception {
        Invoice row = stored(world, 1).getFirst();
        world.db().useTransaction(tx -> {
            Attempt attempt = () -> only(tx, row).forUpdate(Lock.SKIP_LOCKED);
            UnsupportedFeatureException e = Expect.thrown(UnsupportedFeatureException.class, attempt);
            Expect.same("the capability", Capability.ROW_LOCKS, e.capability());
            Expect.same("rows", 1, only(tx, row).forUpdate().all().size());
        });
    }
}
