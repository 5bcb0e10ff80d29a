package io.rowloom.benchmarks.database;

import java.util.Locale;

/** What runs the SQL. */
public enum Engine {
    /** H2 in memory. */
    H2,
    /** SQLite in a file with a write-ahead log. */
    SQLITE,
    /** A server of PostgreSQL on the loopback interface. */
    POSTGRES;

    /**
     * Gives the name for tables and file names.
     *
     * @return the name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
