package io.rowloom.memory.table;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sources of generated ids of one store. They stand beside the versions, because a number that was given stays given
 * when its transaction is rolled back. Any thread may ask.
 */
public final class Sequences {

    private final ConcurrentMap<Integer, AtomicLong> last;

    private Sequences(ConcurrentMap<Integer, AtomicLong> last) {
        this.last = last;
    }

    /**
     * Gives the sources of a store without tables.
     *
     * @return the sources
     */
    public static Sequences fresh() {
        return new Sequences(new ConcurrentHashMap<>());
    }

    /**
     * Gives sources of their own that go on where these are now. Each is behind all ids of a version that was read before the call.
     *
     * @return the sources
     */
    public Sequences copy() {
        ConcurrentMap<Integer, AtomicLong> copies = new ConcurrentHashMap<>();
        last.forEach((table, source) -> copies.put(table, new AtomicLong(source.get())));
        return new Sequences(copies);
    }

    long next(StoredTable table) {
        AtomicLong source = last.computeIfAbsent(table.number(), missing -> new AtomicLong(table.lastId()));
        return table.semantics().nextId(source);
    }
}
