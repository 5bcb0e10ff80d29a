package io.rowloom.benchmarks.measure;

import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.work.Contender;
import io.rowloom.benchmarks.work.ContenderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** Many virtual threads that add to few accounts; no addition may be lost. */
final class ManyThreads implements Step {

    private static final int THREADS = 1_000;
    private static final int ACCOUNTS = 100;
    private static final String SUM = "select sum(balance) from account";

    private final Rows rows;
    private final Contender contender;
    private final boolean onItsOwn;
    private final ReentrantLock writer = new ReentrantLock(true);
    private long expected;

    ManyThreads(Rows rows, Contender contender, boolean onItsOwn) {
        this.rows = rows;
        this.contender = contender;
        this.onItsOwn = onItsOwn;
    }

    @Override
    public void before(int operations) {
        expected = rows.number(SUM) + (long) THREADS * operations;
    }

    @Override
    public long run(int operations) {
        for (int i = 0; i < operations; i++) {
            run(THREADS, this::add);
        }
        return operations;
    }

    /** Does something on many virtual threads, each with a number of its own from 0, and waits for all of them. */
    static void run(int threads, IntConsumer work) {
        List<Future<?>> all = new ArrayList<>(threads);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(executor.submit(() -> work.accept(number)));
            }
        }
        try {
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new ContenderFailure("working on many threads", e);
        }
    }

    private void add(int number) {
        var id = rows.accounts().get(number % ACCOUNTS).id();
        if (onItsOwn) {
            contender.add(id, 1);
            return;
        }
        writer.lock();
        try {
            contender.add(id, 1);
        } finally {
            writer.unlock();
        }
    }

    @Override
    public void after() {
        long found = rows.number(SUM);
        if (found != expected) {
            throw new ContenderFailure("additions were lost: expected a sum of " + expected + ", found " + found);
        }
    }
}
