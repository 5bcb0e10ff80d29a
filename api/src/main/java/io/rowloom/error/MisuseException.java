package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The call itself is wrong: it would be wrong with any data. The message names the call that is right.
 */
public final class MisuseException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public MisuseException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public MisuseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "the request cannot be carried out";
    }
}
