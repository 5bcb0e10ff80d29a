package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection became free within {@code Options.connectionWait} (rule O05). The message tells the wait and the size of the pool.
 */
public final class PoolTimeoutException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public PoolTimeoutException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public PoolTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String userMessage() {
        return "the service is busy";
    }
}
