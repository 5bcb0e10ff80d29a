package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.jdbc.value.SqliteDecimals;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.List;

/**
 * Computed values of SQLite. A whole number that leaves 64 bits becomes a floating one there without a word; it is
 * turned into an error (rule N02). Short decimals are computed as the integers they are kept as, long ones by functions of
 * ours, {@link SqliteFunctions}.
 */
final class SqliteExpressions implements ExpressionDialect {

    private static final String VALUE = "\"rowloom_value\"";

    /** SQLite knows no way to raise an error in a query but one: the absolute value of the least integer. */
    private static final String OVERFLOW = "abs(-9223372036854775808 - (" + VALUE + " IS NULL))";

    @Override
    public String literal(ColumnType<?> type) {
        return "?";
    }

    @Override
    public String calculation(Operand left, Operation.Arithmetic sign, Operand right) {
        return switch (left.type().kind()) {
            case DECIMAL ->
                SqliteDecimals.isInteger(left.type())
                        ? scaled(left, sign, right)
                        : SqliteFunctions.call(sign, left.text(), right.text(), left.type());
            case DOUBLE -> finite(plain(left, sign, right));
            default ->
                mayOverflow(left) || mayOverflow(right) ? whole(plain(left, sign, right)) : plain(left, sign, right);
        };
    }

    /** Two numbers of 32 bits, added, subtracted or multiplied, stay within 64. */
    private static boolean mayOverflow(Operand operand) {
        return operand.computed() || operand.type().kind() == Kind.LONG;
    }

    private static String plain(Operand left, Operation.Arithmetic sign, Operand right) {
        String a = left.text();
        String b = right.text();
        return switch (sign) {
            case PLUS -> "(" + a + " + " + b + ")";
            case MINUS -> "(" + a + " - " + b + ")";
            case TIMES -> "(" + a + " * " + b + ")";
            case DIVIDED_BY -> "(" + a + " / NULLIF(" + b + ", 0))";
            case REMAINDER -> "(" + a + " % NULLIF(" + b + ", 0))";
        };
    }

    /** A number too great for SQLite is read as an infinite one (rule N22). */
    private static String finite(String value) {
        return "(SELECT CASE WHEN " + VALUE + " IN (9e999, -9e999) THEN " + OVERFLOW + " ELSE " + VALUE
                + " END FROM (SELECT " + value + " AS " + VALUE + "))";
    }

    private static String whole(String value) {
        return "(SELECT CASE typeof(" + VALUE + ") WHEN 'real' THEN " + OVERFLOW + " ELSE " + VALUE
                + " END FROM (SELECT " + value + " AS " + VALUE + "))";
    }

    /** Sums of scaled integers stay within 64 bits; a product may not, and is made by a function of ours. */
    private static String scaled(Operand left, Operation.Arithmetic sign, Operand right) {
        if (sign == Operation.Arithmetic.TIMES) {
            return SqliteFunctions.product(left.text(), right.text(), left.type());
        }
        String most = "9".repeat(left.type().length());
        return "(SELECT CASE WHEN " + VALUE + " NOT BETWEEN -" + most + " AND " + most + " THEN " + OVERFLOW + " ELSE "
                + VALUE + " END FROM (SELECT " + plain(left, sign, right) + " AS " + VALUE + "))";
    }

    @Override
    public String folded(String text, Operation.Letters letters) {
        return switch (letters) {
            case LOWER -> "lower(" + text + ")";
            case UPPER -> "upper(" + text + ")";
        };
    }

    @Override
    public String length(String text) {
        return "length(" + text + ")";
    }

    @Override
    public Call substring(int start, int length) {
        return new Call(
                "substr(",
                ", ?, ?)",
                List.of(new Parameter.One(ColumnType.INT, start), new Parameter.One(ColumnType.INT, length)));
    }

    @Override
    public String extreme(Operation.Extreme which, String first, String second) {
        return switch (which) {
            case GREATEST -> "max(" + first + ", " + second + ")";
            case LEAST -> "min(" + first + ", " + second + ")";
        };
    }

    @Override
    public String aggregate(Operation.Summary summary, Operand of, ColumnType<?> result) {
        String value = of.text();
        return switch (summary) {
            case COUNT -> "COUNT(" + value + ")";
            case COUNT_DISTINCT -> "COUNT(DISTINCT " + value + ")";
            case SUM -> sum(of, result);
            case AVERAGE -> average(value, of.type());
            case MINIMUM -> "MIN(" + value + ")";
            case MAXIMUM -> "MAX(" + value + ")";
        };
    }

    private static String sum(Operand of, ColumnType<?> result) {
        return switch (of.type().kind()) {
            case DOUBLE -> finite("SUM(" + of.text() + ")");
            case DECIMAL ->
                SqliteDecimals.isInteger(of.type()) ? wholeSum(of) : SqliteSums.ofDecimals(of.text(), result);
            default -> wholeSum(of);
        };
    }

    private static String wholeSum(Operand of) {
        if (of.computed()) {
            return SqliteSums.ofComputed(of.text());
        }
        return switch (of.type().kind()) {
            case SHORT, INT -> "SUM(" + of.text() + ")";
            default -> SqliteSums.ofColumn(of.text());
        };
    }

    private static String average(String value, ColumnType<?> type) {
        if (type.kind() != Kind.DECIMAL) {
            return "AVG(" + value + ")";
        }
        return SqliteDecimals.isInteger(type)
                ? "(AVG(" + value + ") / 1" + "0".repeat(type.scale()) + ".0)"
                : SqliteSums.averageOfDecimals(value, type);
    }

    @Override
    public String sameSign() {
        return "IS";
    }
}
