package io.rowloom.test;

import io.rowloom.memory.Diff;

/** Stands among the suppressed exceptions of a failed test, and says how to see the failure again. It was never thrown. */
final class Circumstances extends Exception {

    Circumstances(long seed, Diff changed) {
        super(
                "the order of unordered rows and the first ids followed a seed, and fixtures another: -Drowloom.memory.seed="
                        + seed + " -D" + Seeds.PROPERTY + "=" + Seeds.ofThisRun()
                        + " repeats both. Since the test began: "
                        + changed,
                null,
                false,
                false);
    }
}
