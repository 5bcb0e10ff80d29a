package io.rowloom.memory;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.memory.step.Moment;
import io.rowloom.memory.step.Step;
import io.rowloom.memory.table.Catalog;
import io.rowloom.meta.TableType;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The errors of faults that were arranged: those that a store behind JDBC throws for the same thing, without the cause from a driver.
 *
 * @param catalog gives the tables as they are now
 */
record FaultErrors(Supplier<Catalog> catalog) {

    RowloomException of(Fault fault, Moment moment) {
        String what = moment.words();
        String asked = " It was arranged by fail(" + fault + ").";
        return switch (fault) {
            case SERIALIZATION ->
                new SerializationConflictException(
                        what + " lost a race against another transaction. Run the whole transaction again." + asked);
            case DEADLOCK ->
                new SerializationConflictException(what
                        + " would have waited for another transaction that waits for this one, which gives way. Run the whole"
                        + " transaction again, and lock rows in the same order everywhere." + asked);
            case LOCK_TIMEOUT ->
                new LockTimeoutException(what
                        + " waited for a lock that another transaction holds, for as long as lockWait(…) allows. Run the whole"
                        + " transaction again, and keep transactions short." + asked);
            case QUERY_TIMEOUT ->
                new QueryTimeoutException(
                        what + " took longer than it may, and was cancelled. Ask for less, add an index,"
                                + " or set a greater statementTimeout(…) or timeout(…)." + asked);
            case POOL_TIMEOUT ->
                new PoolTimeoutException("no connection became free within connectionWait(…). Keep transactions short,"
                        + " or raise poolSize(…)." + asked);
            case CONNECTION_LOST -> isUnknown(moment) ? unknown(what, asked) : lost(what, asked);
            case CONNECTION_LOST_AFTER_COMMIT -> unknown(what, asked);
            case STORAGE_FULL ->
                new StorageFullException(what
                        + " found no room left on the disk. Make room; what was committed before is kept." + asked);
            case UNIQUE -> new UniqueViolationException(unique(table(moment)), null);
            case CHECK -> new CheckViolationException(check(table(moment)), null);
            case FOREIGN_KEY -> reference(moment);
        };
    }

    /** Whether a program cannot know what became of a call of which the connection broke (rule O08). */
    private static boolean isUnknown(Moment moment) {
        return moment.step() == Step.COMMIT || (moment.alone() && moment.isWrite());
    }

    private static RowloomException lost(String what, String asked) {
        return new ConnectionException(what + " could not reach the database, or the connection broke." + asked);
    }

    private static RowloomException unknown(String what, String asked) {
        return new CommitOutcomeUnknownException(what
                + " was sent and not answered: it may have been applied or not. Read the row again before you write again."
                + asked);
    }

    private static TableType<?> table(Moment moment) {
        return Objects.requireNonNull(moment.table(), "saves and deletes are of a table");
    }

    private Violation unique(TableType<?> table) {
        return catalog.get().get(table).uniqueViolation();
    }

    private static Violation check(TableType<?> table) {
        return new Violation(table.type().getSimpleName(), "", List.of());
    }

    private RowloomException reference(Moment moment) {
        TableType<?> table = table(moment);
        boolean deletes = moment.step() == Step.DELETE;
        Violation violation =
                catalog.get().reference(catalog.get().get(table), deletes).orElseGet(() -> check(table));
        return new ForeignKeyViolationException(
                deletes ? Reason.STILL_REFERENCED : Reason.MISSING_PARENT, violation, null);
    }
}
