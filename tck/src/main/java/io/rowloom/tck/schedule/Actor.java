package io.rowloom.tck.schedule;

import io.rowloom.Database;
import io.rowloom.Transaction;
import io.rowloom.TransactionOptions;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.rule.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A transaction on a thread of its own, that makes its steps as they are given to it. It begins with the first one. */
final class Actor {

    private static final long MOMENT_MILLIS = 20;
    private static final int MOST_MOMENTS = 100;
    private static final int PATIENCE_SECONDS = 60;

    /** A step that is to be made, and whether it was. */
    private record Order(@Nullable Move move, CountDownLatch made) {}

    private final Database db;
    private final TransactionOptions how;
    private final Move.Place place;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final FutureTask<Boolean> life = new FutureTask<>(this::live);
    private final Thread thread;
    private @Nullable Order newest; // of the thread that gives the orders
    private @Nullable Transaction tx;
    private @Nullable Invoice last;
    private @Nullable RowloomException error;
    private boolean committed;

    Actor(String name, Database db, TransactionOptions how, Move.Place place) {
        this.db = db;
        this.how = how;
        this.place = place;
        this.thread = Thread.ofVirtual().name("actor-" + name).start(life);
    }

    /**
     * Has a step made. Who has to wait for another is left to it; what is told here decides nothing but the order of what follows. A step that
     * waits for nobody is waited for.
     */
    void make(Move move) throws InterruptedException {
        Order before = newest;
        Order order = new Order(move, new CountDownLatch(1));
        newest = order;
        orders.add(order);
        if (!move.mayWait() && (before == null || before.made().getCount() == 0)) {
            Expect.holds(
                    "a step that waits for nobody to be made", order.made().await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            return;
        }
        for (int moments = 0; moments < MOST_MOMENTS; moments++) {
            if (order.made().await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)
                    || thread.getState() != Thread.State.RUNNABLE) {
                return;
            }
        }
    }

    /** Waits until all is done. */
    void end() throws Exception {
        orders.add(new Order(null, new CountDownLatch(1)));
        Expect.holds("the steps of a transaction to end", life.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private boolean live() throws InterruptedException {
        try {
            for (Order order = orders.take(); order.move() != null; order = orders.take()) {
                step(order.move());
                order.made().countDown();
            }
        } finally {
            if (tx != null) {
                tx.close();
            }
        }
        return true;
    }

    private void step(Move move) {
        if (error != null) {
            return;
        }
        try {
            Transaction mine = tx == null ? db.begin(how) : tx;
            tx = mine;
            switch (move.kind()) {
                case 'c' -> {
                    mine.commit();
                    committed = true;
                }
                case 'x' -> mine.rollback();
                default -> note(move.make(mine, place, this));
            }
        } catch (UniqueViolationException | ForeignKeyViolationException e) {
            fail(e);
        } catch (RowloomException e) {
            if (!e.retryable()) {
                throw e;
            }
            fail(e);
        }
    }

    /** One who has lost leaves at once, so that nobody waits for him. */
    private void fail(RowloomException e) {
        error = e;
        if (tx != null) {
            tx.close();
        }
    }

    private void note(String what) {
        if (!what.isEmpty()) {
            seen.add(what);
        }
    }

    void read(Invoice row) {
        last = row;
    }

    Invoice last() {
        return Objects.requireNonNull(last, "no row was read");
    }

    /** What its reads have seen, in their order. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    boolean isCommitted() {
        return committed;
    }

    @Nullable
    RowloomException error() {
        return error;
    }
}
