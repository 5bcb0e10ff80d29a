package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * Two transactions got in each other's way (a serialization failure or a deadlock, rules X07 to X10) and this one was chosen to give way. The transaction is doomed; running it again may succeed.
 */
public final class SerializationConflictException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public SerializationConflictException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public SerializationConflictException(String message, @Nullable Throwable cause) {
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
