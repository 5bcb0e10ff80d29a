package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.jdbc.model.LogLine;
import io.rowloom.query.Query;
import io.rowloom.query.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Saves or reads very many rows, to be run in a JVM of its own with little memory. */
public final class ManyRowsProgram {

    /** Saves rows in one call. */
    static final String SAVE = "save";
    /** Reads rows by a stream. */
    static final String STREAM = "stream";
    /** Reads records of rows by a stream. */
    static final String SHAPES = "shapes";
    /** Reads rows by a list. */
    static final String ALL = "all";

    /** What is read of a row. */
    @Shape(of = LogLine.class)
    record Line(long id, String text) {}

    private ManyRowsProgram() {}

    /**
     * Prints how many rows it saved or read.
     *
     * @param arguments the URL, what to do, and the number of rows
     */
    public static void main(String[] arguments) {
        try (Database db = Rowloom.open(arguments[0])) {
            long rows = arguments[1].equals(SAVE)
                    ? save(db, Integer.parseInt(arguments[2]))
                    : db.<Long, RuntimeException>inTransaction(tx -> read(tx.from(LogLine.class), arguments[1]));
            System.out.println(rows);
        }
    }

    private static long save(Database db, int count) {
        db.createTables(LogLine.class);
        List<LogLine> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new LogLine("line " + i));
        }
        rows = db.saveAll(rows);
        return rows.getLast().id() == null ? -1 : db.from(LogLine.class).count();
    }

    private static long read(Query<LogLine> query, String how) {
        if (how.equals(ALL)) {
            return query.all().size();
        }
        if (how.equals(SHAPES)) {
            try (Stream<Line> lines = query.as(Line.class).stream()) {
                return lines.filter(line -> line.text().startsWith("line ")).count();
            }
        }
        try (Stream<LogLine> rows = query.stream()) {
            return rows.filter(row -> row.text.startsWith("line ")).count();
        }
    }
}
