package io.rowloom.jdbc;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.CommitOutcomeUnknownException;
import io.rowloom.error.ConnectionException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.InterruptedOperationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.Outcome;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SchemaException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.StorageFullException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.ValueOutOfRangeException;
import io.rowloom.error.Violation;
import io.rowloom.jdbc.dialect.Dialect;
import io.rowloom.jdbc.fault.Culprit;
import io.rowloom.jdbc.fault.Fault;
import io.rowloom.jdbc.sql.Queries;
import io.rowloom.meta.TableType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns errors of the driver into those of Rowloom. */
final class Faults {

    private final Dialect dialect;
    private final Violations violations;

    Faults(Dialect dialect, Queries queries) {
        this.dialect = dialect;
        this.violations = new Violations(queries);
    }

    /**
     * One failed statement.
     *
     * @param table the table that it was about
     * @param operation what it did
     * @param alone whether it was a transaction of its own, and was sent
     * @param row the position of the refused row, if known
     * @param reference looks for the foreign key that the database does not name
     */
    record Scene(
            TableType<?> table,
            Operation operation,
            boolean alone,
            OptionalInt row,
            Supplier<Optional<Violation>> reference) {}

    Fault fault(SQLException error) {
        SQLException thrown = StatementFailure.driverError(error);
        return thrown instanceof Limits.Overdue
                ? Fault.CANCELLED
                : dialect.faults().fault(thrown);
    }

    /** Says whether the connection behind an error is not to be used again. */
    boolean isOfConnection(SQLException error) {
        Fault fault = fault(error);
        return fault == Fault.UNREACHABLE || fault == Fault.NOT_READY;
    }

    /** An error of a statement on rows. */
    RowloomException of(SQLException thrown, Scene scene) {
        SQLException error = StatementFailure.driverError(thrown);
        Culprit culprit = dialect.faults().culprit(error);
        SQLException cause = dialect.faults().withoutValues(error);
        TableType<?> table = scene.table();
        return switch (fault(error)) {
            case UNIQUE -> new UniqueViolationException(at(scene, violations.unique(table, culprit)), cause);
            case NOT_NULL -> new NotNullViolationException(at(scene, violations.byColumns(table, culprit)), cause);
            case CHECK -> check(scene, culprit, cause);
            case MISSING_PARENT -> reference(Reason.MISSING_PARENT, scene, culprit, cause);
            case STILL_REFERENCED -> reference(Reason.STILL_REFERENCED, scene, culprit, cause);
            case FOREIGN_KEY ->
                reference(
                        scene.operation() == Operation.DELETE ? Reason.STILL_REFERENCED : Reason.MISSING_PARENT,
                        scene,
                        culprit,
                        cause);
            case OUT_OF_RANGE ->
                new ValueOutOfRangeException(
                        outOfRange(
                                scene.operation(),
                                violations.byColumns(table, culprit).where()),
                        cause);
            case UNREACHABLE ->
                scene.alone() && scene.operation().isWrite()
                        ? unanswered(scene.operation() + " " + table, cause)
                        : general(error, scene.operation() + " " + table, cause);
            default -> general(error, scene.operation() + " " + table, cause);
        };
    }

    private RowloomException check(Scene scene, Culprit culprit, SQLException cause) {
        TableType<?> table = scene.table();
        return violations
                .range(table, culprit)
                .<RowloomException>map(
                        range -> new ValueOutOfRangeException(outOfRange(scene.operation(), range.where()), cause))
                .orElseGet(() -> new CheckViolationException(at(scene, violations.check(table, culprit)), cause));
    }

    private static Violation at(Scene scene, Violation violation) {
        return scene.row().isPresent() ? violation.at(scene.row().getAsInt()) : violation;
    }

