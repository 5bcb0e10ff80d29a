package io.rowloom.error;

import java.util.Objects;

/** A row was to be saved or refreshed that is no longer in its table, or that this program has deleted itself. */
public final class StaleRowException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** The model of the row. */
    private final transient Class<?> model;

    /**
     * Makes an exception.
     *
     * @param model the model of the row
     * @param message which row vanished, and what to do
     */
    public StaleRowException(Class<?> model, String message) {
        super(message, null);
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Tells which model the row has.
     *
     * @return the class of the table
     */
    public Class<?> model() {
        return model;
    }

    @Override
    public String userMessage() {
        return "the data was deleted by another request";
    }
}
