package io.rowloom.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A check of the table refused a value (rule C05). */
public final class CheckViolationException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** Which constraint refused the write. */
    private final transient Violation violation;

    /**
     * Makes an exception.
     *
     * @param violation which constraint refused the write
     * @param cause the error of the driver, or null
     */
    public CheckViolationException(Violation violation, @Nullable Throwable cause) {
        super(
                violation.where() + " refused a value by the check " + violation.constraint()
                        + ". The value is outside of what the constraints of the field allow.",
                cause);
        this.violation = Objects.requireNonNull(violation, "violation");
    }

    /**
     * Tells which constraint of which model refused the write.
     *
     * @return model, constraint and fields
     */
    public Violation violation() {
        return violation;
    }

    /**
     * Tells the fields that the constraint is about.
     *
     * @return the names of the fields in the model; empty where the store does not tell
     */
    public java.util.List<String> fields() {
        return violation.fields();
    }

    @Override
    public String userMessage() {
        return "a value is not allowed";
    }
}
