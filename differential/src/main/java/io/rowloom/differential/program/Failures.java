package io.rowloom.differential.program;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.TransactionDoomedException;
import io.rowloom.error.UniqueViolationException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is compared of an exception: its class, and what a program may ask it; not its text. */
public final class Failures {

    private static final String CRASH = "crash";

    private Failures() {}

    /**
     * Describes an exception.
     *
     * @param failure the exception
     * @return what is compared
     */
    public static List<Object> describe(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> List.of("no cause");
            case ConstraintViolationException e ->
                List.of(
                        "ConstraintViolationException",
                        e.getConstraintViolations().stream()
                                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                                .sorted()
                                .toList());
            case UniqueViolationException e -> List.of("UniqueViolationException", e.violation());
            case ForeignKeyViolationException e -> List.of("ForeignKeyViolationException", e.reason(), e.violation());
            case NotNullViolationException e -> List.of("NotNullViolationException", e.violation());
            case CheckViolationException e -> List.of("CheckViolationException", e.violation());
            case TransactionDoomedException e -> List.of("TransactionDoomedException", describe(e.getCause()));
            case RowloomException e -> List.of(e.getClass().getSimpleName(), e.retryable(), e.outcome());
            default -> List.of(CRASH, failure.toString());
        };
    }

    /**
     * Says whether somewhere in what was told there is an exception that no store should throw.
     *
     * @param told what was told
     * @return true if there is
     */
    public static boolean isCrash(Object told) {
        return told instanceof List<?> list
                && (CRASH.equals(list.isEmpty() ? null : list.getFirst())
                        || list.stream().anyMatch(Failures::isCrash));
    }
}
