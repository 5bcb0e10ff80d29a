package io.rowloom.query;

import io.rowloom.state.Identified;
import java.util.List;

/**
 * The rows on the many side of a relation, as a condition or a number sees them: {@code Article_.comments}, or those of
 * another row, {@code Article_.author.to(User_.articles)}.
 * <pre>{@code
 * db.from(Article.class).where(Article_.comments.any(Comment_.text.contains("spam")))
 * }</pre>
 *
 * @param <T> the model where the way begins
 * @param <R> the table of the rows
 */
public sealed interface References<T, R extends Identified<?>> permits ToMany, ToManyPath {

    /**
     * Tells the way to the row whose relation it is.
     *
     * @return the references, the first one from the row that is asked about; empty for that row itself
     */
    List<ToOne<?, ?>> steps();

    /**
     * Tells the relation at the end.
     *
     * @return the relation to many rows
     */
    ToMany<?, R> many();

    /**
     * Holds where the condition is true for at least one of the rows.
     *
     * @param condition the condition on such a row
     * @return the condition, never unknown
     */
    default Condition<T> any(Condition<? super R> condition) {
        return new Condition.Exists<>(steps(), many(), condition);
    }

    /**
     * Holds where there is at least one row.
     *
     * @return the condition, never unknown
     */
    default Condition<T> any() {
        return new Condition.Exists<>(steps(), many(), null);
    }

    /**
     * Holds where the condition is true for none of the rows; also where there are no rows.
     *
     * @param condition the condition on such a row
     * @return the condition, never unknown
     */
    default Condition<T> none(Condition<? super R> condition) {
        return any(condition).not();
    }

    /**
     * Holds where there are no rows.
     *
     * @return the condition, never unknown
     */
    default Condition<T> none() {
        return any().not();
    }

    /**
     * Counts the rows.
     *
     * @return the number, 0 where there are none
     */
    default NumericExpression<T, Long> count() {
        return new ComputedNumber<>(new Operation.RowCount(steps(), many()), io.rowloom.state.ColumnType.LONG);
    }
}
