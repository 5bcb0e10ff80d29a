package io.rowloom.engine.plan;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.PoolTimeoutException;
import io.rowloom.error.QueryTimeoutException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.spi.Deadline;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which row a store refused. A store counts the rows of its own call; a program wants to know the place in the collection that it
 * gave, and of a single row there is nothing to tell (rule W03).
 */
public final class Refusals {

    private Refusals() {}

    /** A violated constraint of a single row: without a position. */
    public static RowloomException alone(RowloomException failure) {
        return placed(failure, row -> OptionalInt.empty());
    }

    /** A violated constraint with another position; any other error as it is. */
    public static RowloomException placed(RowloomException failure, IntFunction<OptionalInt> place) {
        return switch (failure) {
            case UniqueViolationException e
            when isPlaced(e.violation()) -> new UniqueViolationException(moved(e.violation(), place), e.getCause());
            case ForeignKeyViolationException e
            when isPlaced(e.violation()) ->
                new ForeignKeyViolationException(e.reason(), moved(e.violation(), place), e.getCause());
            case NotNullViolationException e
            when isPlaced(e.violation()) -> new NotNullViolationException(moved(e.violation(), place), e.getCause());
            case CheckViolationException e
            when isPlaced(e.violation()) -> new CheckViolationException(moved(e.violation(), place), e.getCause());
            default -> failure;
        };
    }

    private static boolean isPlaced(Violation violation) {
        return violation.index().isPresent();
    }

    private static Violation moved(Violation violation, IntFunction<OptionalInt> place) {
        OptionalInt position = place.apply(violation.index().orElseThrow());
        return new Violation(violation.model(), violation.constraint(), violation.fields(), position);
    }

    /** A wait that ended with the deadline of the transaction, as such; any other error as it is. */
    public static RuntimeException late(RuntimeException e, @Nullable Deadline deadline) {
        boolean waited = e instanceof PoolTimeoutException || e instanceof LockTimeoutException;
        return waited && deadline != null && deadline.isOver() ? late(deadline, e) : e;
    }

    public static QueryTimeoutException late(Deadline deadline) {
        return late(deadline, null);
    }

    /** A call that comes, or is still waiting, behind the timeout of its transaction. */
    private static QueryTimeoutException late(Deadline deadline, @Nullable RuntimeException cause) {
        return new QueryTimeoutException(
                "the transaction was to end within its timeout of "
                        + deadline.whole().toMillis()
                        + " ms and did not, so it is rolled back. Do less in it, or give it a greater"
                        + " timeout(…).",
                cause);
    }
}
