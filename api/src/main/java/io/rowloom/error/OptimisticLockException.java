package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved the row after it was read (rule X09). Read it again and repeat the change.
 */
public final class OptimisticLockException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public OptimisticLockException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public OptimisticLockException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }

    @Override
    public String userMessage() {
        return "the data was changed by another request";
    }
}
