package io.rowloom.constraint;

import static io.rowloom.constraint.FieldType.format;
import static io.rowloom.constraint.FieldType.letters;
import static io.rowloom.constraint.FieldType.of;
import static io.rowloom.constraint.FieldType.text;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The table of all field types: one row for each constraint and type at least. */
final class FieldTypes {

    private static final long MAX_BIG_INT = (1L << 53) - 1;
    private static final String KIBI_SIZES = "1 2 3 5 10 20 32 60 64 100";

    private FieldTypes() {}

    static List<FieldType> all() {
        List<FieldType> types = new ArrayList<>();
        addTexts(types);
        addFormats(types);
        addUrls(types);
        addIntegers(types);
        addDoubles(types);
        addDecimals(types);
        addLists(types);
        addStorables(types);
        return types;
    }

    private static void addTexts(List<FieldType> types) {
        for (int max : List.of(16, 32, 36, 48, 64, 100, 128, 200, 255, 256, 500, 512, 1000, 1024, 2048)) {
            types.add(text("Str" + max, 0, max).take(" "));
        }
        for (int max : List.of(32, 64, 128, 255, 256, 512)) {
            types.add(text("NonEmptyStr" + max, 1, max).take(" ", "\t").refuse(letters(max) + " "));
            types.add(text("NonEmptyStrippedStr" + max, 1, max)
                    .take("  " + letters(max) + "\u2003\n", " a ", "a b")
                    .refuse(" ", "\t\u2003\n", "  " + letters(max + 1), " \0 ", " \uD83D "));
        }
        for (String kibi : KIBI_SIZES.split(" ")) {
            types.add(text("Text" + kibi + "K", 0, Integer.parseInt(kibi) * 1024));
        }
        types.add(text("Text1M", 0, 1024 * 1024));
        types.add(text("Text", 2, 5).arguments("(min = 2, max = 5)"));
        types.add(of("Text", "URI")
                .length(5)
                .arguments("(min = 2, max = 5)")
                .take(URI.create("a:b"), URI.create("a:bcd"))
                .refuse(URI.create("a"), URI.create("a:bcde")));
        types.add(of("Stripped", "String")
                .length(Integer.MAX_VALUE)
                .take("", " a ", letters(3000))
                .refuseAll(FieldType.UNSTORABLE));
    }

    private static void addFormats(List<FieldType> types) {
        String atom64 = letters(64);
        String longest = atom64 + "@" + ("x".repeat(62) + ".").repeat(3); // 64 + 1 + 189 = 254 without its end
        types.add(format("Email", 254)
                .take("a@b.c", "alice+tag@example.com", atom64 + "@b.c", longest.substring(0, 253) + "x")
                .refuse("a@b", "@b.c", "a@", letters(65) + "@b.c", longest.substring(0, 253) + ".x"));
        types.add(format("Sha256Hex", 64)
                .take("0123456789abcdef".repeat(4))
                .refuse("a".repeat(63), "a".repeat(65), "A".repeat(64), "g".repeat(64)));
        types.add(format("LanguageTag", 64)
                .take("en", "zh-Hant-TW", "x-" + "abcdefg-".repeat(7) + "abcdef")
                .refuse("e", "en_US", "x-" + "abcdefg-".repeat(7) + "abcdefg"));
        types.add(format("IpAddress", 45)
                .take("0.0.0.0", "255.255.255.255", "::", "ABCD:ABCD:ABCD:ABCD:ABCD:ABCD:192.168.158.190")
                .refuse("256.0.0.0", "1.2.3", "1.2.3.4.5", "01.2.3.4", ":", "1:2:3:4:5:6:7:8:9", "fe80::1%eth0"));
        types.add(format("Formatted", -1)
                .arguments("(io.rowloom.constraint.TextFormat.EMAIL)")
                .take("a@b.c")
                .refuse("a"));
        types.add(of("Formatted", "URI")
                .arguments("(io.rowloom.constraint.TextFormat.URL)")
                .take(URI.create("a://b"))
                .refuse(URI.create("a:b")));
    }

    private static void addUrls(List<FieldType> types) {
        types.add(url("Url", "ftp://h/"));
        types.add(url("HttpUrl", "http://h/").refuse("ftp://h/", "http:///"));
        types.add(url("WebSocketUrl", "wss://h/").refuse("http://h/", "ws://h/#f"));
        types.add(url("SafeHttpUrl", "https://h.example.com/").refuse("http://localhost/", "http://10.0.0.1/"));
        for (String name : List.of("Url", "HttpUrl", "SafeHttpUrl")) {
            types.add(of(name, "URI")
                    .length(2048)
                    .take(URI.create("https://example.com/a"))
                    .refuse(URI.create("mailto:a@b.c")));
        }
    }

    private static FieldType url(String name, String shortest) {
        String longest = shortest + letters(2048 - shortest.length());
        return format(name, 2048)
                .take(shortest, longest)
                .refuse(longest + "x", shortest + "\uD83D\uDE00", shortest + " ");
    }

    private static void addIntegers(List<FieldType> types) {
        addIntegers(types, "Port", 1, 65_535);
        addIntegers(types, "PositiveInt", 1, Integer.MAX_VALUE);
        addIntegers(types, "NonNegativeInt", 0, Integer.MAX_VALUE);
        addIntegers(types, "PositiveBigInt", 1, MAX_BIG_INT);
        addIntegers(types, "NonNegativeBigInt", 0, MAX_BIG_INT);
        addIntegers(types, "Percentage", 0, 100);
    }

