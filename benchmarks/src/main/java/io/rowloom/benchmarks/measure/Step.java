package io.rowloom.benchmarks.measure;

/** A workload in the hands of one contender. */
interface Step {

    /**
     * Prepares, outside of the time.
     *
     * @param operations how many follow
     */
    default void before(int operations) {}

    /**
     * Does the work, inside of the time.
     *
     * @param operations how often
     * @return something of the result, so that nothing is optimised away
     */
    long run(int operations);

    /** Tidies up and looks at what was done, outside of the time. */
    default void after() {}
}
