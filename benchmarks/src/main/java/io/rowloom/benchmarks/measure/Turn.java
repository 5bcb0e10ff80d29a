package io.rowloom.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What one contender does in one round, share by share. It is used by one thread. */
final class Turn {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Seat seat;
    private final Step step;
    private final int batch;
    private final List<Double> shares = new ArrayList<>();
    private long nanos;
    private long processor;
    private long bytes;
    private long sum;

    /**
     * Begins with nothing.
     *
     * @param seat who
     * @param step what it does
     * @param batch how many operations are timed at once
     */
    Turn(Seat seat, Step step, int batch) {
        this.seat = seat;
        this.step = step;
        this.batch = batch;
    }

    /** How long it has worked so far, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    /** Times one batch. */
    void share() {
        step.before(batch);
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long running = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        sum += step.run(batch);
        long took = System.nanoTime() - start;
        processor += THREADS.getCurrentThreadCpuTime() - running;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
        nanos += took;
        shares.add((double) took / batch);
        step.after();
    }

    /**
     * Sums up.
     *
     * @param round the number of the round
     * @return what an operation took
     */
    Sample sample(int round) {
        if (sum < 0) {
            throw new IllegalStateException("a step counted below zero");
        }
        List<Double> sorted = shares.stream().sorted().toList();
        long operations = (long) batch * shares.size();
        return new Sample(
                round,
                seat.entrant().label(),
                operations,
                sorted.get(sorted.size() / 2),
                (double) processor / operations,
                (double) bytes / operations);
    }
}
