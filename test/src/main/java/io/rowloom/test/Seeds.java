package io.rowloom.test;

import java.security.SecureRandom;

/** What is drawn follows from it. */
final class Seeds {

    static final String PROPERTY = "rowloom.test.seed";

    private static final long OF_THIS_RUN = Long.getLong(PROPERTY, new SecureRandom().nextLong());

    private Seeds() {}

    static long ofThisRun() {
        return OF_THIS_RUN;
    }

    /** The same for the same test in each run with one seed. */
    static long of(String test) {
        return OF_THIS_RUN * 31 + test.hashCode();
    }
}
