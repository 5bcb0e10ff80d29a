package io.rowloom.engine.write;

import io.rowloom.Table;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.LostRace;
import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RecordNotFoundException;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a row with a lock on it, changes and saves it, in one transaction. */
public final class ModifyWork {

    private final Caller caller;

    public ModifyWork(Caller caller) {
        this.caller = caller;
    }

    public <T extends Table<I>, I> T modify(Class<T> type, I id, Consumer<? super T> change) {
        if (!ModelTypes.table(type).keepsState()) {
            throw new MisuseException("modify changes a row in place, and " + type.getSimpleName()
                    + " is a record, which never changes. Call replace(" + type.getSimpleName()
                    + ".class, id, row -> …) with a function that gives the changed record.");
        }
        return replace(type, id, row -> {
            change.accept(row);
            return row;
        });
    }

    public <T extends Table<I>, I> T replace(Class<T> type, I id, UnaryOperator<T> change) {
        TableType<T> table = ModelTypes.table(type);
        if (id == null) {
            throw new MisuseException("modify and replace expect an id and got null. Check for null before asking.");
        }
        return caller.together(own -> {
            T stored = locked(own, table, id);
            return new Saves(own).one(adopted(own, table, stored, change.apply(stored)));
        });
    }

    private static <T> T locked(Caller own, TableType<T> table, Object id) {
        T row = own.call(Begin.WRITE, store -> lock(store, table, id))
                .orElseThrow(
                        () -> new RecordNotFoundException(
                                table.type(),
                                "changing expected a " + table + " with the id " + id
                                        + " and found none. It was deleted, or never saved. Ask with find() if it may be absent."));
        own.locked().add(table, id);
        return row;
    }

    private static <T> Optional<T> lock(StoreSession store, TableType<T> table, Object id) {
        try {
            return store.lock(table, id);
        } catch (RowloomException e) {
            throw LostRace.told(e, table, "changing " + table + " " + id);
        }
    }

    /** Makes a row that is new take the place of the stored one. */
    private static <T> T adopted(Caller own, TableType<T> table, T stored, @Nullable T next) {
        if (next == null) {
            throw new MisuseException("replace expects a function that gives the " + table
                    + " to save, and it gave null. To delete the row, call delete.");
        }
        Snapshot known = PatchPipeline.snapshot(table, stored);
        RowState state = table.state(next);
        Object id = state instanceof RowState.Fresh fresh ? fresh.id() : state == null ? null : lastId(table, next);
        if (id != null && !id.equals(known.id())) {
            throw new MisuseException("replace expects a function that gives the " + table
                    + " with the id that it was called with, and it gave one with another id."
                    + " Change the row that the function gets, or give the new one its id.");
        }
        return state == null || state instanceof RowState.Fresh ? settled(own, table, next, known) : next;
    }

    private static <T> @Nullable Object lastId(TableType<T> table, T row) {
        return Objects.requireNonNull(table.lastKnown(row)).id();
    }

    private static <T> T settled(Caller own, TableType<T> table, T next, Snapshot known) {
        if (table.keepsState()) {
            own.journal().change(table, next, known);
            return next;
        }
        Snapshot values = table.capture(next);
        values.identify(known.id());
        values.stamp(known.createdMicros(), known.updatedMicros());
        values.stampVersion(known.version());
        return table.install(next, values);
    }
}
