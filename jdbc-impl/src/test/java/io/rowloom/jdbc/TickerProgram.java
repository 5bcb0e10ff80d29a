package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs slow queries on virtual threads, more than there are carriers, and counts how often one more virtual thread, which
 * sleeps for a moment between its ticks, ticks meanwhile. A JVM of its own has as many carriers as its options say.
 */
public final class TickerProgram {

    private static final int QUERIES = 3;
    private static final long PAUSE_NANOS = 2_000_000;

    private final CountDownLatch ticking = new CountDownLatch(10);
    private volatile boolean over;
    private long ticks;
    private long worst;

    private TickerProgram() {}

    /**
     * Prints the length of the shortest query, the ticks during all of them, and the worst time between two ticks.
     *
     * @param arguments the URL, and the query
     * @throws Exception if a query fails
     */
    public static void main(String[] arguments) throws Exception {
        try (Database db = Rowloom.open(arguments[0])) {
            new TickerProgram().run(db.unwrap(JdbcSession.class), arguments[1]);
        }
    }

    private void run(JdbcSession db, String query) throws Exception {
        FutureTask<Boolean> ticker = started(this::tick);
        ticking.await();
        List<FutureTask<Long>> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(started(() -> nanosOf(db, query)));
        }
        long shortest = Long.MAX_VALUE;
        for (FutureTask<Long> each : queries) {
            shortest = Math.min(shortest, each.get());
        }
        over = true;
        ticker.get();
        System.out.println(shortest / 1_000_000 + " " + ticks + " " + worst / 1_000_000);
    }

    private static <R> FutureTask<R> started(java.util.concurrent.Callable<R> work) {
        FutureTask<R> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static long nanosOf(JdbcSession db, String query) {
        long start = System.nanoTime();
        long answer = db.sql(query).as(Long.class).one();
        if (answer <= 0) {
            throw new IllegalStateException("the query gave " + answer);
        }
        return System.nanoTime() - start;
    }

    private boolean tick() {
        long last = System.nanoTime();
        while (!over) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long now = System.nanoTime();
            if (ticking.getCount() == 0) {
                worst = Math.max(worst, now - last);
                ticks++;
            }
            last = now;
            ticking.countDown();
        }
        return true;
    }
}
