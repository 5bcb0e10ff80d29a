package io.rowloom.query;

import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import java.util.List;

/**
 * A reference of another row, found along one reference or several: {@code Article_.author.to(User_.company)}.
 *
 * @param steps the references, the first one from the row that is asked about
 * @param <T> the model where the way begins
 * @param <R> the table where it ends
 */
public record ToOnePath<T, R extends Identified<?>>(List<ToOne<?, ?>> steps) implements Reference<T, R> {

    /**
     * Copies the list.
     *
     * @param steps the references
     */
    public ToOnePath {
        steps = List.copyOf(steps);
    }

    /**
     * Gives the key of the last reference: the id of the row at the end.
     *
     * @return the id, absent where a reference on the way is absent
     */
    @Override
    @SuppressWarnings("unchecked") // every id is an object, and nothing but ids is ever compared with it
    public ComparableExpression<T, Object> key() {
        ColumnType<?> idType = steps.getLast().idType();
        return new ComputedComparable<>(Paths.toKey(steps), (ColumnType<Object>) idType);
    }

    /**
     * Holds where the way ends at the given row.
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    public Condition<T> eq(R row) {
        return key().eq(Ref.idOfRow(row));
    }

    /**
     * Holds where the way ends at another row. Not where it ends nowhere (rule L03).
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    public Condition<T> ne(R row) {
        return key().ne(Ref.idOfRow(row));
    }

    /**
     * Holds where the way ends nowhere: a reference on it is absent.
     *
     * @return the condition
     */
    public Condition<T> isNull() {
        return key().isNull();
    }

    /**
     * Holds where there is a row at the end.
     *
     * @return the condition
     */
    public Condition<T> isNotNull() {
        return key().isNotNull();
    }
}
