package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Column;
import io.rowloom.state.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table: its definition, and the code that moves values between rows, snapshots and stores. The annotation processor
 * writes one subclass for each table; it touches fields directly, without reflection and without boxing. Nothing here
 * assumes that a row can be changed, so that a record can be a row as well: {@link #install} may give a new one.
 *
 * <p>Columns are known by their position in {@link TableDefinition#columns()}. A mask has the bit {@code 1L << position}
 * for every column that it names; a table with more than 64 columns uses {@link #ALL}, or {@code ALL} without the bits of
 * id and timestamps.
 *
 * @param <T> the class of the rows
 */
public abstract class TableType<T> extends ModelType<T> {

    /** The mask of all columns. */
    public static final long ALL = -1L;

    private final TableDefinition definition;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * For generated code.
     *
     * @param type the class of the rows
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the fields
     * @param definition what the database needs to know
     */
    protected TableType(Class<T> type, List<Column<T, ?>> fields, TableDefinition definition) {
        super(type, fields);
        this.definition = definition;
        for (int i = 0; i < definition.columns().size(); i++) {
            positions.put(definition.columns().get(i).field(), i);
        }
    }

    /**
     * Tells what the database needs to know.
     *
     * @return the definition
     */
    public final TableDefinition definition() {
        return definition;
    }

    /**
     * Tells the columns.
     *
     * @return all of them; the position in this list is what readers and writers are called with
     */
    public final List<TableColumn> columns() {
        return definition.columns();
    }

    /**
     * Finds the place of a column of the metamodel: one of this table's own, or one of a base of its class.
     *
     * @param column the constant of the metamodel
     * @return its position in {@link #columns()}
     * @throws MisuseException if the column belongs to another model
     */
    public final int position(Column<?, ?> column) {
        Integer position = positions.get(column.field());
        if (position == null || !column.model().isAssignableFrom(type())) {
            throw new MisuseException(column + " is no column of " + type().getSimpleName() + ". Use the constants of "
                    + type().getSimpleName() + "_ in its queries.");
        }
        return position;
    }

    /**
     * Says whether {@link #valid} knows every constraint of the model. Where it does not (constraints of the user's own,
     * constraints on the class), a validator is asked even when the guard passes.
     *
     * @return true if a snapshot that passes the guard is valid
     */
    public abstract boolean guardIsComplete();

    /**
     * Makes a new row from what the store gives, stored as of now.
     *
     * @param reader one row of a result with all columns of this table in their order
     * @return the row
     */
    public abstract T read(RowReader reader);

    /**
     * Takes the values out of a row, stripped and in the one form in which they are stored and read back; leaves the
     * row as it is. Values that no store can hold pass through; {@link #valid} refuses them.
     *
     * @param row the row
     * @return a new snapshot, not yet with id and timestamps
     */
    public abstract Snapshot prepare(T row);

    /**
     * Takes the values out of a row exactly as they are, to be put back by {@link #install}.
     *
     * @param row the row
     * @return a new snapshot, not yet with id and timestamps
     */
    public abstract Snapshot capture(T row);

    /**
     * Checks the values of a snapshot: nullness, whether a store can hold them, and every constraint that the processor knows.
     *
     * @param snapshot the values
     * @return true if nothing is wrong as far as the guard can see
     */
    public abstract boolean valid(Snapshot snapshot);

    /**
     * Finds the columns in which two snapshots differ; values that can change are compared by value.
     *
     * @param now the new values
     * @param before the old ones
     * @return the mask of the fields that differ, never of id and timestamps; 0 if none, {@link #ALL} in a table of more than 64 columns
     */
    public abstract long changed(Snapshot now, Snapshot before);

    /**
     * Hands the named columns to a store, in the order of their positions, each with the method of its type.
     *
     * @param snapshot the values, with id and timestamps where the mask names them
     * @param writer what takes them
     * @param mask which columns
     */
    public abstract void write(Snapshot snapshot, RowWriter writer, long mask);

    /**
     * Puts the values of a snapshot into a row, without its hidden state. A reference whose id is the same stays as it is,
     * with what it has loaded; one whose id differs is replaced by one that is not loaded.
     *
     * @param row the row
     * @param snapshot the values
     * @return the row; the same instance where rows can be changed
     */
    public abstract T install(T row, Snapshot snapshot);
}
