package io.rowloom.jdbc.fault;

import java.sql.SQLException;

/** Reads the errors of one database. */
public interface FaultTable {

    /**
     * Says what an error means.
     *
     * @param error what the driver threw
     * @return its meaning; {@link Fault#UNREACHABLE} for what is in no table, because the connection is not to be trusted then
     */
    Fault fault(SQLException error);

    /**
     * Says which constraint an error is about.
     *
     * @param error a constraint error
     * @return what the error tells
     */
    Culprit culprit(SQLException error);

    /**
     * Gives the error as it may be kept as a cause: without values of rows.
     *
     * @param error what the driver threw
     * @return the same error, or one with its codes and its stack trace
     */
    SQLException withoutValues(SQLException error);
}
