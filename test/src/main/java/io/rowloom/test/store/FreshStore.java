package io.rowloom.test.store;

import io.rowloom.Database;

/**
 * A store for one test.
 *
 * @param database the database, empty
 * @param trace takes away what the test left behind, once the database is closed
 */
public record FreshStore(Database database, Runnable trace) implements AutoCloseable {

    /** A store that leaves nothing behind. */
    FreshStore(Database database) {
        this(database, () -> {});
    }

    /** Closes the database and takes away what is left of it. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            trace.run();
        }
    }
}
