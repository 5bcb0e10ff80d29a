package io.rowloom.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reference between two rows would be broken: by a save (rule C02) or by a delete (rule C03). */
public final class ForeignKeyViolationException extends RowloomException {

    /** Which end of the reference is at fault. */
    public enum Reason {
        /** The row refers to a row that is not there. */
        MISSING_PARENT,
        /** Other rows still refer to the row that was to go. */
        STILL_REFERENCED
    }

    private static final long serialVersionUID = 1L;

    /** Which end is at fault. */
    private final Reason reason;

    /** Which constraint refused the write. */
    private final transient Violation violation;

    /**
     * Makes an exception.
     *
     * @param reason which end of the reference is at fault
     * @param violation the foreign key, with the fields of the referring model where the store tells them
     * @param cause the error of the driver, or null
     */
    public ForeignKeyViolationException(Reason reason, Violation violation, @Nullable Throwable cause) {
        super(message(reason, violation), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.violation = Objects.requireNonNull(violation, "violation");
    }

    private static String message(Reason reason, Violation violation) {
        return switch (reason) {
            case MISSING_PARENT ->
                "saving " + violation.where()
                        + " found no row with the id that it refers to. Save the other row first, or refer to one that is stored.";
            case STILL_REFERENCED ->
                "deleting was refused by " + violation.where()
                        + ": rows there still refer to the row. Delete them first, or let them refer to another row.";
        };
    }

    /**
     * Tells which end of the reference is at fault.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Tells the foreign key.
     *
     * @return model, constraint and fields
     */
    public Violation violation() {
        return violation;
    }

    /**
     * Tells the fields that refer to the other row.
     *
     * @return the names of the fields in the model; empty where the store does not tell
     */
    public java.util.List<String> fields() {
        return violation.fields();
    }

    @Override
    public String userMessage() {
        return reason == Reason.MISSING_PARENT ? "something that is referred to does not exist" : "it is still in use";
    }
}
