package io.rowloom.tck.value;

import io.rowloom.Table;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Expression;
import io.rowloom.query.NumericColumn;
import io.rowloom.tck.model.Sample;
import io.rowloom.tck.model.Sample_;
import io.rowloom.tck.rule.Expect;
import io.rowloom.tck.rule.Kind;
import io.rowloom.tck.rule.Named;
import io.rowloom.tck.rule.Rule;
import io.rowloom.tck.rule.World;
import io.rowloom.tck.twin.Both;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Decimals: their scale, their size, and that they are exact. */
final class DecimalRules implements ValueGroup {

    private record Column(
            String field,
            NumericColumn<Sample, BigDecimal> column,
            int scale,
            BiConsumer<Sample, BigDecimal> set,
            Function<Sample, BigDecimal> get) {

        Sample row(String number) {
            Sample row = new Sample();
            set.accept(row, new BigDecimal(number));
            return row;
        }
    }

    private static final Column MONEY =
            new Column("money", Sample_.money, 2, (row, v) -> row.money = v, row -> row.money);
    private static final Column RATE = new Column("rate", Sample_.rate, 6, (row, v) -> row.rate = v, row -> row.rate);
    private static final Column WHOLE =
            new Column("whole", Sample_.whole, 0, (row, v) -> row.whole = v, row -> row.whole);
    private static final Column EXACT =
            new Column("exact", Sample_.exact, 18, (row, v) -> row.exact = v, row -> row.exact);

    private record Written(Column column, String text) {}

    private static final List<Named<Written>> TOO_FINE = List.of(
            number(MONEY, "1.005"),
            number(MONEY, "-0.001"),
            number(MONEY, "12345678.901"),
            number(RATE, "0.0000001"),
            number(WHOLE, "0.5"),
            number(EXACT, "1E-19"));

    private static final List<Named<Written>> TOO_LARGE = List.of(
            number(MONEY, "123456789.00"),
            number(MONEY, "100000000"),
            number(MONEY, "-100000000"),
            number(MONEY, "1E+9"),
            number(RATE, "1000000000000"),
            number(WHOLE, "1E+30"),
            number(EXACT, "-100000000000000000000"));

    private static final List<Named<Written>> OTHER_SCALE = List.of(
            number(MONEY, "1"),
            number(MONEY, "1.5"),
            number(MONEY, "1.500"),
            number(MONEY, "1E+3"),
            number(MONEY, "0E+5"),
            number(MONEY, "0E-9"),
            number(MONEY, "-7.10000"),
            number(RATE, "1"),
            number(WHOLE, "12E+3"),
            number(WHOLE, "7.0"),
            number(EXACT, "1"),
            number(EXACT, "0.5000000000000000000000"));

    private static final List<Named<Column>> COLUMNS = List.of(
            Named.of("(10, 2)", MONEY),
            Named.of("(18, 6)", RATE),
            Named.of("(30, 0)", WHOLE),
            Named.of("(38, 18)", EXACT));

