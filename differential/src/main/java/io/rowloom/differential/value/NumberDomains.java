package io.rowloom.differential.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Numbers and truth values. */
public final class NumberDomains {

    private static final long ABOVE_DOUBLE = (1L << 53) + 1;

    /** Truth values; false comes first. */
    public static final Domain<Boolean> BOOLEAN = Domain.of("boolean", Comparator.naturalOrder(), List.of(false, true));

    /** 16 bits. */
    public static final Domain<Short> SHORT = Domain.of(
            "short",
            Comparator.naturalOrder(),
            List.of((short) 0, (short) 1, (short) -1, (short) 7, Short.MAX_VALUE, Short.MIN_VALUE));

    /** 32 bits. */
    public static final Domain<Integer> INT = Domain.of(
            "int",
            Comparator.naturalOrder(),
            List.of(0, 1, 2, -1, 7, 40_000, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1));

    /** 64 bits. */
    public static final Domain<Long> LONG = Domain.of(
            "long",
            Comparator.naturalOrder(),
            List.of(0L, 1L, -1L, 7L, ABOVE_DOUBLE, ABOVE_DOUBLE - 1, Long.MAX_VALUE, Long.MIN_VALUE));

    /** Floating, 32 bits. */
    public static final Domain<Float> FLOAT = Domain.of(
                    "float",
                    Comparator.comparingDouble(Float::doubleValue),
                    List.of(0f, 1f, -1f, 0.1f, 1.5f, -0f, Float.MAX_VALUE, Float.MIN_VALUE, -Float.MAX_VALUE))
            .storing(number -> number == 0 ? 0f : number)
            .refusing(List.of(Float.NaN, Float.POSITIVE_INFINITY));

    /** Floating, 64 bits. */
    public static final Domain<Double> DOUBLE = Domain.of(
                    "double",
                    Comparator.naturalOrder(),
                    List.of(
                            0.0,
                            1.0,
                            -1.0,
                            0.1,
                            0.1 + 0.2,
                            -0.0,
                            Math.nextUp(1.0),
                            1e16,
                            Double.MAX_VALUE,
                            Double.MIN_VALUE,
                            -Double.MAX_VALUE))
            .storing(number -> number == 0 ? 0.0 : number)
            .refusing(List.of(Double.NaN, Double.NEGATIVE_INFINITY));

    private NumberDomains() {}

    /**
     * Whole numbers between bounds, and those next to the bounds as bad ones.
     *
     * @param least the least
     * @param most the most
     * @return the domain
     */
    public static Domain<Integer> between(int least, int most) {
        List<Integer> fitting =
                INT.values().stream().filter(n -> n >= least && n <= most).toList();
        List<Integer> bad =
                INT.values().stream().filter(n -> n < least || n > most).toList();
        return Domain.of("int from " + least + " to " + most, Comparator.<Integer>naturalOrder(), fitting)
                .refusing(bad);
    }

    /**
     * Decimals of a size.
     *
     * @param precision all digits
     * @param scale the digits behind the point
     * @return the domain
     */
    public static Domain<BigDecimal> decimal(int precision, int scale) {
        BigDecimal most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        BigDecimal least = BigDecimal.valueOf(1, scale);
        List<BigDecimal> values = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE.negate(),
                BigDecimal.TEN,
                new BigDecimal("1E+1"),
                most,
                most.negate(),
                most.subtract(least),
                new BigDecimal("12345678")));
        if (scale > 0) {
            values.addAll(List.of(
                    least, least.negate(), new BigDecimal("0.1"), new BigDecimal("1.10"), new BigDecimal("1.1")));
        }
        return Domain.of("decimal(" + precision + ", " + scale + ")", BigDecimal::compareTo, values)
                .refusing(List.of(most.add(BigDecimal.ONE), BigDecimal.valueOf(1, scale + 1)));
    }
}
