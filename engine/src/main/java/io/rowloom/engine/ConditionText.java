package io.rowloom.engine;

import io.rowloom.query.Column;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import java.util.List;
import java.util.stream.Collectors;

/** Words for a condition in messages: fields and operators, and a question mark for every value. */
public final class ConditionText {

    private ConditionText() {}

    /**
     * Describes a condition without its values.
     *
     * @param condition the condition
     * @return for example {@code email = ? and name like ?}
     */
    public static String of(Condition<?> condition) {
        return switch (condition) {
            case Condition.Compare<?, ?>(var left, var operator, var right) ->
                of(left) + " " + sign(operator) + " " + of(right);
            case Condition.In<?, ?>(var expression, var values, var withNull) ->
                of(expression) + " in (" + (values.size() + (withNull ? 1 : 0)) + " values)";
            case Condition.IsNull<?>(var expression) -> of(expression) + " is null";
            case Condition.Like<?>(var text, var pattern, var ignoreCase) ->
                of(text) + (ignoreCase ? " like, ignoring case, ?" : " like ?");
            case Condition.And<?>(var parts) -> joined(parts, " and ");
            case Condition.Or<?>(var parts) -> joined(parts, " or ");
            case Condition.Not<?>(var part) -> "not (" + of(part) + ")";
        };
    }

    private static String of(Expression<?, ?> expression) {
        return switch (expression) {
            case Column<?, ?> column -> column.field();
            case Literal<?, ?> literal -> "?";
        };
    }

    private static String joined(List<? extends Condition<?>> parts, String word) {
        return parts.stream().map(ConditionText::of).collect(Collectors.joining(word, "(", ")"));
    }

    private static String sign(Condition.Operator operator) {
        return switch (operator) {
            case EQ -> "=";
            case NE -> "<>";
            case LT -> "<";
            case LE -> "<=";
            case GT -> ">";
            case GE -> ">=";
        };
    }
}
