package io.rowloom.query;

import io.rowloom.error.MisuseException;
import io.rowloom.state.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with a value in every row: a column, or a value of the caller's. Expressions and what is made of them are
 * immutable and may be shared by threads.
 * <pre>{@code
 * User_.email.eq("alice@example.com")
 * }</pre>
 * Comparisons follow SQL's three-valued logic: a comparison with a null of the row is neither true nor false, and
 * the row is not found (rule L03).
 *
 * @param <T> the model whose rows have the value
 * @param <V> the type of the value
 */
public sealed interface Expression<T, V> extends Selection<T, V>
        permits ComparableExpression, Column, Literal, Computed {

    /**
     * Tells the type of the value.
     *
     * @return the type in no database's words
     */
    ColumnType<V> type();

    /**
     * Gives the expression whose value a store is asked for.
     *
     * @return this expression
     */
    @Override
    default Expression<T, V> selected() {
        return this;
    }

    /**
     * Holds where the value equals the given one; text by code points, upper and lower case apart (rule T01).
     *
     * @param value the value, not null
     * @return the condition
     * @throws MisuseException if the value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    default Condition<T> eq(V value) {
        return new Condition.Compare<>(this, Condition.Operator.EQ, Literal.of(type(), value));
    }

    /**
     * Holds where two expressions of one row are equal.
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> eq(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.EQ, other);
    }

    /**
     * Holds where the value is another than the given one. Not where it is null (rule L03).
     *
     * @param value the value, not null
     * @return the condition
     * @throws MisuseException if the value is null
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    default Condition<T> ne(V value) {
        return new Condition.Compare<>(this, Condition.Operator.NE, Literal.of(type(), value));
    }

    /**
     * Holds where two expressions of one row differ. Not where either is null (rule L03).
     *
     * @param other the other expression
     * @return the condition
     */
    default Condition<T> ne(Expression<T, V> other) {
        return new Condition.Compare<>(this, Condition.Operator.NE, other);
    }

    /**
     * Holds where the value is one of the given ones. No values: nowhere (rule L04). A null among them makes the
     * condition unknown where no other one matches (rule L03).
     *
     * @param values the values
     * @return the condition
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold one of the values
     */
    default Condition<T> in(Collection<? extends @Nullable V> values) {
        List<Object> stored = new ArrayList<>(values.size());
        boolean withNull = false;
        for (V value : values) {
            if (value == null) {
                withNull = true;
            } else {
                stored.add(Literal.of(type(), value).value());
            }
        }
        return new Condition.In<>(this, stored, withNull);
    }

    /**
     * Holds where the value is none of the given ones: everywhere when there are none, null included (rule L04); else
     * not where it is null, and nowhere when a null is among them (rule L03).
     *
     * @param values the values
     * @return the condition
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold one of the values
     */
    default Condition<T> notIn(Collection<? extends @Nullable V> values) {
        return in(values).not();
    }

    /**
     * Holds where the value is one of those that another query gives: nowhere when it gives none. A null among them makes the
     * condition unknown where no other one matches (rule L03).
     *
     * @param query a query of one value, without offset and limit
     * @return the condition
     * @throws MisuseException if the query has an offset or a limit, or if the two are decimals of different precision or scale
     */
    default Condition<T> in(Subquery<? extends @Nullable V> query) {
        Subquery.Inner inner = query.inner();
        Expression<?, ?> value = inner.value();
        if (value != null) {
            Numbers.alike(this, value);
        }
        return new Condition.Within<>(this, inner);
    }

    /**
     * Holds where the value is none of those that another query gives: everywhere when it gives none, null included;
     * else not where it is null, and nowhere when a null is among them (rule L03).
     *
     * @param query a query of one value, without offset and limit
     * @return the condition
     * @throws MisuseException as for {@link #in(Subquery)}
     */
    default Condition<T> notIn(Subquery<? extends @Nullable V> query) {
        return in(query).not();
    }

    /**
     * Holds where there is no value.
     *
     * @return the condition
     */
    default Condition<T> isNull() {
        return new Condition.IsNull<>(this);
    }

    /**
     * Holds where there is a value.
     *
     * @return the condition
     */
    default Condition<T> isNotNull() {
        return isNull().not();
    }

    /**
     * Holds where the value is another than the given one, an absent value counted as one of its own: unlike
     * {@link #ne}, also where the value is absent and the given one is not (rule L08).
     *
     * @param value the value, or null for the absent one
     * @return the condition, never unknown
     * @throws io.rowloom.error.ValueOutOfRangeException if no store could hold the value
     */
    default Condition<T> isDistinctFrom(@Nullable V value) {
        return value == null ? isNotNull() : new Condition.Same<>(this, Literal.of(type(), value)).not();
    }

    /**
     * Holds where two expressions of one row differ, an absent value counted as one of its own (rule L08).
     *
     * @param other the other expression
     * @return the condition, never unknown
     */
    default Condition<T> isDistinctFrom(Expression<T, V> other) {
        return new Condition.Same<>(this, other).not();
    }

    /**
     * Orders from small to great, rows without a value last (rule L01).
     *
     * @return the order
     */
    default Order<T> asc() {
        return new Order<>(this, false, false);
    }

    /**
     * Orders from great to small, rows without a value last (rule L01).
     *
     * @return the order
     */
    default Order<T> desc() {
        return new Order<>(this, true, false);
    }
}
