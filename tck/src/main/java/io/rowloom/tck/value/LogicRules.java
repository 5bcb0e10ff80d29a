package io.rowloom.tck.value;

import io.rowloom.query.Condition;
import io.rowloom.tck.model.Invoice;
import io.rowloom.tck.model.Invoice_;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Logic of three values. */
final class LogicRules implements ValueGroup {

    private record Found(Condition<Invoice> condition, String numbers) {}

    private static final Condition<Invoice> UNKNOWN_FOR_NULL = Invoice_.number.gt(0);
    private static final Condition<Invoice> TRUE = Invoice_.year.eq(1);
    private static final Condition<Invoice> FALSE = Invoice_.year.eq(2);

    /** Rows have the numbers 1, 2 and null; what is found is told in this order. */
    private static final List<Named<Found>> LOGIC = List.of(
            found("eq", Invoice_.number.eq(1), "1"),
            found("ne", Invoice_.number.ne(1), "2"),
            found("not eq", Invoice_.number.eq(1).not(), "2"),
            found("not ne", Invoice_.number.ne(1).not(), "1"),
            found("not not eq", Invoice_.number.eq(1).not().not(), "1"),
            found("lt", Invoice_.number.lt(9), "1 2"),
            found("not lt", Invoice_.number.lt(9).not(), ""),
            found("between", Invoice_.number.between(0, 9), "1 2"),
            found("not between", Invoice_.number.between(0, 1).not(), "2"),
            found("in", Invoice_.number.in(List.of(1, 5)), "1"),
            found("not in", Invoice_.number.notIn(List.of(1, 5)), "2"),
            found("in with null", Invoice_.number.in(Arrays.asList(1, null)), "1"),
            found("not in with null", Invoice_.number.notIn(Arrays.asList(1, null)), ""),
            found(
                    "not not in with null",
                    Invoice_.number.notIn(Arrays.asList(1, null)).not(),
                    "1"),
            found("in null alone", Invoice_.number.in(Arrays.asList((Integer) null)), ""),
            found("not in null alone", Invoice_.number.notIn(Arrays.asList((Integer) null)), ""),
            found("is null", Invoice_.number.isNull(), "null"),
            found("is not null", Invoice_.number.isNotNull(), "1 2"),
            found("not is null", Invoice_.number.isNull().not(), "1 2"),
            found("unknown and true", UNKNOWN_FOR_NULL.and(TRUE), "1 2"),
            found("unknown or true", UNKNOWN_FOR_NULL.or(TRUE), "1 2 null"),
            found("unknown or false", UNKNOWN_FOR_NULL.or(FALSE), "1 2"),
            found("not (unknown and false)", UNKNOWN_FOR_NULL.and(FALSE).not(), "1 2 null"),
            found("not (unknown and true)", UNKNOWN_FOR_NULL.and(TRUE).not(), ""),
            found("not (unknown or true)", UNKNOWN_FOR_NULL.or(TRUE).not(), ""),
            found("a column with itself", Invoice_.number.eq(Invoice_.number), "1 2"),
            found("a column with itself, unequal", Invoice_.number.ne(Invoice_.number), ""),
            found("a column with another", Invoice_.number.gt(Invoice_.year), "2"),
            found(
                    "a column with another, negated",
                    Invoice_.number.gt(Invoice_.year).not(),
                    "1"));

    private static Named<Found> found(String name, Condition<Invoice> condition, String numbers) {
        return Named.of(name, new Found(condition, numbers));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("L03", Invoice.class, Sample.class)
                        .each("finds what it should", LOGIC, LogicRules::finds)
                        .each(
                                "null is neither equal nor unequal",
                                SampleFields.named(SampleFields.NULLABLE),
                                (world, field) -> neither(world, field)),
                Rule.core("L04", Invoice.class, Sample.class)
                        .show("in nothing is nowhere", world -> counts(world, 0, Invoice_.number.in(List.of())))
                        .show(
                                "not in nothing is everywhere",
                                world -> counts(world, 3, Invoice_.number.notIn(List.of())))
                        .show(
                                "or in nothing adds nothing",
                                world -> counts(world, 1, Invoice_.number.eq(1).or(Invoice_.number.in(List.of()))))
                        .show(
                                "and not in nothing takes nothing away",
                                world -> counts(world, 1, Invoice_.number.eq(1).and(Invoice_.number.notIn(List.of()))))
                        .each("of every type", SampleFields.all(), (world, field) -> nothing(world, field)));
    }

    private static void store(World world) throws Exception {
        world.storeShuffled(world.db(), List.of(new Invoice(1, 1), new Invoice(1, 2), new Invoice(1, null)));
    }

    private static void finds(World world, Found expected) throws Exception {
        store(world);
        List<String> numbers = new ArrayList<>(world.db().from(Invoice.class).where(expected.condition()).all().stream()
                .map(row -> String.valueOf(row.number))
                .toList());
        numbers.sort(null);
        Expect.same("the numbers", expected.numbers(), String.join(" ", numbers));
    }

    private static void counts(World world, long expected, Condition<Invoice> condition) throws Exception {
        store(world);
        Expect.same(
                "rows",
                expected,
                world.db().from(Invoice.class).where(condition).count());
        Expect.same(
                "whether there are any",
                expected > 0,
                world.db().from(Invoice.class).where(condition).exists());
        Expect.same("rows", expected, (long)
                world.db().from(Invoice.class).where(condition).all().size());
    }

    private static <V> void neither(World world, SampleField<V> field) throws Exception {
        Sample with = field.row(field.value(0));
        world.storeShuffled(world.db(), List.of(with, new Sample()));
        V other = field.value(1);
        Expect.same(
                "unequal",
                with,
                world.db().from(Sample.class).where(field.column().ne(other)).one());
        Expect.same(
                "not equal",
                with,
                world.db()
                        .from(Sample.class)
                        .where(field.column().eq(other).not())
                        .one());
        Expect.same(
                "not in",
                with,
                world.db()
                        .from(Sample.class)
                        .where(field.column().notIn(List.of(other)))
                        .one());
        Expect.same(
                "equal",
                0L,
                world.db().from(Sample.class).where(field.column().eq(other)).count());
    }

    private static <V> void nothing(World world, SampleField<V> field) throws Exception {
        world.storeShuffled(world.db(), List.of(field.row(field.value(0)), new Sample()));
        Expect.same(
                "in nothing",
                0L,
                world.db()
                        .from(Sample.class)
                        .where(field.column().in(List.of()))
                        .count());
        Expect.same(
                "not in nothing",
                2L,
                world.db()
                        .from(Sample.class)
                        .where(field.column().notIn(List.of()))
                        .count());
    }
}