    private static Named<Written> number(Column column, String text) {
        return Named.of(text + " in " + column.field(), new Written(column, text));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.core("N06", Sample.class)
                        .both("a row refuses it", Both.SAMPLES, TOO_FINE, DecimalRules::rowRefuses)
                        .each("a condition refuses it", TOO_FINE, DecimalRules::conditionRefuses),
                Rule.core("N07", Sample.class)
                        .both("a row refuses it", Both.SAMPLES, TOO_LARGE, DecimalRules::rowRefuses)
                        .each("a condition refuses it", TOO_LARGE, DecimalRules::conditionRefuses),
                Rule.core("N08", Sample.class)
                        .each("neighbours are told apart", COLUMNS, DecimalRules::neighbours)
                        .each("sorted by value", COLUMNS, DecimalRules::sorted)
                        .show("ten cents and twenty cents are thirty cents", DecimalRules::thirtyCents)
                        .show("eighteen digits are kept", world -> kept(world, RATE, "123456789012.345678"))
                        .show("thirty digits are kept", world -> kept(world, WHOLE, "123456789012345678901234567891"))
                        .show(
                                "thirty-eight digits are kept",
                                world -> kept(world, EXACT, "12345678901234567890.123456789012345678")),
                Rule.core("N09", Sample.class)
                        .both("comes back at the scale of its column", Both.SAMPLES, OTHER_SCALE, DecimalRules::scaled)
                        .both("is found whatever its scale", Both.SAMPLES, OTHER_SCALE, DecimalRules::found)
                        .each("is saved again without a change", OTHER_SCALE, DecimalRules::unchanged));
    }

    private static <T extends Table<?>> T row(Kind<Sample, T> samples, Written number) {
        return samples.make(fields -> number.column().set().accept(fields, new BigDecimal(number.text())));
    }

    private static <T extends Table<?>> void rowRefuses(World world, Kind<Sample, T> samples, Written number)
            throws Exception {
        T row = row(samples, number);
        world.db();
        Expect.violations(
                world, List.of(number.column().field()), () -> world.db().save(row), number.text());
        Expect.same("rows", 0L, samples.all(world).count());
    }

    private static void conditionRefuses(World world, Written number) {
        NumericColumn<Sample, BigDecimal> column = number.column().column();
        BigDecimal value = new BigDecimal(number.text());
        Expect.thrown(ValueOutOfRangeException.class, () -> column.eq(value), number.text());
        Expect.thrown(ValueOutOfRangeException.class, () -> column.lt(value), number.text());
        Expect.thrown(ValueOutOfRangeException.class, () -> column.in(List.of(BigDecimal.ZERO, value)), number.text());
    }

    private static void neighbours(World world, Column column) throws Exception {
        BigDecimal one =
                BigDecimal.valueOf(world.words().below(9_000_000) + 1_000_000L).setScale(column.scale());
        BigDecimal next = one.add(one.ulp());
        world.storeShuffled(world.db(), List.of(column.row(one.toString()), column.row(next.toString())));
        Expect.same(
                "rows that are equal",
                1L,
                world.db().from(Sample.class).where(column.column().eq(one)).count());
        Expect.same(
                "rows that are greater",
                1L,
                world.db().from(Sample.class).where(column.column().gt(one)).count());
        Expect.same(
                "rows up to the greater",
                2L,
                world.db().from(Sample.class).where(column.column().le(next)).count());
    }

    private static void sorted(World world, Column column) throws Exception {
        List<String> ascending = List.of("-1000", "-999", "-20", "-3", "0", "1", "9", "10", "99", "100", "1000");
        world.storeShuffled(world.db(), ascending.stream().map(column::row).toList());
        List<BigDecimal> found = world
                .db()
                .from(Sample.class)
                .orderBy(column.column().asc())
                .all()
                .stream()
                .map(column.get())
                .toList();
        Expect.same(
                "the order",
                ascending.stream()
                        .map(n -> new BigDecimal(n).setScale(column.scale()))
                        .toList(),
                found);
    }

    private static void thirtyCents(World world) throws Exception {
        Sample row = MONEY.row("0.30");
        row.exact = new BigDecimal("0.10").add(new BigDecimal("0.20"));
        world.saveAgain(row);
        BigDecimal sum = new BigDecimal("0.1").add(new BigDecimal("0.2"));
        Expect.same(
                "rows",
                1L,
                world.db()
                        .from(Sample.class)
                        .where(Sample_.money.eq(sum).and(Sample_.exact.eq(sum)))
                        .count());
    }

    private static void kept(World world, Column column, String number) throws Exception {
        Sample row = world.stored(column.row(number));
        Expect.same(
                "the number",
                new BigDecimal(number),
                column.get().apply(world.db().getOne(Sample.class, row.id())));
        Expect.same(
                "rows",
                1L,
                world.db()
                        .from(Sample.class)
                        .where(column.column().eq(new BigDecimal(number)))
                        .count());
    }

    private static <T extends Table<?>> void scaled(World world, Kind<Sample, T> samples, Written number)
            throws Exception {
        Column column = number.column();
        BigDecimal expected = new BigDecimal(number.text()).setScale(column.scale());
        T row = samples.saved(world.db(), row(samples, number));
        Expect.same("the number in the row", expected, samples.get(row, column.get()));
        Expect.same("the number", expected, samples.read(world, row, column.get()));
    }

    private static <T extends Table<?>> void found(World world, Kind<Sample, T> samples, Written number)
            throws Exception {
        T row = samples.saved(world.db(), row(samples, number));
        Expression<T, BigDecimal> column = samples.column(number.column().column());
        T found = samples.all(world)
                .where(column.eq(new BigDecimal(number.text())))
                .one();
        Expect.same("the row", row.id(), found.id());
    }

    private static void unchanged(World world, Written number) throws Exception {
        Sample row = world.stored(number.column().row(number.text()));
        number.column().set().accept(row, new BigDecimal(number.text()));
        long before = world.sent();
        world.saveAgain(row);
        Expect.same("statements that were sent", before, world.sent());
    }
}
