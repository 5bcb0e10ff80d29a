package io.rowloom.state;

import io.rowloom.error.SchemaException;
import io.rowloom.error.ValueOutOfRangeException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Makes the value of a field out of what a store keeps: the inverse of {@link ColumnType#toStore}. */
final class FieldValue {

    private static final String COLUMN = "a selected column";

    private FieldValue() {}

    static Object of(ColumnType<?> type, Object stored) {
        return switch (type.kind()) {
            case SHORT, INT, LONG -> whole(type, ((Number) stored).longValue());
            case DOUBLE -> floating(type, ((Number) stored).doubleValue());
            case DECIMAL -> decimal(type, (BigDecimal) stored);
            case TEXT -> text(type, (String) stored);
            case BYTES -> ((byte[]) stored).clone();
            case BOOLEAN, UUID, INSTANT, DATE, DATE_TIME, TIME -> stored;
        };
    }

    private static Object whole(ColumnType<?> type, long number) {
        return switch (type.kind()) {
            case SHORT -> (short) within(type, number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> (int) within(type, number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            default -> type.javaType() == Duration.class ? Duration.of(number, ChronoUnit.MICROS) : (Object) number;
        };
    }

    private static long within(ColumnType<?> type, long number, long low, long high) {
        if (number < low || number > high) {
            throw outOfRange(type);
        }
        return number;
    }

    private static Object floating(ColumnType<?> type, double number) {
        if (type.javaType() == Float.class) {
            float narrow = (float) number;
            if (!Float.isFinite(narrow)) {
                throw outOfRange(type);
            }
            return narrow;
        }
        if (!Double.isFinite(number)) {
            throw outOfRange(type);
        }
        return number;
    }

    private static BigDecimal decimal(ColumnType<?> type, BigDecimal number) {
        BigDecimal scaled = Objects.requireNonNull(Values.scaled(number, type.scale()));
        if (scaled.precision() > Math.max(type.length(), 1)) {
            throw outOfRange(type);
        }
        return scaled;
    }

    private static Object text(ColumnType<?> type, String text) {
        Class<?> field = type.javaType();
        if (field == URI.class) {
            return Objects.requireNonNull(Values.uri(text, COLUMN));
        }
        if (field == InetAddress.class) {
            return Objects.requireNonNull(Values.address(text, COLUMN));
        }
        return field.isEnum() ? constant(field, text) : text;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new SchemaException(
                COLUMN + " holds a name that is no constant of " + type.getSimpleName()
                        + ". It was renamed or removed after rows were written with it: put the constant back, or change those rows first.");
    }

    private static ValueOutOfRangeException outOfRange(ColumnType<?> type) {
        return new ValueOutOfRangeException("a computed value that was selected is greater than its type, "
                + type.describe() + ". Select it as a wider one, or a sum of fewer rows.");
    }
}
