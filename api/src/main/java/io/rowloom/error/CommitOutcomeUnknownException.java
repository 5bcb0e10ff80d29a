package io.rowloom.error;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * COMMIT, or a write that is its own transaction, was sent and not answered (rule O08): it may have been applied. Look before writing again.
 * Where the database keeps a ledger, {@code db.wasApplied(e.unitOfWork())} tells (rule S125).
 */
public final class CommitOutcomeUnknownException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** Names the unit of work. */
    private final UUID unitOfWork;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public CommitOutcomeUnknownException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public CommitOutcomeUnknownException(String message, @Nullable Throwable cause) {
        this(message, cause, UUID.randomUUID());
    }

    /**
     * Makes an exception for a unit of work that has a name.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     * @param unitOfWork the id of the unit, as in the ledger
     */
    public CommitOutcomeUnknownException(String message, @Nullable Throwable cause, UUID unitOfWork) {
        super(message, cause);
        this.unitOfWork = Objects.requireNonNull(unitOfWork, "unitOfWork");
    }

    /**
     * Names the unit of work whose outcome is unknown: for the log, and for {@code db.wasApplied(…)} where the database keeps a
     * ledger.
     *
     * @return the id, another one for each unit
     */
    public UUID unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Outcome outcome() {
        return Outcome.UNKNOWN;
    }

    @Override
    public String userMessage() {
        return "it is not known whether the request was carried out";
    }
}
