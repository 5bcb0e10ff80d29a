package io.rowloom.memory;

import java.util.List;

/**
 * Something that works here and is slow in a database: queries that looked at every row of a table for the values of some fields, because no index is
 * declared that begins with one of them. {@link #toString()} says what to do.
 *
 * @param table the name of the table
 * @param model the simple name of its class
 * @param fields the fields that the queries bound to values or ranges
 * @param times how many such queries there were
 * @param mostRows the most rows that one of them looked at
 */
public record Finding(String table, String model, List<String> fields, long times, long mostRows) {

    /**
     * Copies the list.
     *
     * @param table the name of the table
     * @param model the simple name of its class
     * @param fields the fields
     * @param times how many queries there were
     * @param mostRows the most rows that one of them looked at
     */
    public Finding {
        fields = List.copyOf(fields);
    }

    /**
     * Puts it into words.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "full scan of " + table + " for " + String.join(", ", fields) + ", no index declared: " + times
                + (times == 1 ? " query" : " queries") + " looked at up to " + mostRows + " rows. Add @Index to "
                + model + "." + fields.getFirst() + ", if there will be many.";
    }
}
