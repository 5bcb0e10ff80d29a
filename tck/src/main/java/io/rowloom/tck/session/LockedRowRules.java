package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tx.Capability;
import java.util.List;
import java.util.stream.Stream;

/** Methods that demand a locked row. */
final class LockedRowRules implements SessionGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("S117", Invoice.class)
                        .show("a row that was read for update is", LockedRowRules::readForUpdate)
                        .show("a row of a stream for update is", LockedRowRules::streamed)
                        .show("a row that modify has read is", LockedRowRules::modified)
                        .show("a row that was inserted is", LockedRowRules::inserted)
                        .show("a row that was read without a lock is not", LockedRowRules::onlyRead)
                        .show("a row that was only updated is not", LockedRowRules::onlyUpdated)
                        .show("a row that another transaction locked is not", LockedRowRules::otherTransaction)
                        .show("a new row is not", LockedRowRules::newRow)
                        .show("nothing is sent, and nothing is doomed", LockedRowRules::silent),
                Rule.optional("S118", Capability.SAVEPOINTS, Invoice.class)
                        .show("a block that was undone does not count", LockedRowRules::undone)
                        .show("a block that was done counts", LockedRowRules::done)
                        .show("a lock from before the block stays", LockedRowRules::before)
                        .refused(world -> Expect.thrown(
                                io.rowloom.error.UnsupportedFeatureException.class,
                                () -> world.db().inTransaction(tx -> tx.inTransaction(inner -> true)))));
    }

    private static Invoice stored(World world) throws Exception {
        return world.stored(new Invoice(2026, 1));
    }

    private static void refuses(Transaction tx, Invoice row) {
        Expect.thrown(MisuseException.class, () -> tx.requireLocked(row));
    }

    private static Invoice lock(Transaction tx) {
        return tx.from(Invoice.class).forUpdate().one();
    }

    private static void readForUpdate(World world) throws Exception {
        Invoice row = stored(world);
        world.db().useTransaction(tx -> {
            refuses(tx, row);
            tx.requireLocked(lock(tx));
            tx.requireLocked(row);
        });
    }

    private static void streamed(World world) throws Exception {
        Invoice row = stored(world);
        world.db().useTransaction(tx -> {
            try (Stream<Invoice> rows = tx.from(Invoice.class).forUpdate().stream()) {
                Expect.same("rows", 1L, rows.filter(row::equals).count());
            }
            tx.requireLocked(row);
        });
    }

    private static void modified(World world) throws Exception {
        Invoice row = stored(world);
        world.db().useTransaction(tx -> {
            Invoice changed = tx.modify(Invoice.class, row.id(), each -> {
                tx.requireLocked(each);
                each.amount = 1;
            });
            tx.requireLocked(changed);
        });
    }

    private static void inserted(World world) throws Exception {
        world.db().useTransaction(tx -> {
            tx.requireLocked(tx.save(new Invoice(2026, 1)));
            tx.saveAll(List.of(new Invoice(2026, 2), new Invoice(2026, 3))).forEach(tx::requireLocked);
        });
    }

    private static void onlyRead(World world) throws Exception {
        Invoice row = stored(world);
        world.db().useTransaction(tx -> {
            refuses(tx, tx.getOne(Invoice.class, row.id()));
            refuses(tx, tx.from(Invoice.class).one());
        });
    }

    private static void onlyUpdated(World world) throws Exception {
        Invoice row = stored(world);
        world.db().useTransaction(tx -> {
            row.amount = 1;
            refuses(tx, tx.save(row));
        });
    }

    private static void otherTransaction(World world) throws Exception {
        stored(world);
        Invoice row = world.db().inTransaction(LockedRowRules::lock);
        world.db().useTransaction(tx -> refuses(tx, row));
    }

    private static void newRow(World world) throws Exception {
        world.db().useTransaction(tx -> refuses(tx, new Invoice(2026, 1)));
    }

    private static void silent(World world) throws Exception {
        Database db = world.db();
        Invoice row = stored(world);
        db.useTransaction(tx -> {
            long before = world.sent();
            refuses(tx, row);
            Expect.same("statements that were sent", 0L, world.sent() - before);
            Expect.same("rows", 1L, tx.from(Invoice.class).count());
        });
    }

    private static void undone(World world) throws Exception {
        stored(world);
        world.db().useTransaction(tx -> {
            Invoice[] locked = new Invoice[1];
            Expect.thrown(
                    IllegalStateException.class,
                    () -> tx.useTransaction(inner -> {
                        locked[0] = lock(inner);
                        inner.requireLocked(locked[0]);
                        throw new IllegalStateException("no");
                    }));
            refuses(tx, locked[0]);
        });
    }

    private static void done(World world) throws Exception {
        stored(world);
        world.db().useTransaction(tx -> tx.requireLocked(tx.inTransaction(LockedRowRules::lock)));
    }

    private static void before(World world) throws Exception {
        stored(world);
        world.db().useTransaction(tx -> {
            Invoice row = lock(tx);
            Expect.thrown(
                    IllegalStateException.class,
                    () -> tx.useTransaction(inner -> {
                        Expect.same("the row", row, lock(inner));
                        throw new IllegalStateException("no");
                    }));
            tx.requireLocked(row);
        });
    }
}
