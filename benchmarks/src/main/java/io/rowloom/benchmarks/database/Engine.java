package io.rowloom.benchmarks.database;

import java.util.Locale;

/** What runs the SQL. */
public enum Engine {
    /** H2 in memory. */
    H2("H2"),
    /** SQLite in a file with a write-ahead log. */
    SQLITE("SQLite"),
    /** A server of PostgreSQL on the loopback interface. */
    POSTGRES("PostgreSQL");

    private final String title;

    Engine(String title) {
        this.title = title;
    }

    /**
     * Gives the name for people.
     *
     * @return the name as its makers write it
     */
    public String title() {
        return title;
    }

    /**
     * Gives the name for the command line and files.
     *
     * @return the name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
