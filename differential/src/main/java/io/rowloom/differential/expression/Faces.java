package io.rowloom.differential.expression;

import io.rowloom.differential.table.Expr;
import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import io.rowloom.query.Expressions;
import io.rowloom.query.Functions;
import io.rowloom.query.NumericExpression;
import io.rowloom.query.Reference;
import io.rowloom.query.TextExpression;
import io.rowloom.query.ToOne;

/** Calls the method of the API that fits the face of an expression: of texts, of numbers, of what has an order, of the rest. */
final class Faces {

    private Faces() {}

    static boolean isText(Expr<?, ?> expr) {
        return expr.api() instanceof TextExpression;
    }

    static <T> TextExpression<T> text(Expr<T, String> expr) {
        return (TextExpression<T>) expr.api();
    }

    @SuppressWarnings("unchecked") // asked of numbers alone
    static <T, N extends Number> NumericExpression<T, N> number(Expr<T, ?> expr) {
        return (NumericExpression<T, N>) expr.api();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // an expression of a kind has values of that kind
    private static <T, W> W same(Expression<T, ?> other) {
        return (W) other;
    }

    @SuppressWarnings("unchecked") // asked of texts alone
    private static <T> TextExpression<T> texts(Expression<T, ?> text) {
        return (TextExpression<T>) text;
    }

    static <T, V> Expression<T, V> coalesce(Expression<T, V> first, Expression<T, V> second) {
        return switch (first) {
            case TextExpression<?> text -> same(Functions.coalesce(texts(first), texts(second)));
            case NumericExpression<T, ?> number -> same(numbers(number, second));
            case ComparableExpression<T, V> ordered -> Functions.coalesce(ordered, (ComparableExpression<T, V>) second);
            default -> Functions.coalesce(first, second);
        };
    }

    private static <T, N extends Number> Expression<T, ?> numbers(
            NumericExpression<T, N> number, Expression<T, ?> second) {
        return Functions.coalesce(number, Faces.<T, NumericExpression<T, N>>same(second));
    }

    static <T, V> Expression<T, V> coalesce(Expression<T, V> first, V second) {
        return switch (first) {
            case TextExpression<?> text -> same(Functions.coalesce(texts(first), (String) second));
            case NumericExpression<T, ?> number -> same(given(number, second));
            case ComparableExpression<T, V> ordered -> Functions.coalesce(ordered, second);
            default -> Functions.coalesce(first, second);
        };
    }

    @SuppressWarnings("unchecked") // a number stands beside numbers of its own type
    private static <T, N extends Number> Expression<T, ?> given(NumericExpression<T, N> number, Object second) {
        return Functions.coalesce(number, (N) second);
    }

    static <T, V> Expression<T, V> choice(Condition<T> condition, Expression<T, V> then, Expression<T, V> otherwise) {
        return switch (then) {
            case TextExpression<?> text -> same(Functions.caseWhen(condition, texts(then), texts(otherwise)));
            case NumericExpression<T, ?> number -> same(numbers(condition, number, otherwise));
            case ComparableExpression<T, V> ordered ->
                Functions.caseWhen(condition, ordered, (ComparableExpression<T, V>) otherwise);
            default -> Functions.caseWhen(condition, then, otherwise);
        };
    }

    private static <T, N extends Number> Expression<T, ?> numbers(
            Condition<T> condition, NumericExpression<T, N> then, Expression<T, ?> otherwise) {
        return Functions.caseWhen(condition, then, Faces.<T, NumericExpression<T, N>>same(otherwise));
    }

    static <T, V> Expression<T, V> extreme(
            boolean greatest, ComparableExpression<T, V> first, ComparableExpression<T, V> second) {
        return switch (first) {
            case TextExpression<?> text ->
                same(
                        greatest
                                ? Expressions.greatest(texts(first), texts(second))
                                : Expressions.least(texts(first), texts(second)));
            case NumericExpression<T, ?> number -> same(numbers(greatest, number, second));
            default -> greatest ? Expressions.greatest(first, second) : Expressions.least(first, second);
        };
    }

    private static <T, N extends Number> Expression<T, ?> numbers(
            boolean greatest, NumericExpression<T, N> first, Expression<T, ?> second) {
        NumericExpression<T, N> other = same(second);
        return greatest ? Expressions.greatest(first, other) : Expressions.least(first, other);
    }

    static <T, R extends io.rowloom.Table<?>, V> Expression<T, V> path(ToOne<T, R> step, Expression<R, V> end) {
        Reference<T, R> from = step;
        return switch (end) {
            case TextExpression<?> text -> same(from.to(texts(end)));
            case NumericExpression<R, ?> number -> same(from.to(number));
            case ComparableExpression<R, V> ordered -> from.to(ordered);
            default -> from.to(end);
        };
    }
}