    private static void addIntegers(List<FieldType> types, String name, long min, long max) {
        types.add(of(name, "Long").take(min, max).refuse(min - 1, max + 1, Long.MIN_VALUE, Long.MAX_VALUE));
        types.add(of(name, "long").take(min, max).refuse(min - 1, max + 1, Long.MIN_VALUE, Long.MAX_VALUE));
        types.add(of(name, "int").take((int) min, 100).refuse((int) min - 1, Integer.MIN_VALUE));
        types.add(of(name, "short").take((short) min, (short) 100).refuse((short) (min - 1), Short.MIN_VALUE));
    }

    private static void addDoubles(List<FieldType> types) {
        Object[] never = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE, -1.0};
        for (String type : List.of("double", "Double")) {
            types.add(of("PositiveDouble", type)
                    .take(Double.MIN_VALUE, Double.MAX_VALUE)
                    .refuse(0.0, -0.0)
                    .refuse(never));
            types.add(of("NonNegativeDouble", type)
                    .take(0.0, -0.0, Double.MAX_VALUE)
                    .refuse(never));
            types.add(of("Percentage", type)
                    .take(0.0, -0.0, 12.5, 100.0)
                    .refuse(Math.nextUp(100.0))
                    .refuse(never));
        }
        types.add(of("PositiveDouble", "float")
                .take(Float.MIN_VALUE, Float.MAX_VALUE)
                .refuse(0f, -1f, Float.NaN));
        types.add(of("NonNegativeDouble", "float").take(0f, -0f).refuse(-Float.MIN_VALUE, Float.POSITIVE_INFINITY));
        types.add(of("Percentage", "float").take(-0f, 100f).refuse(Math.nextUp(100f), Float.NaN));
        types.add(of("Percentage", "BigDecimal")
                .take(new BigDecimal("0"), new BigDecimal("100.000"))
                .refuse(new BigDecimal("-0.0001"), new BigDecimal("100.0001")));
    }

    private static void addDecimals(List<FieldType> types) {
        addDecimals(types, "Decimal38_18", "", 20, 18);
        addDecimals(types, "Decimal20_10", "", 10, 10);
        addDecimals(types, "DecimalSize", "(precision = 5, scale = 2)", 3, 2);
        addDecimals(types, "DecimalSize", "(precision = 2, scale = 2)", 0, 2);
    }

    private static void addDecimals(List<FieldType> types, String name, String arguments, int digits, int decimals) {
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal largest = BigDecimal.TEN.pow(digits).subtract(smallest);
        BigDecimal[] tooWide = {largest.add(smallest), BigDecimal.ONE.movePointLeft(decimals + 1)};
        FieldType base = of(name, "BigDecimal")
                .arguments(arguments)
                .take(smallest, largest, largest.setScale(decimals + 5))
                .refuse((Object[]) tooWide);
        types.add(base.take(smallest.negate(), largest.negate(), BigDecimal.ZERO, new BigDecimal("0E+40"))
                .refuse(tooWide[0].negate(), tooWide[1].negate()));
        if (arguments.isEmpty()) {
            types.add(renamed(base, "NonNegative" + name).take(BigDecimal.ZERO).refuse(smallest.negate()));
            types.add(renamed(base, "Positive" + name).refuse(BigDecimal.ZERO, smallest.negate()));
        }
    }

    private static FieldType renamed(FieldType type, String name) {
        return new FieldType(name, type.arguments(), type.type(), -1, type.taken(), type.refused());
    }

    private static void addLists(List<FieldType> types) {
        for (int max : List.of(10, 20, 50, 100, 200, 500, 1000)) {
            types.add(of("Max" + max, "List<String>")
                    .take(List.of(), Collections.nCopies(max, "x"))
                    .refuse(Collections.nCopies(max + 1, "x")));
        }
    }

    private static void addStorables(List<FieldType> types) {
        types.add(of("Storable", "String")
                .take("", FieldType.EMOJI, letters(5000))
                .refuseAll(FieldType.UNSTORABLE));
        types.add(of("Storable", "double").take(-0.0, Double.MAX_VALUE).refuse(Double.NaN, Double.POSITIVE_INFINITY));
        types.add(of("Storable", "float").take(-0f, Float.MAX_VALUE).refuse(Float.NaN, Float.NEGATIVE_INFINITY));
        types.add(of("Storable", "int").take(Integer.MIN_VALUE, Integer.MAX_VALUE));
        types.add(of("Storable", "URI").take(URI.create("a:b")));
        types.add(of("Storable", "Instant")
                .take(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999999Z"))
                .refuse(
                        Instant.parse("0000-12-31T23:59:59.999999999Z"),
                        Instant.parse("+10000-01-01T00:00:00Z"),
                        Instant.MIN,
                        Instant.MAX));
        types.add(of("Storable", "LocalDate")
                .take(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))
                .refuse(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.of(-44, 3, 15)));
        types.add(of("Storable", "LocalDateTime")
                .take(
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDate.of(9999, 12, 31).atTime(23, 59, 59, 999_999_999))
                .refuse(LocalDateTime.MIN, LocalDateTime.of(10_000, 1, 1, 0, 0)));
        types.add(of("Storable", "Duration")
                .take(Duration.ofDays(-36_500), Duration.ofSeconds(9_223_372_036_853L))
                .refuse(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(9_223_372_036_855L)));
        addDecimals(types, "Storable", "(precision = 38, scale = 18)", 20, 18);
    }
}
