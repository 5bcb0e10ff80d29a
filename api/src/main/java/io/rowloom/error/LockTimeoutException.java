package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * A row or a table stayed locked by another transaction for longer than {@code Options.lockWait} (rule X06). The transaction is doomed.
 */
public final class LockTimeoutException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public LockTimeoutException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public LockTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String userMessage() {
        return "the data is in use by another request";
    }
}
