package io.rowloom.engine.value;

import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.query.Operation.Summary;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one value of many: sums exactly, and refuses what leaves the type of the result. */
final class Summaries {

    private Summaries() {}

    /** The values are there, none of them null. */
    static @Nullable Object of(Summary summary, ColumnType<?> result, Comparator<Object> order, List<Object> values) {
        return switch (summary) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> (long) distinct(order, values);
            case SUM -> values.isEmpty() ? null : typed(result, sum(values));
            case AVERAGE -> values.isEmpty() ? null : average(values);
            case MINIMUM -> values.stream().min(order).orElse(null);
            case MAXIMUM -> values.stream().max(order).orElse(null);
        };
    }

    private static int distinct(Comparator<Object> order, List<Object> values) {
        TreeSet<Object> different = new TreeSet<>(order);
        different.addAll(values);
        return different.size();
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream().map(Summaries::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal exact(Object number) {
        return switch (number) {
            case BigDecimal it -> it;
            case Double it -> new BigDecimal(it);
            default -> BigDecimal.valueOf(((Number) number).longValue());
        };
    }

    private static double average(List<Object> values) {
        return sum(values)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128)
                .doubleValue();
    }

    private static Object typed(ColumnType<?> result, BigDecimal sum) {
        return switch (result.kind()) {
            case DECIMAL -> decimal(result, sum.setScale(result.scale()));
            case DOUBLE -> floating(result, sum.doubleValue());
            default -> whole(result, sum);
        };
    }

    private static BigDecimal decimal(ColumnType<?> result, BigDecimal sum) {
        if (sum.precision() > result.length()) {
            throw outOfRange(result, null);
        }
        return sum;
    }

    private static double floating(ColumnType<?> result, double sum) {
        if (!Double.isFinite(sum)) {
            throw outOfRange(result, null);
        }
        return sum;
    }

    private static long whole(ColumnType<?> result, BigDecimal sum) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException e) {
            throw outOfRange(result, e);
        }
    }

    private static ValueOutOfRangeException outOfRange(ColumnType<?> result, @Nullable ArithmeticException cause) {
        return new ValueOutOfRangeException(
                "a sum left the range of its type, " + result.describe() + ". Add up fewer rows, or smaller numbers.",
                cause);
    }
}
