package io.rowloom.jdbc;

import java.sql.SQLException;

/**
 * Does what has to be done although the thread was interrupted, such as a rollback: an interrupted virtual thread would lose its
 * connection at the first byte (rule O04). The flag is set again behind it.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** What has to be done. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    static void run(Step step) throws SQLException {
        boolean interrupted = Thread.interrupted();
        try {
            step.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
