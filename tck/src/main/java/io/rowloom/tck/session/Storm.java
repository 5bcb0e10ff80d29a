package io.rowloom.tck.session;

import io.rowloom.Database;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.Outcome;
import io.rowloom.query.Functions;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.rule.Expect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that write units of two rows each, while another thread interrupts one of them after the other, whatever it is
 * doing. A unit is kept as a whole or not at all, as it was told, and nobody but an interrupted thread meets an error.
 */
final class Storm {

    private static final int ROWS = 2;
    private static final int PATIENCE_MINUTES = 10;
    private static final long MOST_PAUSE_NANOS = 400_000;

    private final Database db;
    private final int threads;
    private final int units;
    private final Random random;
    private final AtomicInteger running;
    private final Map<Integer, Outcome> failed = new ConcurrentHashMap<>();
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    /** Which kind of threads. */
    enum Kind {
        VIRTUAL,
        PLATFORM;

        Thread thread(Runnable work) {
            return (this == VIRTUAL ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).unstarted(work);
        }
    }

    Storm(Database db, int threads, int units, long seed) {
        this.db = db;
        this.threads = threads;
        this.units = units;
        this.random = new Random(seed);
        this.running = new AtomicInteger(threads);
    }

    void blow(Kind kind) throws Exception {
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int number = 0; number < threads; number++) {
            int first = number;
            FutureTask<Integer> task = new FutureTask<>(() -> work(first));
            tasks.add(task);
            all.add(kind.thread(task));
        }
        all.forEach(Thread::start);
        while (running.get() > 0) {
            all.get(random.nextInt(threads)).interrupt();
            LockSupport.parkNanos(random.nextLong(MOST_PAUSE_NANOS));
        }
        for (FutureTask<Integer> task : tasks) {
            Expect.holds("units of a thread", result(task) >= units);
        }
    }

    private static int result(FutureTask<Integer> task) throws Exception {
        try {
            return task.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Writes its units, and more where nobody was hit so far. */
    private int work(int number) {
        try {
            int done = 0;
            while (done < units || failed.isEmpty()) {
                unit(number + threads * done);
                done++;
            }
            return done;
        } finally {
            running.decrementAndGet();
        }
    }

    private void unit(int unit) {
        begun.add(unit);
        try {
            db.useTransaction(tx -> {
                for (int row = 0; row < ROWS; row++) {
                    Expect.same("the unit of a saved row", unit, tx.save(new Invoice(unit, row)).year);
                }
            });
        } catch (InterruptedOperationException e) {
            Expect.same("the flag of an interrupted thread", true, Thread.interrupted());
            failed.put(unit, e.outcome());
        }
    }

    /** Looks what is there of each unit. */
    void check() {
        Map<Integer, Long> rows = new HashMap<>();
        db.from(Invoice.class)
                .groupBy(Invoice_.year)
                .select(Invoice_.year, Functions.count(), Map::entry)
                .all()
                .forEach(each -> rows.put(each.getKey(), each.getValue()));
        for (int unit : begun) {
            long found = rows.getOrDefault(unit, 0L);
            Outcome outcome = failed.get(unit);
            if (outcome == Outcome.UNKNOWN) {
                Expect.holds("all rows of unit " + unit + " or none", found == 0 || found == ROWS);
            } else {
                Expect.same("the rows of unit " + unit + ", " + outcome, outcome == null ? (long) ROWS : 0L, found);
            }
        }
        Expect.holds("units that were interrupted", !failed.isEmpty());
    }
}
