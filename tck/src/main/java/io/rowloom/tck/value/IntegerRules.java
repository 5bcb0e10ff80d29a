package io.rowloom.tck.value;

import io.rowloom.Session;
import io.rowloom.Table;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongFunction;

/** Whole numbers and their ranges, and booleans. */
final class IntegerRules implements ValueGroup {

    private record Bounded(String field, long min, long max, ObjLongConsumer<Limits> set, ToLongFunction<Limits> get) {}

    private static final List<Named<Bounded>> BOUNDED = List.of(
            bounded(new Bounded("range", -5, 40_000, (row, n) -> row.range = (int) n, row -> row.range)),
            bounded(new Bounded("narrow", 10, 20, (row, n) -> row.narrow = (short) n, row -> row.narrow)),
            bounded(new Bounded("port", 1, 65_535, (row, n) -> row.port = (int) n, row -> row.port)),
            bounded(new Bounded("huge", 1, (1L << 53) - 1, (row, n) -> row.huge = n, row -> row.huge)),
            bounded(new Bounded(
                    "digit", 1, 9, (row, n) -> row.digit = (int) n, row -> row.digit == null ? 0 : row.digit)));

    private static final List<Named<Bounded>> BOUNDED_BELOW = List.of(
            bounded(new Bounded(
                    "positive", 1, Integer.MAX_VALUE, (row, n) -> row.positive = (int) n, row -> row.positive)),
            bounded(new Bounded(
                    "natural", 0, Integer.MAX_VALUE, (row, n) -> row.natural = (int) n, row -> row.natural)));

    private static final List<Named<SampleField<?>>> WHOLE_NUMBERS = SampleFields.all().stream()
            .filter(named -> List.of("small", "maybeSmall", "count", "maybeCount", "big", "maybeBig")
                    .contains(named.name()))
            .toList();

    private static Named<Bounded> bounded(Bounded field) {
        return Named.of(field.field(), field);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("N03", Sample.class, Limits.class)
                        .both("every value comes back", Both.SAMPLES, WHOLE_NUMBERS, TypeRules::comesBack)
                        .both("the least value fits", Both.LIMITS, BOUNDED, IntegerRules::leastFits)
                        .both("the greatest value fits", Both.LIMITS, BOUNDED, IntegerRules::greatestFits)
                        .both("one less is refused", Both.LIMITS, BOUNDED, IntegerRules::lessRefused)
                        .both("one more is refused", Both.LIMITS, BOUNDED, IntegerRules::moreRefused)
                        .both("the least value fits", Both.LIMITS, BOUNDED_BELOW, IntegerRules::leastFits)
                        .both("the greatest value fits", Both.LIMITS, BOUNDED_BELOW, IntegerRules::greatestFits)
                        .both("one less is refused", Both.LIMITS, BOUNDED_BELOW, IntegerRules::lessRefused)
                        .both("an update is checked too", Both.LIMITS, IntegerRules::updateIsChecked),
                Rule.core("N20", Sample.class)
                        .show("both values come back", IntegerRules::booleans)
                        .show("false sorts first", IntegerRules::falseSortsFirst)
                        .show("each is found by itself", IntegerRules::booleansAreFound)
                        .show("null is neither", IntegerRules::nullIsNeither));
    }

    private static <T extends Table<?>> void leastFits(World world, Kind<Limits, T> limits, Bounded field)
            throws Exception {
        fits(world, limits, field, field.min());
    }

    private static <T extends Table<?>> void greatestFits(World world, Kind<Limits, T> limits, Bounded field)
            throws Exception {
        fits(world, limits, field, field.max());
    }

    private static <T extends Table<?>> void lessRefused(World world, Kind<Limits, T> limits, Bounded field)
            throws Exception {
        refused(world, limits, field, field.min() - 1);
    }

    private static <T extends Table<?>> void moreRefused(World world, Kind<Limits, T> limits, Bounded field)
            throws Exception {
        refused(world, limits, field, field.max() + 1);
    }

    private static <T extends Table<?>> void fits(World world, Kind<Limits, T> limits, Bounded field, long value)
            throws Exception {
        T row = limits.stored(world, fields -> field.set().accept(fields, value));
        T read = limits.again(world.db(), row);
        Expect.same(field.field(), value, limits.get(read, field.get()::applyAsLong));
    }

    private static <T extends Table<?>> void refused(World world, Kind<Limits, T> limits, Bounded field, long value)
            throws Exception {
        T row = limits.make(fields -> field.set().accept(fields, value));
        world.db();
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(limits.type()).count());
    }

    private static <T extends Table<?>> void updateIsChecked(World world, Kind<Limits, T> limits) throws Exception {
        T row = limits.change(limits.stored(world, fields -> {}), fields -> fields.range = 40_001);
        Expect.violations(world, List.of("range"), () -> world.db().save(row), 40_001);
        Expect.same("range", 0, limits.get(limits.again(world.db(), row), fields -> fields.range));
    }

    private static Sample flags(boolean flag, @org.jspecify.annotations.Nullable Boolean maybe) {
        Sample row = new Sample();
        row.flag = flag;
        row.maybeFlag = maybe;
        return row;
    }

    private static void booleans(World world) throws Exception {
        for (boolean value : new boolean[] {true, false}) {
            Sample read = world.db()
                    .getOne(Sample.class, world.stored(flags(value, !value)).id());
            Expect.same("the boolean", value, read.flag);
            Expect.same("the boolean that may be missing", !value, read.maybeFlag);
        }
    }

    private static void falseSortsFirst(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(flags(true, true), flags(false, false), flags(true, null)));
        Session db = world.db();
        Expect.same(
                "ascending",
                List.of(false, true, true),
                db.from(Sample.class).orderBy(Sample_.flag.asc()).all().stream()
                        .map(row -> row.flag)
                        .toList());
        Expect.same(
                "descending",
                java.util.Arrays.asList(true, false, null),
                db.from(Sample.class).orderBy(Sample_.maybeFlag.desc()).all().stream()
                        .map(row -> row.maybeFlag)
                        .toList());
    }

    private static void booleansAreFound(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(flags(true, true), flags(false, null), flags(false, null)));
        Expect.same(
                "true ones",
                1L,
                world.db().from(Sample.class).where(Sample_.flag.eq(true)).count());
        Expect.same(
                "false ones",
                2L,
                world.db().from(Sample.class).where(Sample_.flag.ne(true)).count());
        Expect.same(
                "either",
                3L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.flag.in(List.of(true, false)))
                        .count());
    }

    private static void nullIsNeither(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(flags(true, null), flags(true, false)));
        Expect.same(
                "not true",
                1L,
                world.db().from(Sample.class).where(Sample_.maybeFlag.ne(true)).count());
        Expect.same(
                "not found to be true",
                1L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.maybeFlag.eq(true).not())
                        .count());
    }
}
