package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.query.Condition;
import java.util.Collections;
import java.util.List;

/**
 * Writes conditions: the walk from the tree to SQL. Values are placeholders, never text. Long lists of parts are written
 * as balanced trees, because databases count the levels of an expression (rule B02).
 */
final class ConditionSql {

    private static final int MOST_FLAT = 16;
    private static final String FALSE = "1 = 0";
    private static final String UNKNOWN = "1 = NULL";

    private final Dialect dialect;
    private final ExpressionSql expressions;
    private final InnerSql inner;

    ConditionSql(Dialect dialect) {
        this.dialect = dialect;
        this.expressions = new ExpressionSql(dialect.expressions(), this);
        this.inner = new InnerSql(this);
    }

    ExpressionSql expressions() {
        return expressions;
    }

    InnerSql inner() {
        return inner;
    }

    String of(Scope scope, Condition<?> condition) {
        StringBuilder sql = new StringBuilder(128);
        write(sql, scope, condition);
        return sql.toString();
    }

    private void write(StringBuilder sql, Scope scope, Condition<?> condition) {
        switch (condition) {
            case Condition.Compare<?, ?> compare -> sql.append(compare(scope, compare));
            case Condition.Same<?, ?> same -> sql.append(same(scope, same));
            case Condition.In<?, ?> in -> in(sql, scope, in, false);
            case Condition.Within<?> within ->
                sql.append(expressions.operand(scope, within.expression()))
                        .append(" IN ")
                        .append(inner.values(scope, within.query()));
            case Condition.Exists<?> exists -> sql.append(inner.exists(scope, exists));
            case Condition.IsNull<?> isNull ->
                sql.append(expressions.operand(scope, isNull.expression())).append(" IS NULL");
            case Condition.Like<?> like ->
                sql.append(dialect.like(like).form().of(expressions.operand(scope, like.text())));
            case Condition.And<?> and -> parts(sql, scope, and.parts(), " AND ");
            case Condition.Or<?> or -> parts(sql, scope, or.parts(), " OR ");
            case Condition.Not<?> not -> not(sql, scope, not.part());
        }
    }

    private void not(StringBuilder sql, Scope scope, Condition<?> part) {
        switch (part) {
            case Condition.IsNull<?> isNull ->
                sql.append(expressions.operand(scope, isNull.expression())).append(" IS NOT NULL");
            case Condition.In<?, ?> in -> in(sql, scope, in, true);
            default -> {
                sql.append("NOT (");
                write(sql, scope, part);
                sql.append(')');
            }
        }
    }

    private void parts(StringBuilder sql, Scope scope, List<? extends Condition<?>> parts, String operator) {
        sql.append('(');
        if (parts.size() <= MOST_FLAT) {
            for (int i = 0; i < parts.size(); i++) {
                sql.append(i == 0 ? "" : operator);
                write(sql, scope, parts.get(i));
            }
        } else {
            int middle = parts.size() / 2;
            parts(sql, scope, parts.subList(0, middle), operator);
            sql.append(operator);
            parts(sql, scope, parts.subList(middle, parts.size()), operator);
        }
        sql.append(')');
    }

    private String compare(Scope scope, Condition.Compare<?, ?> compare) {
        String sign = switch (compare.operator()) {
            case EQ -> "=";
            case NE -> "<>";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
        return dialect.compare(
                expressions.operand(scope, compare.left()),
                compare.left().type(),
                sign,
                expressions.operand(scope, compare.right()),
                compare.right().type());
    }

    private String same(Scope scope, Condition.Same<?, ?> same) {
        return dialect.compare(
                expressions.operand(scope, same.left()),
                same.left().type(),
                dialect.expressions().sameSign(),
                expressions.operand(scope, same.right()),
                same.right().type());
    }

    /** A list without values holds nowhere, also where the expression is null (rule L04); with a null it is never false (rule L03). */
    private void in(StringBuilder sql, Scope scope, Condition.In<?, ?> in, boolean negated) {
        int length = in.values().size();
        if (length == 0) {
            sql.append(in.withNull() ? UNKNOWN : negated ? "NOT (" + FALSE + ")" : FALSE);
        } else if (length <= dialect.mostPlaceholders()) {
            sql.append(expressions.operand(scope, in.expression())).append(negated ? " NOT IN (" : " IN (");
            sql.append(String.join(", ", Collections.nCopies(Shape.placeholders(length), "?")));
            sql.append(in.withNull() ? ", NULL)" : ")");
        } else {
            String chunk = dialect.inMany(
                    expressions.operand(scope, in.expression()), in.expression().type());
            sql.append(negated ? "NOT (" : "(");
            sql.append(String.join(" OR ", Collections.nCopies(Shape.chunks(length), chunk)));
            sql.append(in.withNull() ? " OR " + UNKNOWN + ")" : ")");
        }
    }
}
