package io.rowloom.differential.expression;

import io.rowloom.differential.value.Domain;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Computes with numbers as SPEC.md says, by way of {@link BigInteger} and so by other means than the stores (rules N02, N04, N05, N18). */
final class Sums {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private Sums() {}

    /** What must not be reached. */
    static double range(ColumnType<?> type) {
        return switch (type.kind()) {
            case DECIMAL -> Math.pow(10, type.length() - type.scale());
            case DOUBLE -> Double.POSITIVE_INFINITY;
            default -> -(double) Long.MIN_VALUE;
        };
    }

    /** The same values in an order that holds for computed ones too: a whole number is one of 64 bits, a floating one a double. */
    @SuppressWarnings("unchecked") // the order looks at nothing but the number
    static <V> Domain<V> wide(Domain<V> domain, Kind kind) {
        Comparator<V> order = switch (kind) {
            case DECIMAL -> domain.order();
            case DOUBLE -> (Comparator<V>) Comparator.<Number>comparingDouble(number -> number.doubleValue() + 0.0);
            default -> (Comparator<V>) Comparator.<Number>comparingLong(Number::longValue);
        };
        return new Domain<>(domain.name(), domain.values(), domain.bad(), order, value -> value);
    }

    @SuppressWarnings("unchecked") // a whole number of 64 bits stands for one of fewer, a double for a float
    static <V> @Nullable V of(ColumnType<V> type, V a, Sign sign, V b) {
        return (V)
                switch (type.kind()) {
                    case DECIMAL -> decimal(type, (BigDecimal) a, sign, (BigDecimal) b);
                    case DOUBLE -> floating(((Number) a).doubleValue(), sign, ((Number) b).doubleValue());
                    default -> whole(big(a), sign, big(b));
                };
    }

    private static BigInteger big(Object number) {
        return BigInteger.valueOf(((Number) number).longValue());
    }

    private static @Nullable Long whole(BigInteger a, Sign sign, BigInteger b) {
        BigInteger value = switch (sign) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDED_BY -> b.signum() == 0 ? null : a.divide(b);
            case REMAINDER -> b.signum() == 0 ? null : a.remainder(b);
        };
        if (value == null) {
            return null;
        }
        if (value.compareTo(MOST) > 0 || value.compareTo(LEAST) < 0) {
            throw new ArithmeticException("64 bits");
        }
        return value.longValue();
    }

    private static @Nullable Double floating(double a, Sign sign, double b) {
        if (sign == Sign.DIVIDED_BY && b == 0) {
            return null;
        }
        double value = switch (sign) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> a / b;
            case REMAINDER -> throw new IllegalArgumentException("of a double nothing remains");
        };
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("a finite double");
        }
        return value + 0.0;
    }

    private static BigDecimal decimal(ColumnType<?> type, BigDecimal a, Sign sign, BigDecimal b) {
        BigDecimal exact = switch (sign) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDED_BY, REMAINDER -> throw new IllegalArgumentException("decimals are not divided");
        };
        BigDecimal value = exact.setScale(type.scale(), RoundingMode.HALF_UP);
        if (value.unscaledValue().abs().compareTo(BigInteger.TEN.pow(type.length())) >= 0) {
            throw new ArithmeticException(type.describe());
        }
        return value;
    }
}
