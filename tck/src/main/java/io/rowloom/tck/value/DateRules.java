package io.rowloom.tck.value;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Dates: their range, zones, and calendars of old. Their cases hold under every zone of the JVM. */
final class DateRules implements ValueGroup {

    private static final List<Named<String>> INSIDE =
            named("0001-01-01T00:00:00", "9999-12-31T23:59:59.999999", "0004-02-29T12:00:00", "1000-06-15T01:02:03");

    private static final List<Named<String>> OUTSIDE = named(
            "0000-12-31T23:59:59.999999", "+10000-01-01T00:00:00", "-0044-03-15T12:00:00", "+999999-01-01T00:00:00");

    /** Clock changes of New York, Berlin, Kolkata, Sao Paulo, Lord Howe and Apia, whose calendar lacks a day. */
    private static final List<Named<String>> CLOCK_CHANGES = named(
            "2026-03-08T02:30:00",
            "2026-11-01T01:30:00",
            "2026-03-29T02:30:00",
            "2026-10-25T02:30:00",
            "1941-10-01T00:05:00",
            "2018-11-04T00:30:00",
            "2026-10-04T02:15:00",
            "2011-12-30T12:00:00",
            "1883-11-18T12:02:00",
            "0001-01-01T00:00:00");

    private static final List<Named<String>> LATE = named(
            "2038-01-19T03:14:07",
            "2038-01-19T03:14:08",
            "2100-02-28T23:59:59",
            "2106-02-07T06:28:16",
            "2262-04-12T00:00:00");

    private static final List<Named<String>> OLD = named(
            "1500-03-01T00:00:00",
            "1582-10-04T12:00:00",
            "1582-10-05T12:00:00",
            "1582-10-14T23:59:59",
            "1582-10-15T00:00:00",
            "0900-02-28T06:00:00",
            "1899-12-30T00:00:00",
            "1752-09-03T00:00:00",
            "0001-12-25T00:00:00");

    private static List<Named<String>> named(String... moments) {
        return Stream.of(moments).map(moment -> Named.of(moment, moment)).toList();
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("D05", Sample.class)
                        .each("is stored", INSIDE, DateRules::comesBack)
                        .each("a row refuses it", OUTSIDE, DateRules::rowRefuses)
                        .each("a condition refuses it", OUTSIDE, DateRules::conditionRefuses),
                Rule.core("D06", Sample.class)
                        .each("comes back as written", CLOCK_CHANGES, DateRules::comesBack)
                        .each("is found as written", CLOCK_CHANGES, DateRules::isFound),
                Rule.core("D07", Sample.class)
                        .each(
                                "one value from every offset",
                                List.of(
                                        Named.of("+09:00", "2026-03-08T11:30:00+09:00"),
                                        Named.of("-05:00", "2026-03-07T21:30:00-05:00"),
                                        Named.of("+05:30", "2026-03-08T08:00:00+05:30")),
                                DateRules::sameFromOffset)
                        .show("the two half past one of a clock change stay two", DateRules::twoHalfPastOne),
                Rule.core("D08", Sample.class)
                        .each("comes back", LATE, DateRules::comesBack)
                        .each("is found", LATE, DateRules::isFound),
                Rule.core("D09", Sample.class)
                        .each("comes back", OLD, DateRules::comesBack)
                        .each("is found", OLD, DateRules::isFound)
                        .show("the next day is the next day", DateRules::nextDay));
    }

    private static Sample at(String moment) {
        LocalDateTime local = LocalDateTime.parse(moment);
        Sample row = new Sample();
        row.local = local;
        row.day = local.toLocalDate();
        row.time = local.toLocalTime();
        row.moment = local.atOffset(java.time.ZoneOffset.UTC).toInstant();
        return row;
    }

    private static List<Object> times(Sample row) {
        return List.of(row.local, row.day, row.time, row.moment);
    }

    private static void comesBack(World world, String moment) throws Exception {
        Sample row = world.stored(at(moment));
        Expect.same("the times in the row", times(at(moment)), times(row));
        Expect.same("the times", times(at(moment)), times(world.db().getOne(Sample.class, row.id())));
    }

    private static void isFound(World world, String moment) throws Exception {
        Sample row = at(moment);
        Sample later = new Sample();
        later.local = row.local.plusHours(1);
        later.day = row.day.plusDays(1);
        later.moment = row.moment.plusSeconds(3_600);
        world.storeShuffled(world.db(), List.of(row, later));
        Expect.same(
                "by local moment",
                row,
                world.db().from(Sample.class).where(Sample_.local.eq(row.local)).one());
        Expect.same(
                "by day",
                row,
                world.db().from(Sample.class).where(Sample_.day.eq(row.day)).one());
        Expect.same(
                "by instant",
                row,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.moment.eq(row.moment))
                        .one());
        Expect.same(
                "the later one",
                later,
                world.db().from(Sample.class).where(Sample_.local.gt(row.local)).one());
    }

    private static void rowRefuses(World world, String moment) throws Exception {
        Sample row = at(moment);
        row.maybeLocal = row.local;
        row.maybeDay = row.day;
        row.maybeMoment = row.moment;
        world.db();
        Expect.violations(
                world,
                List.of("local", "day", "moment", "maybeLocal", "maybeDay", "maybeMoment"),
                () -> world.db().save(row),
                row.local,
                row.day,
                row.moment);
        Expect.same("rows", 0L, world.db().from(Sample.class).count());
    }

    private static void conditionRefuses(World world, String moment) {
        Sample row = at(moment);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.local.eq(row.local), row.local);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.day.lt(row.day), row.day);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.moment.in(List.of(row.moment)), row.moment);
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> Sample_.maybeMoment.between(Instant.EPOCH, row.moment),
                row.moment);
    }

    private static void sameFromOffset(World world, String offset) throws Exception {
        Sample row = new Sample();
        row.moment = OffsetDateTime.parse(offset).toInstant();
        world.saveAgain(row);
        Instant utc = Instant.parse("2026-03-08T02:30:00Z");
        Expect.same("the instant", utc, world.db().getOne(Sample.class, row.id()).moment);
        Expect.same(
                "the row",
                row,
                world.db().from(Sample.class).where(Sample_.moment.eq(utc)).one());
    }

    private static void twoHalfPastOne(World world) throws Exception {
        LocalDateTime local = LocalDateTime.of(2026, 11, 1, 1, 30);
        Sample first = new Sample();
        first.moment = local.atZone(ZoneId.of("America/New_York"))
                .withEarlierOffsetAtOverlap()
                .toInstant();
        Sample second = new Sample();
        second.moment = local.atZone(ZoneId.of("America/New_York"))
                .withLaterOffsetAtOverlap()
                .toInstant();
        world.storeShuffled(world.db(), List.of(first, second));
        Expect.same(
                "the first",
                first,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.moment.lt(second.moment))
                        .one());
        Expect.same("the second", second.moment, world.db().getOne(Sample.class, second.id()).moment);
    }

    private static void nextDay(World world) throws Exception {
        List<LocalDate> days =
                LocalDate.of(1582, 10, 3).datesUntil(LocalDate.of(1582, 10, 17)).toList();
        List<Sample> rows = days.stream().map(day -> at(day + "T00:00:00")).toList();
        world.storeShuffled(world.db(), rows);
        Expect.same(
                "the days",
                days,
                world.db().from(Sample.class).orderBy(Sample_.day.asc()).all().stream()
                        .map(row -> row.day)
                        .toList());
    }
}
