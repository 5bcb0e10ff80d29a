package io.rowloom.query;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What values can be selected from: the rows of a {@link Query}, or the groups of a {@link GroupedQuery}. Only what is
 * selected is read, in one statement.
 * <pre>{@code
 * db.from(Article.class).select(Article_.title, Article_.author.to(User_.name), TitleAndAuthor::new).all();
 * }</pre>
 * With aggregates and without groups the result is one row, about all rows that are found. What is selected without being
 * grouped by or aggregated is refused (rule W08).
 *
 * @param <T> the table whose rows are asked about
 */
public interface Selectable<T> {

    /**
     * Asks for any number of values of each row: what the typed calls are made of.
     *
     * @param columns the values, one or more
     * @param constructor makes an object of the values of one row
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if nothing is selected; if an aggregate and a value of a single row are
     *     selected, ordered by or compared together although the value is not grouped by (rule W08); if an aggregate is
     *     asked for without groups and the query has an offset or a limit
     */
    <R extends @Nullable Object> Projection<R> selectRow(
            List<? extends Selection<? super T, ?>> columns, Function<SelectedRow, ? extends R> constructor);

    /**
     * Asks for one value of each row. Where it is absent, the list of {@link Projection#all()} has a null.
     *
     * @param value the value, a column, an expression or a to-one relation
     * @param <V> the type of the value
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the value does not go with the query: see {@link #selectRow}
     */
    default <V> Projection<@Nullable V> select(Selection<? super T, V> value) {
        return this.<@Nullable V>selectRow(List.of(value), row -> row.find(0, value));
    }

    /**
     * Asks for one value of each row and makes an object of it.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, R> Projection<R> select(Selection<? super T, A> first, Function<? super A, ? extends R> constructor) {
        return selectRow(List.of(first), row -> constructor.apply(row.get(0, first)));
    }

    /**
     * Asks for two values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            BiFunction<? super A, ? super B, ? extends R> constructor) {
        return selectRow(List.of(first, second), row -> constructor.apply(row.get(0, first), row.get(1, second)));
    }

    /**
     * Asks for three values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Constructor3<? super A, ? super B, ? super C, ? extends R> constructor) {
        return selectRow(
                List.of(first, second, third),
                row -> constructor.make(row.get(0, first), row.get(1, second), row.get(2, third)));
    }

    /**
     * Asks for four values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param fourth the fourth value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, D, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Selection<? super T, D> fourth,
            Constructor4<? super A, ? super B, ? super C, ? super D, ? extends R> constructor) {
        return selectRow(
                List.of(first, second, third, fourth),
                row -> constructor.make(row.get(0, first), row.get(1, second), row.get(2, third), row.get(3, fourth)));
    }

    /**
     * Asks for five values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param fourth the fourth value, a column, an expression or a to-one relation
     * @param fifth the fifth value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, D, E, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Selection<? super T, D> fourth,
            Selection<? super T, E> fifth,
            Constructor5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> constructor) {
        return selectRow(
                List.of(first, second, third, fourth, fifth),
                row -> constructor.make(
                        row.get(0, first),
                        row.get(1, second),
                        row.get(2, third),
                        row.get(3, fourth),
                        row.get(4, fifth)));
    }

    /**
     * Asks for six values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param fourth the fourth value, a column, an expression or a to-one relation
     * @param fifth the fifth value, a column, an expression or a to-one relation
     * @param sixth the sixth value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @param <F> the type of the sixth value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, D, E, F, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Selection<? super T, D> fourth,
            Selection<? super T, E> fifth,
            Selection<? super T, F> sixth,
            Constructor6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> constructor) {
        return selectRow(
                List.of(first, second, third, fourth, fifth, sixth),
                row -> constructor.make(
                        row.get(0, first),
                        row.get(1, second),
                        row.get(2, third),
                        row.get(3, fourth),
                        row.get(4, fifth),
                        row.get(5, sixth)));
    }

    /**
     * Asks for seven values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param fourth the fourth value, a column, an expression or a to-one relation
     * @param fifth the fifth value, a column, an expression or a to-one relation
     * @param sixth the sixth value, a column, an expression or a to-one relation
     * @param seventh the seventh value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @param <F> the type of the sixth value
     * @param <G> the type of the seventh value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, D, E, F, G, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Selection<? super T, D> fourth,
            Selection<? super T, E> fifth,
            Selection<? super T, F> sixth,
            Selection<? super T, G> seventh,
            Constructor7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    constructor) {
        return selectRow(
                List.of(first, second, third, fourth, fifth, sixth, seventh),
                row -> constructor.make(
                        row.get(0, first),
                        row.get(1, second),
                        row.get(2, third),
                        row.get(3, fourth),
                        row.get(4, fifth),
                        row.get(5, sixth),
                        row.get(6, seventh)));
    }

    /**
     * Asks for eight values of each row and makes an object of them.
     *
     * @param first the first value, a column, an expression or a to-one relation
     * @param second the second value, a column, an expression or a to-one relation
     * @param third the third value, a column, an expression or a to-one relation
     * @param fourth the fourth value, a column, an expression or a to-one relation
     * @param fifth the fifth value, a column, an expression or a to-one relation
     * @param sixth the sixth value, a column, an expression or a to-one relation
     * @param seventh the seventh value, a column, an expression or a to-one relation
     * @param eighth the eighth value, a column, an expression or a to-one relation
     * @param constructor makes the object, as a rule {@code Row::new}; a value that is absent is null there
     * @param <A> the type of the first value
     * @param <B> the type of the second value
     * @param <C> the type of the third value
     * @param <D> the type of the fourth value
     * @param <E> the type of the fifth value
     * @param <F> the type of the sixth value
     * @param <G> the type of the seventh value
     * @param <H> the type of the eighth value
     * @param <R> what is made
     * @return the projection
     * @throws io.rowloom.error.MisuseException if the values do not go together: see {@link #selectRow}
     */
    default <A, B, C, D, E, F, G, H, R> Projection<R> select(
            Selection<? super T, A> first,
            Selection<? super T, B> second,
            Selection<? super T, C> third,
            Selection<? super T, D> fourth,
            Selection<? super T, E> fifth,
            Selection<? super T, F> sixth,
            Selection<? super T, G> seventh,
            Selection<? super T, H> eighth,
            Constructor8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends R>
                    constructor) {
        return selectRow(
                List.of(first, second, third, fourth, fifth, sixth, seventh, eighth),
                row -> constructor.make(
                        row.get(0, first),
                        row.get(1, second),
                        row.get(2, third),
                        row.get(3, fourth),
                        row.get(4, fifth),
                        row.get(5, sixth),
                        row.get(6, seventh),
                        row.get(7, eighth)));
    }
}
