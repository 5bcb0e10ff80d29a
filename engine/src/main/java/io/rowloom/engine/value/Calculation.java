package io.rowloom.engine.value;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Operation.Arithmetic;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Computes with two numbers: whole ones in 64 bits, decimals exactly. A result that leaves its range is refused. */
final class Calculation {

    private Calculation() {}

    static @Nullable Object of(ColumnType<?> type, Object left, Arithmetic sign, Object right) {
        return switch (left) {
            case BigDecimal number -> decimal(type, number, sign, (BigDecimal) right);
            case Double number -> floating(number, sign, ((Number) right).doubleValue());
            default -> whole(((Number) left).longValue(), sign, ((Number) right).longValue());
        };
    }

    private static @Nullable Long whole(long a, Arithmetic sign, long b) {
        try {
            return switch (sign) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
                case DIVIDED_BY -> b == 0 ? null : Math.divideExact(a, b);
                case REMAINDER -> b == 0 ? null : a % b;
            };
        } catch (ArithmeticException e) {
            throw outOfRange("64 bits", e);
        }
    }

    private static @Nullable Double floating(double a, Arithmetic sign, double b) {
        double value = switch (sign) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> b == 0 ? Double.NaN : a / b;
            case REMAINDER -> throw new IllegalStateException("a remainder is one of whole numbers");
        };
        if (sign == Arithmetic.DIVIDED_BY && b == 0) {
            return null;
        }
        if (!Double.isFinite(value)) {
            throw outOfRange("a finite double", null);
        }
        return Values.zeroed(value);
    }

    private static BigDecimal decimal(ColumnType<?> type, BigDecimal a, Arithmetic sign, BigDecimal b) {
        BigDecimal value = switch (sign) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDED_BY, REMAINDER -> throw new IllegalStateException("decimals are not divided by a query");
        };
        BigDecimal rounded = value.setScale(type.scale(), RoundingMode.HALF_UP);
        if (rounded.precision() > type.length()) {
            throw outOfRange(type.describe(), null);
        }
        return rounded;
    }

    private static ValueOutOfRangeException outOfRange(String range, @Nullable ArithmeticException cause) {
        return new ValueOutOfRangeException(
                "a computation left the range of its type: " + range
                        + ". Nothing was changed. Compute with smaller numbers, or give the field a wider type.",
                cause);
    }
}