    private RowloomException reference(Reason reason, Scene scene, Culprit culprit, SQLException cause) {
        Violation violation = culprit.constraint().isEmpty()
                ? scene.reference().get().orElseGet(() -> violations.foreignKey(scene.table(), culprit))
                : violations.foreignKey(scene.table(), culprit);
        return new ForeignKeyViolationException(reason, at(scene, violation), cause);
    }

    private static String outOfRange(Operation operation, String where) {
        return operation + " " + where
                + " met a value that the column cannot hold, or a computation that left its range. Nothing was changed.";
    }

    /** An error of a statement of the program's own, of which the tables are not known; its text is told, and never its values. */
    RowloomException of(SQLException error, RawStatement statement, boolean alone) {
        Culprit culprit = dialect.faults().culprit(error);
        SQLException cause = dialect.faults().withoutValues(error);
        String what = "the statement [" + statement.question().sql() + "]";
        return switch (fault(error)) {
            case UNIQUE -> new UniqueViolationException(violations.anywhere(culprit), cause);
            case NOT_NULL -> new NotNullViolationException(violations.anywhere(culprit), cause);
            case CHECK -> new CheckViolationException(violations.anywhere(culprit), cause);
            case STILL_REFERENCED ->
                new ForeignKeyViolationException(Reason.STILL_REFERENCED, violations.anywhere(culprit), cause);
            case MISSING_PARENT ->
                new ForeignKeyViolationException(Reason.MISSING_PARENT, violations.anywhere(culprit), cause);
            case FOREIGN_KEY ->
                new ForeignKeyViolationException(
                        statement.deletes() ? Reason.STILL_REFERENCED : Reason.MISSING_PARENT,
                        violations.anywhere(culprit),
                        cause);
            case OUT_OF_RANGE ->
                new ValueOutOfRangeException(
                        what
                                + " met a value that a column cannot hold or turn into its type, or a computation that left"
                                + " its range. Nothing was changed.",
                        cause);
            case SCHEMA ->
                new SchemaException(
                        what + " is not understood by " + dialect.name()
                                + ": a word, a table or a column of it is not known there. See the cause; names of tables and"
                                + " columns are lower_snake and quoted.",
                        cause);
            case UNREACHABLE -> alone && statement.writes() ? unanswered(what, cause) : general(error, what, cause);
            default -> general(error, what, cause);
        };
    }

    /** Says whether a foreign key refused something. */
    boolean isReference(SQLException error) {
        return switch (fault(error)) {
            case MISSING_PARENT, STILL_REFERENCED, FOREIGN_KEY -> true;
            default -> false;
        };
    }

    /** References were looked at last: a row refers to none, whichever of the two was written (rule C11). */
    RowloomException atCommit(SQLException error, Supplier<Optional<Violation>> orphan) {
        Culprit culprit = dialect.faults().culprit(error);
        Violation violation = culprit.constraint().isEmpty()
                ? orphan.get().orElseGet(() -> violations.anywhere(culprit))
                : violations.anywhere(culprit);
        return new ForeignKeyViolationException(
                Reason.MISSING_PARENT, violation, dialect.faults().withoutValues(error));
    }

    /** An error of anything else: opening, committing, creating tables. */
    RowloomException of(SQLException error, Operation operation) {
        SQLException cause = dialect.faults().withoutValues(error);
        if (operation == Operation.COMMIT && fault(error) == Fault.UNREACHABLE) {
            return unanswered("committing", cause);
        }
        return general(error, operation.toString(), cause);
    }

    private RowloomException unanswered(String what, SQLException cause) {
        if (wasCutByAnInterrupt()) {
            return new InterruptedOperationException(
                    what + " was sent to " + dialect.name()
                            + ", and the thread was interrupted before the answer: it may"
                            + " have been applied or not. The interrupt flag is kept. Read the row again before you write again.",
                    cause,
                    Outcome.UNKNOWN);
        }
        return new CommitOutcomeUnknownException(
                what + " was sent to " + dialect.name() + " and not answered: it may have been applied or not."
                        + " Read the row again before you write again.",
                cause);
    }

