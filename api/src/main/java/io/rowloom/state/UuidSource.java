package io.rowloom.state;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The source of ids of this JVM: UUIDs of version 7 (RFC 9562), each greater than the one before, whatever the wall
 * clock does. The upper 60 bits that count are the millisecond and a counter of 12 bits, kept together in one number that
 * only grows: more than 4,096 ids in a millisecond borrow from the next one. The rest is random. An id tells when it was
 * made and is no secret.
 */
public final class UuidSource {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final AtomicLong LAST = new AtomicLong();

    private UuidSource() {}

    /**
     * Makes the next id. Any thread may call it; none waits.
     *
     * @return an id greater (in unsigned byte order) than all that this method gave before
     */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> COUNTER_BITS << 16) | VERSION | (tick & COUNTER_MASK);
        return new UUID(high, VARIANT | (ThreadLocalRandom.current().nextLong() & RANDOM_MASK));
    }
}
