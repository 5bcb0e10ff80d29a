package io.rowloom.differential.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Days, times and durations, at the ends of their ranges, finer than a microsecond, and where clocks are changed. */
public final class TimeDomains {

    /** When programs begin. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final LocalDateTime LAST = LocalDateTime.parse("9999-12-31T23:59:59.999999");

    /** When rows of programs were made and changed. */
    public static final Domain<Instant> STAMP = Domain.<Instant>of(
                    "stamp",
                    Comparator.naturalOrder(),
                    Stream.of(0, 1_000_000_000, 1_000_001_500, -5, 3600L * 1_000_000_000)
                            .map(nanos -> START.plusNanos(nanos.longValue()))
                            .toList())
            .storing(time -> time.truncatedTo(ChronoUnit.MICROS));

    /** Points in time. */
    public static final Domain<Instant> MOMENT = Domain.of(
                    "moment",
                    Comparator.<Instant>naturalOrder(),
                    Stream.of(
                                    "1970-01-01T00:00:00Z",
                                    "2026-01-01T00:00:00Z",
                                    "2026-01-01T00:00:00.000001Z",
                                    "2026-01-01T00:00:00.000001999Z",
                                    "1969-12-31T23:59:59.999999Z",
                                    "1969-12-31T23:59:59.999999999Z",
                                    "0001-01-01T00:00:00Z",
                                    "9999-12-31T23:59:59.999999999Z",
                                    "2100-01-01T00:00:00.1Z")
                            .map(Instant::parse)
                            .toList())
            .storing(time -> time.truncatedTo(ChronoUnit.MICROS))
            .refusing(List.of(Instant.MAX, Instant.parse("0000-12-31T23:59:59Z")));

    /** Days. */
    public static final Domain<LocalDate> DAY = Domain.of(
                    "day",
                    Comparator.<LocalDate>naturalOrder(),
                    Stream.of(
                                    "1970-01-01",
                                    "2026-02-28",
                                    "2024-02-29",
                                    "0001-01-01",
                                    "9999-12-31",
                                    "1582-10-10",
                                    "1500-03-01")
                            .map(LocalDate::parse)
                            .toList())
            .refusing(List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(0, 12, 31)));

    /** Days with a time of day, of no zone. */
    public static final Domain<LocalDateTime> LOCAL = Domain.of(
                    "local",
                    Comparator.<LocalDateTime>naturalOrder(),
                    List.of(
                            LocalDate.EPOCH.atStartOfDay(),
                            LocalDateTime.of(2024, 3, 10, 2, 30),
                            LocalDateTime.of(2024, 11, 3, 1, 30, 0, 100),
                            LocalDateTime.of(2024, 11, 3, 1, 30, 0, 1000),
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            LAST,
                            LAST.plusNanos(999)))
            .storing(time -> time.truncatedTo(ChronoUnit.MICROS))
            .refusing(List.of(LAST.plusNanos(1000)));

    /** Times of day. */
    public static final Domain<LocalTime> TIME = Domain.of(
                    "time",
                    Comparator.<LocalTime>naturalOrder(),
                    List.of(
                            LocalTime.MIDNIGHT,
                            LocalTime.NOON,
                            LocalTime.of(12, 0, 0, 1000),
                            LocalTime.of(12, 0, 0, 1999),
                            LocalTime.of(2, 30),
                            LocalTime.MAX))
            .storing(time -> time.truncatedTo(ChronoUnit.MICROS));

    /** Durations; they are kept in whole microseconds, cut toward zero. */
    public static final Domain<Duration> SPAN = Domain.of(
                    "span",
                    Comparator.<Duration>naturalOrder(),
                    List.of(
                            Duration.ZERO,
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(-1),
                            Duration.ofNanos(1000),
                            Duration.ofNanos(1999),
                            Duration.ofNanos(-1000),
                            Duration.ofSeconds(9_223_372_036_853L),
                            Duration.ofSeconds(-9_223_372_036_854L)))
            .storing(span -> span.truncatedTo(ChronoUnit.MICROS))
            .refusing(List.of(Duration.ofSeconds(9_223_372_036_854L)));

    private TimeDomains() {}
}
