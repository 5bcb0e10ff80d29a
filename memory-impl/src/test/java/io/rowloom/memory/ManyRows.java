package io.rowloom.memory;

import io.rowloom.memory.model.Picture;
import io.rowloom.memory.model.User;
import io.rowloom.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that keeps very many rows in a store, and saves or reads them in one call. It prints how many. */
final class ManyRows {

    /** Saves all in one call. */
    static final String SAVE = "save";
    /** Reads all by a stream. */
    static final String STREAM = "stream";
    /** Reads all by a list. */
    static final String ALL = "all";

    private static final int PART = 1_000;
    private static final int BYTES = 1_000;

    private ManyRows() {}

    /**
     * Saves or reads.
     *
     * @param args what to do, and the number of rows
     */
    @SuppressWarnings("SystemOut") // it is a program
    public static void main(String[] args) {
        int count = Integer.parseInt(args[1]);
        try (MemoryDatabase db = MemoryDatabase.create()) {
            db.createTables(User.class, Picture.class);
            if (args[0].equals(SAVE)) {
                System.out.println(save(db, count));
                return;
            }
            for (int from = 0; from < count; from += PART) {
                fill(db);
            }
            System.out.println("filled");
            long read = db.<Long, RuntimeException>inTransaction(tx -> read(tx.from(Picture.class), args[0]));
            System.out.println(read);
        }
    }

    private static int save(MemoryDatabase db, int count) {
        List<User> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new User("name " + i, "name" + i + "@x"));
        }
        return db.saveAll(rows).size();
    }

    private static void fill(MemoryDatabase db) {
        List<Picture> rows = new ArrayList<>(PART);
        for (int i = 0; i < PART; i++) {
            rows.add(new Picture(new byte[BYTES]));
        }
        if (db.saveAll(rows).size() != PART) {
            throw new IllegalStateException("rows were lost");
        }
    }

    private static long read(Query<Picture> query, String how) {
        if (how.equals(ALL)) {
            return query.all().size();
        }
        try (Stream<Picture> rows = query.stream()) {
            return rows.filter(row -> row.bytes.length == BYTES).count();
        }
    }
}
