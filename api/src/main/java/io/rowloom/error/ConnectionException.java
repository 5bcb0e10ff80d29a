package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be reached, or the connection to it broke. A transaction that was open on the connection is gone.
 */
public final class ConnectionException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public ConnectionException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String userMessage() {
        return "the data store cannot be reached";
    }
}
