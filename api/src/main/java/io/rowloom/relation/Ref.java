package io.rowloom.relation;

import io.rowloom.error.MisuseException;
import io.rowloom.error.RelationNotLoadedException;
import io.rowloom.state.Identified;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row of a table with UUIDs: the id, which is always there, and the row itself where it was given or
 * loaded. In the table it is the column {@code <field>_id} with a foreign key and an index.
 * <pre>{@code
 * article.author = Ref.to(alice);                 // the row
 * article.author = Ref.of(User.class, aliceId);   // the id alone
 * }</pre>
 * A reference is immutable. Two references are equal when they name the same table and id, loaded or not.
 *
 * @param <T> the table that is referred to
 */
public final class Ref<T extends Identified<UUID>> {

    private final Class<T> type;
    private final UUID id;
    private final @Nullable T row;

    private Ref(Class<T> type, UUID id, @Nullable T row) {
        this.type = Objects.requireNonNull(type, "type");
        this.id = Objects.requireNonNull(id, "id");
        this.row = row;
    }

    /**
     * Refers to a row at hand.
     *
     * @param row the row
     * @param <T> its table
     * @return a loaded reference
     */
    @SuppressWarnings("unchecked") // the class of a T is a Class<T> here: tables have no subclasses of other tables
    public static <T extends Identified<UUID>> Ref<T> to(T row) {
        return new Ref<>((Class<T>) row.getClass(), row.id(), row);
    }

    /**
     * Refers to a row by its id.
     *
     * @param type the table
     * @param id the id of the row
     * @param <T> the table
     * @return a reference that is not loaded
     */
    public static <T extends Identified<UUID>> Ref<T> of(Class<T> type, UUID id) {
        return new Ref<>(type, id, null);
    }

    /**
     * Gives the id of the row that is referred to; never asks the store.
     *
     * @return the id
     */
    public UUID id() {
        return id;
    }

    /**
     * Gives the table that is referred to.
     *
     * @return its class
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Says whether the row itself is at hand.
     *
     * @return true if {@link #get()} will give it
     */
    public boolean isLoaded() {
        return row != null;
    }

    /**
     * Gives the row.
     *
     * @return the row
     * @throws RelationNotLoadedException if only the id is known
     */
    public T get() {
        if (row == null) {
            throw new RelationNotLoadedException("the " + type.getSimpleName()
                    + " behind this reference is not loaded; only its id is known. Read it with session.getOne("
                    + type.getSimpleName() + ".class, ref.id()).");
        }
        return row;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && type == ref.type && id.equals(ref.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * Describes the reference by its table and id.
     *
     * @return for example {@code Ref[User 0198f2c4-…]}
     */
    @Override
    public String toString() {
        return "Ref[" + type.getSimpleName() + " " + id + "]";
    }

    /**
     * Gives the id of a reference that may be null, for generated code.
     *
     * @param ref a reference or null
     * @return its id or null
     */
    public static @Nullable UUID idOf(@Nullable Ref<?> ref) {
        return ref == null ? null : ref.id;
    }

    /**
     * Checks a row that takes part in a condition.
     *
     * @param row the row
     * @return its id
     * @throws MisuseException if the row is null
     */
    public static UUID idOfRow(@Nullable Identified<UUID> row) {
        if (row == null) {
            throw new MisuseException("a comparison with null never holds in SQL. Use isNull() or isNotNull().");
        }
        return row.id();
    }
}
