package io.rowloom.query;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Operation.Arithmetic;
import io.rowloom.state.ColumnType;
import io.rowloom.state.ColumnType.Kind;
import java.math.BigDecimal;

/** Which numbers may be computed with one another. */
final class Numbers {

    private Numbers() {}

    static <T, V extends Number> NumericExpression<T, V> calculated(
            NumericExpression<T, V> left, Arithmetic sign, Expression<?, ?> right) {
        return new ComputedNumber<>(new Operation.Calculation(left, sign, alike(left, right)), left.type());
    }

    static <T, V extends Number> Increment<T, V> increment(
            NumericColumn<T, V> column, Arithmetic sign, Expression<?, ?> by) {
        return new Increment<>(column, sign, alike(column, by));
    }

    static <T, V extends Number> NumericExpression<T, V> divided(
            NumericExpression<T, V> left, Arithmetic sign, Expression<?, ?> right) {
        Kind kind = left.type().kind();
        if (kind == Kind.DECIMAL) {
            throw new MisuseException(
                    "the quotient of decimals has no scale that all databases agree on. Divide in Java, with a rounding of your choice.");
        }
        if (kind == Kind.DOUBLE && sign == Arithmetic.REMAINDER) {
            throw new MisuseException("remainder expects whole numbers and found a double.");
        }
        return calculated(left, sign, right);
    }

    /** A whole number in the form of what it is computed with. */
    static Literal<?, ?> whole(ColumnType<?> type, long number) {
        return switch (type.kind()) {
            case DECIMAL -> Literal.of(ColumnType.decimal(type.length(), type.scale()), BigDecimal.valueOf(number));
            case DOUBLE -> Literal.of(ColumnType.DOUBLE, (double) number);
            default -> Literal.of(ColumnType.LONG, number);
        };
    }

    /** Decimals meet only in one form, so that no database chooses a scale (rule N09). */
    static <E extends Expression<?, ?>> E alike(Expression<?, ?> one, E other) {
        ColumnType<?> a = one.type();
        ColumnType<?> b = other.type();
        if (a.kind() == Kind.DECIMAL && (a.length() != b.length() || a.scale() != b.scale())) {
            throw new MisuseException("an expression of " + a.describe() + " meets one of " + b.describe()
                    + ". Give both fields the same constraint, or compute in Java.");
        }
        return other;
    }
}