    /** An interrupt closes the socket that a virtual thread waits for, and leaves that of a platform thread alone. */
    private static boolean wasCutByAnInterrupt() {
        Thread current = Thread.currentThread();
        return current.isVirtual() && current.isInterrupted();
    }

    private RowloomException unreachable(SQLException error, String what, @Nullable SQLException cause) {
        if (wasCutByAnInterrupt()) {
            return new InterruptedOperationException(
                    what + " was under way when the thread was interrupted, which closed its connection to "
                            + dialect.name() + ". Nothing was applied. The interrupt flag is kept.",
                    cause,
                    Outcome.NOT_APPLIED);
        }
        return new ConnectionException(
                what + " could not reach " + dialect.name() + ", or the connection broke (code " + code(error)
                        + "). See the cause.",
                cause);
    }

    /** The number of the driver, or the letters of the standard where it has no numbers. */
    private static Object code(SQLException error) {
        String state = error.getSQLState();
        return error.getErrorCode() == 0 && state != null ? state : (Object) error.getErrorCode();
    }

    private static String late(SQLException error) {
        return error instanceof Limits.Overdue overdue
                ? " took longer than the " + overdue.limit().toMillis()
                        + " ms that it had, and was cancelled. Ask for less, add an"
                        + " index, or set a greater statementTimeout(…) or timeout(…)."
                : " was cancelled before it was done.";
    }

    private RowloomException general(SQLException error, String what, @Nullable SQLException cause) {
        return switch (fault(error)) {
            case CONFLICT ->
                new SerializationConflictException(
                        what + " lost a race against another transaction. Run the whole transaction again.", cause);
            case BUSY, LOCK_TIMEOUT ->
                new LockTimeoutException(
                        what + " waited for a lock that another transaction holds, for as long as lockWait(…) allows."
                                + " Run the whole transaction again, and keep transactions short.",
                        cause);
            case CANCELLED -> new QueryTimeoutException(what + late(error), cause);
            case ABORTED ->
                new TransactionDoomedException(
                        what + " came after an error that has ended the transaction in the database; nothing of it is"
                                + " kept. Let the first error out of the block, and run the whole transaction again.",
                        cause);
            case STORAGE_FULL ->
                new StorageFullException(
                        what + " found no room left on the disk. Make room; what was committed before is kept.", cause);
            case READ_ONLY ->
                new ConnectionException(
                        what + " expected a database that may be written and found a read-only one. Give the process"
                                + " the right to write the file and its directory, or connect to the primary server.",
                        cause);
            case DAMAGED ->
                new ConnectionException(
                        what + " expected a database of " + dialect.name()
                                + " and found a file of another kind or a damaged one. Check the path, or restore a backup.",
                        cause);
            case LOGIN ->
                new ConnectionException(
                        what + " was refused: user or password are wrong, or lack a right. Check user(…) and"
                                + " password(…) of the options.",
                        cause);
            case SETTING ->
                new MisuseException(
                        "the URL has a path or a setting that " + dialect.name()
                                + " does not take: see the cause. A relative file of H2 begins with ./",
                        cause);
            case TOO_LARGE ->
                new MisuseException(
                        what + " made a statement that is larger than " + dialect.name()
                                + " takes. Ask in several smaller calls.",
                        cause);
            case NOT_READY ->
                new ConnectionException(
                        what
                                + " was refused by a node that has lost the other nodes of its cluster, or has not joined them"
                                + " yet (code " + code(error)
                                + "). Nothing was applied. Bring the nodes back, and name all of"
                                + " them in the URL.",
                        cause);
            case SCHEMA ->
                new SchemaException(
                        what + " found other tables or columns than the class has, or none. Call createTables(), or"
                                + " bring the tables up to date.",
                        cause);
            default -> unreachable(error, what, cause);
        };
    }
}
