package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The transaction had an error from the store before, so nothing more can be done in it, {@code commit()} included (rules X02, X03). The cause is that first error.
 */
public final class TransactionDoomedException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public TransactionDoomedException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public TransactionDoomedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "the request cannot be carried out";
    }
}
