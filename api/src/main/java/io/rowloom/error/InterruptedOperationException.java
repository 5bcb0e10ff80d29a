package io.rowloom.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted (rule O04); its interrupt flag is kept. When that was seen before anything was sent, nothing was. An
 * interrupt of a virtual thread that waits for a server closes its connection: what is known then, {@link #outcome()} says.
 */
public final class InterruptedOperationException extends RowloomException {

    private static final long serialVersionUID = 1L;

    /** What is known about the effect of the interrupted call. */
    private final Outcome outcome;

    /**
     * Makes an exception.
     *
     * @param message what was stopped and where
     * @param cause the error of the driver, or null when the flag was seen before anything was sent
     * @param outcome what is known about the effect
     */
    public InterruptedOperationException(String message, @Nullable Throwable cause, Outcome outcome) {
        super(message, cause);
        this.outcome = outcome;
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public String userMessage() {
        return "the request was stopped";
    }
}
