package io.rowloom.jdbc;

import java.sql.SQLException;
import java.util.OptionalInt;

/** An error of a statement on several rows, with the position of the row that was refused, where it is known. */
final class StatementFailure extends SQLException {

    private static final long serialVersionUID = 1L;

    private final SQLException error;
    private final int row;

    StatementFailure(SQLException error, int row) {
        super(error.getMessage(), error.getSQLState(), error.getErrorCode(), error);
        this.error = error;
        this.row = row;
    }

    /** Gives what the driver threw. */
    static SQLException driverError(SQLException error) {
        return error instanceof StatementFailure failure ? failure.error : error;
    }

    /** Gives the position of the refused row among the rows of the call, from 0. */
    static OptionalInt row(SQLException error) {
        return error instanceof StatementFailure failure && failure.row >= 0
                ? OptionalInt.of(failure.row)
                : OptionalInt.empty();
    }
}
