package io.rowloom.differential;

import java.util.stream.LongStream;

/** Which numbers programs are made of: always the same, or the one that {@code -Drowloom.seed=} names. */
final class Seeds {

    private static final long FIRST = 20_260_101L;

    private Seeds() {}

    static LongStream all() {
        Long only = Long.getLong("rowloom.seed");
        return only == null ? LongStream.range(FIRST, FIRST + count()) : LongStream.of(only);
    }

    private static int count() {
        return Integer.getInteger("rowloom.seeds", 1000);
    }

    static String announced() {
        Long only = Long.getLong("rowloom.seed");
        return only == null
                ? count() + " programs of the seeds from " + FIRST
                : "the program of the seed " + only;
    }
}
