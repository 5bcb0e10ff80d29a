package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.IdleTransactionEvent;
import io.rowloom.Transaction;
import io.rowloom.tck.model.Word;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Transactions that stay open without a call. */
final class IdleRules implements SessionGroup {

    private static final Duration SHORT = Duration.ofMillis(30);
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public List<Rule> rules() {
        return List.of(Rule.core("S131", Word.class)
                .show("a transaction without a call is told, with the place where it was begun", IdleRules::begun)
                .show("a block is told, with its place", IdleRules::block)
                .show("one behind its last call is told", IdleRules::afterACall)
                .show("each is told once", IdleRules::once)
                .show("one that has ended is not told", IdleRules::ended));
    }

    private static Database watched(World world, BlockingQueue<IdleTransactionEvent> events) throws Exception {
        return world.open(options -> options.onIdleTransaction(SHORT, events::add));
    }

    private static IdleTransactionEvent next(BlockingQueue<IdleTransactionEvent> events) throws InterruptedException {
        IdleTransactionEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("expected to be told of an idle transaction");
        }
        Expect.holds("the whole time to be over", event.since().compareTo(SHORT) >= 0);
        return event;
    }

    private static void isBegunIn(String method, IdleTransactionEvent event) {
        Expect.holds(
                "the place to be in " + method + ", but " + event.begunAt(),
                event.begunAt().contains(method) && event.begunAt().contains("IdleRules.java:"));
    }

    private static void begun(World world) throws Exception {
        BlockingQueue<IdleTransactionEvent> events = new LinkedBlockingQueue<>();
        try (Transaction tx = watched(world, events).begin()) {
            isBegunIn("begun", next(events));
            Expect.same("rows, for it may go on", 0L, tx.from(Word.class).count());
            tx.commit();
        }
    }

    private static void block(World world) throws Exception {
        BlockingQueue<IdleTransactionEvent> events = new LinkedBlockingQueue<>();
        watched(world, events).useTransaction(tx -> isBegunIn("block", next(events)));
    }

    private static void afterACall(World world) throws Exception {
        BlockingQueue<IdleTransactionEvent> events = new LinkedBlockingQueue<>();
        Word row = watched(world, events).inTransaction(tx -> {
            Word saved = tx.save(new Word("a"));
            isBegunIn("afterACall", next(events));
            return saved;
        });
        Expect.holds("the block to end as any other", row.createdAt() != null);
    }

    /** The second transaction is idle as long as the first one could be told again. */
    private static void once(World world) throws Exception {
        BlockingQueue<IdleTransactionEvent> events = new LinkedBlockingQueue<>();
        Database db = watched(world, events);
        try (Transaction tx = db.begin()) {
            isBegunIn("once", next(events));
            Expect.same("rows", 0L, tx.from(Word.class).count());
            isBegunIn("another", World.elsewhere(() -> another(db, events)));
            isBegunIn("another", World.elsewhere(() -> another(db, events)));
            tx.commit();
        }
        Expect.same("further events", 0, events.size());
    }

    private static IdleTransactionEvent another(Database db, BlockingQueue<IdleTransactionEvent> events)
            throws Exception {
        try (Transaction tx = db.begin()) {
            IdleTransactionEvent event = next(events);
            tx.rollback();
            return event;
        }
    }

    private static void ended(World world) throws Exception {
        BlockingQueue<IdleTransactionEvent> events = new LinkedBlockingQueue<>();
        Database db = world.open(options -> options.onIdleTransaction(Duration.ofSeconds(2), events::add));
        for (int i = 0; i < 20; i++) {
            db.useTransaction(tx -> Expect.same("rows", 0L, tx.from(Word.class).count()));
        }
        isBegunIn("another", another(db, events));
        Expect.same("further events", 0, events.size());
    }
}
