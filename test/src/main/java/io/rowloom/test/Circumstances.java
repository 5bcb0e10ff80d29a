package io.rowloom.test;

/** Stands among the suppressed exceptions of a failed test, and says how to see the failure again. It was never thrown. */
final class Circumstances extends Exception {

    Circumstances(long seed) {
        super(
                "the order of unordered rows and the first ids followed a seed; -Drowloom.memory.seed=" + seed
                        + " repeats them",
                null,
                false,
                false);
    }
}
