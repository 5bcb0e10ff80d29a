package io.rowloom.meta;

import io.rowloom.error.MisuseException;
import io.rowloom.error.SchemaException;
import io.rowloom.query.Column;
import io.rowloom.query.Relation;
import io.rowloom.query.ToMany;
import io.rowloom.state.HiddenState;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A table: its definition, and the code that moves values between rows, snapshots and stores. The annotation processor
 * writes one subclass for each table, of {@link ModelTable} for a class and of {@link RecordTable} for a record; it
 * touches fields directly, without reflection and without boxing. Nothing here assumes that a row can be changed:
 * {@link #install} gives a new one where it cannot, and {@link #state} says what is known of a row of either sort.
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

    private static final UUID NOBODY = new UUID(0, 0);

    private final TableDefinition definition;
    private final List<Relation<T, ?>> relations;
    private final Map<String, Integer> positions = new HashMap<>();
    private final AtomicReference<@Nullable List<LinkType>> links = new AtomicReference<>();

    /**
     * For generated code.
     *
     * @param type the class of the rows
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the fields
     * @param definition what the database needs to know
     */
    protected TableType(Class<T> type, List<Column<T, ?>> fields, TableDefinition definition) {
        this(type, fields, definition, List.of());
    }

    /**
     * For generated code: a table with relations.
     *
     * @param type the class of the rows
     * @param fields the columns of the metamodel: id, createdAt, updatedAt, then the fields
     * @param definition what the database needs to know
     * @param relations the references and lists of the model, inherited ones first, in the order of the source
     */
    protected TableType(
            Class<T> type, List<Column<T, ?>> fields, TableDefinition definition, List<Relation<T, ?>> relations) {
        super(type, fields);
        this.definition = definition;
        this.relations = List.copyOf(relations);
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

    @Override
    public final @Nullable Object[] values(T row) {
        ValueArray array = new ValueArray(fields().size());
        write(capture(row), array, fieldMask());
        Snapshot known = lastKnown(row);
        array.values[TableDefinition.ID] = known == null ? firstId(row) : known.id();
        if (known != null) {
            array.values[TableDefinition.CREATED_AT] = known.createdAt();
            array.values[TableDefinition.UPDATED_AT] = known.updatedAt();
        }
        if (definition.versioned()) {
            array.values[TableDefinition.VERSION] = known == null ? 0L : known.version();
        }
        return array.values;
    }

    /**
     * Makes a row of values as if it were read, to be made a new one.
     *
     * @param values the values in the order of the columns
     * @return the row, whose id and times mean nothing
     */
    final T imagined(@Nullable Object[] values) {
        @Nullable Object[] all = values.clone();
        all[TableDefinition.ID] = definition.idKind() == IdKind.UUID ? NOBODY : (Object) 0L;
        all[TableDefinition.CREATED_AT] = Instant.EPOCH;
        all[TableDefinition.UPDATED_AT] = Instant.EPOCH;
        if (definition.versioned()) {
            all[TableDefinition.VERSION] = 0L;
        }
        try {
            return read(new ObjectRowReader(all));
        } catch (SchemaException e) { // the constructor of a record, or a setter, refuses the values
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
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
     * Names all fields.
     *
     * @return the mask of all columns but id and timestamps
     */
    public final long fieldMask() {
        int columns = columns().size();
        long all = columns >= Long.SIZE ? ALL : (1L << columns) - 1;
        return all & -1L << definition.firstField();
    }

    /**
     * Says whether rows keep what is known of them, so that it can be compared with, and put back when a transaction
     * rolls back. Rows of a class do; a record is its components and nothing else.
     *
     * @return true for a class
     */
    public abstract boolean keepsState();

    /**
     * Tells where a row stands.
     *
     * @param row the row
     * @return its hidden state, or what the components of a record say; null for a new row without an id
     * @throws MisuseException if the components of a record contradict one another
     */
    public abstract @Nullable RowState state(T row);

    /**
     * Notes where a row stands from now on. A record is not changed by it.
     *
     * @param row the row
     * @param state its state
     */
    public abstract void remember(T row, @Nullable RowState state);

    /**
     * Gives what is known to be stored of a row.
     *
     * @param row the row
     * @return what was loaded or saved last, of a deleted or unknown row too; of a stored record its own values; null for a new row
     * @throws MisuseException as {@link #state}
     */
    public final @Nullable Snapshot lastKnown(T row) {
        return HiddenState.lastKnown(state(row));
    }

    /**
     * Gives the id with which a new row is to be inserted, and makes it where the row has none yet and can keep one.
     *
     * @param row a new row
     * @return the id, or null where the store makes it
     */
    public abstract @Nullable Object firstId(T row);

    /**
     * Gives a new row an id of the program's.
     *
     * @param row a new row of a table with UUIDs
     * @param id its id
     * @return the row with the id; the same instance where rows can be changed
     * @throws MisuseException if the row is not new
     */
    public abstract T withId(T row, UUID id);

    /**
     * Makes the error for stored values that the program's own code refuses.
     *
     * @param stored the values
     * @param refusal what the constructor of a record, or a setter, threw
     * @return the error, which names the row and has the refusal as its cause
     */
    protected final SchemaException unreadable(Snapshot stored, RuntimeException refusal) {
        return new SchemaException(
                "reading " + this + " " + stored.idOrNull() + " failed in the code of the program: the constructor of a"
                        + " record, or a setter, refused what is stored, and the cause says why. The row was stored"
                        + " before that check, or by another program: correct the row, or loosen the check.",
                refusal);
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
     * @throws SchemaException if the constructor of a record, or a setter, refuses what is stored
     */
    public abstract T read(RowReader reader);

    /**
     * Takes the values out of a row, stripped and in the one form in which they are stored and read back; leaves the
     * row as it is. Values that no store can hold pass through; {@link #valid} refuses them.
     *
     * @param row the row
     * @return a new snapshot; with id and timestamps only where they are components of a record
     */
    public abstract Snapshot prepare(T row);

    /**
     * Takes the values out of a row exactly as they are, to be put back by {@link #install}.
     *
     * @param row the row
     * @return a new snapshot; with id and timestamps only where they are components of a record
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
     * Puts the values of a snapshot into a row, without its hidden state, or makes a new record of them, which has the id
     * and the timestamps of the snapshot too. A reference whose id is the same stays as it is,
     * with what it has loaded; one whose id differs is replaced by one that is not loaded.
     *
     * @param row the row
     * @param snapshot the values
     * @return the row; the same instance where rows can be changed
     */
    public abstract T install(T row, Snapshot snapshot);

    /**
     * Puts some values of a snapshot into a row and leaves all others as they are, without its hidden state, or makes a new
     * record with them, which has the id and the timestamps of the snapshot too. A field whose record is embedded is one value: it
     * is replaced if one of its columns is named.
     *
     * @param row the row
     * @param snapshot the values
     * @param columns the positions of the columns; those of id and timestamps are of no meaning
     * @return the row; the same instance where rows can be changed
     */
    public abstract T install(T row, Snapshot snapshot, BitSet columns);

    /**
     * Says whether a set names one of several neighbouring columns, for generated code.
     *
     * @param columns the set
     * @param from the first position
     * @param to the position behind the last
     * @return true if one of them is in the set
     */
    protected static boolean named(BitSet columns, int from, int to) {
        int next = columns.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /**
     * Tells the relations.
     *
     * @return the references and lists of the model, inherited ones first, in the order of the source; empty for none
     */
    public final List<Relation<T, ?>> relations() {
        return relations;
    }

    /**
     * Finds a relation of the metamodel: one of this table's own, or one of a base of its class.
     *
     * @param relation the constant of the metamodel
     * @return the one of this table
     * @throws MisuseException if the relation belongs to another model
     */
    public final Relation<T, ?> relation(Relation<?, ?> relation) {
        for (Relation<T, ?> own : relations()) {
            if (own.field().equals(relation.field()) && relation.model().isAssignableFrom(type())) {
                return own;
            }
        }
        throw new MisuseException(relation + " is no relation of " + type().getSimpleName() + ". Use the constants of "
                + type().getSimpleName() + "_ in its queries.");
    }

    /**
     * Finds a relation by its name.
     *
     * @param field the name of the field
     * @return the relation
     * @throws IllegalStateException if there is none: the companions were compiled against one another's older forms
     */
    public final Relation<T, ?> relation(String field) {
        return relations().stream()
                .filter(relation -> relation.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(this + " has no relation " + field
                        + ". It was compiled before the other side changed: compile both again."));
    }

    /**
     * Reads what the field of a relation holds.
     *
     * @param row the row
     * @param field the name of the field of one of the {@link #relations()}
     * @return a {@link io.rowloom.relation.RowRef}, a {@link io.rowloom.relation.Many}, or null
     */
    public @Nullable Object related(T row, String field) {
        throw new IllegalStateException(this + " has no relation " + field);
    }

    /**
     * Puts a value into the field of a relation; nothing else of the row changes, not even its hidden state.
     *
     * @param row the row
     * @param field the name of the field of one of the {@link #relations()}
     * @param value a {@link io.rowloom.relation.RowRef} or a {@link io.rowloom.relation.Many} of that relation's table
     * @return the row; the same instance where rows can be changed
     */
    public T relate(T row, String field, Object value) {
        throw new IllegalStateException(this + " has no relation " + field);
    }

    /**
     * Tells the link tables that belong to this table.
     *
     * @return one for each {@link ToMany} that has one of its own, always the same
     */
    public final List<LinkType> links() {
        List<LinkType> known = links.get();
        if (known == null) {
            links.compareAndSet(null, made());
            known = Objects.requireNonNull(links.get());
        }
        return known;
    }

    private List<LinkType> made() {
        List<LinkType> made = new ArrayList<>();
        for (Relation<T, ?> relation : relations()) {
            if (relation instanceof ToMany<?, ?> many && many.through() instanceof ToMany.Through.Links own) {
                made.add(new LinkType(own.table()));
            }
        }
        return List.copyOf(made);
    }
}
