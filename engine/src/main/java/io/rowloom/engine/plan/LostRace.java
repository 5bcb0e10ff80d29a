package io.rowloom.engine.plan;

import io.rowloom.error.OptimisticLockException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What is said when another transaction wrote a row with a version first. At READ COMMITTED the row no longer has the version that
 * was expected; above that, and on SQLite, the database refuses the write itself. To a program both are one thing (rule X09).
 */
public final class LostRace {

    private LostRace() {}

    /** Says whether a row that was not matched is there: with versions that means that it has another one. */
    public static boolean isThere(StoreSession store, TableType<?> table, Object id) {
        return table.definition().versioned() && store.find(table, id).isPresent();
    }

    /** The row has another version than the one that was read. */
    public static OptimisticLockException of(TableType<?> table, Snapshot known, String doing) {
        return of(table, known.id(), known.version(), doing);
    }

    /** The row has another version than the one that was read. */
    public static OptimisticLockException of(TableType<?> table, Object id, long expected, String doing) {
        return new OptimisticLockException(doing + " " + table + " " + id + " expected version " + expected
                + " and found another one: somebody saved it after it was read. " + advice(table));
    }

    /** A conflict that the database told of a write to rows with versions, one of which may be known; any other error as it is. */
    public static RowloomException told(
            RowloomException error, TableType<?> table, @Nullable Snapshot known, String doing) {
        return told(
                error,
                table,
                doing + " "
                        + (known == null
                                ? "several rows of " + table
                                : SavePipeline.name(table, known) + " with version " + known.version()));
    }

    /** A conflict that the database told of rows with versions; any other error as it is. */
    public static RowloomException told(RowloomException error, TableType<?> table, String doing) {
        if (!(error instanceof SerializationConflictException)
                || !table.definition().versioned()) {
            return error;
        }
        return new OptimisticLockException(
                doing + " was refused by the database: another transaction wrote the same rows at the same time."
                        + " Nothing more can be done in this transaction. " + advice(table),
                error);
    }

    private static String advice(TableType<?> table) {
        String again = table.keepsState()
                ? "session.refresh(row) and repeat the change, save with SaveOptions.retry(3), or call session.modify("
                        + table + ".class, id, row -> …)"
                : "session.refresh(row) and repeat the change, or call session.replace(" + table
                        + ".class, id, row -> …)";
        return "Call " + again + ".";
    }
}
