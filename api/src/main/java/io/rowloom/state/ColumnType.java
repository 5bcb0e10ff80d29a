package io.rowloom.state;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * The type of a column, in no database's words: the Java type of the field, the {@link Kind} of value that a store keeps
 * for it, and its size.
 *
 * @param kind what a store keeps
 * @param javaType the type of the field, boxed
 * @param length for text the most code points and for bytes the most bytes, {@link #UNLIMITED} for no limit; for decimals the precision; else 0
 * @param scale for decimals the digits after the point, else 0
 * @param <V> the type of the field, boxed
 */
public record ColumnType<V>(Kind kind, Class<V> javaType, int length, int scale) {

    /** The length of a text or of bytes without a limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** The digits of a decimal field without a constraint of its own. */
    public static final int DEFAULT_PRECISION = 38;

    /** The digits after the point of a decimal field without a constraint of its own. */
    public static final int DEFAULT_SCALE = 18;

    /** True or false. */
    public static final ColumnType<Boolean> BOOLEAN = of(Kind.BOOLEAN, Boolean.class);
    /** A number of 16 bits. */
    public static final ColumnType<Short> SHORT = of(Kind.SHORT, Short.class);
    /** A number of 32 bits. */
    public static final ColumnType<Integer> INT = of(Kind.INT, Integer.class);
    /** A number of 64 bits. */
    public static final ColumnType<Long> LONG = of(Kind.LONG, Long.class);
    /** A binary floating-point number of 64 bits. */
    public static final ColumnType<Double> DOUBLE = of(Kind.DOUBLE, Double.class);
    /** A binary floating-point number of 32 bits, kept in 64 (rule N15). */
    public static final ColumnType<Float> FLOAT = of(Kind.DOUBLE, Float.class);
    /** A text without a limit. */
    public static final ColumnType<String> TEXT = text(UNLIMITED);
    /** A UUID, ordered by its unsigned bytes (rule U01). */
    public static final ColumnType<UUID> UUID = of(Kind.UUID, UUID.class);
    /** A point in time in microseconds, without a zone. */
    public static final ColumnType<Instant> INSTANT = of(Kind.INSTANT, Instant.class);
    /** A day of the calendar. */
    public static final ColumnType<LocalDate> DATE = of(Kind.DATE, LocalDate.class);
    /** A day and a time of day in microseconds, of no zone (rule D06). */
    public static final ColumnType<LocalDateTime> DATE_TIME = of(Kind.DATE_TIME, LocalDateTime.class);
    /** A time of day in microseconds. */
    public static final ColumnType<LocalTime> TIME = of(Kind.TIME, LocalTime.class);
    /** A duration, kept as a number of microseconds. */
    public static final ColumnType<Duration> DURATION = of(Kind.LONG, Duration.class);
    /** Bytes without a limit, ordered as unsigned (rule U03). */
    public static final ColumnType<byte[]> BYTES = bytes(UNLIMITED);
    /** A URI, kept as its text. */
    public static final ColumnType<URI> URI = new ColumnType<>(Kind.TEXT, URI.class, UNLIMITED, 0);
    /** An IP address, kept as its literal. */
    public static final ColumnType<InetAddress> ADDRESS = new ColumnType<>(Kind.TEXT, InetAddress.class, 45, 0);

    /** What a store keeps. The Java class in brackets is that of a value in {@link #toStore} form. */
    public enum Kind {
        /** True or false ({@link java.lang.Boolean}). */
        BOOLEAN,
        /** 16 bits ({@link java.lang.Short}). */
        SHORT,
        /** 32 bits ({@link java.lang.Integer}). */
        INT,
        /** 64 bits ({@link java.lang.Long}). */
        LONG,
        /** 64 bits, floating ({@link java.lang.Double}). */
        DOUBLE,
        /** Decimal of fixed scale ({@link java.math.BigDecimal}). */
        DECIMAL,
        /** Text ({@link java.lang.String}). */
        TEXT,
        /** UUID ({@link java.util.UUID}). */
        UUID,
        /** Point in time ({@link java.time.Instant}). */
        INSTANT,
        /** Day ({@link java.time.LocalDate}). */
        DATE,
        /** Day and time of day ({@link java.time.LocalDateTime}). */
        DATE_TIME,
        /** Time of day ({@link java.time.LocalTime}). */
        TIME,
        /** Bytes (a byte array). */
        BYTES
    }

    private static <V> ColumnType<V> of(Kind kind, Class<V> type) {
        return new ColumnType<>(kind, type, 0, 0);
    }

    /**
     * Makes the type of a text.
     *
     * @param codePoints the most code points, or {@link #UNLIMITED}
     * @return the type
     */
    public static ColumnType<String> text(int codePoints) {
        return new ColumnType<>(Kind.TEXT, String.class, codePoints, 0);
    }

    /**
     * Makes the type of a URI.
     *
     * @param codePoints the most code points of its text, or {@link #UNLIMITED}
     * @return the type
     */
    public static ColumnType<URI> uri(int codePoints) {
        return new ColumnType<>(Kind.TEXT, URI.class, codePoints, 0);
    }

    /**
     * Makes the type of bytes.
     *
     * @param length the most bytes, or {@link #UNLIMITED}
     * @return the type
     */
    public static ColumnType<byte[]> bytes(int length) {
        return new ColumnType<>(Kind.BYTES, byte[].class, length, 0);
    }

    /**
     * Makes the type of a decimal.
     *
     * @param precision all digits
     * @param scale the digits after the point
     * @return the type
     */
    public static ColumnType<BigDecimal> decimal(int precision, int scale) {
        return new ColumnType<>(Kind.DECIMAL, BigDecimal.class, precision, scale);
    }

    /**
     * Makes the type of an enum, kept by the names of its constants.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the type; as long as the longest name, 16 code points at least
     */
    public static <E extends Enum<E>> ColumnType<E> enumeration(Class<E> type) {
        int longest = 16;
        for (E constant : type.getEnumConstants()) {
            longest = Math.max(
                    longest, constant.name().codePointCount(0, constant.name().length()));
        }
        return new ColumnType<>(Kind.TEXT, type, longest, 0);
    }

    /**
     * Turns the value of a field into what a store keeps: the Java class that {@link Kind} names, normalised as
     * {@link Values} says. The value was checked before.
     *
     * @param value the value, not null
     * @return the value in the form of the store
     */
    public Object toStore(V value) {
        return switch (value) {
            case Float number -> Values.zeroed(number.doubleValue());
            case Double number -> Values.zeroed(number.doubleValue());
            case BigDecimal number -> java.util.Objects.requireNonNull(Values.scaled(number, scale));
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalTime time -> time.truncatedTo(ChronoUnit.MICROS);
            case Duration duration -> Values.micros(duration);
            case byte[] bytes -> bytes.clone();
            case Enum<?> constant -> constant.name();
            case URI uri -> uri.toString();
            case InetAddress address ->
                java.util.Objects.requireNonNull(Values.plain(address)).getHostAddress();
            default -> value;
        };
    }

    /**
     * Turns what a store keeps back into the value of a field: the inverse of {@link #toStore}.
     *
     * @param stored the value in the form of the store, not null; a whole number may be any {@link Number}
     * @return the value, of {@link #javaType}; bytes are a copy
     * @throws io.rowloom.error.ValueOutOfRangeException if a number that was computed does not fit the type
     * @throws io.rowloom.error.SchemaException if a text is none that this type writes: another program wrote it
     */
    public V fromStore(Object stored) {
        return javaType.cast(FieldValue.of(this, stored));
    }

    /**
     * Describes the type for a message: the kind and its size.
     *
     * @return words such as {@code text(64)} or {@code decimal(20, 10)}
     */
    public String describe() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (kind) {
            case DECIMAL -> word + "(" + length + ", " + scale + ")";
            case TEXT, BYTES -> length == UNLIMITED ? word : word + "(" + length + ")";
            default -> word;
        };
    }
}
