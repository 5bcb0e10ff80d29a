package io.rowloom.test.shadow;

/** Two stores did not do the same. An error and no exception, so that code under test does not take it for a failure that it handles. */
final class Difference extends AssertionError {

    private static final long serialVersionUID = 1;

    Difference(String message) {
        super(message);
    }
}
