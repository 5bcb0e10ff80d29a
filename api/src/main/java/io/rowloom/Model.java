package io.rowloom;

import io.rowloom.state.HiddenState;
import io.rowloom.state.Snapshot;
import io.rowloom.state.Stateful;
import org.jspecify.annotations.Nullable;

/**
 * The root of all models. A class that extends it is plain data with constraints; the same class with
 * {@link UuidTable} or {@link LongTable} is a table. Fields are columns: not null unless annotated
 * {@code org.jspecify.annotations.Nullable}, never {@code static} and never {@code transient} ones.
 * <pre>{@code
 * public class UserBase extends Model {
 *     @Str64 public String name;
 *     @Str64 public String email;
 * }
 *
 * public class User extends UserBase implements UuidTable<User> {}
 * }</pre>
 * Rows of a {@link UuidTable} are equal by class and id; rows of a {@link LongTable} too once both have an id; other
 * models are equal only to themselves. A model is used by one thread at a time.
 */
public abstract class Model extends Stateful {

    /** For subclasses. */
    protected Model() {}

    /**
     * Compares by class and id, as the class comment says.
     *
     * @param other another object or null
     * @return true if both are the same row
     */
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other || other == null || getClass() != other.getClass()) {
            return this == other;
        }
        return switch (this) {
            case UuidTable<?> table -> table.id().equals(((UuidTable<?>) other).id());
            case LongTable<?> table -> sameStoredId((Model) other);
            default -> false;
        };
    }

    private boolean sameStoredId(Model other) {
        Snapshot mine = HiddenState.lastKnown(this);
        Snapshot its = HiddenState.lastKnown(other);
        return mine != null && its != null && mine.id().equals(its.id());
    }

    /**
     * Fits {@link #equals}: it never changes during the life of the object, so a row may be put into a set before it is saved.
     *
     * @return the hash of the id, or of the class for a {@link LongTable}
     */
    @Override
    public int hashCode() {
        return switch (this) {
            case UuidTable<?> table -> table.id().hashCode();
            case LongTable<?> table -> getClass().hashCode();
            default -> System.identityHashCode(this);
        };
    }

    /**
     * Names the class and, where there is one, the id; no values.
     *
     * @return for example {@code User 0198f2c4-…}
     */
    @Override
    public String toString() {
        String name = getClass().getSimpleName();
        return switch (this) {
            case UuidTable<?> table -> name + " " + table.id();
            case LongTable<?> table -> {
                Snapshot known = HiddenState.lastKnown(this);
                yield known == null ? "new " + name : name + " " + known.id();
            }
            default -> name;
        };
    }
}
