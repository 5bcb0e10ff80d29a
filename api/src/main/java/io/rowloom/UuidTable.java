package io.rowloom;

import io.rowloom.error.MisuseException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.query.Fetch;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model a table whose rows have UUIDs: id, timestamps and the methods to save and delete.
 * <pre>{@code
 * public class User extends UserBase implements UuidTable<User> {}
 *
 * User alice = new User();
 * alice.name = "Alice";
 * alice.email = "alice@example.com";
 * alice = alice.save(db);
 * }</pre>
 * A record is a table with it too. It carries id and timestamps as components of these very types, and its save gives
 * another record:
 * <pre>{@code
 * record Tag(UUID id, @Str64 String label, @Nullable Instant createdAt, @Nullable Instant updatedAt)
 *         implements UuidTable<Tag> {}
 *
 * Tag tag = Tag_.of("green").save(db);
 * tag = Tag_.with(tag).label("blue").build().save(db);
 * }</pre>
 *
 * @param <T> the class or record itself
 */
public non-sealed interface UuidTable<T extends UuidTable<T>> extends Table<UUID> {

    /**
     * Gives the id: a UUID of version 7, ordered by the time when it was made. A new row gets it on the first call, or
     * on its first save; a row that was read has the stored one; a record has the one that it was made with.
     *
     * @return the id
     */
    @Override
    default UUID id() {
        return HiddenState.uuid(state());
    }

    /**
     * Gives a new row an id of your own.
     *
     * @param id the id
     * @return this row; for a record another one, with the id
     * @throws MisuseException if the row is not new
     */
    @CheckReturnValue
    default T withId(UUID id) {
        Objects.requireNonNull(id, "id");
        if (this instanceof Stateful stateful) {
            HiddenState.assign(stateful, id);
            return self();
        }
        return ModelTypes.table(type()).withId(self(), id);
    }

    /**
     * Tells when the row was saved first.
     *
     * @return the instant in whole microseconds, or null for a new row
     */
    @Override
    default @Nullable Instant createdAt() {
        Snapshot known = HiddenState.lastKnown(state());
        return known == null ? null : known.createdAt();
    }

    /**
     * Tells when the row was changed last. It never goes back.
     *
     * @return the instant in whole microseconds, or null for a new row
     */
    @Override
    default @Nullable Instant updatedAt() {
        Snapshot known = HiddenState.lastKnown(state());
        return known == null ? null : known.updatedAt();
    }

    /**
     * Saves this row: see {@link Session#save(Table)}. Always go on with the returned row.
     * <pre>{@code
     * alice = alice.save(db);
     * }</pre>
     *
     * @param session the database or the transaction
     * @return the saved row
     */
    @CheckReturnValue
    default T save(Session session) {
        return session.save(self());
    }

    /**
     * Writes some columns of this row and leaves all others alone: see {@link Session#update}.
     * <pre>{@code
     * alice = alice.update(db, Patch.of(User_.name, "Bob"));
     * }</pre>
     *
     * @param session the database or the transaction
     * @param patch the columns and their values
     * @return the row with the values of the patch
     */
    @CheckReturnValue
    default T update(Session session, Patch<? super T> patch) {
        return session.update(self(), patch);
    }

    /**
     * Deletes this row: see {@link Session#delete}.
     *
     * @param session the database or the transaction
     * @return how many rows were deleted: 1, or 0 when it had vanished already
     */
    default int delete(Session session) {
        return session.delete(this);
    }

    /**
     * Reads this row again: see {@link Session#refresh}.
     *
     * @param session the database or the transaction
     * @return the row with its stored values
     */
    @CheckReturnValue
    default T refresh(Session session) {
        return session.refresh(self());
    }

    /**
     * Loads a relation of this row, and what lies behind it: see {@link Session#load}. Asks nothing where it is there already.
     * <pre>{@code
     * article.load(session, Article_.author);
     * }</pre>
     *
     * @param session the database or the transaction
     * @param what a relation, or a path that begins with one
     * @return the row with the relation loaded; for a class this row
     */
    default T load(Session session, Fetch<? super T> what) {
        return session.load(self(), what);
    }

    private Stateful state() {
        if (this instanceof Stateful stateful) {
            return stateful;
        }
        throw new MisuseException(getClass().getSimpleName()
                + " implements UuidTable and keeps no state. Let it extend Model, or make it a record.");
    }

    @SuppressWarnings("unchecked") // the class of a T is a Class<T>
    private Class<T> type() {
        return (Class<T>) getClass();
    }

    @SuppressWarnings("unchecked") // the processor refuses a class X that implements UuidTable<Y>
    private T self() {
        return (T) this;
    }
}
