package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * COMMIT, or a write that is its own transaction, was sent and not answered (rule O08): it may have been applied. Look before writing again.
 */
public final class CommitOutcomeUnknownException extends RowloomException {

    private static final long serialVersionUID = 1L;

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
        super(message, cause);
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
