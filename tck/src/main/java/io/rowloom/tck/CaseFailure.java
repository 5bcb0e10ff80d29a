package io.rowloom.tck;

/** A case that did not hold; the message says how to run it alone with the same values. */
final class CaseFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    CaseFailure(String rule, String name, long seed, Throwable cause) {
        super(
                "rule " + rule + ", " + name + ": " + cause.getMessage() + " ["
                        + cause.getClass().getSimpleName() + "; again with -Drowloom.tck.only=" + rule
                        + " -Drowloom.tck.seed=" + seed + "]",
                cause);
    }
}
