package io.rowloom.tck.value;

import io.rowloom.tck.model.Colour;
import io.rowloom.tck.rule.Named;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Values of every type, each greater than the one before by the order that the rules promise. Supplementary characters
 * meet no character above the surrogates here: that is rule T07 alone.
 */
final class Ascending {

    static final List<Named<Boolean>> BOOLEANS = List.of(Named.of("false", false), Named.of("true", true));

    static final List<Named<Short>> SHORTS = List.of(
            Named.of("least", Short.MIN_VALUE),
            Named.of("minus one", (short) -1),
            Named.of("zero", (short) 0),
            Named.of("300", (short) 300),
            Named.of("greatest", Short.MAX_VALUE));

    static final List<Named<Integer>> INTS = List.of(
            Named.of("least", Integer.MIN_VALUE),
            Named.of("minus one", -1),
            Named.of("zero", 0),
            Named.of("40000", 40_000),
            Named.of("greatest", Integer.MAX_VALUE));

    static final List<Named<Long>> LONGS = List.of(
            Named.of("least", Long.MIN_VALUE),
            Named.of("minus 2^53 and one", -9_007_199_254_740_993L),
            Named.of("zero", 0L),
            Named.of("2^53", 9_007_199_254_740_992L),
            Named.of("2^53 and one", 9_007_199_254_740_993L),
            Named.of("next to greatest", Long.MAX_VALUE - 1),
            Named.of("2^63 - 1", Long.MAX_VALUE));

    static final List<Named<Float>> FLOATS = List.of(
            Named.of("greatest below zero", -Float.MAX_VALUE),
            Named.of("-0.1", -0.1f),
            Named.of("zero", 0.0f),
            Named.of("least above zero", Float.MIN_VALUE),
            Named.of("0.1", 0.1f),
            Named.of("greatest", Float.MAX_VALUE));

    static final List<Named<Double>> DOUBLES = List.of(
            Named.of("greatest below zero", -Double.MAX_VALUE),
            Named.of("zero", 0.0),
            Named.of("least above zero", Double.MIN_VALUE),
            Named.of("0.1", 0.1),
            Named.of("0.1 and 0.2", 0.1 + 0.2),
            Named.of("one", 1.0),
            Named.of("next to one", Math.nextUp(1.0)),
            Named.of("greatest", Double.MAX_VALUE));

    static final List<Named<BigDecimal>> MONEY =
            decimals("-99999999.99", "-10.00", "-9.99", "0.00", "0.01", "0.30", "2.00", "10.00", "99999999.99");

    static final List<Named<BigDecimal>> RATES =
            decimals("-999999999999.999999", "-0.000001", "0.000000", "0.000001", "1.500000", "999999999999.999999");

    static final List<Named<BigDecimal>> WHOLES = decimals(
            "-999999999999999999999999999999",
            "-10",
            "-9",
            "0",
            "9",
            "10",
            "123456789012345678901234567890",
            "123456789012345678901234567891",
            "999999999999999999999999999999");

    static final List<Named<BigDecimal>> EXACT = decimals(
            "-99999999999999999999.999999999999999999",
            "-2.000000000000000000",
            "-1.999999999999999999",
            "0.000000000000000000",
            "0.000000000000000001",
            "9.000000000000000000",
            "10.000000000000000000",
            "99999999999999999999.999999999999999999");

    static final List<Named<String>> TEXTS = List.of(
            Named.of("empty", ""),
            Named.of("blank", " "),
            Named.of("digits", "10"),
            Named.of("greater digit", "9"),
            Named.of("capital", "Z"),
            Named.of("small", "a"),
            Named.of("with a blank behind", "a "),
            Named.of("accented", "\u00e9"),
            Named.of("emoji", "\ud83d\ude00"),
            Named.of("next emoji", "\ud83d\ude02"));

