package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A column with a number added to it, subtracted from it, or multiplied by it: a value to compare with, and also the assignment
 * of that value to the very column.
 * <pre>{@code
 * db.from(User.class).where(User_.logins.plus(1).le(10)).update(User_.logins.plus(1));
 * }</pre>
 *
 * @param column the column
 * @param sign what is done
 * @param by the other number
 * @param <T> the model that has the column
 * @param <V> the type of the number
 */
public record Increment<T, V extends Number>(NumericColumn<T, V> column, Operation.Arithmetic sign, Expression<?, ?> by)
        implements Computed<T, V>, NumericExpression<T, V>, Assignment<T> {

    /**
     * Checks that nothing is null.
     *
     * @param column the column
     * @param sign what is done
     * @param by the other number
     */
    public Increment {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(by, "by");
    }

    @Override
    public ColumnType<V> type() {
        return column.type();
    }

    @Override
    public Operation operation() {
        return new Operation.Calculation(column, sign, by);
    }
}
