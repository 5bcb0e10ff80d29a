package io.rowloom.query;

import org.jspecify.annotations.Nullable;

/**
 * A column of the metamodel: a constant such as {@code User_.name}. It names a field of a model; which column of which
 * table that is, the table that is asked knows, so a column of a base serves the queries of every table made of it.
 *
 * @param <T> the model that has the field
 * @param <V> the type of the field, boxed
 */
public sealed interface Column<T, V> extends Expression<T, V>, KeyPart<T>
        permits PlainColumn, ComparableColumn, TextColumn, NumericColumn {

    /**
     * Tells the model.
     *
     * @return the class that has the field
     */
    Class<T> model();

    @Override
    default Column<T, ?> keyColumn() {
        return this;
    }

    /**
     * Tells the field.
     *
     * @return its name in the class; for a field of an embedded record with the outer field before it, such as {@code address.street}
     */
    String field();

    /**
     * Says whether the field may be null.
     *
     * @return true if it is annotated {@code @Nullable}
     */
    boolean nullable();

    /**
     * Gives the column a value, for {@link Query#update(Assignment)}. It is stripped and checked as the field itself
     * would be, when the update is asked for.
     *
     * @param value the value, or null as {@link #setNull()} says it
     * @return the assignment
     */
    default Assignment<T> set(@Nullable V value) {
        return new Assignment.Given<>(this, value);
    }

    /**
     * Makes the column absent, for {@link Query#update(Assignment)}.
     *
     * @return the assignment; refused when the update is asked for if the column is not null
     */
    default Assignment<T> setNull() {
        return new Assignment.Given<>(this, null);
    }

    /**
     * Gives the column what is computed from the row as it was before.
     *
     * @param value how it is computed
     * @return the assignment
     * @throws io.rowloom.error.MisuseException if the two are decimals of different precision or scale
     */
    default Assignment<T> set(Expression<? super T, V> value) {
        return new Assignment.Derived<>(this, Numbers.alike(this, value));
    }
}
