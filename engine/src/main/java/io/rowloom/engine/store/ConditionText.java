package io.rowloom.engine.store;

import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.Subquery;
import io.rowloom.query.ToOne;
import java.util.List;
import java.util.Locale;
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
            case Condition.Same<?, ?>(var left, var right) -> of(left) + " is not distinct from " + of(right);
            case Condition.In<?, ?>(var expression, var values, var withNull) ->
                of(expression) + " in (" + (values.size() + (withNull ? 1 : 0)) + " values)";
            case Condition.Within<?>(var expression, var query) -> of(expression) + " in (" + of(query) + ")";
            case Condition.Exists<?>(var steps, var relation, var where) ->
                "any " + way(steps) + relation.field() + (where == null ? "" : " (" + of(where) + ")");
            case Condition.IsNull<?>(var expression) -> of(expression) + " is null";
            case Condition.Like<?>(var text, var pattern, var ignoreCase) ->
                of(text) + (ignoreCase ? " like, ignoring case, ?" : " like ?");
            case Condition.And<?>(var parts) -> joined(parts, " and ");
            case Condition.Or<?>(var parts) -> joined(parts, " or ");
            case Condition.Not<?>(var part) -> "not (" + of(part) + ")";
        };
    }

    /**
     * Describes an expression without its values.
     *
     * @param expression the expression
     * @return for example {@code length(name)}
     */
    public static String of(Expression<?, ?> expression) {
        return switch (expression) {
            case Column<?, ?> column -> column.field();
            case Literal<?, ?> literal -> "?";
            case Computed<?, ?> computed -> of(computed.operation());
        };
    }

    private static String of(Operation operation) {
        return switch (operation) {
            case Operation.Calculation it -> "(" + of(it.left()) + " " + sign(it.sign()) + " " + of(it.right()) + ")";
            case Operation.Folding it -> call(it.letters().name().toLowerCase(Locale.ROOT), it);
            case Operation.Length it -> call("length", it);
            case Operation.Concatenation it -> call("concat", it);
            case Operation.Substring it -> "substring(" + of(it.text()) + ", " + it.start() + ", " + it.length() + ")";
            case Operation.Coalescence it -> call("coalesce", it);
            case Operation.Choice it ->
                "case when " + of(it.condition()) + " then " + of(it.then()) + " else " + of(it.otherwise()) + " end";
            case Operation.Comparison it -> call(it.which().name().toLowerCase(Locale.ROOT), it);
            case Operation.Constant it -> "?";
            case Operation.Path it -> way(it.steps()) + of(it.end());
            case Operation.RowCount it ->
                "count(" + way(it.steps()) + it.relation().field() + ")";
            case Operation.Aggregation it -> call(summary(it.summary()), it);
        };
    }

    private static String of(Subquery.Inner query) {
        Expression<?, ?> value = query.value();
        Condition<?> where = query.where();
        return (value == null ? "id" : of(value)) + " from " + query.table().getSimpleName()
                + (where == null ? "" : " where " + of(where));
    }

    private static String way(List<ToOne<?, ?>> steps) {
        return steps.stream().map(step -> step.field() + ".").collect(Collectors.joining());
    }

    private static String call(String function, Operation operation) {
        return function
                + operation.operands().stream().map(ConditionText::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String summary(Operation.Summary summary) {
        return switch (summary) {
            case COUNT -> "count";
            case COUNT_DISTINCT -> "countDistinct";
            case SUM -> "sum";
            case AVERAGE -> "avg";
            case MINIMUM -> "min";
            case MAXIMUM -> "max";
        };
    }

    private static String sign(Operation.Arithmetic sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "/";
            case REMAINDER -> "%";
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
