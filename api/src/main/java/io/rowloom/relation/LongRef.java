package io.rowloom.relation;

import io.rowloom.state.Identified;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row of a table whose ids are numbers, as {@link Ref} is to one with UUIDs: the id, which is always
 * there, and the row itself where it was given or loaded. In the table it is the column {@code <field>_id} with a foreign
 * key and an index.
 * <pre>{@code
 * line.batch = LongRef.to(batch);             // a row that was saved: its id comes from the store
 * line.batch = LongRef.of(Batch.class, 5L);   // the id alone
 * }</pre>
 * A reference is immutable. Two references are equal when they name the same table and id, loaded or not.
 *
 * @param <T> the table that is referred to
 */
public final class LongRef<T extends Identified<Long>> implements RowRef<T> {

    private final Class<T> type;
    private final long id;
    private final @Nullable T row;
    private final @Nullable RelationField at;

    private LongRef(@Nullable RelationField at, Class<T> type, long id, @Nullable T row) {
        this.at = at;
        this.type = Objects.requireNonNull(type, "type");
        this.id = id;
        this.row = row;
    }

    /**
     * Refers to a row at hand.
     *
     * @param row a row that was read or saved
     * @param <T> its table
     * @return a loaded reference
     * @throws io.rowloom.error.MisuseException if the row is new: it has no id before it is saved
     */
    @SuppressWarnings("unchecked") // the class of a T is a Class<T> here: tables have no subclasses of other tables
    public static <T extends Identified<Long>> LongRef<T> to(T row) {
        return new LongRef<>(null, (Class<T>) row.getClass(), row.id(), row);
    }

    /**
     * Refers to a row by its id.
     *
     * @param type the table
     * @param id the id of the row
     * @param <T> the table
     * @return a reference that is not loaded
     */
    public static <T extends Identified<Long>> LongRef<T> of(Class<T> type, long id) {
        return new LongRef<>(null, type, id, null);
    }

    /**
     * Refers to a row by its id, for generated code: the message of {@link #get()} names the field.
     *
     * @param at the field that holds the reference
     * @param type the table
     * @param id the id of the row
     * @param <T> the table
     * @return a reference that is not loaded
     */
    public static <T extends Identified<Long>> LongRef<T> of(RelationField at, Class<T> type, long id) {
        return new LongRef<>(at, type, id, null);
    }

    /**
     * Gives the id of the row that is referred to; never asks the store.
     *
     * @return the id
     */
    public long id() {
        return id;
    }

    @Override
    public Long key() {
        return id;
    }

    /**
     * Gives the table that is referred to.
     *
     * @return its class
     */
    @Override
    public Class<T> type() {
        return type;
    }

    /**
     * Says whether the row itself is at hand.
     *
     * @return true if {@link #get()} will give it
     */
    @Override
    public boolean isLoaded() {
        return row != null;
    }

    /**
     * Gives the row; never asks the store.
     *
     * @return the row
     * @throws io.rowloom.error.RelationNotLoadedException if only the id is known; the message names the call that loads it
     */
    @Override
    public T get() {
        if (row == null) {
            throw NotLoaded.reference(at, type, "LongRef");
        }
        return row;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LongRef<?> ref && type == ref.type && id == ref.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    /**
     * Describes the reference by its table and id.
     *
     * @return for example {@code LongRef[Batch 5]}
     */
    @Override
    public String toString() {
        return "LongRef[" + type.getSimpleName() + " " + id + "]";
    }

    /**
     * Gives the id of a reference that may be null, for generated code.
     *
     * @param ref a reference or null
     * @return its id or null
     */
    public static @Nullable Long idOf(@Nullable LongRef<?> ref) {
        return ref == null ? null : Long.valueOf(ref.id);
    }
}
