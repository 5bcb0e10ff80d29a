package io.rowloom.memory.mutant;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.TableColumn;
import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What databases do to numbers, booleans, UUIDs and bytes, and must not. */
final class NumberMutants {

    private NumberMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("N03", "32 bits are kept in 16", Broken.stored(Kind.INT, Integer.class, number ->
                        (int) number.shortValue())),
                Mutant.ofDatabase("N03", "numbers out of bounds become the default", Lenient.defaulting()),
                Mutant.ofDatabase(
                        "N06", "excess digits are rounded", Lenient.mending(BigDecimal.class, NumberMutants::rounded)),
                Mutant.ofDatabase(
                        "N07", "large decimals are cut", Lenient.mending(BigDecimal.class, NumberMutants::smaller)),
                Mutant.of(
                        "N08",
                        "decimals are kept as doubles",
                        Broken.stored(Kind.DECIMAL, BigDecimal.class, NumberMutants::throughDouble)),
                Mutant.of(
                        "N08",
                        "decimals are sorted as text",
                        Broken.order(Kind.DECIMAL, (a, b) -> a.toString().compareTo(b.toString()))),
                Mutant.of(
                        "N09",
                        "zeros at the end are lost",
                        Broken.loaded(Kind.DECIMAL, BigDecimal.class, BigDecimal::stripTrailingZeros)),
                Mutant.ofDatabase("N13", "NaN becomes zero", Lenient.mending(Double.class, number -> 0.0)),
                Mutant.of(
                        "N14",
                        "zero is read as minus zero",
                        Broken.loaded(Kind.DOUBLE, Double.class, number -> number == 0 ? -0.0 : number)),
                Mutant.of("N15", "floats are kept by their digits", floatsByDigits()),
                Mutant.of(
                        "N16",
                        "doubles have 15 digits",
                        Broken.stored(Kind.DOUBLE, Double.class, NumberMutants::fifteenDigits)),
                Mutant.of("N20", "true sorts first", reversed(Kind.BOOLEAN)),
                Mutant.of(
                        "U01",
                        "UUIDs are sorted as signed numbers",
                        Broken.order(Kind.UUID, (a, b) -> ((UUID) a).compareTo((UUID) b))),
                Mutant.of("U01", "UUIDs are sorted by their end", Broken.order(Kind.UUID, NumberMutants::endFirst)),
                Mutant.of(
                        "U03",
                        "bytes are sorted as signed",
                        Broken.order(Kind.BYTES, (a, b) -> Arrays.compare((byte[]) a, (byte[]) b))),
                Mutant.of(
                        "U03",
                        "no bytes are stored as null",
                        Broken.stored(
                                column -> column.type().kind() == Kind.BYTES && column.nullable(),
                                value -> value instanceof byte[] bytes && bytes.length == 0 ? null : value)));
    }

    private static Semantics reversed(Kind kind) {
        return Broken.order(kind, Semantics.PORTABLE.order(kind).reversed());
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > 0 ? number.setScale(number.scale() - 1, RoundingMode.HALF_UP) : number;
    }

    private static BigDecimal smaller(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.TEN) < 0 ? number : number.divideToIntegralValue(BigDecimal.TEN);
    }

    private static Object throughDouble(BigDecimal number) {
        return new BigDecimal(number.doubleValue()).setScale(number.scale(), RoundingMode.HALF_UP);
    }

    private static Semantics floatsByDigits() {
        return Broken.stored(
                (TableColumn column) -> column.type().javaType() == Float.class,
                value -> value == null ? null : Double.valueOf(Float.toString(((Double) value).floatValue())));
    }

    private static Object fifteenDigits(Double number) {
        return new BigDecimal(number).round(new MathContext(15)).doubleValue();
    }

    private static int endFirst(Object a, Object b) {
        int low = Long.compareUnsigned(((UUID) a).getLeastSignificantBits(), ((UUID) b).getLeastSignificantBits());
        return low != 0
                ? low
                : Long.compareUnsigned(((UUID) a).getMostSignificantBits(), ((UUID) b).getMostSignificantBits());
    }
}
