package io.rowloom.jdbc.sql;

/** Names for the tables of one statement, each another, and none that of a table which is spoken of by its own name. */
final class Aliases {

    private final String taken;
    private int used;

    Aliases() {
        this("");
    }

    /** Leaves out a name, which is quoted. */
    Aliases(String taken) {
        this.taken = taken;
    }

    String next() {
        String name = "\"t" + used++ + "\"";
        return name.equalsIgnoreCase(taken) ? next() : name;
    }
}
