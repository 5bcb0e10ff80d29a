package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Duration;
import java.util.List;

/** Threads that are interrupted at any moment. */
final class InterruptRules implements SessionGroup {

    private static final int THREADS = Integer.getInteger("rowloom.tck.storm.threads", 30);
    private static final int UNITS = Integer.getInteger("rowloom.tck.storm.units", 25);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public List<Rule> rules() {
        return List.of(Rule.stochastic("O04", Invoice.class)
                .show("before a commit nothing is kept", InterruptRules::beforeCommit)
                .show(
                        "a rollback is done all the same, and the connection is as good as before",
                        InterruptRules::rollback)
                .show(
                        "a storm of them leaves no half unit, on virtual threads",
                        world -> storm(world, Storm.Kind.VIRTUAL))
                .show("and on platform threads", world -> storm(world, Storm.Kind.PLATFORM)));
    }

    private static void beforeCommit(World world) throws Exception {
        Database db = world.db();
        try (Transaction tx = db.begin()) {
            world.storeShuffled(tx, List.of(new Invoice(2026, 1)));
            Thread.currentThread().interrupt();
            InterruptedOperationException e = Expect.thrown(InterruptedOperationException.class, tx::commit);
            Expect.same("the flag", true, Thread.interrupted());
            Expect.same("the outcome", Outcome.NOT_APPLIED, e.outcome());
        }
        Expect.same("rows", 0L, db.from(Invoice.class).count());
    }

    private static void rollback(World world) throws Exception {
        Database db = world.open(options -> options.poolSize(1));
        for (int time = 0; time < 5; time++) {
            try (Transaction tx = db.begin()) {
                world.storeShuffled(tx, List.of(new Invoice(2026, 1)));
                Thread.currentThread().interrupt();
            }
            Expect.same("the flag", true, Thread.interrupted());
            Expect.same("rows", 0L, db.from(Invoice.class).count());
        }
    }

    private static void storm(World world, Storm.Kind kind) throws Exception {
        Database db = world.open(
                options -> options.poolSize(4).connectionWait(PATIENCE).lockWait(PATIENCE));
        Storm storm = new Storm(db, THREADS, UNITS, world.words().below(Integer.MAX_VALUE));
        storm.blow(kind);
        storm.check();
        Expect.same("a row behind the storm", -1, db.save(new Invoice(-1, 0)).year);
        Expect.same(
                "rows", 1L, db.from(Invoice.class).where(Invoice_.year.eq(-1)).count());
    }
}
