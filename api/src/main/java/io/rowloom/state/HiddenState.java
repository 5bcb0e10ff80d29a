package io.rowloom.state;

import io.rowloom.error.MisuseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way to the hidden state of a row, for generated code, the engine and the stores. */
public final class HiddenState {

    private HiddenState() {}

    /**
     * Reads the state.
     *
     * @param row a row
     * @return its state, or null for a new row without an id
     */
    public static @Nullable RowState of(Stateful row) {
        return row.rowState;
    }

    /**
     * Sets the state.
     *
     * @param row a row
     * @param state its state from now on, or null for a new row without an id
     */
    public static void set(Stateful row, @Nullable RowState state) {
        row.rowState = state;
    }

    /**
     * Gives what is known to be stored.
     *
     * @param row a row
     * @return what was loaded or saved last, of a deleted or unknown row too; null for a new row
     */
    public static @Nullable Snapshot lastKnown(Stateful row) {
        return lastKnown(row.rowState);
    }

    /**
     * Gives what is known to be stored.
     *
     * @param state the state of a row
     * @return what was loaded or saved last, of a deleted or unknown row too; null for a new row
     */
    public static @Nullable Snapshot lastKnown(@Nullable RowState state) {
        return switch (state) {
            case null -> null;
            case RowState.Fresh fresh -> null;
            case Snapshot snapshot -> snapshot;
            case RowState.Deleted deleted -> deleted.last();
            case RowState.Unknown unknown -> unknown.last();
        };
    }

    /**
     * Gives the id of a row of a table with UUIDs, and makes it when the row is new and has none.
     *
     * @param row a row
     * @return its id
     */
    public static UUID uuid(Stateful row) {
        if (row.rowState == null) {
            row.rowState = new RowState.Fresh(UuidSource.next());
        }
        return row.rowState instanceof RowState.Fresh fresh ? fresh.id() : (UUID) storedId(row);
    }

    /**
     * Gives an id of the caller's to a new row.
     *
     * @param row a new row
     * @param id its id from now on
     * @throws MisuseException if the row is not new
     */
    public static void assign(Stateful row, UUID id) {
        if (lastKnown(row) != null) {
            throw idIsKept(row.getClass());
        }
        row.rowState = new RowState.Fresh(id);
    }

    /**
     * Makes the error for a stored row that is to get another id.
     *
     * @param type the class of the row
     * @return the error
     */
    public static MisuseException idIsKept(Class<?> type) {
        return new MisuseException("withId gives an id to a new row, but this " + type.getSimpleName()
                + " is stored: the id of a stored row never changes."
                + " Make a new row with the id, save it, and delete this one.");
    }

    /**
     * Gives the id of a row that was stored.
     *
     * @param row a row
     * @return its id
     * @throws MisuseException if the row is new
     */
    public static Object storedId(Stateful row) {
        Snapshot known = lastKnown(row);
        if (known == null) {
            throw new MisuseException("a new " + row.getClass().getSimpleName()
                    + " has no id: the store gives it one on the first save. Save it before asking.");
        }
        return known.id();
    }
}
