package io.rowloom.jdbc.loop;

import java.sql.SQLException;
import java.util.Set;

/** How a call into the driver may fail. */
enum Failure {
    /** The connection is gone before the call has had an effect. */
    LOST_BEFORE,
    /** The call has had its effect, and the connection is gone before the answer. */
    LOST_AFTER,
    /** A lock did not become free. */
    LOCK_TIMEOUT,
    /** Another transaction won. */
    CONFLICT,
    /** The driver has a bug. */
    DRIVER_BUG;

    /** What the driver does by itself: to fail before it, or behind it, is the same to the database. */
    private static final Set<String> IN_MEMORY = Set.of("wasNull", "addBatch", "isClosed", "createStatement");

    /** Whether a call may fail so: a lock is waited for, and a race is lost, where the database runs something. */
    boolean canBefall(String method) {
        return switch (this) {
            case LOST_BEFORE, DRIVER_BUG -> true;
            case LOST_AFTER ->
                !IN_MEMORY.contains(method) && !method.startsWith("set") && !method.startsWith("get")
                        || method.equals("setAutoCommit")
                        || method.equals("setSavepoint");
            case LOCK_TIMEOUT, CONFLICT -> method.startsWith("execute") || method.equals("commit");
        };
    }

    boolean losesConnection() {
        return this == LOST_BEFORE || this == LOST_AFTER;
    }

    /** The error as the driver of a store throws it. */
    Exception exception(String call, LoopStore store) {
        String message = "made to fail: " + call;
        return this == DRIVER_BUG ? new IllegalStateException(message) : error(message, store.code(this));
    }

    private static SQLException error(String message, LoopStore.Code code) {
        return new SQLException(message, code.state(), code.number());
    }
}
