package io.rowloom.meta;

import io.rowloom.relation.RowRef;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns a value as JSON or a form has it into that of a field. A number fits where it is exactly the same number there, written
 * as a decimal; a text fits where the type has a textual form: UUIDs, instants, dates, times and durations as ISO 8601 writes
 * them, enums by name, decimals, links, addresses, and bytes in Base64. Nothing else is converted.
 */
public final class PlainValue {

    private static final int LENGTH_OF_UUID = 36;
    private static final int LONGEST_DECIMAL = 1_000;

    private PlainValue() {}

    /**
     * Turns a value into that of a field.
     *
     * @param type the type of the field
     * @param value the value, not null
     * @return the value of the Java type of the field, not yet checked by its constraints; empty if it does not fit
     */
    public static Optional<Object> of(ColumnType<?> type, Object value) {
        Class<?> target = type.javaType();
        if (target.isInstance(value)) {
            return Optional.of(value instanceof byte[] bytes ? bytes.clone() : value);
        }
        return switch (value) {
            case Number number -> decimal(number).flatMap(exact -> number(target, exact));
            case CharSequence text -> text(target, text.toString());
            case RowRef<?> ref when target.isInstance(ref.key()) -> Optional.of(ref.key());
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> Optional.of(decimal);
            case BigInteger whole -> Optional.of(new BigDecimal(whole));
            case Byte small -> Optional.of(BigDecimal.valueOf(small));
            case Short small -> Optional.of(BigDecimal.valueOf(small));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case Double real when Double.isFinite(real) -> Optional.of(new BigDecimal(real.toString()));
            case Float real when Float.isFinite(real) -> Optional.of(new BigDecimal(real.toString()));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> number(Class<?> target, BigDecimal exact) {
        if (target == BigDecimal.class) {
            return Optional.of(exact);
        }
        if (target == Double.class) {
            return same(exact, exact.doubleValue());
        }
        if (target == Float.class) {
            return same(exact, exact.floatValue());
        }
        try {
            if (target == Long.class) {
                return Optional.of(exact.longValueExact());
            }
            if (target == Integer.class) {
                return Optional.of(exact.intValueExact());
            }
            return target == Short.class ? Optional.of(exact.shortValueExact()) : Optional.empty();
        } catch (ArithmeticException notExact) {
            return Optional.empty();
        }
    }

    /** A floating-point number stands for the shortest decimal that leads to it. */
    private static Optional<Object> same(BigDecimal exact, Number real) {
        boolean isSame = Double.isFinite(real.doubleValue()) && new BigDecimal(real.toString()).compareTo(exact) == 0;
        return isSame ? Optional.of(real) : Optional.empty();
    }

    private static Optional<Object> text(Class<?> target, String text) {
        if (target == String.class) {
            return Optional.of(text);
        }
        if (target.isEnum()) {
            return Arrays.stream((Object[]) target.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst();
        }
        try {
            return parsed(target, text);
        } catch (DateTimeException | IllegalArgumentException | URISyntaxException noSuchText) {
            return Optional.empty();
        }
    }

    private static Optional<Object> parsed(Class<?> target, String text) throws URISyntaxException {
        Object value = null;
        if (target == UUID.class && text.length() == LENGTH_OF_UUID) {
            value = UUID.fromString(text);
        } else if (target == Instant.class) {
            value = Instant.parse(text);
        } else if (target == LocalDate.class) {
            value = LocalDate.parse(text);
        } else if (target == LocalDateTime.class) {
            value = LocalDateTime.parse(text);
        } else if (target == LocalTime.class) {
            value = LocalTime.parse(text);
        } else if (target == Duration.class) {
            value = Duration.parse(text);
        } else if (target == BigDecimal.class && text.length() <= LONGEST_DECIMAL) {
            value = new BigDecimal(text);
        } else if (target == URI.class) {
            value = new URI(text);
        } else if (target == InetAddress.class) {
            value = Values.address(text);
        } else if (target == byte[].class) {
            value = Base64.getDecoder().decode(text);
        }
        return Optional.ofNullable(value);
    }

    /**
     * Says what fits a field, for a message.
     *
     * @param type the type of the field
     * @return words such as {@code a whole number of 32 bits}
     */
    public static String expected(ColumnType<?> type) {
        Class<?> target = type.javaType();
        if (target.isEnum()) {
            return Arrays.stream((Object[]) target.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return EXPECTED.getOrDefault(target, "a " + target.getSimpleName());
    }

    /**
     * Says what was found, for a message, without the value.
     *
     * @param value the value, not null
     * @return words such as {@code a text}
     */
    public static String found(Object value) {
        return switch (value) {
            case CharSequence text -> "a text";
            case Number number -> "a number";
            case Boolean truth -> "true or false";
            case Map<?, ?> map -> "a map";
            case Iterable<?> list -> "a list";
            default -> "a " + value.getClass().getSimpleName();
        };
    }

    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Short.class, "a whole number of 16 bits"),
            Map.entry(Integer.class, "a whole number of 32 bits"),
            Map.entry(Long.class, "a whole number of 64 bits"),
            Map.entry(Double.class, "a number that a double holds exactly"),
            Map.entry(Float.class, "a number that a float holds exactly"),
            Map.entry(BigDecimal.class, "a number, or its text"),
            Map.entry(String.class, "a text"),
            Map.entry(UUID.class, "a UUID, or its text of 36 characters"),
            Map.entry(Instant.class, "an instant such as 2026-01-31T12:00:00Z"),
            Map.entry(LocalDate.class, "a date such as 2026-01-31"),
            Map.entry(LocalDateTime.class, "a date and time such as 2026-01-31T12:00:00"),
            Map.entry(LocalTime.class, "a time such as 12:00:00"),
            Map.entry(Duration.class, "a duration such as PT1H30M"),
            Map.entry(byte[].class, "bytes, or their text in Base64"),
            Map.entry(URI.class, "a link"),
            Map.entry(InetAddress.class, "an IP address"));
}
