package io.rowloom.query;

import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row in the metamodel: a constant such as {@code Article_.author}.
 *
 * @param <T> the model that has the field
 * @param <R> the table that is referred to
 */
public sealed interface ToOne<T, R extends Identified<?>> extends Relation<T, R>, Reference<T, R>, KeyPart<T>
        permits ToOneRef, ToOneLongRef {

    /**
     * Tells the type of the ids of the table that is referred to.
     *
     * @return the type of {@link #key}
     */
    ColumnType<?> idType();

    /**
     * Says whether the field may be null.
     *
     * @return true if it may
     */
    boolean nullable();

    @Override
    default Column<T, ?> keyColumn() {
        return key();
    }

    /**
     * Tells the way: this one step.
     *
     * @return this reference
     */
    @Override
    default List<ToOne<?, ?>> steps() {
        return List.of(this);
    }

    /**
     * Gives the column of the reference: the id of the other row.
     *
     * @return the column {@code <field>_id}; its values are {@link java.util.UUID} or {@link Long}, as the other table has it
     */
    @Override
    @SuppressWarnings("unchecked") // every id is an object, and nothing but ids is ever compared with the column
    default ComparableColumn<T, Object> key() {
        return new ComparableColumn<>(model(), field(), (ColumnType<Object>) idType(), nullable());
    }

    /**
     * Holds where the reference is to the given row.
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    default Condition<T> eq(R row) {
        return key().eq(Ref.idOfRow(row));
    }

    /**
     * Holds where the reference is to another row. Not where there is none (rule L03).
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    default Condition<T> ne(R row) {
        return key().ne(Ref.idOfRow(row));
    }

    /**
     * Holds where there is no reference.
     *
     * @return the condition
     */
    default Condition<T> isNull() {
        return key().isNull();
    }

    /**
     * Holds where there is a reference.
     *
     * @return the condition
     */
    default Condition<T> isNotNull() {
        return key().isNotNull();
    }

    /**
     * Makes the reference one to the given row, for {@link Query#update(Assignment)}.
     *
     * @param row the row, or null for no reference, which is refused when the update is asked for if there must be one
     * @return the assignment
     */
    default Assignment<T> set(@Nullable R row) {
        return row == null ? keyColumn().setNull() : key().set(Ref.idOfRow(row));
    }
}
