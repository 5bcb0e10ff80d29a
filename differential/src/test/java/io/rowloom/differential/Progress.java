package io.rowloom.differential;

import java.time.Duration;

/** Tells now and then how far a long run has come, and where to go on if it is ended. */
final class Progress {

    private static final int STEP = 1000;

    private final String what;
    private final long start = System.nanoTime();
    private long count;

    Progress(String what) {
        this.what = what;
        System.out.println(what + ": the seeds from " + Seeds.first());
    }

    /** A seed is about to be run. */
    void at(long seed) {
        if (count > 0 && count % STEP == 0) {
            System.out.println(what + ": " + told() + "; go on from here with -Drowloom.differential.first=" + seed);
        }
        count++;
    }

    void ends() {
        System.out.println(what + ": " + told());
    }

    private String told() {
        return count + " seeds in "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
    }
}
