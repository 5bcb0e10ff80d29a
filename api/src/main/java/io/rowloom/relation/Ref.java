package io.rowloom.relation;

import io.rowloom.error.MisuseException;
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
public final class Ref<T extends Identified<UUID>> implements RowRef<T> {

    private final Class<T> type;
    private final UUID id;
    private final @Nullable T row;
    private final @Nullable RelationField at;

    private Ref(@Nullable RelationField at, Class<T> type, UUID id, @Nullable T row) {
        this.at = at;
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
        return new Ref<>(null, (Class<T>) row.getClass(), row.id(), row);
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
        return new Ref<>(null, type, id, null);
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
    public static <T extends Identified<UUID>> Ref<T> of(RelationField at, Class<T> type, UUID id) {
        return new Ref<>(at, type, id, null);
    }

    /**
     * Gives the id of the row that is referred to; never asks the store.
     *
     * @return the id
     */
    public UUID id() {
        return id;
    }

    @Override
    public UUID key() {
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
            throw NotLoaded.reference(at, type, "Ref");
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
     * @throws MisuseException if the row is null, or if it is a new row of a table whose ids the store makes
     */
    public static Object idOfRow(@Nullable Identified<?> row) {
        if (row == null) {
            throw new MisuseException("a comparison with null never holds in SQL. Use isNull() or isNotNull().");
        }
        return row.id();
    }
}
