package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement ran for longer than it was allowed to (rule O01) and was cancelled.
 */
public final class QueryTimeoutException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public QueryTimeoutException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public QueryTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String userMessage() {
        return "the request took too long";
    }
}
