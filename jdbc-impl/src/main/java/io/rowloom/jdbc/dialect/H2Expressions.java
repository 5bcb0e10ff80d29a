package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.List;

/** Computed values of H2: whole numbers as BIGINT, text in code points by regular expressions, since H2 counts units of UTF-16. */
final class H2Expressions implements ExpressionDialect {

    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final SchemaDialect schema;

    H2Expressions(SchemaDialect schema) {
        this.schema = schema;
    }

    @Override
    public String literal(ColumnType<?> type) {
        return "CAST(? AS " + schema.type(type) + ")";
    }

    @Override
    public String calculation(Operand left, Operation.Arithmetic sign, Operand right) {
        String value = plain(wide(left), sign, wide(right));
        return switch (left.type().kind()) {
            case DECIMAL -> decimal(value, left.type());
            case DOUBLE -> finite(value);
            default -> value;
        };
    }

    /** H2 gives a result as many digits as it may need; the cast rounds half up to those of the type, and refuses more (rule N21). */
    private String decimal(String value, ColumnType<?> type) {
        return "CAST(" + value + " AS " + schema.type(type) + ")";
    }

    /** The only way that computes the value once: "Infinity" without its first letter is no number (rule N22). */
    private static String finite(String value) {
        return asDouble("REPLACE(CAST(" + value + " AS VARCHAR), 'I', '?')");
    }

    private static String plain(String a, Operation.Arithmetic sign, String b) {
        return switch (sign) {
            case PLUS -> "(" + a + " + " + b + ")";
            case MINUS -> "(" + a + " - " + b + ")";
            case TIMES -> "(" + a + " * " + b + ")";
            case DIVIDED_BY -> "(" + a + " / NULLIF(" + b + ", 0))";
            case REMAINDER -> "MOD(" + a + ", NULLIF(" + b + ", 0))";
        };
    }

    private static String wide(Operand operand) {
        return switch (operand.type().kind()) {
            case SHORT, INT -> "CAST(" + operand.text() + " AS BIGINT)";
            default -> operand.text();
        };
    }

    @Override
    public String folded(String text, Operation.Letters letters) {
        return switch (letters) {
            case LOWER -> "TRANSLATE(" + text + ", '" + CAPITAL + "', '" + SMALL + "')";
            case UPPER -> "TRANSLATE(" + text + ", '" + SMALL + "', '" + CAPITAL + "')";
        };
    }

    @Override
    public String length(String text) {
        return H2Schema.codePoints(text);
    }

    /** A dot of a regular expression of Java stands for a code point. */
    @Override
    public Call substring(int start, int length) {
        String pattern = "(?s)^.{0," + (start - 1) + "}(.{0," + length + "}).*$";
        return new Call("REGEXP_REPLACE(", ", ?, '$1')", List.of(new Parameter.One(ColumnType.TEXT, pattern)));
    }

    @Override
    public String extreme(Operation.Extreme which, String first, String second) {
        return which.name() + "(" + first + ", " + second + ")";
    }

    @Override
    public String aggregate(Operation.Summary summary, Operand of, ColumnType<?> result) {
        String value = of.text();
        boolean isDouble = of.type().kind() == Kind.DOUBLE;
        return switch (summary) {
            case COUNT -> "COUNT(" + value + ")";
            case COUNT_DISTINCT -> "COUNT(DISTINCT " + value + ")";
            case SUM -> isDouble ? finite(asDouble("SUM(" + value + ")")) : "SUM(" + value + ")";
            case AVERAGE -> asDouble(isDouble ? "AVG(" + value + ")" : "AVG(CAST(" + value + " AS DECFLOAT(40)))");
            case MINIMUM -> "MIN(" + value + ")";
            case MAXIMUM -> "MAX(" + value + ")";
        };
    }

    /** H2 computes with more digits, which a double has not. */
    private static String asDouble(String value) {
        return "CAST(" + value + " AS DOUBLE PRECISION)";
    }

    @Override
    public String sameSign() {
        return "IS NOT DISTINCT FROM";
    }
}
