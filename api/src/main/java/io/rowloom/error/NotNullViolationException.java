package io.rowloom.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that must have a value got none (rule C04): in a bulk assignment, or by another program's write. A row without the value is refused earlier, as {@code ConstraintViolationException}. */
public final class NotNullViolationException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** Which constraint refused the write. */
    private final transient Violation violation;

    /**
     * Makes an exception.
     *
     * @param violation which constraint refused the write
     * @param cause the error of the driver, or null
     */
    public NotNullViolationException(Violation violation, @Nullable Throwable cause) {
        super(
                violation.where()
                        + " expects a value and found null. Give it one, or annotate the field with @Nullable.",
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
        return "a value is missing";
    }
}
