package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.query.Column;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model: its class and its fields. The annotation processor writes one for every class that extends
 * {@code Model}, in the companion beside it ({@code UserBase_}).
 *
 * @param <M> the model
 */
public abstract class ModelType<M> {

    private final Class<M> type;
    private final List<Column<M, ?>> fields;

    /**
     * For generated code.
     *
     * @param type the class
     * @param fields its columns, inherited ones first
     */
    protected ModelType(Class<M> type, List<Column<M, ?>> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
    }

    /**
     * Tells the class.
     *
     * @return the class of the model
     */
    public final Class<M> type() {
        return type;
    }

    /**
     * Tells the fields.
     *
     * @return the columns of the metamodel, inherited ones first, in the order of the source
     */
    public final List<Column<M, ?>> fields() {
        return fields;
    }

    /**
     * Makes an object as its constructor without arguments leaves it.
     *
     * @return a new object
     * @throws MisuseException if the class has none: it is abstract, or a record
     */
    public M create() {
        throw new MisuseException(this + " is abstract, so there are no objects of it. Use a class that extends it.");
    }

    /**
     * Makes an object of some values. What is not given is as the constructor without arguments leaves it, and null in a record.
     * Nothing is checked: a null that is given for a primitive becomes 0 or false. Id, timestamps and version are never taken: the
     * object is new.
     *
     * @param values the values in the order of {@link #fields}, each as its field holds it or as a store keeps it
     * @param given the positions of those that are given
     * @return a new object
     * @throws MisuseException if there are no objects of this class
     */
    public M create(@Nullable Object[] values, BitSet given) {
        M row = create();
        @Nullable Object[] all = values(row);
        given.stream().forEach(position -> all[position] = values[position]);
        fill(row, new ObjectRowReader(all));
        return row;
    }

    /**
     * Gives the values of an object: for those who write it elsewhere than into a store.
     *
     * @param row the object, which is left as it is
     * @return the values in the order of {@link #fields}, as a store keeps them, and null where there is none
     * @see io.rowloom.state.ColumnType#fromStore
     */
    public @Nullable Object[] values(M row) {
        ValueArray array = new ValueArray(fields.size());
        write(row, array);
        return array.values;
    }

    /**
     * Gives the values that a new object has before anybody set one.
     *
     * @return those of {@link #create()}, or nulls for a record and an abstract class
     */
    public @Nullable Object[] initialValues() {
        return new @Nullable Object[fields.size()];
    }

    /**
     * Writes all values of an object, for generated code.
     *
     * @param row the object
     * @param writer takes the values by their position in {@link #fields}
     */
    protected void write(M row, RowWriter writer) {
        throw old();
    }

    /**
     * Sets all fields of an object, for generated code.
     *
     * @param row the object
     * @param reader has the values by their position in {@link #fields}
     */
    protected void fill(M row, RowReader reader) {
        throw old();
    }

    private SchemaException old() {
        return new SchemaException("the companion of " + this
                + " was written by an older processor, which did not write what moves values. Compile " + this
                + " again.");
    }

    @Override
    public final String toString() {
        return type.getSimpleName();
    }
}
