package io.rowloom.error;

import java.util.Objects;

/**
 * A row was asked for that is not there: by {@code getOne} with an id, or by {@code one()} with a query. Ask with
 * {@code find} or {@code first()} where the absence of the row is nothing unusual.
 */
public final class RecordNotFoundException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** The model whose row was asked for. */
    private final transient Class<?> model;

    /**
     * Makes an exception.
     *
     * @param model the model whose row was asked for
     * @param message which row was expected, and what to ask instead
     */
    public RecordNotFoundException(Class<?> model, String message) {
        super(message, null);
        this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Tells which model was asked for.
     *
     * @return the class of the table
     */
    public Class<?> model() {
        return model;
    }

    @Override
    public String userMessage() {
        return "not found";
    }
}
