package io.rowloom.differential.condition;

import io.rowloom.query.ComparableExpression;
import io.rowloom.query.Condition;
import io.rowloom.query.Expression;
import java.util.List;
import java.util.Locale;

/** The six ways to compare. */
public enum Comparison {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE,
    /** More. */
    GT,
    /** More or equal. */
    GE;

    private static final List<Comparison> EQUALITIES = List.of(EQ, NE);
    private static final List<Comparison> ALL = List.of(values());

    /**
     * Lists those that an expression has.
     *
     * @param expression the expression
     * @return two, or all where there is an order
     */
    static List<Comparison> of(Expression<?, ?> expression) {
        return expression instanceof ComparableExpression ? ALL : EQUALITIES;
    }

    String call() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(int side) {
        return switch (this) {
            case EQ -> side == 0;
            case NE -> side != 0;
            case LT -> side < 0;
            case LE -> side <= 0;
            case GT -> side > 0;
            case GE -> side >= 0;
        };
    }

    <T, V> Condition<T> on(Expression<T, V> left, V right) {
        return switch (this) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case LT -> ordered(left).lt(right);
            case LE -> ordered(left).le(right);
            case GT -> ordered(left).gt(right);
            case GE -> ordered(left).ge(right);
        };
    }

    <T, V> Condition<T> on(Expression<T, V> left, Expression<T, V> right) {
        return switch (this) {
            case EQ -> left.eq(right);
            case NE -> left.ne(right);
            case LT -> ordered(left).lt(right);
            case LE -> ordered(left).le(right);
            case GT -> ordered(left).gt(right);
            case GE -> ordered(left).ge(right);
        };
    }

    static <T, V> ComparableExpression<T, V> ordered(Expression<T, V> expression) {
        return (ComparableExpression<T, V>) expression;
    }
}
