package io.rowloom.query;

/**
 * A column of the metamodel: a constant such as {@code User_.name}. It names a field of a model; which column of which
 * table that is, the table that is asked knows, so a column of a base serves the queries of every table made of it.
 *
 * @param <T> the model that has the field
 * @param <V> the type of the field, boxed
 */
public sealed interface Column<T, V> extends Expression<T, V>
        permits PlainColumn, ComparableColumn, TextColumn, NumericColumn {

    /**
     * Tells the model.
     *
     * @return the class that has the field
     */
    Class<T> model();

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
}
