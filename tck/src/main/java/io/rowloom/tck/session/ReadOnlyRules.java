package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.MisuseException;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.List;

/** Transactions that only read. */
final class ReadOnlyRules implements SessionGroup {

    private static final TransactionOptions READ_ONLY =
            TransactionOptions.defaults().readOnly();

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("X16", Word.class)
                .each("a write is refused before any statement", Calls.WRITES, ReadOnlyRules::writeIsRefused)
                .each("a read is not", Calls.READS, ReadOnlyRules::readIsNot)
                .show("it stays usable after a refused write", ReadOnlyRules::staysUsable)
                .show("a block may be read-only", ReadOnlyRules::block));
    }

    private static void writeIsRefused(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        try (Transaction tx = db.begin(READ_ONLY)) {
            long before = world.sent();
            Expect.thrown(MisuseException.class, () -> call.run(tx, row), "changed");
            Expect.same("statements that were sent", 0L, world.sent() - before);
            tx.commit();
        }
        Expect.same("the stored alias", null, db.from(Word.class).one().alias);
    }

    private static void readIsNot(World world, Calls.Call call) throws Exception {
        Database db = world.db();
        Word row = Calls.changed(db);
        try (Transaction tx = db.begin(READ_ONLY)) {
            Expect.holds("a result", call.run(tx, row) != null);
            tx.commit();
        }
    }

    private static void staysUsable(World world) throws Exception {
        Word row = world.stored(new Word("a"));
        world.db().useTransaction(READ_ONLY, tx -> {
            Expect.thrown(MisuseException.class, () -> tx.delete(row));
            Expect.same("the row", row, tx.getOne(Word.class, row.id()));
        });
        Expect.same("rows", 1L, world.db().from(Word.class).count());
    }

    private static void block(World world) throws Exception {
        Database db = world.db();
        Expect.thrown(MisuseException.class, () -> db.inTransaction(READ_ONLY, tx -> tx.save(new Word("a"))));
        Expect.same(
                "rows",
                0L,
                db.inTransaction(READ_ONLY, tx -> tx.from(Word.class).count()));
    }
}
