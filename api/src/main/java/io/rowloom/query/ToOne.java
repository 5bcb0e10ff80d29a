package io.rowloom.query;

import io.rowloom.relation.Ref;
import io.rowloom.state.ColumnType;
import io.rowloom.state.Identified;
import java.util.List;
import java.util.Objects;

/**
 * A reference to one row in the metamodel: a constant such as {@code Article_.author}.
 *
 * @param model the class that has the field
 * @param field the name of the field
 * @param target the table that is referred to
 * @param idType the type of the ids of that table
 * @param nullable whether the field may be null
 * @param <T> the model that has the field
 * @param <R> the table that is referred to
 */
public record ToOne<T, R extends Identified<?>>(
        Class<T> model, String field, Class<R> target, ColumnType<?> idType, boolean nullable)
        implements Relation<T, R>, Reference<T, R>, KeyPart<T> {

    /**
     * Checks that nothing is null.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param target the table that is referred to
     * @param idType the type of the ids of that table
     * @param nullable whether the field may be null
     */
    public ToOne {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(idType, "idType");
    }

    /**
     * A reference to a table with UUIDs.
     *
     * @param model the class that has the field
     * @param field the name of the field
     * @param target the table that is referred to
     * @param nullable whether the field may be null
     */
    public ToOne(Class<T> model, String field, Class<R> target, boolean nullable) {
        this(model, field, target, ColumnType.UUID, nullable);
    }

    @Override
    public Column<T, ?> keyColumn() {
        return key();
    }

    /**
     * Tells the way: this one step.
     *
     * @return this reference
     */
    @Override
    public List<ToOne<?, ?>> steps() {
        return List.of(this);
    }

    /**
     * Gives the column of the reference: the id of the other row.
     *
     * @return the column {@code <field>_id}; its values are {@link java.util.UUID} or {@link Long}, as the other table has it
     */
    @SuppressWarnings("unchecked") // every id is an object, and nothing but ids is ever compared with the column
    public ComparableColumn<T, Object> key() {
        return new ComparableColumn<>(model, field, (ColumnType<Object>) idType, nullable);
    }

    /**
     * Holds where the reference is to the given row.
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    public Condition<T> eq(R row) {
        return key().eq(Ref.idOfRow(row));
    }

    /**
     * Holds where the reference is to another row. Not where there is none (rule L03).
     *
     * @param row the row
     * @return the condition
     * @throws io.rowloom.error.MisuseException if the row is null
     */
    public Condition<T> ne(R row) {
        return key().ne(Ref.idOfRow(row));
    }

    /**
     * Holds where there is no reference.
     *
     * @return the condition
     */
    public Condition<T> isNull() {
        return key().isNull();
    }

    /**
     * Holds where there is a reference.
     *
     * @return the condition
     */
    public Condition<T> isNotNull() {
        return key().isNotNull();
    }

    /**
     * Makes the reference one to the given row, for {@link Query#update(Assignment)}.
     *
     * @param row the row
     * @return the assignment
     * @throws io.rowloom.error.MisuseException if the row is null; use {@code key().setNull()}
     */
    public Assignment<T> set(R row) {
        return key().set(Ref.idOfRow(row));
    }

    /**
     * Names the relation by model and field.
     *
     * @return for example {@code Article.author}
     */
    @Override
    public String toString() {
        return model.getSimpleName() + "." + field;
    }
}
