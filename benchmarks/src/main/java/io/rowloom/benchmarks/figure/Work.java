package io.rowloom.benchmarks.figure;

/** Something that is done again and again. Used by one thread. */
@FunctionalInterface
interface Work {

    /**
     * Makes what the next times need, which is not measured.
     *
     * @param times how often it will be done
     */
    default void before(int times) {
        // most need nothing
    }

    /**
     * Does it once.
     *
     * @param time which time since {@link #before}, from 0
     * @return something of the result, so that nobody leaves it out
     */
    long run(int time);

    /** Takes away what was written, which is not measured. */
    default void after() {
        // most leave nothing behind
    }
}
