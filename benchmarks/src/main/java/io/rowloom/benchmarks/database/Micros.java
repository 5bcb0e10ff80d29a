package io.rowloom.benchmarks.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since 1970. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS = 1_000;

    private Micros() {}

    /**
     * Counts.
     *
     * @param moment a moment
     * @return microseconds since 1970 in UTC
     */
    public static long of(Instant moment) {
        return moment.getEpochSecond() * PER_SECOND + moment.getNano() / NANOS;
    }

    /**
     * Counts back.
     *
     * @param micros microseconds since 1970 in UTC
     * @return the moment
     */
    public static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    /**
     * Reads the clock.
     *
     * @return now, in microseconds as the columns keep it
     */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
