package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Floating-point numbers. */
final class FloatRules implements ValueGroup {

    private static final List<Named<Double>> NOT_NUMBERS = List.of(
            Named.of("NaN", Double.NaN),
            Named.of("infinity", Double.POSITIVE_INFINITY),
            Named.of("minus infinity", Double.NEGATIVE_INFINITY));

    private static final List<Named<Double>> DOUBLES = List.of(
            Named.of("least above zero", Double.MIN_VALUE),
            Named.of("least normal", Double.MIN_NORMAL),
            Named.of("greatest", Double.MAX_VALUE),
            Named.of("greatest below zero", -Double.MAX_VALUE),
            Named.of("next to one", Math.nextUp(1.0)),
            Named.of("before one", Math.nextDown(1.0)),
            Named.of("0.1", 0.1),
            Named.of("0.1 and 0.2", 0.1 + 0.2),
            Named.of("2^53 and two", 9_007_199_254_740_994.0),
            Named.of("1e23", 1e23),
            Named.of("pi", Math.PI),
            Named.of("greatest subnormal", Math.nextDown(Double.MIN_NORMAL)));

    private static final List<Named<Float>> FLOATS = List.of(
            Named.of("0.1", 0.1f),
            Named.of("a third", 1f / 3),
            Named.of("greatest", Float.MAX_VALUE),
            Named.of("least above zero", Float.MIN_VALUE),
            Named.of("2^24 and two", 16_777_218f),
            Named.of("minus 1.1", -1.1f));

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("N13", Sample.class)
                        .both("a row refuses a double", Both.SAMPLES, NOT_NUMBERS, FloatRules::rowRefuses)
                        .both("a row refuses a float", Both.SAMPLES, NOT_NUMBERS, FloatRules::rowRefusesFloat)
                        .both(
                                "a row refuses it where null is allowed",
                                Both.SAMPLES,
                                NOT_NUMBERS,
                                FloatRules::rowRefusesNullable)
                        .each("a condition refuses it", NOT_NUMBERS, FloatRules::conditionRefuses),
                Rule.core("N14", Sample.class)
                        .both("minus zero is read as zero", Both.SAMPLES, FloatRules::minusZero)
                        .both("the saved row has zero", Both.SAMPLES, FloatRules::minusZeroInRow)
                        .show("a computed minus zero is zero", FloatRules::computedMinusZero)
                        .show("each finds the other", FloatRules::zerosAreFound)
                        .show("changing one into the other is no change", FloatRules::zerosAreNoChange),
                Rule.core("N15", Sample.class)
                        .both("comes back", Both.SAMPLES, FLOATS, FloatRules::floatComesBack)
                        .each("finds its row", FLOATS, FloatRules::floatFindsRow),
                Rule.core("N16", Sample.class)
                        .both("comes back bit for bit", Both.SAMPLES, DOUBLES, FloatRules::doubleComesBack)
                        .each("finds its row and not its neighbours", DOUBLES, FloatRules::doubleFindsRow));
    }

    private static void computedMinusZero(World world) throws Exception {
        world.saveAgain(real(-2.5));
        Double product =
                world.db().from(Sample.class).select(Sample_.real.times(0.0)).one();
        Expect.same("the product", 0.0, product);
    }

    private static Sample real(double value) {
        Sample row = new Sample();
        row.real = value;
        return row;
    }

    private static <T extends Table<?>> void rowRefuses(World world, Kind<Sample, T> samples, double value)
            throws Exception {
        T row = samples.make(fields -> fields.real = value);
        world.db();
        Expect.violations(world, List.of("real"), () -> world.db().save(row), value);
        Expect.same("rows", 0L, samples.all(world).count());
    }

    private static <T extends Table<?>> void rowRefusesFloat(World world, Kind<Sample, T> samples, double value)
            throws Exception {
        T row = samples.make(fields -> fields.ratio = (float) value);
        world.db();
        Expect.violations(world, List.of("ratio"), () -> world.db().save(row), value);
    }

    private static <T extends Table<?>> void rowRefusesNullable(World world, Kind<Sample, T> samples, double value)
            throws Exception {
        T row = samples.make(fields -> {
            fields.maybeReal = value;
            fields.maybeRatio = (float) value;
        });
        world.db();
        Expect.violations(
                world, List.of("maybeReal", "maybeRatio"), () -> world.db().save(row), value);
    }

    private static void conditionRefuses(World world, double value) {
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.real.eq(value), value);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.real.lt(value), value);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.maybeReal.in(List.of(1.0, value)), value);
        Expect.thrown(ValueOutOfRangeException.class, () -> Sample_.ratio.between((float) value, 1f), value);
    }

    private static <T extends Table<?>> void minusZero(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> {
            fields.real = -0.0;
            fields.maybeReal = -0.0;
            fields.ratio = -0.0f;
        });
        T read = samples.again(world.db(), row);
        Expect.same("the bits", 0L, samples.get(read, fields -> Double.doubleToRawLongBits(fields.real)));
        Expect.same("the number that may be missing", 0.0, samples.get(read, FloatRules::maybeReal));
        Expect.same("the bits of the float", 0, samples.get(read, fields -> Float.floatToRawIntBits(fields.ratio)));
    }

    private static @Nullable Double maybeReal(Sample fields) {
        return fields.maybeReal;
    }

    private static @Nullable Float maybeRatio(Sample fields) {
        return fields.maybeRatio;
    }

    private static <T extends Table<?>> void minusZeroInRow(World world, Kind<Sample, T> samples) throws Exception {
        T row = samples.stored(world, fields -> fields.real = -0.0);
        Expect.same("the bits", 0L, samples.get(row, fields -> Double.doubleToRawLongBits(fields.real)));
    }

    private static void zerosAreFound(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(real(-0.0), real(0.0)));
        Expect.same(
                "rows with zero",
                2L,
                world.db().from(Sample.class).where(Sample_.real.eq(0.0)).count());
        Expect.same(
                "rows with minus zero",
                2L,
                world.db().from(Sample.class).where(Sample_.real.eq(-0.0)).count());
        Expect.same(
                "rows below zero",
                0L,
                world.db().from(Sample.class).where(Sample_.real.lt(0.0)).count());
    }

    private static void zerosAreNoChange(World world) throws Exception {
        Sample row = world.stored(real(0.0));
        row.real = -0.0;
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", before, world.sent());
    }

    private static <T extends Table<?>> void floatComesBack(World world, Kind<Sample, T> samples, float value)
            throws Exception {
        T row = samples.stored(world, fields -> {
            fields.ratio = value;
            fields.maybeRatio = value;
        });
        Expect.same("the number", value, samples.read(world, row, fields -> fields.ratio));
        Expect.same("the number that may be missing", value, samples.read(world, row, FloatRules::maybeRatio));
    }

    private static void floatFindsRow(World world, float value) throws Exception {
        Sample row = new Sample();
        row.ratio = value;
        Sample other = new Sample();
        other.ratio = Math.nextDown(value);
        world.storeShuffled(world.db(), List.of(row, other));
        Expect.same(
                "the row",
                row,
                world.db().from(Sample.class).where(Sample_.ratio.eq(value)).one());
    }

    private static <T extends Table<?>> void doubleComesBack(World world, Kind<Sample, T> samples, double value)
            throws Exception {
        T row = samples.stored(world, fields -> fields.real = value);
        Expect.same(
                "the bits",
                Double.doubleToRawLongBits(value),
                samples.read(world, row, fields -> Double.doubleToRawLongBits(fields.real)));
    }

    private static void doubleFindsRow(World world, double value) throws Exception {
        Sample row = real(value);
        world.storeShuffled(world.db(), List.of(row, real(neighbour(value))));
        Expect.same(
                "the row",
                row,
                world.db().from(Sample.class).where(Sample_.real.eq(value)).one());
    }

    private static double neighbour(double value) {
        return value > 0 ? Math.nextDown(value) : Math.nextUp(value);
    }
}
