package io.rowloom.query;

import io.rowloom.state.Identified;
import java.util.List;

/**
 * The way to another row along one reference or several, and from there to a value: a path. The join is implied; equal
 * ways in one query are joined once, and a way that nothing asks for is not joined at all. Where a reference on the way is
 * absent, every value behind it is absent.
 * <pre>{@code
 * db.from(Article.class).where(Article_.author.to(User_.name).eq("Alice"))
 * }</pre>
 *
 * @param <T> the model where the way begins
 * @param <R> the table where it ends
 */
public sealed interface Reference<T, R extends Identified<?>> permits ToOne, ToOnePath {

    /**
     * Tells the way.
     *
     * @return the references, the first one from the row that is asked about
     */
    List<ToOne<?, ?>> steps();

    /**
     * Gives the id of the row that the last reference of the way is to.
     *
     * @return the id, absent where a reference on the way is; a {@link java.util.UUID} or {@link Long}, as the other table has it
     */
    ComparableExpression<T, Object> key();

    /**
     * Goes on to a text of the other row.
     *
     * @param end a column or expression of the other table
     * @return the value at the end of the way
     */
    default TextExpression<T> to(TextExpression<? super R> end) {
        return new ComputedText<>(Paths.to(steps(), end), end.type());
    }

    /**
     * Goes on to a number of the other row.
     *
     * @param end a column or expression of the other table
     * @param <V> the type of the number
     * @return the value at the end of the way
     */
    default <V extends Number> NumericExpression<T, V> to(NumericExpression<? super R, V> end) {
        return new ComputedNumber<>(Paths.to(steps(), end), end.type());
    }

    /**
     * Goes on to a value of the other row.
     *
     * @param end a column or expression of the other table
     * @param <V> the type of the value
     * @return the value at the end of the way
     */
    default <V> ComparableExpression<T, V> to(ComparableExpression<? super R, V> end) {
        return new ComputedComparable<>(Paths.to(steps(), end), end.type());
    }

    /**
     * Goes on to a value of the other row.
     *
     * @param end a column or expression of the other table
     * @param <V> the type of the value
     * @return the value at the end of the way
     */
    default <V> Expression<T, V> to(Expression<? super R, V> end) {
        return new ComputedPlain<>(Paths.to(steps(), end), end.type());
    }

    /**
     * Goes on to a row that the other row refers to.
     *
     * @param next a reference of the other table
     * @param <S> the table of that row
     * @return the longer way
     */
    default <S extends Identified<?>> ToOnePath<T, S> to(Reference<? super R, S> next) {
        return new ToOnePath<>(Paths.joined(steps(), next.steps()));
    }

    /**
     * Goes on to the rows on the many side of a relation of the other row.
     *
     * @param many a relation of the other table
     * @param <S> the table of those rows
     * @return the rows, for a condition or their number
     */
    default <S extends Identified<?>> ToManyPath<T, S> to(ToMany<? super R, S> many) {
        return new ToManyPath<>(steps(), many);
    }

    /**
     * Holds where the way ends at one of the rows that a query finds.
     *
     * @param rows a query of the other table, without offset and limit
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit
     */
    default Condition<T> in(Query<? extends R> rows) {
        return new Condition.Within<>(Paths.key(this), rows.asSubquery().inner());
    }

    /**
     * Holds where the way ends at none of the rows that a query finds. Not where it ends nowhere, unless the query finds
     * nothing (rule L03).
     *
     * @param rows a query of the other table, without offset and limit
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the query has an offset or a limit
     */
    default Condition<T> notIn(Query<? extends R> rows) {
        return in(rows).not();
    }
}
