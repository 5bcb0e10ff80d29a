package io.rowloom.engine.evaluate;

import io.rowloom.error.CheckViolationException;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.NotNullViolationException;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UniqueViolationException;

/** Adds to a violated constraint which of several rows was refused (rule W03). */
public final class Refused {

    private Refused() {}

    /**
     * Says of a refused row which one it was.
     *
     * @param row its place among the rows of the call, from 0
     * @param failure why it was refused
     * @return the same for that row if a constraint was violated, else the failure itself
     */
    public static RowloomException at(int row, RowloomException failure) {
        return switch (failure) {
            case UniqueViolationException e ->
                new UniqueViolationException(e.violation().at(row), e);
            case ForeignKeyViolationException e ->
                new ForeignKeyViolationException(e.reason(), e.violation().at(row), e);
            case NotNullViolationException e ->
                new NotNullViolationException(e.violation().at(row), e);
            case CheckViolationException e ->
                new CheckViolationException(e.violation().at(row), e);
            default -> failure;
        };
    }
}
