package io.rowloom.jdbc.loop;

import java.sql.SQLException;

/** How a call into the driver may fail, with the codes of H2. */
enum Failure {
    /** The connection is gone before the call has had an effect. */
    LOST_BEFORE(90067, "08006"),
    /** The call has had its effect, and the connection is gone before the answer. */
    LOST_AFTER(90067, "08006"),
    /** A lock did not become free. */
    LOCK_TIMEOUT(50200, "HYT00"),
    /** Another transaction won. */
    CONFLICT(40001, "40001"),
    /** The driver has a bug. */
    DRIVER_BUG(0, "");

    private final int code;
    private final String state;

    Failure(int code, String state) {
        this.code = code;
        this.state = state;
    }

    /** Whether a call may fail so: a lock is waited for, and a race is lost, where the database runs something. */
    boolean canBefall(String method) {
        return switch (this) {
            case LOST_BEFORE, LOST_AFTER, DRIVER_BUG -> true;
            case LOCK_TIMEOUT, CONFLICT -> method.startsWith("execute") || method.equals("commit");
        };
    }

    boolean losesConnection() {
        return this == LOST_BEFORE || this == LOST_AFTER;
    }

    Exception exception(String call) {
        String message = "made to fail: " + call;
        return this == DRIVER_BUG ? new IllegalStateException(message) : new SQLException(message, state, code);
    }
}
