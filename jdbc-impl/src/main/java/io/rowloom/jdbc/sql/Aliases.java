package io.rowloom.jdbc.sql;

/** Names for the tables of one statement, each another. */
final class Aliases {

    private int used;

    String next() {
        return "\"t" + used++ + "\"";
    }
}
