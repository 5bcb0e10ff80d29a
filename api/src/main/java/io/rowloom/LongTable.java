package io.rowloom;

import io.rowloom.error.MisuseException;
import io.rowloom.query.Fetch;
import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model a table whose rows have numbers that the store makes: unique, growing, with gaps (rule W07). An id is
 * never given by the program, and no number stands for "new" (rules W05, W06).
 * <pre>{@code
 * public class LogLine extends Model implements LongTable<LogLine> {
 *     @Str256 public String text;
 * }
 * }</pre>
 * A record is a table with it too, with the components {@code @Nullable Long id}, {@code @Nullable Instant createdAt} and
 * {@code @Nullable Instant updatedAt}, all null as long as it is new.
 *
 * @param <T> the class or record itself
 */
public non-sealed interface LongTable<T extends LongTable<T>> extends Table<Long> {

    /**
     * Gives the id that the store made on the first save.
     *
     * @return the id; null for a new record, which has it as a component
     * @throws MisuseException if the row is new and no record
     */
    @Override
    default Long id() {
        return (Long) HiddenState.storedId(state());
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
                + " implements LongTable and keeps no state. Let it extend Model, or make it a record.");
    }

    @SuppressWarnings("unchecked") // the processor refuses a class X that implements LongTable<Y>
    private T self() {
        return (T) this;
    }
}
