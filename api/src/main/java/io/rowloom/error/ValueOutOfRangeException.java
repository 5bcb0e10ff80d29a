package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * A value in a condition or in a bulk assignment cannot be stored (NUL, a lone surrogate, NaN, a year outside 1 to 9999, too many decimals), or a computation in the store ran out of its range. A bad value in a row is reported as {@code ConstraintViolationException} instead.
 */
public final class ValueOutOfRangeException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what was expected and found, where, and what to do; without values
     */
    public ValueOutOfRangeException(String message) {
        this(message, null);
    }

    /**
     * Makes an exception with the error that led to it.
     *
     * @param message what was expected and found, where, and what to do; without values
     * @param cause the error of the driver or of the code below, or null
     */
    public ValueOutOfRangeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String userMessage() {
        return "a value is out of range";
    }
}
