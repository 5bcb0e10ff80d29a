package io.rowloom.tck.value;

import static io.rowloom.query.Functions.avg;
import static io.rowloom.query.Functions.count;
import static io.rowloom.query.Functions.countDistinct;
import static io.rowloom.query.Functions.max;
import static io.rowloom.query.Functions.min;
import static io.rowloom.query.Functions.sum;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.NumericExpression;
import io.rowloom.tck.model.Phrase;
import io.rowloom.tck.model.Phrase_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One value made of many. */
final class AggregateRules implements ValueGroup {

    private static final double PRECISION = 1e-12;

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("T21", Phrase.class, Sample.class)
                        .show("texts that differ make groups of their own", AggregateRules::groupsOfTexts)
                        .show("distinct keeps texts that differ", AggregateRules::distinctTexts)
                        .show("a count of different texts counts them", AggregateRules::differentTexts)
                        .show("the first and the last text are those of the order", AggregateRules::extremeTexts)
                        .show("times and durations have a first and a last", AggregateRules::extremeTimes),
                Rule.core("N10", Sample.class)
                        .show("of 1 and 2 it is 1.5", world -> averages(world, Sample_.count, 1.5, counts(1, 2)))
                        .show("of large numbers", AggregateRules::averageOfLarge)
                        .show("of decimals", AggregateRules::averageOfDecimals)
                        .show("of doubles", AggregateRules::averageOfDoubles)
                        .show("of what is computed", AggregateRules::averageOfComputed),
                Rule.core("N11", Sample.class)
                        .show("numbers of 32 bits are added in 64", AggregateRules::sumOfInts)
                        .show("a sum beyond 64 bits is refused", AggregateRules::sumOverflows)
                        .show("only the whole sum counts", AggregateRules::partsDoNotOverflow)
                        .show("what is computed is added in 64 bits", AggregateRules::sumOfComputed)
                        .show("decimals are added exactly", AggregateRules::sumOfDecimals)
                        .show("a sum of decimals has room", AggregateRules::sumOfLargeDecimals)
                        .show("a sum of decimals beyond its digits is refused", AggregateRules::sumOfDecimalsOverflows),
                Rule.core("N12", Sample.class).show("a sum that is exact in binary", AggregateRules::sumOfDoubles),
                Rule.core("L05", Sample.class)
                        .show("nulls make one group", AggregateRules::nullsMakeOneGroup)
                        .show("nulls are given once", AggregateRules::nullsAreDistinctOnce)
                        .show("a count of a column skips them", AggregateRules::countSkipsNulls)
                        .show("every other aggregate skips them", AggregateRules::aggregatesSkipNulls),
                Rule.core("L06", Sample.class)
                        .show("over no rows", world -> overNothing(world))
                        .show("over rows without a value", AggregateRules::overNulls)
                        .show("a single value is an empty optional", AggregateRules::emptyOptional)
                        .show("groups of no rows are none", AggregateRules::noGroups));
    }

    private record TextCount(String text, long rows) {}

    private static void groupsOfTexts(World world) throws Exception {
        Phrases.store(world, "a", "A", "a ", "\u00e1", "a", "");
        Set<TextCount> groups = new HashSet<>(world.db()
                .from(Phrase.class)
                .groupBy(Phrase_.text)
                .select(Phrase_.text, count(), TextCount::new)
                .all());
        Set<TextCount> expected = Set.of(
                new TextCount("a", 2),
                new TextCount("A", 1),
                new TextCount("a ", 1),
                new TextCount("\u00e1", 1),
                new TextCount("", 1));
        Expect.same("the groups", expected, groups);
    }

    private static void distinctTexts(World world) throws Exception {
        Phrases.store(world, "a", "A", "a ", "a");
        List<?> texts = world.db()
                .from(Phrase.class)
                .orderBy(Phrase_.text.asc())
                .select(Phrase_.text)
                .distinct()
                .all();
        Expect.same("the texts", List.of("A", "a", "a "), texts);
    }

    private static void differentTexts(World world) throws Exception {
        Phrases.store(world, "a", "A", "a ", "a");
        Expect.same(
                "the number",
                3L,
                world.db()
                        .from(Phrase.class)
                        .select(countDistinct(Phrase_.text))
                        .one());
    }

    private record Extremes(
            @Nullable Object first, @Nullable Object last) {}

    private static void extremeTexts(World world) throws Exception {
        Phrases.store(world, "b", "Z", "\u00e1", "a");
        Extremes found = world.db()
                .from(Phrase.class)
                .select(min(Phrase_.text), max(Phrase_.text), Extremes::new)
                .one();
        Expect.same("the texts", new Extremes("Z", "\u00e1"), found);
    }

    private static void extremeTimes(World world) throws Exception {
        Sample early = new Sample();
        Sample late = new Sample();
        late.moment = Instant.EPOCH.plusSeconds(1);
        late.day = LocalDate.of(2026, 1, 1);
        late.span = Duration.ofHours(1);
        world.storeShuffled(world.db(), List.of(early, late));
        Extremes times = world.db()
                .from(Sample.class)
                .select(min(Sample_.moment), max(Sample_.moment), Extremes::new)
                .one();
        Extremes others = world.db()
                .from(Sample.class)
                .select(max(Sample_.day), max(Sample_.span), Extremes::new)
                .one();
        Expect.same("the times", new Extremes(Instant.EPOCH, late.moment), times);
        Expect.same("the day and the duration", new Extremes(late.day, late.span), others);
    }

    private static Sample[] counts(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> {
                    Sample row = new Sample();
                    row.count = number;
                    return row;
                })
                .toArray(Sample[]::new);
    }

    private static <V> Sample[] rows(BiConsumer<Sample, V> set, List<V> values) {
        return values.stream()
                .map(value -> {
                    Sample row = new Sample();
                    set.accept(row, value);
                    return row;
                })
                .toArray(Sample[]::new);
    }

    private static void averages(World world, NumericExpression<Sample, ?> number, double expected, Sample... rows)
            throws Exception {
        world.storeShuffled(world.db(), List.of(rows));
        double found = Objects.requireNonNull(
                world.db().from(Sample.class).select(avg(number)).one());
        Expect.holds(
                "the average to be " + expected + " and not " + found,
                Math.abs(found - expected) <= PRECISION * Math.abs(expected));
    }

    private static void averageOfLarge(World world) throws Exception {
        averages(
                world,
                Sample_.big,
                6.148914691236517e18,
                rows((Sample row, Long value) -> row.big = value, List.of(Long.MAX_VALUE, Long.MAX_VALUE, 0L)));
    }

    private static void averageOfDecimals(World world) throws Exception {
        Sample[] rows = rows(
                (Sample row, String value) -> {
                    row.money = new BigDecimal(value);
                    row.exact = new BigDecimal(value);
                },
                List.of("0.10", "0.10", "-0.15"));
        averages(world, Sample_.money, 0.05 / 3, rows);
        double exact = Objects.requireNonNull(
                world.db().from(Sample.class).select(avg(Sample_.exact)).one());
        Expect.holds("the average of long decimals", Math.abs(exact - 0.05 / 3) <= PRECISION);
    }

    private static void averageOfDoubles(World world) throws Exception {
        averages(world, Sample_.real, 0.375, rows((Sample row, Double value) -> row.real = value, List.of(0.25, 0.5)));
    }

    private static void averageOfComputed(World world) throws Exception {
        averages(world, Sample_.count.times(2), 3, counts(1, 2));
    }

    private static void sumOfInts(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(counts(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        Expect.same(
                "the sum",
                2L * Integer.MAX_VALUE,
                world.db().from(Sample.class).select(sum(Sample_.count)).one());
    }

    private static void bigs(World world, Long... numbers) throws Exception {
        world.storeShuffled(world.db(), List.of(rows((Sample row, Long value) -> row.big = value, List.of(numbers))));
    }

    private static void sumOverflows(World world) throws Exception {
        bigs(world, Long.MAX_VALUE, 1L);
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Sample.class).select(sum(Sample_.big)).one());
    }

    private static void partsDoNotOverflow(World world) throws Exception {
        bigs(world, Long.MAX_VALUE, 1L, Long.MAX_VALUE, -1L, Long.MIN_VALUE, -7L);
        Expect.same(
                "the sum",
                Long.MAX_VALUE - 8,
                world.db().from(Sample.class).select(sum(Sample_.big)).one());
    }

    private static void sumOfComputed(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(counts(Integer.MAX_VALUE, 5)));
        Expect.same(
                "the sum",
                2L * (Integer.MAX_VALUE + 5L) + 2,
                world.db()
                        .from(Sample.class)
                        .select(sum(Sample_.count.times(2).plus(1)))
                        .one());
    }

    private static void monies(World world, String... numbers) throws Exception {
        world.storeShuffled(
                world.db(),
                List.of(rows(
                        (Sample row, String value) -> {
                            row.money = new BigDecimal(value);
                            row.rate = new BigDecimal(value);
                            row.exact = new BigDecimal(value);
                        },
                        List.of(numbers))));
    }

    private record Sums(BigDecimal money, BigDecimal rate, BigDecimal exact) {}

    private static Sums sums(World world) throws Exception {
        return world.db()
                .from(Sample.class)
                .select(sum(Sample_.money), sum(Sample_.rate), sum(Sample_.exact), Sums::new)
                .one();
    }

    private static void sumOfDecimals(World world) throws Exception {
        monies(world, "0.10", "0.20", "-0.70");
        Sums expected =
                new Sums(new BigDecimal("-0.40"), new BigDecimal("-0.400000"), new BigDecimal("-0.400000000000000000"));
        Expect.same("the sums", expected, sums(world));
    }

    private static void sumOfLargeDecimals(World world) throws Exception {
        monies(world, "99999999.99", "99999999.99");
        Expect.same("the sum", new BigDecimal("199999999.98"), sums(world).money());
    }

    private static void sumOfDecimalsOverflows(World world) throws Exception {
        world.storeShuffled(
                world.db(),
                List.of(rows(
                        (Sample row, String value) -> {
                            row.rate = new BigDecimal(value);
                            row.exact = new BigDecimal(value + "12345678");
                        },
                        List.of("999999999999", "1"))));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Sample.class).select(sum(Sample_.rate)).one());
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Sample.class).select(sum(Sample_.exact)).one());
    }

    private static void sumOfDoubles(World world) throws Exception {
        world.storeShuffled(
                world.db(),
                List.of(rows(
                        (Sample row, Double value) -> {
                            row.real = value;
                            row.ratio = value.floatValue();
                        },
                        List.of(0.25, 0.5))));
        Expect.same(
                "the sum",
                0.75,
                world.db().from(Sample.class).select(sum(Sample_.real)).one());
        Expect.same(
                "the sum of 32 bits",
                0.75,
                world.db().from(Sample.class).select(sum(Sample_.ratio)).one());
    }

    private static void maybes(World world) throws Exception {
        Sample present = new Sample();
        present.maybeCount = 4;
        Sample other = new Sample();
        other.maybeCount = 6;
        world.storeShuffled(world.db(), List.of(present, other, new Sample(), new Sample()));
    }

    private record MaybeCount(@Nullable Integer key, long rows) {}

    private static void nullsMakeOneGroup(World world) throws Exception {
        maybes(world);
        List<MaybeCount> groups = world.db()
                .from(Sample.class)
                .groupBy(Sample_.maybeCount)
                .orderBy(Sample_.maybeCount.asc())
                .select(Sample_.maybeCount, count(), MaybeCount::new)
                .all();
        Expect.same("the groups", List.of(new MaybeCount(4, 1), new MaybeCount(6, 1), new MaybeCount(null, 2)), groups);
    }

    private static void nullsAreDistinctOnce(World world) throws Exception {
        maybes(world);
        Expect.same(
                "the values",
                Arrays.asList(4, 6, null),
                world.db()
                        .from(Sample.class)
                        .orderBy(Sample_.maybeCount.asc())
                        .select(Sample_.maybeCount)
                        .distinct()
                        .all());
    }

    private record Counts(long rows, long values, long different) {}

    private static void countSkipsNulls(World world) throws Exception {
        maybes(world);
        Counts counts = world.db()
                .from(Sample.class)
                .select(count(), count(Sample_.maybeCount), countDistinct(Sample_.maybeCount), Counts::new)
                .one();
        Expect.same("the numbers", new Counts(4, 2, 2), counts);
    }

    private record Numbers(
            @Nullable Long sum,
            @Nullable Double average,
            @Nullable Integer least,
            @Nullable Integer greatest) {}

    private static Numbers numbers(World world) throws Exception {
        return world.db()
                .from(Sample.class)
                .select(
                        sum(Sample_.maybeCount),
                        avg(Sample_.maybeCount),
                        min(Sample_.maybeCount),
                        max(Sample_.maybeCount),
                        Numbers::new)
                .one();
    }

    private static void aggregatesSkipNulls(World world) throws Exception {
        maybes(world);
        Expect.same("the numbers", new Numbers(10L, 5.0, 4, 6), numbers(world));
    }

    private static void overNothing(World world) throws Exception {
        Counts counts = world.db()
                .from(Sample.class)
                .select(count(), count(Sample_.count), countDistinct(Sample_.text), Counts::new)
                .one();
        Expect.same("the counts", new Counts(0, 0, 0), counts);
        Expect.same("the others", new Numbers(null, null, null, null), numbers(world));
        Extremes decimals = world.db()
                .from(Sample.class)
                .select(sum(Sample_.exact), avg(Sample_.exact), Extremes::new)
                .one();
        Expect.same("of decimals", new Extremes(null, null), decimals);
        Extremes large = world.db()
                .from(Sample.class)
                .select(sum(Sample_.big), sum(Sample_.money.plus(1)), Extremes::new)
                .one();
        Expect.same("of large numbers", new Extremes(null, null), large);
    }

    private static void overNulls(World world) throws Exception {
        world.saveAgain(new Sample());
        Expect.same("the numbers", new Numbers(null, null, null, null), numbers(world));
    }

    private static void emptyOptional(World world) throws Exception {
        Expect.holds(
                "no value",
                world.db().from(Sample.class).select(max(Sample_.count)).first().isEmpty());
        Expect.same(
                "the one row",
                null,
                world.db().from(Sample.class).select(max(Sample_.count)).one());
    }

    private static void noGroups(World world) throws Exception {
        Expect.same(
                "the groups",
                List.of(),
                world.db()
                        .from(Sample.class)
                        .groupBy(Sample_.count)
                        .select(count())
                        .all());
    }
}
