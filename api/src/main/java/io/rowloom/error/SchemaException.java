package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The classes and the real tables do not fit together, or no table is known at all.
 */
public final class SchemaException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public SchemaException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public SchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "the data store is not set up for this program";
    }
}
