package io.rowloom.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Times one contender for a while.
 *
 * @param seat who
 * @param step what it does
 * @param batch how many operations are timed at once
 */
record Turn(Seat seat, Step step, int batch) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Repeats the step until it has taken long enough.
     *
     * @param round the number of the round
     * @param least how long at least
     * @return what it took
     */
    Sample run(int round, Duration least) {
        long nanos = 0;
        long bytes = 0;
        long operations = 0;
        long sum = 0;
        long end = System.nanoTime() + 3 * least.toNanos();
        while (operations == 0 || (nanos < least.toNanos() && System.nanoTime() < end)) {
            step.before(batch);
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            sum += step.run(batch);
            nanos += System.nanoTime() - start;
            bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
            operations += batch;
            step.after();
        }
        if (sum < 0) {
            throw new IllegalStateException("a step counted below zero");
        }
        return new Sample(
                round, seat.entrant().label(), operations, (double) nanos / operations, (double) bytes / operations);
    }
}
