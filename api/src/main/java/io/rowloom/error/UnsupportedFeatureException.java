package io.rowloom.error;

import io.rowloom.tx.Capability;
import java.util.Objects;

/** The store lacks a capability that the call needs. It is thrown before any effect. */
public final class UnsupportedFeatureException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** What the store lacks. */
    private final Capability capability;

    /**
     * Makes an exception.
     *
     * @param capability what the store lacks
     * @param message which call needed it on which store, and what to do instead
     */
    public UnsupportedFeatureException(Capability capability, String message) {
        super(message, null);
        this.capability = Objects.requireNonNull(capability, "capability");
    }

    /**
     * Tells what the store lacks.
     *
     * @return the capability
     */
    public Capability capability() {
        return capability;
    }

    @Override
    public String userMessage() {
        return "the request cannot be carried out";
    }
}
