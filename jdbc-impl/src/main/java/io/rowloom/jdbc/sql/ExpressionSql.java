package io.rowloom.jdbc.sql;

import io.rowloom.jdbc.dialect.ExpressionDialect;
import io.rowloom.jdbc.dialect.ExpressionDialect.Operand;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Column;
import io.rowloom.query.Computed;
import io.rowloom.query.Expression;
import io.rowloom.query.Literal;
import io.rowloom.query.Operation;
import io.rowloom.query.ToOne;
import java.util.List;

/** Writes values: columns, placeholders and what is computed from them. {@link Shape} visits the same tree in the same order. */
final class ExpressionSql {

    private final ExpressionDialect dialect;
    private final ConditionSql conditions;

    ExpressionSql(ExpressionDialect dialect, ConditionSql conditions) {
        this.dialect = dialect;
        this.conditions = conditions;
    }

    /** A value that stands beside a column, from which the database knows the type of a placeholder. */
    String operand(Scope scope, Expression<?, ?> expression) {
        String known = scope.known(expression);
        if (known != null) {
            return known;
        }
        return switch (expression) {
            case Literal<?, ?> literal -> "?";
            case Column<?, ?> column -> scope.column(column);
            case Computed<?, ?> computed -> computed(scope, computed);
        };
    }

    /** A value that stands alone, or from which another is computed: a placeholder says its type itself. */
    String value(Scope scope, Expression<?, ?> expression) {
        String known = scope.known(expression);
        if (known != null) {
            return known;
        }
        return switch (expression) {
            case Literal<?, ?> literal -> dialect.literal(literal.type());
            case Column<?, ?> column -> scope.column(column);
            case Computed<?, ?> computed -> computed(scope, computed);
        };
    }

    private String computed(Scope scope, Computed<?, ?> computed) {
        return switch (computed.operation()) {
            case Operation.Calculation it ->
                dialect.calculation(operandOf(scope, it.left()), it.sign(), operandOf(scope, it.right()));
            case Operation.Folding it -> dialect.folded(value(scope, it.text()), it.letters());
            case Operation.Length it -> dialect.length(value(scope, it.text()));
            case Operation.Concatenation it ->
                "(" + value(scope, it.first()) + " || " + value(scope, it.second()) + ")";
            case Operation.Substring it ->
                dialect.substring(it.start(), it.length()).of(value(scope, it.text()));
            case Operation.Coalescence it ->
                "COALESCE(" + value(scope, it.first()) + ", " + value(scope, it.second()) + ")";
            case Operation.Choice it ->
                "CASE WHEN " + conditions.of(scope, it.condition()) + " THEN " + value(scope, it.then()) + " ELSE "
                        + value(scope, it.otherwise()) + " END";
            case Operation.Comparison it ->
                dialect.extreme(it.which(), value(scope, it.first()), value(scope, it.second()));
            case Operation.Constant it -> dialect.literal(it.value().type());
            case Operation.Path it -> path(scope, it);
            case Operation.RowCount it -> conditions.inner().count(scope, it.steps(), it.relation());
            case Operation.Aggregation it -> aggregate(scope, it, computed);
        };
    }

    private String aggregate(Scope scope, Operation.Aggregation aggregation, Computed<?, ?> result) {
        Expression<?, ?> of = aggregation.of();
        return of == null ? "COUNT(*)" : dialect.aggregate(aggregation.summary(), operandOf(scope, of), result.type());
    }

    private Operand operandOf(Scope scope, Expression<?, ?> expression) {
        return new Operand(value(scope, expression), expression.type(), expression instanceof Computed);
    }

    private String path(Scope scope, Operation.Path path) {
        return along(scope, path.steps(), path.end());
    }

    /** A value at the end of a way. */
    String along(Scope scope, List<ToOne<?, ?>> steps, Expression<?, ?> end) {
        if (steps.isEmpty()) {
            return value(scope, end);
        }
        return scope.canJoin() ? joined(scope, steps, end) : fetched(scope, steps, end);
    }

    private String joined(Scope scope, List<ToOne<?, ?>> steps, Expression<?, ?> end) {
        Scope at = scope;
        for (ToOne<?, ?> step : steps) {
            at = at.along(step);
        }
        String value = value(at, end);
        return isAbsentWithItsRow(end) ? value : "CASE WHEN " + at.column(0) + " IS NOT NULL THEN " + value + " END";
    }

    /** Where a reference is absent the join gives a row of nulls, of which some values are made that are not null (rule R10). */
    private static boolean isAbsentWithItsRow(Expression<?, ?> end) {
        return switch (end) {
            case Column<?, ?> column -> true;
            case Literal<?, ?> literal -> false;
            case Computed<?, ?> computed -> isAbsentWithItsRow(computed.operation());
        };
    }

    private static boolean isAbsentWithItsRow(Operation operation) {
        return switch (operation) {
            case Operation.Calculation it -> isAbsentWithItsRow(it.left()) || isAbsentWithItsRow(it.right());
            case Operation.Folding it -> isAbsentWithItsRow(it.text());
            case Operation.Length it -> isAbsentWithItsRow(it.text());
            case Operation.Concatenation it -> isAbsentWithItsRow(it.first()) || isAbsentWithItsRow(it.second());
            case Operation.Substring it -> isAbsentWithItsRow(it.text());
            case Operation.Comparison it -> isAbsentWithItsRow(it.first()) || isAbsentWithItsRow(it.second());
            case Operation.Coalescence it -> isAbsentWithItsRow(it.first()) && isAbsentWithItsRow(it.second());
            case Operation.Choice it -> isAbsentWithItsRow(it.then()) && isAbsentWithItsRow(it.otherwise());
            case Operation.Path it -> true;
            case Operation.Constant it -> false;
            case Operation.RowCount it -> false;
            case Operation.Aggregation it -> false;
        };
    }

    /** Where nothing can be joined, a query inside of the statement fetches the value. */
    private String fetched(Scope scope, List<ToOne<?, ?>> steps, Expression<?, ?> end) {
        ToOne<?, ?> first = steps.getFirst();
        Scope inner = scope.inner(ModelTypes.table(first.target()));
        String value = along(inner, steps.subList(1, steps.size()), end);
        return "(SELECT " + value + " FROM " + inner.fromClause() + " WHERE " + inner.column(0) + " = "
                + scope.column(first.key()) + ")";
    }
}
