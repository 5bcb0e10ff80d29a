package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.SqliteDecimals;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/**
 * Functions that we add to SQLite: arithmetic on decimals of more than 18 digits, which it keeps as text, and the product of those that it keeps as
 * integers (rules N08, N21). Each takes two numbers in their form, and the precision and scale of their type.
 */
final class SqliteFunctions {

    private static final String PREFIX = "rowloom_decimal_";
    private static final String PRODUCT = "rowloom_scaled_times";
    private static final int ARGUMENTS = 4;

    /** The words that SQLite has for a sum that is too great. */
    private static final String OVERFLOW = "integer overflow";

    private SqliteFunctions() {}

    /** Adds the functions to a connection. */
    static void addTo(Connection connection) throws SQLException {
        for (Operation.Arithmetic sign : new Operation.Arithmetic[] {
            Operation.Arithmetic.PLUS, Operation.Arithmetic.MINUS, Operation.Arithmetic.TIMES
        }) {
            Function.create(connection, name(sign), new Decimal(sign), ARGUMENTS, Function.FLAG_DETERMINISTIC);
        }
        Function.create(connection, PRODUCT, new Product(), ARGUMENTS, Function.FLAG_DETERMINISTIC);
    }

    static String call(Operation.Arithmetic sign, String left, String right, ColumnType<?> type) {
        return call(name(sign), left, right, type);
    }

    /** The product of two scaled integers. */
    static String product(String left, String right, ColumnType<?> type) {
        return call(PRODUCT, left, right, type);
    }

    private static String call(String name, String left, String right, ColumnType<?> type) {
        return name + "(" + left + ", " + right + ", " + type.length() + ", " + type.scale() + ")";
    }

    private static String name(Operation.Arithmetic sign) {
        return PREFIX + sign.name().toLowerCase(Locale.ROOT);
    }

    private static final class Decimal extends Function {

        private final Operation.Arithmetic sign;

        private Decimal(Operation.Arithmetic sign) {
            this.sign = sign;
        }

        @Override
        protected void xFunc() throws SQLException {
            String left = value_text(0);
            String right = value_text(1);
            if (left == null || right == null) {
                result();
                return;
            }
            ColumnType<BigDecimal> type = ColumnType.decimal(value_int(2), value_int(3));
            BigDecimal value =
                    computed(SqliteDecimals.fromText(left, type), SqliteDecimals.fromText(right, type), type.scale());
            if (value.precision() > type.length()) {
                error(OVERFLOW);
            } else {
                result(SqliteDecimals.toText(value, type));
            }
        }

        private BigDecimal computed(BigDecimal left, BigDecimal right, int scale) {
            return switch (sign) {
                case PLUS -> left.add(right);
                case MINUS -> left.subtract(right);
                case TIMES -> left.multiply(right).setScale(scale, RoundingMode.HALF_UP);
                case DIVIDED_BY, REMAINDER -> throw new IllegalStateException("decimals are not divided by a query");
            };
        }
    }

    private static final class Product extends Function {

        private static final int SQLITE_NULL = 5;

        @Override
        protected void xFunc() throws SQLException {
            if (value_type(0) == SQLITE_NULL || value_type(1) == SQLITE_NULL) {
                result();
                return;
            }
            ColumnType<BigDecimal> type = ColumnType.decimal(value_int(2), value_int(3));
            BigDecimal exact =
                    SqliteDecimals.fromLong(value_long(0), type).multiply(SqliteDecimals.fromLong(value_long(1), type));
            BigDecimal value = exact.setScale(type.scale(), RoundingMode.HALF_UP);
            if (value.precision() > type.length()) {
                error(OVERFLOW);
            } else {
                result(SqliteDecimals.toLong(value, type));
            }
        }
    }
}
