package io.rowloom.tck.value;

import io.rowloom.error.MisuseException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Condition;
import io.rowloom.query.Expressions;
import io.rowloom.query.Functions;
import io.rowloom.query.NumericExpression;
import io.rowloom.tck.model.Limits;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that are computed in a query or in an update. */
final class NumberFunctionRules implements ValueGroup {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("N01", Sample.class, Limits.class)
                        .show("an update beyond 32 bits is refused", NumberFunctionRules::intOverflows)
                        .show("an update beyond 16 bits is refused", NumberFunctionRules::shortOverflows)
                        .show("a condition computes beyond 32 bits", NumberFunctionRules::intWidens)
                        .show("the greatest value may be reached", NumberFunctionRules::intReachesItsEnd),
                Rule.core("N02", Sample.class)
                        .show("an update beyond 64 bits is refused", NumberFunctionRules::longOverflows)
                        .show("a condition beyond 64 bits is refused", NumberFunctionRules::conditionOverflows)
                        .show("a product beyond 64 bits is refused", NumberFunctionRules::productOverflows)
                        .show("the least number has no positive one", NumberFunctionRules::leastByMinusOne),
                Rule.core("N04", Sample.class)
                        .show("a quotient has no fraction", NumberFunctionRules::quotient)
                        .show("a remainder has the sign of the dividend", NumberFunctionRules::remainder)
                        .show(
                                "decimals are not divided",
                                world -> Expect.thrown(
                                        MisuseException.class, () -> Sample_.money.dividedBy(BigDecimal.ONE)))
                        .show(
                                "doubles leave no remainder",
                                world -> Expect.thrown(MisuseException.class, () -> Sample_.real.remainder(2.0))),
                Rule.core("N05", Sample.class)
                        .show("whole numbers by zero", NumberFunctionRules::wholeByZero)
                        .show("doubles by zero", NumberFunctionRules::doubleByZero)
                        .show("an update divides by zero", NumberFunctionRules::updateByZero),
                Rule.core("N18", Sample.class)
                        .show("a product is rounded half up", NumberFunctionRules::productIsRounded)
                        .show("sums are exact", NumberFunctionRules::sumsAreExact)
                        .show("long decimals are exact", NumberFunctionRules::longDecimals)
                        .show(
                                "decimals of different scale do not meet",
                                world -> Expect.thrown(MisuseException.class, () -> Sample_.money.plus(Sample_.rate))),
                Rule.core("N21", Sample.class)
                        .show("a product of eighteen digits is exact", NumberFunctionRules::wideProduct)
                        .show(
                                "a condition beyond the digits of the type is refused",
                                NumberFunctionRules::decimalOverflows)
                        .show("the greatest decimal may be reached", NumberFunctionRules::decimalReachesItsEnd),
                Rule.core("N22", Sample.class)
                        .show("a condition beyond the doubles is refused", NumberFunctionRules::doubleOverflows)
                        .show("a sum beyond the doubles is refused", NumberFunctionRules::doubleSumOverflows)
                        .show("the greatest double may be reached", NumberFunctionRules::doubleReachesItsEnd),
                Rule.core("L08", Sample.class)
                        .show("a missing value is distinct from a value", NumberFunctionRules::missingIsDistinct)
                        .show("two missing values are not distinct", NumberFunctionRules::missingIsSame),
                Rule.core("L11", Sample.class)
                        .show("the greater value is taken", NumberFunctionRules::greatest)
                        .show("with a missing one there is none", NumberFunctionRules::extremeOfMissing));
    }

    private static Sample counts(int count, @Nullable Integer maybe) {
        Sample row = new Sample();
        row.count = count;
        row.maybeCount = maybe;
        return row;
    }

    private static Sample bigs(long big, @Nullable Long maybe) {
        Sample row = new Sample();
        row.big = big;
        row.maybeBig = maybe;
        return row;
    }

    private static Sample monies(String money, String exact) {
        Sample row = new Sample();
        row.money = new BigDecimal(money);
        row.exact = new BigDecimal(exact);
        return row;
    }

    private static Sample reals(double real) {
        Sample row = new Sample();
        row.real = real;
        return row;
    }

    private static void doubleOverflows(World world) throws Exception {
        Sample greatest = world.db().save(reals(Double.MAX_VALUE));
        Expect.same("the greatest", Double.MAX_VALUE, greatest.real);
        for (NumericExpression<Sample, Double> beyond : List.of(
                Sample_.real.plus(Sample_.real),
                Sample_.real.times(-2.0),
                Sample_.real.dividedBy(0.5),
                Sample_.real.times(-1.0).minus(Sample_.real))) {
            Expect.thrown(
                    ValueOutOfRangeException.class,
                    () -> world.db().from(Sample.class).where(beyond.ne(0.0)).count());
        }
    }

    private static void doubleSumOverflows(World world) throws Exception {
        List<Sample> rows = world.db().saveAll(List.of(reals(Double.MAX_VALUE), reals(Double.MAX_VALUE)));
        Expect.same("the rows", 2, rows.size());
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Sample.class)
                        .select(Functions.sum(Sample_.real))
                        .all());
    }

    private static void doubleReachesItsEnd(World world) throws Exception {
        Sample half = world.db().save(reals(Double.MAX_VALUE / 2));
        Expect.same("the half", Double.MAX_VALUE / 2, half.real);
        holds(world, Sample_.real.plus(Sample_.real).eq(Double.MAX_VALUE), 1);
        holds(world, Sample_.real.times(-2.0).eq(-Double.MAX_VALUE), 1);
        holds(world, Sample_.real.dividedBy(3.0).times(3.0).gt(0.0), 1);
    }

    private static void holds(World world, Condition<Sample> condition, long rows) throws Exception {
        Expect.same("rows", rows, world.db().from(Sample.class).where(condition).count());
    }

    private static void overflows(World world, io.rowloom.query.Assignment<Sample> assignment) throws Exception {
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Sample.class).update(assignment));
    }

    private static void intOverflows(World world) throws Exception {
        Sample row = world.stored(counts(Integer.MAX_VALUE, null));
        overflows(world, Sample_.count.plus(1));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same("the number", Integer.MAX_VALUE, read.count);
        Expect.same("the time of the last change", row.updatedAt(), read.updatedAt());
    }

    private static void shortOverflows(World world) throws Exception {
        Sample row = new Sample();
        row.small = Short.MIN_VALUE;
        world.saveAgain(row);
        overflows(world, Sample_.small.minus(1));
        Expect.same("the number", Short.MIN_VALUE, world.db().getOne(Sample.class, row.id()).small);
    }

    private static void intWidens(World world) throws Exception {
        world.saveAgain(counts(Integer.MAX_VALUE, null));
        holds(world, Sample_.count.plus(1).gt(Integer.MAX_VALUE), 1);
        holds(world, Sample_.count.times(Sample_.count).lt(0), 0);
    }

    private static void intReachesItsEnd(World world) throws Exception {
        Sample row = world.stored(counts(Integer.MAX_VALUE - 1, 5));
        Expect.same(
                "rows", 1, world.db().from(Sample.class).update(Sample_.count.plus(1), Sample_.maybeCount.minus(7)));
        Sample read = world.db().getOne(Sample.class, row.id());
        Expect.same("the number", Integer.MAX_VALUE, read.count);
        Expect.same("the other number", -2, read.maybeCount);
    }

    private static void longOverflows(World world) throws Exception {
        Sample row = world.stored(bigs(Long.MAX_VALUE, null));
        overflows(world, Sample_.big.plus(1));
        Expect.same("the number", Long.MAX_VALUE, world.db().getOne(Sample.class, row.id()).big);
    }

    private static void conditionOverflows(World world) throws Exception {
        world.saveAgain(bigs(Long.MAX_VALUE, null));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Sample.class)
                        .where(Sample_.big.plus(1).gt(0L))
                        .count());
    }

    private static void productOverflows(World world) throws Exception {
        world.saveAgain(bigs(Long.MAX_VALUE / 2, 3L));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Sample.class)
                        .where(Sample_.big.times(Sample_.maybeBig).gt(0L))
                        .count());
    }

    private static void leastByMinusOne(World world) throws Exception {
        world.saveAgain(bigs(Long.MIN_VALUE, -1L));
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Sample.class)
                        .where(Sample_.big.dividedBy(Sample_.maybeBig).gt(0L))
                        .count());
    }

    private static void quotient(World world) throws Exception {
        world.saveAgain(counts(7, -7));
        holds(world, Sample_.count.dividedBy(2).eq(3), 1);
        holds(world, Sample_.maybeCount.dividedBy(2).eq(-3), 1);
    }

    private static void remainder(World world) throws Exception {
        world.saveAgain(counts(7, -7));
        holds(world, Sample_.count.remainder(-2).eq(1), 1);
        holds(world, Sample_.maybeCount.remainder(2).eq(-1), 1);
    }

    private static void wholeByZero(World world) throws Exception {
        world.saveAgain(counts(7, 0));
        holds(world, Sample_.count.dividedBy(Sample_.maybeCount).isNull(), 1);
        holds(world, Sample_.count.remainder(Sample_.maybeCount).isNull(), 1);
    }

    private static void doubleByZero(World world) throws Exception {
        Sample row = new Sample();
        row.real = 1.5;
        row.maybeReal = 0.0;
        world.saveAgain(row);
        holds(world, Sample_.real.dividedBy(Sample_.maybeReal).isNull(), 1);
        holds(world, Sample_.real.dividedBy(0.5).eq(3.0), 1);
    }

    private static void updateByZero(World world) throws Exception {
        Sample row = world.stored(counts(0, 8));
        world.db().from(Sample.class).update(Sample_.maybeCount.set(Sample_.maybeCount.dividedBy(Sample_.count)));
        Expect.same("the quotient", null, world.db().getOne(Sample.class, row.id()).maybeCount);
    }

    private static void productIsRounded(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(monies("0.15", "1.5"), monies("-0.15", "-1.5")));
        holds(world, Sample_.money.times(new BigDecimal("0.30")).eq(new BigDecimal("0.05")), 1);
        holds(world, Sample_.money.times(new BigDecimal("0.30")).eq(new BigDecimal("-0.05")), 1);
    }

    private static void sumsAreExact(World world) throws Exception {
        world.saveAgain(monies("0.10", "0.1"));
        holds(world, Sample_.money.plus(new BigDecimal("0.20")).eq(new BigDecimal("0.30")), 1);
        world.db().from(Sample.class).update(Sample_.money.minus(new BigDecimal("0.30")));
        holds(world, Sample_.money.eq(new BigDecimal("-0.20")), 1);
    }

    private static void longDecimals(World world) throws Exception {
        world.saveAgain(monies("0", "12345678901234567890.000000000000000001"));
        holds(world, Sample_.exact.plus(1).eq(new BigDecimal("12345678901234567891.000000000000000001")), 1);
        world.db().from(Sample.class).update(Sample_.exact.times(-2));
        holds(world, Sample_.exact.eq(new BigDecimal("-24691357802469135780.000000000000000002")), 1);
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db()
                        .from(Sample.class)
                        .update(Sample_.exact.times(new BigDecimal("99999999999999999999"))));
    }

    private static Sample rates(String rate, @Nullable String maybe) {
        Sample row = new Sample();
        row.rate = new BigDecimal(rate);
        row.maybeRate = maybe == null ? null : new BigDecimal(maybe);
        return row;
    }

    private static void wideProduct(World world) throws Exception {
        world.storeShuffled(
                world.db(), List.of(rates("123456789012.123456", "7.000001"), rates("1", null), rates("-2", "-0.25")));
        holds(world, Sample_.rate.times(Sample_.maybeRate).eq(new BigDecimal("864197646541.653204")), 1);
        holds(world, Sample_.rate.times(Sample_.maybeRate).eq(new BigDecimal("0.5")), 1);
        holds(world, Sample_.rate.times(Sample_.maybeRate).isNull(), 1);
    }

    private static void decimalOverflows(World world) throws Exception {
        Sample row = rates("999999999999.999999", "2");
        row.money = new BigDecimal("99999999.99");
        row.whole = new BigDecimal("9".repeat(30));
        world.saveAgain(row);
        isRefused(world, Sample_.money.plus(1).gt(BigDecimal.ZERO));
        isRefused(world, Sample_.money.times(Sample_.money).gt(BigDecimal.ZERO));
        isRefused(world, Sample_.rate.times(Sample_.maybeRate).gt(BigDecimal.ZERO));
        isRefused(world, Sample_.whole.plus(1).gt(BigDecimal.ZERO));
    }

    private static void isRefused(World world, Condition<Sample> condition) throws Exception {
        Expect.thrown(
                ValueOutOfRangeException.class,
                () -> world.db().from(Sample.class).where(condition).count());
    }

    private static void decimalReachesItsEnd(World world) throws Exception {
        world.saveAgain(monies("99999999.98", "0"));
        holds(world, Sample_.money.plus(new BigDecimal("0.01")).eq(new BigDecimal("99999999.99")), 1);
    }

    private static void missingIsDistinct(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(counts(1, null), counts(2, 2), counts(3, 5)));
        holds(world, Sample_.maybeCount.isDistinctFrom(2), 2);
        holds(world, Sample_.maybeCount.isDistinctFrom(2).not(), 1);
        holds(world, Sample_.maybeCount.isDistinctFrom(Sample_.count), 2);
    }

    private static void missingIsSame(World world) throws Exception {
        Sample row = bigs(1, null);
        world.saveAgain(row);
        holds(world, Sample_.maybeBig.isDistinctFrom(Sample_.maybeBig), 0);
        holds(world, Sample_.maybeBig.isDistinctFrom(Sample_.maybeBig).not(), 1);
    }

    private static void greatest(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(counts(1, 2), counts(4, 3)));
        holds(world, Expressions.greatest(Sample_.count, Sample_.maybeCount).eq(2), 1);
        holds(world, Expressions.greatest(Sample_.count, Sample_.maybeCount).eq(4), 1);
        holds(world, Expressions.least(Sample_.count, Sample_.maybeCount).eq(1), 1);
        holds(world, Expressions.least(Sample_.count, Sample_.maybeCount).eq(3), 1);
    }

    private static void extremeOfMissing(World world) throws Exception {
        world.saveAgain(counts(1, null));
        holds(world, Expressions.greatest(Sample_.count, Sample_.maybeCount).isNull(), 1);
        holds(world, Expressions.least(Sample_.maybeCount, Sample_.count).isNull(), 1);
    }
}
