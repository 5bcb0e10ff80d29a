package io.rowloom.tck.write;

import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.UnsupportedFeatureException;
import io.rowloom.relation.Ref;
import io.rowloom.tck.model.Folder;
import io.rowloom.tck.model.Key;
import io.rowloom.tck.model.Lock;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Capability;
import io.rowloom.tx.Isolation;
import java.util.List;

/** References that are looked at when a transaction commits. */
final class DeferredRules implements WriteGroup {

    private static final TransactionOptions LATE = TransactionOptions.defaults().deferForeignKeys();

    private static final List<Named<Isolation>> LEVELS = List.of(
            Named.of("read committed", Isolation.READ_COMMITTED),
            Named.of("snapshot", Isolation.SNAPSHOT),
            Named.of("serializable", Isolation.SERIALIZABLE));

    @Override
    public List<Rule> rules() {
        return List.of(Rule.optional("C11", Capability.DEFERRED_FOREIGN_KEYS, Folder.class, Lock.class, Key.class)
                .each("a row before the one that it refers to, at", LEVELS, DeferredRules::childFirst)
                .show("a row of a circle in which no reference may be absent", DeferredRules::circle)
                .show("a row that goes before the one that refers to it", DeferredRules::parentGoesFirst)
                .show("what is still missing at the commit", DeferredRules::stillMissing)
                .show("what is still referred to at the commit", DeferredRules::stillReferred)
                .show("a reference that was mended in time", DeferredRules::mended)
                .show("what an undone block had left open", DeferredRules::undone)
                .show("every other transaction is checked at once", DeferredRules::othersAtOnce)
                .refused(DeferredRules::refused));
    }

    private static Folder inside(Folder parent) {
        Folder folder = new Folder("inside", null);
        folder.parent = Ref.of(Folder.class, parent.id());
        return folder;
    }

    private static long folders(World world) throws Exception {
        return world.db().from(Folder.class).count();
    }

    private static void childFirst(World world, Isolation level) throws Exception {
        Folder outside = new Folder("outside", null);
        Folder inside = inside(outside);
        world.db().useTransaction(LATE.isolation(level), tx -> {
            Expect.same("the row", inside, tx.save(inside));
            Expect.same("the other row", outside, tx.save(outside));
        });
        Expect.same("the reference", inside.parent, world.db().getOne(Folder.class, inside.id()).parent);
    }

    private static Lock lockWithKey(Key key) {
        Lock lock = new Lock();
        lock.key = Ref.to(key);
        key.lock = Ref.to(lock);
        return lock;
    }

    private static void circle(World world) throws Exception {
        Key key = new Key();
        Lock lock = lockWithKey(key);
        Expect.same(
                "saved rows",
                2,
                world.db()
                        .inTransaction(LATE, tx -> tx.saveAll(List.of(lock, key)))
                        .size());
        Expect.same(
                "the key",
                key.id(),
                world.db().getOne(Lock.class, lock.id()).key.id());
        Expect.same(
                "the lock",
                lock.id(),
                world.db().getOne(Key.class, key.id()).lock.id());
        Expect.same("deleted rows", 2, world.db().inTransaction(LATE, tx -> tx.deleteAll(List.of(lock, key))));
        Expect.same("locks", 0L, world.db().from(Lock.class).count());
    }

    private static void parentGoesFirst(World world) throws Exception {
        Folder outside = world.stored(new Folder("outside", null));
        Folder inside = world.stored(new Folder("inside", outside));
        world.db().useTransaction(LATE, tx -> {
            Expect.same("deleted rows", 1, tx.delete(outside));
            Expect.same("deleted rows", 1, tx.delete(inside));
        });
        Expect.same("rows", 0L, folders(world));
    }

    private static void checkMissing(ForeignKeyViolationException error) {
        Expect.same("the reason", ForeignKeyViolationException.Reason.MISSING_PARENT, error.reason());
        Expect.same("the model", "Folder", error.violation().model());
        Expect.same("the fields", List.of("parent"), error.violation().fields());
    }

    private static void stillMissing(World world) throws Exception {
        Folder outside = new Folder("outside", null);
        Folder inside = inside(outside);
        try (Transaction tx = world.db().begin(LATE)) {
            Expect.same("the row", inside, tx.save(inside));
            checkMissing(Expect.thrown(ForeignKeyViolationException.class, tx::commit));
        }
        Expect.same("rows", 0L, folders(world));
        Expect.same(
                "rows that are saved afterwards",
                2,
                world.db().saveAll(List.of(inside, outside)).size());
        Expect.same("rows", 2L, folders(world));
    }

    private static void stillReferred(World world) throws Exception {
        Folder outside = world.stored(new Folder("outside", null));
        world.saveAgain(new Folder("inside", outside));
        checkMissing(Expect.thrown(
                ForeignKeyViolationException.class,
                () -> world.db().useTransaction(LATE, tx -> {
                    Expect.same("deleted rows", 1, tx.delete(outside));
                })));
        Expect.same("rows", 2L, folders(world));
        outside.name = "still there";
        Expect.same("the row", outside, world.db().save(outside));
    }

    private static void mended(World world) throws Exception {
        Folder lost = inside(new Folder("never saved", null));
        Folder other = world.stored(new Folder("other", null));
        world.db().useTransaction(LATE, tx -> {
            Expect.same("the row", lost, tx.save(lost));
            lost.parent = Ref.to(other);
            Expect.same("the row", lost, tx.save(lost));
            Folder gone = inside(new Folder("never saved", null));
            Expect.same("the row", gone, tx.save(gone));
            Expect.same("deleted rows", 1, tx.delete(gone));
        });
        Expect.same("rows", 2L, folders(world));
    }

    private static void undone(World world) throws Exception {
        world.db().useTransaction(LATE, tx -> {
            Expect.same("a row", "kept", tx.save(new Folder("kept", null)).name);
            Expect.thrown(
                    IllegalStateException.class,
                    () -> tx.useTransaction(inner -> {
                        Folder lost = inside(new Folder("never saved", null));
                        Expect.same("the row", lost, inner.save(lost));
                        throw new IllegalStateException("undone");
                    }));
        });
        Expect.same("rows", 1L, folders(world));
    }

    private static void othersAtOnce(World world) throws Exception {
        childFirst(world, Isolation.READ_COMMITTED);
        for (int i = 0; i < 3; i++) {
            Folder lost = inside(new Folder("never saved", null));
            Expect.thrown(ForeignKeyViolationException.class, () -> world.db().save(lost));
            try (Transaction tx = world.db().begin()) {
                Expect.thrown(ForeignKeyViolationException.class, () -> tx.save(lost));
            }
        }
        Expect.same("rows", 2L, folders(world));
    }

    private static void refused(World world) throws Exception {
        Expect.same("rows", 0L, folders(world));
        long before = world.sent();
        UnsupportedFeatureException error = Expect.thrown(
                UnsupportedFeatureException.class,
                () -> world.db().useTransaction(LATE, tx -> {
                    throw new AssertionError("the block was run");
                }));
        Expect.same("the capability", Capability.DEFERRED_FOREIGN_KEYS, error.capability());
        Expect.thrown(UnsupportedFeatureException.class, () -> world.db().begin(LATE));
        Expect.same("statements that were sent", 0L, world.sent() - before);
        Expect.same("rows", 0L, folders(world));
    }
}
