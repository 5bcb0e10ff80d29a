package io.rowloom.tck.value;

import io.rowloom.Session;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
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
                        .each(
                                "every value comes back",
                                WHOLE_NUMBERS,
                                (world, field) -> TypeRules.comesBack(world, field))
                        .each("the least value fits", BOUNDED, (world, f) -> fits(world, f, f.min()))
                        .each("the greatest value fits", BOUNDED, (world, f) -> fits(world, f, f.max()))
                        .each("one less is refused", BOUNDED, (world, f) -> refused(world, f, f.min() - 1))
                        .each("one more is refused", BOUNDED, (world, f) -> refused(world, f, f.max() + 1))
                        .each("the least value fits", BOUNDED_BELOW, (world, f) -> fits(world, f, f.min()))
                        .each("the greatest value fits", BOUNDED_BELOW, (world, f) -> fits(world, f, f.max()))
                        .each("one less is refused", BOUNDED_BELOW, (world, f) -> refused(world, f, f.min() - 1))
                        .show("an update is checked too", IntegerRules::updateIsChecked),
                Rule.core("N20", Sample.class)
                        .show("both values come back", IntegerRules::booleans)
                        .show("false sorts first", IntegerRules::falseSortsFirst)
                        .show("each is found by itself", IntegerRules::booleansAreFound)
                        .show("null is neither", IntegerRules::nullIsNeither));
    }

    private static void fits(World world, Bounded field, long value) throws Exception {
        Limits row = new Limits();
        field.set().accept(row, value);
        world.saveAgain(row);
        Expect.same(field.field(), value, field.get().applyAsLong(world.db().getOne(Limits.class, row.id())));
    }

    private static void refused(World world, Bounded field, long value) throws Exception {
        Limits row = new Limits();
        field.set().accept(row, value);
        world.db();
        Expect.violations(world, List.of(field.field()), () -> world.db().save(row));
        Expect.same("rows", 0L, world.db().from(Limits.class).count());
    }

    private static void updateIsChecked(World world) throws Exception {
        Limits row = world.stored(new Limits());
        row.range = 40_001;
        Expect.violations(world, List.of("range"), () -> world.db().save(row), 40_001);
        Expect.same("range", 0, world.db().getOne(Limits.class, row.id()).range);
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
