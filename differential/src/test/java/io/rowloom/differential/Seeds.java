package io.rowloom.differential;

import java.util.stream.LongStream;

/** Which numbers programs are made of: always the same, or the one that {@code -Drowloom.differential.seed=} names. */
final class Seeds {

    private static final long FIRST = 20_260_101L;

    private Seeds() {}

    static boolean isOne() {
        return Long.getLong("rowloom.differential.seed") != null;
    }

    static long first() {
        return Long.getLong("rowloom.differential.seed", Long.getLong("rowloom.differential.first", FIRST));
    }

    static LongStream programs() {
        return programs(Integer.getInteger("rowloom.differential.seeds", 1000));
    }

    /** On a server every statement is a round trip, so that there are fewer of them. */
    static LongStream onServers() {
        return programs(Integer.getInteger("rowloom.differential.serverSeeds", 250));
    }

    /** Of transactions that meet, on each store. */
    static LongStream meetings() {
        return programs(Integer.getInteger("rowloom.differential.meetings", 150));
    }

    private static LongStream programs(int many) {
        return LongStream.range(first(), first() + (isOne() ? 1 : many));
    }

    static Iterable<Long> endless() {
        return () -> LongStream.iterate(first(), seed -> seed + 1).iterator();
    }

    /** How many queries the oracles put to each store. */
    static int queries() {
        return Integer.getInteger("rowloom.differential.queries", 5000);
    }
}
