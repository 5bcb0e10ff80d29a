package io.rowloom.engine.value;

import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/**
 * The order of stored values, kind by kind. Two values are equal where neither comes before the other: text by code
 * points (rules T01 to T04, T07), whole numbers of any width by their numbers, decimals by their numbers (rule N09), UUIDs and bytes as unsigned (rules U01, U03).
 */
public final class Ordering {

    private static final Comparator<Object> BOOLEANS = (a, b) -> Boolean.compare((Boolean) a, (Boolean) b);
    private static final Comparator<Object> WHOLE =
            (a, b) -> Long.compare(((Number) a).longValue(), ((Number) b).longValue());
    private static final Comparator<Object> DOUBLES = (a, b) -> Double.compare((Double) a, (Double) b);
    private static final Comparator<Object> DECIMALS = (a, b) -> ((BigDecimal) a).compareTo((BigDecimal) b);
    private static final Comparator<Object> TEXTS = (a, b) -> text((String) a, (String) b);
    private static final Comparator<Object> UUIDS = (a, b) -> uuid((UUID) a, (UUID) b);
    private static final Comparator<Object> DATES = (a, b) -> ((LocalDate) a).compareTo((LocalDate) b);
    private static final Comparator<Object> DATE_TIMES = (a, b) -> ((LocalDateTime) a).compareTo((LocalDateTime) b);
    private static final Comparator<Object> TIMES = (a, b) -> ((LocalTime) a).compareTo((LocalTime) b);
    private static final Comparator<Object> BYTES = (a, b) -> Arrays.compareUnsigned((byte[]) a, (byte[]) b);

    private Ordering() {}

    /**
     * Gives the order of a kind.
     *
     * @param kind the kind
     * @return the order of its values in their stored form, where an instant is a number of microseconds
     */
    public static Comparator<Object> of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> BOOLEANS;
            case SHORT, INT, LONG, INSTANT -> WHOLE;
            case DOUBLE -> DOUBLES;
            case DECIMAL -> DECIMALS;
            case TEXT -> TEXTS;
            case UUID -> UUIDS;
            case DATE -> DATES;
            case DATE_TIME -> DATE_TIMES;
            case TIME -> TIMES;
            case BYTES -> BYTES;
        };
    }

    /**
     * Compares texts by code points. UTF-16 keeps the code points from U+10000 in surrogates, which as units come before
     * U+E000 to U+FFFF; so where two texts differ first, a surrogate counts as greater than any other unit.
     *
     * @param a a text
     * @param b a text
     * @return as a comparator does
     */
    static int text(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogate = Character.isSurrogate(x);
                return surrogate == Character.isSurrogate(y) ? Character.compare(x, y) : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static int uuid(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
