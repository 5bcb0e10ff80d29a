package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.query.Query;
import java.util.stream.Stream;

/** Reads every row of a database, in a JVM of its own with little memory. */
public final class StreamProgram {

    /** Rows by a stream. */
    static final String STREAM = "stream";
    /** Rows by a list. */
    static final String ALL = "all";

    private StreamProgram() {}

    /**
     * Prints how many rows there are.
     *
     * @param arguments the URL, and how to read
     */
    public static void main(String[] arguments) {
        try (Database db = Rowloom.open(arguments[0])) {
            long rows = db.inTransaction(tx -> count(tx.from(LogLine.class), arguments[1]));
            System.out.println(rows);
        }
    }

    private static long count(Query<LogLine> query, String how) {
        if (how.equals(ALL)) {
            return query.all().size();
        }
        try (Stream<LogLine> rows = query.stream()) {
            return rows.filter(row -> row.text.startsWith("line ")).count();
        }
    }
}
