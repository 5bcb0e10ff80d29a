package io.rowloom.jdbc.value;

import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The two forms of a decimal in SQLite (rule N08). Up to 18 digits it is an integer: the value times ten to the power of
 * its scale. Above, it is text of fixed width whose order by code points is the numeric order: for values from zero up a
 * {@code 0} and all digits, {@code 0} first; for values below zero a {@code -}, which sorts before {@code 0}, and
 * the complement to nine of each digit, so that the greater amount sorts first.
 */
public final class SqliteDecimals {

    private static final int MOST_DIGITS_OF_A_LONG = 18;

    private SqliteDecimals() {}

    /**
     * Says which form a type has.
     *
     * @param type a type of decimals
     * @return true for an integer, false for text
     */
    public static boolean isInteger(ColumnType<?> type) {
        return type.length() <= MOST_DIGITS_OF_A_LONG;
    }

    /**
     * Writes the integer form.
     *
     * @param value a decimal that fits the type
     * @param type the type
     * @return the integer
     */
    public static long toLong(BigDecimal value, ColumnType<?> type) {
        return value.setScale(type.scale()).unscaledValue().longValueExact();
    }

    /**
     * Reads the integer form.
     *
     * @param stored the integer
     * @param type the type
     * @return the decimal
     */
    public static BigDecimal fromLong(long stored, ColumnType<?> type) {
        return BigDecimal.valueOf(stored, type.scale());
    }

    /**
     * Writes the text form.
     *
     * @param value a decimal that fits the type
     * @param type the type
     * @return the text
     */
    public static String toText(BigDecimal value, ColumnType<?> type) {
        boolean negative = value.signum() < 0;
        String digits = value.setScale(type.scale()).unscaledValue().abs().toString();
        int width = type.length();
        StringBuilder text = new StringBuilder(width + 2);
        text.append(negative ? '-' : '0')
                .append("0".repeat(Math.max(0, width - digits.length())))
                .append(digits);
        if (negative) {
            complement(text);
        }
        if (type.scale() > 0) {
            text.insert(text.length() - type.scale(), '.');
        }
        return text.toString();
    }

    /**
     * Reads the text form.
     *
     * @param stored the text
     * @param type the type
     * @return the decimal
     */
    public static BigDecimal fromText(String stored, ColumnType<?> type) {
        StringBuilder digits = new StringBuilder(stored);
        int point = digits.indexOf(".");
        if (point >= 0) {
            digits.deleteCharAt(point);
        }
        boolean negative = digits.charAt(0) == '-';
        if (negative) {
            complement(digits);
        }
        BigInteger amount = new BigInteger(digits.substring(1));
        return new BigDecimal(negative ? amount.negate() : amount, type.scale());
    }

    private static void complement(StringBuilder text) {
        for (int i = 1; i < text.length(); i++) {
            text.setCharAt(i, (char) ('0' + '9' - text.charAt(i)));
        }
    }
}
