package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.SqliteDecimals;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/**
 * Sums that we add to SQLite. Its own sum of whole numbers fails where a part of the rows overflows, although the whole sum would not, so
 * that the plan decides; and it knows no decimals of more than 18 digits, which are kept as text (rule N08).
 */
final class SqliteSums {

    private static final String PARTS = "rowloom_sum_of_parts";
    private static final String WHOLE = "rowloom_sum";
    private static final String DECIMAL = "rowloom_decimal_sum";
    private static final String DECIMAL_AVERAGE = "rowloom_decimal_avg";
    private static final String LOW_PART = "4294967295";
    private static final int PART = 32;

    private SqliteSums() {}

    /** Adds the functions to a connection. */
    static void addTo(Connection connection) throws SQLException {
        Function.create(connection, PARTS, new Parts(), 2, Function.FLAG_DETERMINISTIC);
        Function.create(connection, WHOLE, new Whole(), 1, Function.FLAG_DETERMINISTIC);
        Function.create(connection, DECIMAL, new Decimal(), 3, Function.FLAG_DETERMINISTIC);
        Function.create(connection, DECIMAL_AVERAGE, new Average(), 2, Function.FLAG_DETERMINISTIC);
    }

    /** Adds a column of 64 bits up in two halves, neither of which can overflow; the column is written twice. */
    static String ofColumn(String column) {
        return PARTS + "(SUM(" + column + " >> " + PART + "), SUM(" + column + " & " + LOW_PART + "))";
    }

    /** Adds up what is computed, and so can be written only once. */
    static String ofComputed(String value) {
        return WHOLE + "(" + value + ")";
    }

    static String ofDecimals(String value, ColumnType<?> result) {
        return DECIMAL + "(" + value + ", " + result.length() + ", " + result.scale() + ")";
    }

    static String averageOfDecimals(String value, ColumnType<?> type) {
        return DECIMAL_AVERAGE + "(" + value + ", " + type.scale() + ")";
    }

    private static final class Parts extends Function {

        @Override
        protected void xFunc() throws SQLException {
            if (value_text(0) == null) {
                result();
                return;
            }
            BigInteger sum = BigInteger.valueOf(value_long(0)).shiftLeft(PART).add(BigInteger.valueOf(value_long(1)));
            if (sum.bitLength() >= Long.SIZE) {
                error("integer overflow"); // the words that SQLite has for a sum that is too great
            } else {
                result(sum.longValue());
            }
        }
    }

    /** SQLite makes a copy of the object for each group. */
    private static final class Whole extends Function.Aggregate {

        private @Nullable BigInteger sum;

        @Override
        protected void xStep() throws SQLException {
            if (value_text(0) != null) {
                BigInteger number = BigInteger.valueOf(value_long(0));
                sum = sum == null ? number : sum.add(number);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (sum == null) {
                result();
            } else if (sum.bitLength() >= Long.SIZE) {
                error("integer overflow");
            } else {
                result(sum.longValue());
            }
        }
    }

    private static final class Decimal extends Function.Aggregate {

        private @Nullable BigDecimal sum;
        private int length;
        private int scale;

        @Override
        protected void xStep() throws SQLException {
            String text = value_text(0);
            if (text != null) {
                length = value_int(1);
                scale = value_int(2);
                BigDecimal number = SqliteDecimals.fromText(text, ColumnType.decimal(length, scale));
                sum = sum == null ? number : sum.add(number);
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (sum == null) {
                result();
            } else if (sum.precision() > length) {
                error("integer overflow");
            } else {
                result(SqliteDecimals.toText(sum, ColumnType.decimal(length, scale)));
            }
        }
    }

    private static final class Average extends Function.Aggregate {

        private BigDecimal sum = BigDecimal.ZERO;
        private long rows;

        @Override
        protected void xStep() throws SQLException {
            String text = value_text(0);
            if (text != null) {
                sum = sum.add(
                        SqliteDecimals.fromText(text, ColumnType.decimal(ColumnType.DEFAULT_PRECISION, value_int(1))));
                rows++;
            }
        }

        @Override
        protected void xFinal() throws SQLException {
            if (rows == 0) {
                result();
            } else {
                result(sum.divide(BigDecimal.valueOf(rows), MathContext.DECIMAL128)
                        .doubleValue());
            }
        }
    }
}
