package io.rowloom.jdbc.dialect;

import io.rowloom.jdbc.value.Parameter;
import io.rowloom.query.Operation;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.util.List;

/** Computed values of PostgreSQL: whole numbers as bigint, text by the collation "C", which is binary and folds ASCII alone. */
final class PostgresExpressions implements ExpressionDialect {

    private final SchemaDialect schema;

    PostgresExpressions(SchemaDialect schema) {
        this.schema = schema;
    }

    @Override
    public String literal(ColumnType<?> type) {
        return type.kind() == Kind.TEXT ? "(CAST(? AS text) COLLATE \"C\")" : "CAST(? AS " + schema.type(type) + ")";
    }

    @Override
    public String calculation(Operand left, Operation.Arithmetic sign, Operand right) {
        String value = plain(wide(left), sign, wide(right));
        return left.type().kind() == Kind.DECIMAL ? decimal(value, left.type()) : value;
    }

    /** A numeric grows without end; the cast rounds half up to the digits of the type, and refuses more (rule N21). */
    private String decimal(String value, ColumnType<?> type) {
        return "CAST(" + value + " AS " + schema.type(type) + ")";
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
            case SHORT, INT -> "CAST(" + operand.text() + " AS bigint)";
            default -> operand.text();
        };
    }

    @Override
    public String folded(String text, Operation.Letters letters) {
        return letters.name() + "(" + text + " COLLATE \"C\")";
    }

    @Override
    public String length(String text) {
        return "char_length(" + text + ")";
    }

    @Override
    public Call substring(int start, int length) {
        return new Call(
                "substr(",
                ", ?, ?)",
                List.of(new Parameter.One(ColumnType.INT, start), new Parameter.One(ColumnType.INT, length)));
    }

    /** GREATEST and LEAST leave out what is absent. */
    @Override
    public String extreme(Operation.Extreme which, String first, String second) {
        return "CASE WHEN (" + first + ") IS NOT NULL AND (" + second + ") IS NOT NULL THEN " + which.name() + "("
                + first + ", " + second + ") END";
    }

    @Override
    public boolean repeatsExtremes() {
        return true;
    }

    @Override
    public String aggregate(Operation.Summary summary, Operand of, ColumnType<?> result) {
        String value = of.text();
        return switch (summary) {
            case COUNT -> "COUNT(" + value + ")";
            case COUNT_DISTINCT -> "COUNT(DISTINCT " + value + ")";
            case SUM -> "SUM(" + value + ")";
            case AVERAGE -> "CAST(AVG(" + value + ") AS double precision)";
            case MINIMUM -> "MIN(" + value + ")";
            case MAXIMUM -> "MAX(" + value + ")";
        };
    }

    @Override
    public String sameSign() {
        return "IS NOT DISTINCT FROM";
    }
}
