package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.query.ComparableExpression;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Fractions of a second. */
final class TimeRules implements ValueGroup {

    /** A value with nanoseconds, what is kept of it, and a field for it. */
    private record Fine<V>(
            V given,
            V kept,
            ComparableExpression<Sample, V> column,
            BiConsumer<Sample, V> set,
            Function<Sample, V> get) {

        Sample row(V value) {
            Sample row = new Sample();
            set.accept(row, value);
            return row;
        }
    }

    private static final List<Named<Fine<?>>> FINE = List.of(
            moment("the last instant of a year", "2025-12-31T23:59:59.999999500Z", "2025-12-31T23:59:59.999999Z"),
            moment("the last instant of all", "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999Z"),
            moment("an instant before 1970", "1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999Z"),
            moment("a nanosecond before 1970", "1969-07-20T20:17:40.000000001Z", "1969-07-20T20:17:40Z"),
            moment("an instant of six digits", "2026-01-01T00:00:00.987654321Z", "2026-01-01T00:00:00.987654Z"),
            local("the last moment of a year", "2025-12-31T23:59:59.999999500", "2025-12-31T23:59:59.999999"),
            local("a moment of long ago", "0001-01-01T00:00:00.000000999", "0001-01-01T00:00:00"),
            time("the last moment of a day", "23:59:59.999999999", "23:59:59.999999"),
            time("a moment after midnight", "00:00:00.000000999", "00:00:00"),
            span("a duration", Duration.ofSeconds(1, 999), Duration.ofSeconds(1)),
            span("a negative duration", Duration.ofSeconds(1, 999).negated(), Duration.ofSeconds(-1)));

    private static final List<Named<String>> FRACTIONS = List.of(
            Named.of("three digits", ".120"),
            Named.of("six digits", ".987654"),
            Named.of("the last digit", ".000001"),
            Named.of("one before the next second", ".999999"));

    private static Named<Fine<?>> moment(String name, String given, String kept) {
        return Named.of(
                name,
                new Fine<>(
                        Instant.parse(given),
                        Instant.parse(kept),
                        Sample_.moment,
                        (row, v) -> row.moment = v,
                        row -> row.moment));
    }

    private static Named<Fine<?>> local(String name, String given, String kept) {
        return Named.of(
                name,
                new Fine<>(
                        LocalDateTime.parse(given),
                        LocalDateTime.parse(kept),
                        Sample_.local,
                        (row, v) -> row.local = v,
                        row -> row.local));
    }

    private static Named<Fine<?>> time(String name, String given, String kept) {
        return Named.of(
                name,
                new Fine<>(
                        LocalTime.parse(given),
                        LocalTime.parse(kept),
                        Sample_.time,
                        (row, v) -> row.time = v,
                        row -> row.time));
    }

