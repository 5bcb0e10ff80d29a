package io.rowloom.jdbc.fault;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;

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
     * Says which entry of a batch was refused.
     *
     * @param error the error of the whole batch
     * @return the first that is marked as failed, or that has no count; -1 where the driver does not tell
     */
    default int refused(BatchUpdateException error) {
        int[] counts = error.getUpdateCounts();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                return i;
            }
        }
        return counts.length;
    }

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
