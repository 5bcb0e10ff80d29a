package io.rowloom.benchmarks.work;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that grow as those of version 7 do, so that every contender writes at the same place of the index. */
public final class Ids {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 16);
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private Ids() {}

    /**
     * Makes an id.
     *
     * @return an id greater than all before
     */
    public static UUID next() {
        long tick = NEXT.incrementAndGet();
        long high = ((tick >>> 12) << 16) | VERSION | (tick & 0xFFFL);
        return new UUID(high, VARIANT | ((tick * SPREAD) >>> 2));
    }
}
