package io.rowloom.memory.read;

import io.rowloom.memory.table.StoredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the rows that questions look at, and remembers those questions that an index would have spared most of them. Used by many threads. */
public final class Tally {

    private record Question(String table, List<String> fields) {}

    /**
     * Questions that bound some fields and had to look at every row of a table, because no index begins with one of these fields.
     *
     * @param table the name of the table
     * @param model the simple name of its class
     * @param fields the fields
     * @param times how many questions there were
     * @param mostRows the most rows that one of them looked at
     */
    public record Scan(String table, String model, List<String> fields, long times, long mostRows) {

        private Scan and(Scan other) {
            return new Scan(table, model, fields, times + other.times, Math.max(mostRows, other.mostRows));
        }
    }

    private final LongAdder rows = new LongAdder();
    private final ConcurrentMap<Question, Scan> scans = new ConcurrentHashMap<>();

    /** Begins with nothing. */
    public Tally() {}

    void read(long count) {
        rows.add(count);
    }

    void scanned(StoredTable table, List<String> fields, long count) {
        String name = table.definition().name();
        Scan scan = new Scan(name, table.model(), fields, 1, count);
        scans.merge(new Question(name, fields), scan, Scan::and);
    }

    /**
     * Tells how many rows were looked at.
     *
     * @return the number so far
     */
    public long rows() {
        return rows.sum();
    }

    /**
     * Tells which fields want an index.
     *
     * @return the scans, in no order
     */
    public List<Scan> scans() {
        return new ArrayList<>(scans.values());
    }
}
