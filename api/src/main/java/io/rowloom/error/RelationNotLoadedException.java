package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * A relation was read that no query had loaded. Nothing is ever loaded behind the back of the program: name the relation in {@code load}.
 */
public final class RelationNotLoadedException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public RelationNotLoadedException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public RelationNotLoadedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "the request cannot be carried out";
    }
}
