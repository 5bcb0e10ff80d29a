package io.rowloom.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another row has the same value in a unique field, or the same id (rule C01). */
public final class UniqueViolationException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** Which constraint refused the write. */
    private final transient Violation violation;

    /**
     * Makes an exception.
     *
     * @param violation which constraint refused the write
     * @param cause the error of the driver, or null
     */
    public UniqueViolationException(Violation violation, @Nullable Throwable cause) {
        super(
                "saving " + violation.where()
                        + " met a row that has the same value already. Values there are unique; look for the row first, or give another value.",
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
        return "the value is taken already";
    }
}
