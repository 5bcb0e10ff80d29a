package io.rowloom.differential.expression;

import io.rowloom.query.NumericExpression;
import io.rowloom.state.ColumnType.Kind;
import java.util.List;

/** What is done with two numbers. */
public enum Sign {
    /** The sum. */
    PLUS("plus"),
    /** The difference. */
    MINUS("minus"),
    /** The product. */
    TIMES("times"),
    /** The quotient. */
    DIVIDED_BY("dividedBy"),
    /** What division leaves. */
    REMAINDER("remainder");

    private final String call;

    Sign(String call) {
        this.call = call;
    }

    /**
     * Lists what may be done: decimals are not divided, and of a double nothing remains.
     *
     * @param kind the kind of the numbers
     * @return the signs
     */
    public static List<Sign> of(Kind kind) {
        return switch (kind) {
            case DECIMAL -> List.of(PLUS, MINUS, TIMES);
            case DOUBLE -> List.of(PLUS, MINUS, TIMES, DIVIDED_BY);
            default -> List.of(values());
        };
    }

    String call() {
        return call;
    }

    <T, N extends Number> NumericExpression<T, N> on(NumericExpression<T, N> left, N right) {
        return switch (this) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
            case REMAINDER -> left.remainder(right);
        };
    }

    <T, N extends Number> NumericExpression<T, N> on(NumericExpression<T, N> left, NumericExpression<T, N> right) {
        return switch (this) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
            case REMAINDER -> left.remainder(right);
        };
    }

    /** The largest amount of the result: the quotient of doubles may be as large as any. */
    double most(Kind kind, double a, double b) {
        return switch (this) {
            case PLUS, MINUS -> a + b;
            case TIMES -> a * b;
            case DIVIDED_BY -> kind == Kind.DOUBLE ? Double.POSITIVE_INFINITY : a;
            case REMAINDER -> a;
        };
    }
}
