package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.List;

/** Computed values of MariaDB: a placeholder becomes text, so that one from which something is computed tells its type. */
final class MariaDbExpressions implements ExpressionDialect {

    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 65;
    private static final int MOST_SCALE = 30;
    private static final int MOST_ROWS = 16;

    private final SchemaDialect schema;

    MariaDbExpressions(SchemaDialect schema) {
        this.schema = schema;
    }

    @Override
    public String literal(ColumnType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, TEXT -> "?";
            case SHORT, INT, LONG -> "CAST(? AS SIGNED)";
            case BYTES -> "CAST(? AS BINARY)";
            case DOUBLE, DECIMAL, UUID, INSTANT, DATE, DATE_TIME, TIME -> "CAST(? AS " + schema.type(type) + ")";
        };
    }

    @Override
    public String calculation(Operand left, Operation.Arithmetic sign, Operand right) {
        String value = plain(left, sign, right.text());
        return left.type().kind() == Kind.DECIMAL ? "CAST(" + value + " AS " + schema.type(left.type()) + ")" : value;
    }

    /** The result has as many digits as it may need; a cast brings a decimal back to those of its type (rule N21). */
    private static String plain(Operand left, Operation.Arithmetic sign, String b) {
        String a = left.text();
        boolean isDouble = left.type().kind() == Kind.DOUBLE;
        return switch (sign) {
            case PLUS -> "(" + a + " + " + b + ")";
            case MINUS -> "(" + a + " - " + b + ")";
            case TIMES -> "(" + a + " * " + b + ")";
            case DIVIDED_BY -> "(" + a + (isDouble ? " / " : " DIV ") + "NULLIF(" + b + ", 0))";
            case REMAINDER -> "MOD(" + a + ", NULLIF(" + b + ", 0))";
        };
    }

    /** Its own folding takes every letter there is; so each of ASCII is replaced (rule T15). */
    @Override
    public String folded(String text, Operation.Letters letters) {
        StringBuilder sql = new StringBuilder("REPLACE(".repeat(LETTERS)).append(text);
        for (int i = 0; i < LETTERS; i++) {
            char small = (char) ('a' + i);
            char capital = (char) ('A' + i);
            boolean lower = letters == Operation.Letters.LOWER;
            sql.append(", '").append(lower ? capital : small);
            sql.append("', '").append(lower ? small : capital).append("')");
        }
        return sql.toString();
    }

    @Override
    public String length(String text) {
        return "CHAR_LENGTH(" + text + ")";
    }

    @Override
    public Call substring(int start, int length) {
        return new Call(
                "SUBSTRING(",
                ", ?, ?)",
                List.of(new Parameter.One(ColumnType.INT, start), new Parameter.One(ColumnType.INT, length)));
    }

    @Override
    public String extreme(Operation.Extreme which, String first, String second) {
        return which.name() + "(" + first + ", " + second + ")";
    }

    @Override
    public String aggregate(Operation.Summary summary, Operand of, ColumnType<?> result) {
        String value = of.text();
        return switch (summary) {
            case COUNT -> "COUNT(" + value + ")";
            case COUNT_DISTINCT -> "COUNT(DISTINCT " + value + ")";
            case SUM -> of.type().kind() == Kind.DOUBLE ? finite("SUM(" + value + ")") : "SUM(" + value + ")";
            case AVERAGE -> average(value, of.type());
            case MINIMUM -> "MIN(" + value + ")";
            case MAXIMUM -> "MAX(" + value + ")";
        };
    }

    /** A sum may become infinite without a word, a product may not (rule N22). */
    private static String finite(String sum) {
        return "(" + sum + " * 1e0)";
    }

    /** The average of exact numbers has four digits more than they have, which is too few for a double (rule N10). */
    private static String average(String value, ColumnType<?> type) {
        if (type.kind() == Kind.DOUBLE) {
            return "AVG(" + value + ")";
        }
        int whole = type.kind() == Kind.DECIMAL
                ? type.length() - type.scale()
                : Long.toString(Long.MAX_VALUE).length();
        int scale = Math.max(type.scale(), Math.min(MOST_SCALE, MOST_DIGITS - MOST_ROWS - whole));
        return "CAST(AVG(CAST(" + value + " AS DECIMAL(" + Math.min(MOST_DIGITS, whole + scale) + ", " + scale
                + "))) AS DOUBLE)";
    }

    @Override
    public String sameSign() {
        return "<=>";
    }
}
