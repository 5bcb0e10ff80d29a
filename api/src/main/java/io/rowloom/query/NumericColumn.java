package io.rowloom.query;

import io.rowloom.state.ColumnType;
import java.util.Objects;

/**
 * A column of numbers.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param type the type of the column
 * @param nullable whether the field may be null
 * @param <T> the model that has the field
 * @param <V> the type of the field, boxed
 */
public record NumericColumn<T, V extends Number>(Class<T> model, String field, ColumnType<V> type, boolean nullable)
        implements Column<T, V>, NumericExpression<T, V> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param type the type of the column
     * @param nullable whether the field may be null
     */
    public NumericColumn {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(type, "type");
    }

    /**
     * Names the column by model and field.
     *
     * @return for example {@code User.name}
     */
    @Override
    public String toString() {
        return model.getSimpleName() + "." + field;
    }

    /**
     * Adds a number: a value, and the assignment of it to this column.
     *
     * @param number the number, not null
     * @return the increment
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    @Override
    public Increment<T, V> plus(V number) {
        return Numbers.increment(this, Operation.Arithmetic.PLUS, Literal.of(type, number));
    }

    /**
     * Adds a whole number: a value, and the assignment of it to this column.
     *
     * @param number the number
     * @return the increment
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    @Override
    public Increment<T, V> plus(long number) {
        return Numbers.increment(this, Operation.Arithmetic.PLUS, Numbers.whole(type, number));
    }

    /**
     * Subtracts a number: a value, and the assignment of it to this column.
     *
     * @param number the number, not null
     * @return the increment
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    @Override
    public Increment<T, V> minus(V number) {
        return Numbers.increment(this, Operation.Arithmetic.MINUS, Literal.of(type, number));
    }

    /**
     * Subtracts a whole number: a value, and the assignment of it to this column.
     *
     * @param number the number
     * @return the increment
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    @Override
    public Increment<T, V> minus(long number) {
        return Numbers.increment(this, Operation.Arithmetic.MINUS, Numbers.whole(type, number));
    }

    /**
     * Multiplies by a number: a value, and the assignment of it to this column.
     *
     * @param number the number, not null
     * @return the increment
     * @throws io.rowloom.error.MisuseException if the number is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the number
     */
    @Override
    public Increment<T, V> times(V number) {
        return Numbers.increment(this, Operation.Arithmetic.TIMES, Literal.of(type, number));
    }

    /**
     * Multiplies by a whole number: a value, and the assignment of it to this column.
     *
     * @param number the number
     * @return the increment
     * @throws io.rowloom.error.ValueOutOfRangeException if a decimal of this type cannot hold the number
     */
    @Override
    public Increment<T, V> times(long number) {
        return Numbers.increment(this, Operation.Arithmetic.TIMES, Numbers.whole(type, number));
    }
}
