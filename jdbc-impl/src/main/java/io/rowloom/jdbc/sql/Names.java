package io.rowloom.jdbc.sql;

/** Names in the database, which are always quoted (rules B05, B06). */
public final class Names {

    private Names() {}

    /**
     * Quotes a name.
     *
     * @param name a name of a table, column, index or constraint
     * @return the name in double quotes
     */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
