package io.rowloom.memory.mutant;

import io.rowloom.state.ColumnType.Kind;
import io.rowloom.state.Values;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;

/** What databases do to times, and must not. */
final class TimeMutants {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long LAST_OF_32_BITS = Integer.MAX_VALUE * 1_000_000L;
    private static final LocalDate GREGORIAN = LocalDate.of(1582, 10, 15);

    private TimeMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "D01",
                        "the last digit is rounded up",
                        Broken.stored(Kind.INSTANT, Long.class, TimeMutants::roundedUp)),
                Mutant.of(
                        "D02",
                        "instants are kept in milliseconds",
                        Broken.stored(Kind.INSTANT, Long.class, TimeMutants::millis)),
                Mutant.of(
                        "D03",
                        "local times are kept in seconds",
                        Broken.stored(
                                Kind.DATE_TIME, LocalDateTime.class, time -> time.truncatedTo(ChronoUnit.SECONDS))),
                Mutant.of("D04", "instants are sorted by their text", Broken.order(Kind.INSTANT, TimeMutants::byText)),
                Mutant.ofDatabase(
                        "D05", "years out of range become 1970", Lenient.mending(Temporal.class, TimeMutants::ofRange)),
                Mutant.of(
                        "D05",
                        "the first year is the second",
                        Broken.stored(Kind.DATE, LocalDate.class, day -> day.getYear() == 1 ? day.plusYears(1) : day)),
                Mutant.of(
                        "D06",
                        "local times pass through New York",
                        Broken.loaded(Kind.DATE_TIME, LocalDateTime.class, TimeMutants::inNewYork)),
                Mutant.of(
                        "D07",
                        "instants are kept in the time of New York",
                        Broken.stored(Kind.INSTANT, Long.class, TimeMutants::keptInNewYork)),
                Mutant.of(
                        "D08",
                        "time ends in 2038",
                        Broken.stored(Kind.INSTANT, Long.class, micros -> Math.min(micros, LAST_OF_32_BITS))),
                Mutant.of(
                        "D09",
                        "old days are of the Julian calendar",
                        Broken.loaded(
                                Kind.DATE, LocalDate.class, day -> day.isBefore(GREGORIAN) ? day.minusDays(10) : day)),
                Mutant.ofOptions(
                        "D10", "the clock of the options is not asked", options -> options.clock(Clock.systemUTC())));
    }

    private static Object roundedUp(Long micros) {
        return Math.floorMod(micros, 10L) == 9 && micros < Values.micros(Instant.parse("9999-01-01T00:00:00Z"))
                ? micros + 1
                : micros;
    }

    private static Object millis(Long micros) {
        return Math.floorDiv(micros, 1_000L) * 1_000L;
    }

    private static int byText(Object a, Object b) {
        return Values.instant((Long) a)
                .toString()
                .compareTo(Values.instant((Long) b).toString());
    }

    private static Temporal ofRange(Temporal time) {
        return switch (time) {
            case Instant instant -> Instant.EPOCH;
            default -> time.with(ChronoField.YEAR, 1970);
        };
    }

    private static Object inNewYork(LocalDateTime time) {
        return time.atZone(NEW_YORK).toLocalDateTime();
    }

    private static Object keptInNewYork(Long micros) {
        LocalDateTime local = LocalDateTime.ofInstant(Values.instant(micros), NEW_YORK);
        return Values.micros(local.atZone(NEW_YORK).toInstant());
    }
}
