package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The store has no space left for the write (rule O07). The transaction is doomed.
 */
public final class StorageFullException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public StorageFullException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public StorageFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "the data store is full";
    }
}