    static final List<Named<UUID>> UUIDS = List.of(
            Named.of("nil", new UUID(0, 0)),
            Named.of("low", UUID.fromString("00000000-0000-0000-8000-000000000000")),
            Named.of("seven", UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff")),
            Named.of("eight", UUID.fromString("80000000-0000-0000-0000-000000000000")),
            Named.of("max", UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff")));

    static final List<Named<Instant>> INSTANTS = List.of(
            Named.of("first", Instant.parse("0001-01-01T00:00:00Z")),
            Named.of("before 1970", Instant.parse("1969-12-31T23:59:59.999999Z")),
            Named.of("1970", Instant.EPOCH),
            Named.of("one microsecond", Instant.parse("1970-01-01T00:00:00.000001Z")),
            Named.of("of today", Instant.parse("2026-03-29T01:30:00.120000Z")),
            Named.of("after 2038", Instant.parse("2100-02-28T23:59:59.987654Z")),
            Named.of("last", Instant.parse("9999-12-31T23:59:59.999999Z")));

    static final List<Named<LocalDate>> DATES = List.of(
            Named.of("first", LocalDate.of(1, 1, 1)),
            Named.of("of old", LocalDate.of(1500, 3, 1)),
            Named.of("1970", LocalDate.EPOCH),
            Named.of("leap day", LocalDate.of(2024, 2, 29)),
            Named.of("last", LocalDate.of(9999, 12, 31)));

    static final List<Named<LocalDateTime>> DATE_TIMES = List.of(
            Named.of("first", LocalDateTime.of(1, 1, 1, 0, 0)),
            Named.of("of old", LocalDateTime.of(1582, 10, 10, 12, 0)),
            Named.of("in a gap of New York", LocalDateTime.of(2026, 3, 8, 2, 30)),
            Named.of("a microsecond later", LocalDateTime.of(2026, 3, 8, 2, 30, 0, 1_000)),
            Named.of("last", LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)));

    static final List<Named<LocalTime>> TIMES = List.of(
            Named.of("midnight", LocalTime.MIDNIGHT),
            Named.of("a microsecond", LocalTime.of(0, 0, 0, 1_000)),
            Named.of("noon", LocalTime.NOON),
            Named.of("last", LocalTime.of(23, 59, 59, 999_999_000)));

    static final List<Named<Duration>> DURATIONS = List.of(
            Named.of("ago", Duration.ofDays(-400_000)),
            Named.of("minus a microsecond", Duration.ofNanos(-1_000)),
            Named.of("none", Duration.ZERO),
            Named.of("a microsecond", Duration.ofNanos(1_000)),
            Named.of("an hour", Duration.ofHours(1)),
            Named.of("long", Duration.ofDays(100_000_000)));

    static final List<Named<byte[]>> BYTES = List.of(
            Named.of("empty", new byte[0]),
            Named.of("00", bytes("00")),
            Named.of("0000", bytes("0000")),
            Named.of("7f", bytes("7f")),
            Named.of("7f00", bytes("7f00")),
            Named.of("80", bytes("80")),
            Named.of("ff", bytes("ff")));

    static final List<Named<Colour>> COLOURS =
            List.of(Named.of("first", Colour.BLUE), Named.of("second", Colour.RED), Named.of("third", Colour.YELLOW));

    static final List<Named<URI>> LINKS = List.of(
            Named.of("capital", URI.create("HTTPS://example.com/a")),
            Named.of("opaque", URI.create("about:blank")),
            Named.of("escaped", URI.create("https://example.com/%C3%A9?q=a%20b#f")),
            Named.of("relative", URI.create("x/y")));

    static final List<Named<InetAddress>> ADDRESSES = List.of(
            Named.of("loopback 6", address("00000000000000000000000000000001")),
            Named.of("of four", address("0a000001")),
            Named.of("of sixteen", address("20010db8000000000000000000000002")));

    private Ascending() {}

    private static List<Named<BigDecimal>> decimals(String... numbers) {
        return java.util.Arrays.stream(numbers)
                .map(n -> Named.of(n, new BigDecimal(n)))
                .toList();
    }

    static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    static InetAddress address(String hexadecimal) {
        try {
            return InetAddress.getByAddress(bytes(hexadecimal));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
    }
}
