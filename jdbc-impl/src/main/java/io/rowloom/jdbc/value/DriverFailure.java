package io.rowloom.jdbc.value;

import java.sql.SQLException;

/** Carries an error of the driver through code that reads or writes values, which may not throw a checked exception. */
public final class DriverFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException error;

    /**
     * Wraps an error.
     *
     * @param error what the driver threw
     */
    public DriverFailure(SQLException error) {
        super(null, error, false, false);
        this.error = error;
    }

    /**
     * Gives the error.
     *
     * @return what the driver threw
     */
    public SQLException error() {
        return error;
    }
}
