package io.rowloom.benchmarks.figure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * One figure while it is taken. The processor time of the thread is that of the best of many batches, which leaves out what
 * other work on the machine disturbs; the bytes are those of the last batch, and hardly vary. Used by one thread.
 */
final class Figure {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long BATCH = 2_000_000;
    private static final int MOST = 4_096;
    private static final double NANOS = 1_000.0;

    private final String store;
    private final String call;
    private final Work work;
    private int times = 1;
    private double best = Double.MAX_VALUE;
    private long bytes;
    private long sum;

    /**
     * Begins without anything measured.
     *
     * @param store what did it
     * @param call what was done
     * @param work does it
     */
    Figure(String store, String call, Work work) {
        this.store = store;
        this.call = call;
        this.work = work;
    }

    String store() {
        return store;
    }

    String call() {
        return call;
    }

    /** The processor time of one call, in microseconds. */
    double micros() {
        if (sum < 0) {
            throw new IllegalStateException("a call counted below zero");
        }
        return best / NANOS;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Does it for a while.
     *
     * @param processor so many nanoseconds of processor time
     * @param counts whether it is measured, or warms up
     */
    void turn(long processor, boolean counts) {
        long used = 0;
        while (used < processor) {
            work.before(times);
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                sum += work.run(i);
            }
            long took = Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
            bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / times;
            work.after();
            if (counts) {
                best = Math.min(best, (double) took / times);
            }
            used += took;
            if (took < BATCH && times < MOST) {
                times *= 2;
            }
        }
    }
}
