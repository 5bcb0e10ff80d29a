package io.rowloom.state;

import io.rowloom.error.SchemaException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which a value is stored and read back: microseconds (rule D01), no negative zero (rule N14), the scale
 * of the column (rule N09), copies of what can change (rule M8). The methods take what a field holds and never throw: a
 * value that cannot be stored passes through as it is and is refused by the check that follows.
 */
public final class Values {

    private static final long MICROS = 1_000_000L;
    private static final int NANOS = 1_000;

    private Values() {}

    /**
     * Counts the microseconds to an instant.
     *
     * @param instant an instant of the years 1 to 9999
     * @return microseconds since 1970-01-01T00:00Z; what is finer is dropped, towards the past
     */
    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS;
    }

    /**
     * Counts the microseconds of a duration.
     *
     * @param duration a duration of less than 292,000 years
     * @return its whole microseconds; what is finer is dropped, towards zero
     */
    public static long micros(Duration duration) {
        Duration whole = duration.truncatedTo(ChronoUnit.MICROS);
        return whole.getSeconds() * MICROS + whole.getNano() / NANOS;
    }

    /**
     * Makes an instant from microseconds.
     *
     * @param micros microseconds since 1970-01-01T00:00Z
     * @return the instant
     */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    /**
     * Drops what is finer than a microsecond.
     *
     * @param value an instant or null
     * @return the instant in whole microseconds
     */
    public static @Nullable Instant truncated(@Nullable Instant value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Drops what is finer than a microsecond.
     *
     * @param value a date and time or null
     * @return the same in whole microseconds
     */
    public static @Nullable LocalDateTime truncated(@Nullable LocalDateTime value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Drops what is finer than a microsecond.
     *
     * @param value a time of day or null
     * @return the same in whole microseconds
     */
    public static @Nullable LocalTime truncated(@Nullable LocalTime value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Drops what is finer than a microsecond.
     *
     * @param value a duration or null
     * @return the same in whole microseconds, towards zero
     */
    public static @Nullable Duration truncated(@Nullable Duration value) {
        return value == null ? null : value.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Makes zero positive.
     *
     * @param value any number
     * @return the number, 0.0 for -0.0
     */
    public static double zeroed(double value) {
        return value + 0.0;
    }

    /**
     * Makes zero positive.
     *
     * @param value any number
     * @return the number, 0.0 for -0.0
     */
    public static float zeroed(float value) {
        return value + 0.0f;
    }

    /**
     * Makes zero positive.
     *
     * @param value any number or null
     * @return the number, 0.0 for -0.0
     */
    public static @Nullable Double zeroed(@Nullable Double value) {
        return value == null || value != 0.0 ? value : Double.valueOf(0.0);
    }

    /**
     * Makes zero positive.
     *
     * @param value any number or null
     * @return the number, 0.0 for -0.0
     */
    public static @Nullable Float zeroed(@Nullable Float value) {
        return value == null || value != 0.0f ? value : Float.valueOf(0.0f);
    }

    /**
     * Gives a decimal the scale of its column, if it fits without rounding.
     *
     * @param value a decimal or null
     * @param scale the digits after the point
     * @return the decimal with that scale, or as it was when digits would be lost
     */
    public static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int scale) {
        if (value == null || value.scale() == scale) {
            return value;
        }
        boolean exact = value.scale() < scale || value.stripTrailingZeros().scale() <= scale;
        return exact && Math.abs((long) value.scale()) < 10_000 ? value.setScale(scale) : value;
    }

    /**
     * Copies bytes.
     *
     * @param value bytes or null
     * @return a copy
     */
    public static byte @Nullable [] copy(byte @Nullable [] value) {
        return value == null ? null : value.clone();
    }

    /**
     * Compares bytes by value.
     *
     * @param a bytes or null
     * @param b bytes or null
     * @return true if both are null or hold the same bytes
     */
    public static boolean same(byte @Nullable [] a, byte @Nullable [] b) {
        return Arrays.equals(a, b);
    }

    /**
     * Strips white space (as {@link Character#isWhitespace(int)} has it) at both ends.
     *
     * @param value a text or null
     * @return the text without it
     */
    public static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }

    /**
     * Drops the name and the scope of an address, which are not stored.
     *
     * @param value an address or null
     * @return the address by its bytes alone
     */
    public static @Nullable InetAddress plain(@Nullable InetAddress value) {
        if (value == null) {
            return null;
        }
        try {
            return InetAddress.getByAddress(value.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    /**
     * Reads an address from its stored text, without asking any name service.
     *
     * @param literal an IPv4 or IPv6 literal, as {@link InetAddress#getHostAddress()} writes it
     * @return the address
     */
    public static InetAddress address(String literal) {
        if (literal.isEmpty() || !literal.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("expected an IP address in the column and found another text");
        }
        try {
            return InetAddress.getByName(literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("expected an IP address in the column and found another text", e);
        }
    }

    /**
     * Reads the constant of an enum from its stored name.
     *
     * @param type the enum
     * @param name the stored name or null
     * @param column names the column in the message, such as {@code User.status}
     * @param <E> the enum
     * @return the constant or null
     * @throws SchemaException if the enum has no such constant
     */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name, String column) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name); // looks it up in a map that the class keeps
        } catch (IllegalArgumentException noConstant) { // its message has the value
            throw new SchemaException(
                    column + " holds a name that is no constant of " + type.getSimpleName()
                            + ". It was renamed or removed after rows were written with it: put the constant back, or change those rows first.");
        }
    }

    /**
     * Reads a URI from its stored text.
     *
     * @param text the stored text or null
     * @param column names the column in the message, such as {@code User.homepage}
     * @return the URI or null
     * @throws SchemaException if the text is no URI
     */
    public static @Nullable URI uri(@Nullable String text, String column) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException noUri) {
            throw new SchemaException(column + " holds a text that is no URI at index " + noUri.getIndex()
                    + ". Another program wrote it: correct the row, or make the field a String.");
        }
    }

    /**
     * Reads an address from its stored text, without asking any name service.
     *
     * @param literal an IPv4 or IPv6 literal, as {@link InetAddress#getHostAddress()} writes it, or null
     * @param column names the column in the message, such as {@code Host.address}
     * @return the address or null
     * @throws SchemaException if the text is no address
     */
    public static @Nullable InetAddress address(@Nullable String literal, String column) {
        try {
            return literal == null ? null : address(literal);
        } catch (IllegalArgumentException noAddress) {
            throw new SchemaException(column + " holds a text that is no IP address."
                    + " Another program wrote it: correct the row, or make the field a String.");
        }
    }
}