    private static Named<Fine<?>> span(String name, Duration given, Duration kept) {
        return Named.of(name, new Fine<>(given, kept, Sample_.span, (row, v) -> row.span = v, row -> row.span));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("D01", Sample.class)
                        .both("is cut when it is stored", Both.SAMPLES, FINE, TimeRules::cutInStore)
                        .both("is cut in the saved row", Both.SAMPLES, FINE, TimeRules::cutInRow)
                        .each("is no change when saved again", FINE, (world, fine) -> noChange(world, fine)),
                Rule.core("D02", Sample.class)
                        .each("is found by what was given", FINE, (world, fine) -> foundByGiven(world, fine))
                        .each("is found by what was kept", FINE, (world, fine) -> foundByKept(world, fine)),
                Rule.core("D03", Sample.class)
                        .each("survives in every type", FRACTIONS, TimeRules::fractionSurvives)
                        .each("is told apart from its neighbour", FRACTIONS, TimeRules::neighbourIsAnother),
                Rule.core("D04", Sample.class)
                        .show(
                                "instants",
                                world -> sorted(world, Sample_.moment, TimeRules::instants, row -> row.moment))
                        .show(
                                "local moments",
                                world -> sorted(world, Sample_.local, TimeRules::locals, row -> row.local))
                        .show("times of day", world -> sorted(world, Sample_.time, TimeRules::times, row -> row.time)));
    }

    private static <T extends Table<?>, V> T stored(World world, Kind<Sample, T> samples, Fine<V> fine)
            throws Exception {
        return samples.stored(world, fields -> fine.set().accept(fields, fine.given()));
    }

    private static <T extends Table<?>, V> void cutInStore(World world, Kind<Sample, T> samples, Fine<V> fine)
            throws Exception {
        T row = stored(world, samples, fine);
        Expect.same("the value", fine.kept(), samples.<V>read(world, row, fine.get()));
    }

    private static <T extends Table<?>, V> void cutInRow(World world, Kind<Sample, T> samples, Fine<V> fine)
            throws Exception {
        T row = stored(world, samples, fine);
        Expect.same("the value", fine.kept(), samples.<V>get(row, fine.get()));
    }

    private static <V> void noChange(World world, Fine<V> fine) throws Exception {
        Sample row = world.stored(fine.row(fine.given()));
        fine.set().accept(row, fine.given());
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", before, world.sent());
    }

    private static <V> void foundByGiven(World world, Fine<V> fine) throws Exception {
        Sample row = world.stored(fine.row(fine.given()));
        Expect.same(
                "the row",
                row,
                world.db()
                        .from(Sample.class)
                        .where(fine.column().eq(fine.given()))
                        .one());
        Expect.same(
                "the row",
                row,
                world.db()
                        .from(Sample.class)
                        .where(fine.column().in(List.of(fine.given())))
                        .one());
        Expect.same(
                "rows that are greater",
                0L,
                world.db()
                        .from(Sample.class)
                        .where(fine.column().gt(fine.given()))
                        .count());
        Expect.same(
                "rows that are less",
                0L,
                world.db()
                        .from(Sample.class)
                        .where(fine.column().lt(fine.given()))
                        .count());
    }

    private static <V> void foundByKept(World world, Fine<V> fine) throws Exception {
        Sample row = world.stored(fine.row(fine.given()));
        Expect.same(
                "the row",
                row,
                world.db()
                        .from(Sample.class)
                        .where(fine.column().eq(fine.kept()))
                        .one());
    }

    private static Sample at(String fraction) {
        Sample row = new Sample();
        row.moment = Instant.parse("2026-06-01T12:00:00" + fraction + "Z");
        row.local = LocalDateTime.parse("2026-06-01T12:00:00" + fraction);
        row.time = LocalTime.parse("12:00:00" + fraction);
        row.span = Duration.parse("PT3" + fraction + "S");
        return row;
    }

    private static List<Object> times(Sample row) {
        return List.of(row.moment, row.local, row.time, row.span);
    }

    private static void fractionSurvives(World world, String fraction) throws Exception {
        Sample row = world.stored(at(fraction));
        Expect.same("the times", times(at(fraction)), times(world.db().getOne(Sample.class, row.id())));
    }

    private static void neighbourIsAnother(World world, String fraction) throws Exception {
        Sample row = at(fraction);
        Sample other = at(fraction);
        other.moment = row.moment.minusNanos(1_000);
        other.local = row.local.minusNanos(1_000);
        other.time = row.time.minusNanos(1_000);
        other.span = row.span.minusNanos(1_000);
        world.storeShuffled(world.db(), List.of(row, other));
        Expect.same(
                "by instant",
                row,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.moment.ge(row.moment))
                        .one());
        Expect.same(
                "by local moment",
                row,
                world.db().from(Sample.class).where(Sample_.local.eq(row.local)).one());
        Expect.same(
                "by time of day",
                row,
                world.db().from(Sample.class).where(Sample_.time.gt(other.time)).one());
        Expect.same(
                "by duration",
                row,
                world.db().from(Sample.class).where(Sample_.span.ne(other.span)).one());
    }

    private static final List<Integer> MICROS = List.of(0, 1, 10, 100_000, 100_001, 120_000, 999_999);

    private static Sample instants(int micros) {
        Sample row = new Sample();
        row.moment = Instant.EPOCH.plusNanos(micros * 1_000L);
        return row;
    }

    private static Sample locals(int micros) {
        Sample row = new Sample();
        row.local = LocalDate.of(2026, 1, 1).atStartOfDay().plusNanos(micros * 1_000L);
        return row;
    }

    private static Sample times(int micros) {
        Sample row = new Sample();
        row.time = LocalTime.NOON.plusNanos(micros * 1_000L);
        return row;
    }

    private static <V> void sorted(
            World world,
            ComparableExpression<Sample, V> column,
            Function<Integer, Sample> make,
            Function<Sample, V> get)
            throws Exception {
        List<Sample> rows = new ArrayList<>(MICROS.stream().map(make).toList());
        world.storeShuffled(world.db(), rows);
        Expect.same(
                "ascending",
                rows.stream().map(get).toList(),
                world.db().from(Sample.class).orderBy(column.asc()).all().stream()
                        .map(get)
                        .toList());
        Expect.same(
                "descending",
                rows.reversed().stream().map(get).toList(),
                world.db().from(Sample.class).orderBy(column.desc()).all().stream()
                        .map(get)
                        .toList());
    }
}
