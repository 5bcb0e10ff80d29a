package io.rowloom.constraint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The checks behind the field types, as plain methods.
 *
 * <p>Generated code calls them before a row is written, and the validators of this package call the same ones, so that
 * both always agree. They may be called by anyone: {@code if (!FieldChecks.email(text)) …}.
 *
 * <p>Every method answers {@code true} for {@code null}, because nullness is not their question, throws nothing, keeps
 * no state and may be called from any thread. Valid text, numbers and times are judged without allocation, save that
 * an IPv6 address takes one small array.
 */
public final class FieldChecks {

    private static final int MIN_YEAR = 1;
    private static final int MAX_YEAR = 9999;
    private static final long MIN_SECOND = -62_135_596_800L; // 0001-01-01T00:00:00Z
    private static final long MAX_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z
    private static final long MAX_DURATION_SECONDS = 9_223_372_036_853L; // microseconds fit a long
    private static final int SHA256_DIGITS = 64;

    private FieldChecks() {}

    /**
     * Whether a text has an allowed length and can be stored (rules T13, T16, T17).
     *
     * @param value the text, or null
     * @param min the least number of code points
     * @param max the largest number of code points
     * @return true when it has from min to max code points, no U+0000 and no unpaired surrogate
     */
    public static boolean text(@Nullable String value, int min, int max) {
        return value == null || CodePoints.within(value, 0, value.length(), min, max);
    }

    /**
     * Whether a text, once stripped as {@link String#strip()} does, has an allowed length and can be stored
     * (rules T13, T16, T17). The text is not copied.
     *
     * @param value the text, or null
     * @param min the least number of code points after stripping
     * @param max the largest number of code points after stripping
     * @return true when the stripped text has from min to max code points, no U+0000 and no unpaired surrogate
     */
    public static boolean strippedText(@Nullable String value, int min, int max) {
        if (value == null) {
            return true;
        }
        int from = 0;
        int to = value.length();
        while (from < to && Character.isWhitespace(value.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(value.charAt(to - 1))) {
            to--;
        }
        return CodePoints.within(value, from, to, min, max);
    }

    /**
     * Whether every store keeps a text as it is (rules T16, T17).
     *
     * @param value the text, or null
     * @return true when it has no U+0000 and no unpaired surrogate
     */
    public static boolean storable(@Nullable String value) {
        return value == null || CodePoints.count(value, 0, value.length()) != CodePoints.UNSTORABLE;
    }

    /**
     * Whether every store keeps a floating-point number (rule N13).
     *
     * @param value the number
     * @return true unless it is NaN or infinite
     */
    public static boolean finite(double value) {
        return Double.isFinite(value);
    }

    /**
     * Whether every store keeps a floating-point number (rule N13).
     *
     * @param value the number, or null
     * @return true unless it is NaN or infinite
     */
    public static boolean finite(@Nullable Double value) {
        return value == null || Double.isFinite(value);
    }

    /**
     * Whether every store keeps a floating-point number (rule N13).
     *
     * @param value the number, or null
     * @return true unless it is NaN or infinite
     */
    public static boolean finite(@Nullable Float value) {
        return value == null || Float.isFinite(value);
    }

    /**
     * Whether a decimal number fits a column exactly (rules N06, N07). Trailing zeros do not count: 1.500 has one
     * decimal.
     *
     * @param value the number, or null
     * @param precision how many digits the column has in all
     * @param scale how many of them stand after the decimal point
     * @return true when it has at most scale decimals and at most precision − scale digits before the point
     */
    public static boolean decimal(@Nullable BigDecimal value, int precision, int scale) {
        if (value == null || value.signum() == 0) {
            return true;
        }
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > precision - scale) {
            return false;
        }
        return value.scale() <= scale || hasZerosBeyond(value, scale);
    }

    /** A multiple of 10^n is one of 2^n: asked first, it is cheap and keeps the power as small as the number. */
    private static boolean hasZerosBeyond(BigDecimal value, int scale) {
        int excess = value.scale() - scale;
        return value.unscaledValue().getLowestSetBit() >= excess
                && value.setScale(scale, RoundingMode.DOWN).compareTo(value) == 0;
    }

    /**
     * Whether every store keeps an instant (rule D05). Digits below the microsecond are cut when it is stored, so they
     * do not matter here.
     *
     * @param value the instant, or null
     * @return true in the years 1 to 9999, UTC
     */
    public static boolean instant(@Nullable Instant value) {
        return value == null || (value.getEpochSecond() >= MIN_SECOND && value.getEpochSecond() <= MAX_SECOND);
    }

    /**
     * Whether every store keeps a date (rule D05).
     *
     * @param value the date, or null
     * @return true in the years 1 to 9999
     */
    public static boolean localDate(@Nullable LocalDate value) {
        return value == null || year(value.getYear());
    }

    /**
     * Whether every store keeps a date with a time (rule D05). Digits below the microsecond are cut when it is stored,
     * so they do not matter here.
     *
     * @param value the date and time, or null
     * @return true in the years 1 to 9999
     */
    public static boolean localDateTime(@Nullable LocalDateTime value) {
        return value == null || year(value.getYear());
    }

    private static boolean year(int year) {
        return year >= MIN_YEAR && year <= MAX_YEAR;
    }

    /**
     * Whether every store keeps a duration: its microseconds have to fit a {@code long}.
     *
     * @param value the duration, or null
     * @return true up to about 292,000 years in either direction
     */
    public static boolean duration(@Nullable Duration value) {
        return value == null
                || (value.toSeconds() >= -MAX_DURATION_SECONDS - 1 && value.toSeconds() <= MAX_DURATION_SECONDS);
    }

    /**
     * Whether a text is an address for electronic mail, as {@link Email} says. The length of the whole is not judged.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean email(@Nullable String value) {
        return value == null || EmailAddresses.isEmail(value);
    }

    /**
     * Whether a text is a SHA-256 digest in hexadecimal, as {@link Sha256Hex} says.
     *
     * @param value the text, or null
     * @return true for exactly 64 of 0 to 9 and a to f
     */
    public static boolean sha256Hex(@Nullable String value) {
        if (value == null) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Ascii.isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return value.length() == SHA256_DIGITS;
    }

    /**
     * Whether a text is a well-formed language tag, as {@link LanguageTag} says.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean languageTag(@Nullable String value) {
        return value == null || LanguageTags.isWellFormed(value);
    }

    /**
     * Whether a text is an absolute URL with a host, as {@link Url} says. The length is not judged.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean url(@Nullable String value) {
        return value == null || Urls.isUrl(value);
    }

    /**
     * Whether a text is an http or https URL, as {@link HttpUrl} says. The length is not judged.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean httpUrl(@Nullable String value) {
        return value == null || Urls.isHttp(value);
    }

    /**
     * Whether a text is a ws or wss URL, as {@link WebSocketUrl} says. The length is not judged.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean webSocketUrl(@Nullable String value) {
        return value == null || Urls.isWebSocket(value);
    }

    /**
     * Whether a text is an http or https URL whose host is not private by its looks, as {@link SafeHttpUrl} says. No
     * name is resolved. The length is not judged.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean safeHttpUrl(@Nullable String value) {
        return value == null || Urls.isSafeHttp(value);
    }

    /**
     * Whether a text is an IPv4 or IPv6 address, as {@link IpAddress} says.
     *
     * @param value the text, or null
     * @return true when it is one
     */
    public static boolean ipAddress(@Nullable String value) {
        return value == null
                || IpLiterals.ipv4(value, 0, value.length()) != IpLiterals.NO_IPV4
                || IpLiterals.ipv6(value, 0, value.length()) != null;
    }
}
