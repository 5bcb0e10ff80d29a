package io.rowloom.error;

import java.util.Objects;

/** A query that was to find one row found more than one. */
public final class NonUniqueResultException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** The model whose row was asked for. */
    private final transient Class<?> model;

    /**
     * Makes an exception.
     *
     * @param model the model whose row was asked for
     * @param message what was asked, and what to ask instead
     */
    public NonUniqueResultException(Class<?> model, String message) {
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
        return "more than one was found where one was expected";
    }
}
