package io.rowloom.benchmarks.work;

/** A contender did not do what it was asked for. */
public final class ContenderFailure extends RuntimeException {

    /**
     * A contender did something else.
     *
     * @param message what was expected and found
     */
    public ContenderFailure(String message) {
        super(message);
    }

    /**
     * A contender met an error.
     *
     * @param message what it was doing
     * @param cause the error
     */
    public ContenderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
