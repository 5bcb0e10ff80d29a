package io.rowloom.jdbc;

import io.rowloom.Database;
import io.rowloom.Rowloom;
import io.rowloom.tck.model.Entry;
import java.util.ArrayList;
import java.util.List;

/** A program that saves 100,000 rows in one call, to be run with little memory. */
final class HundredThousandRows {

    static final int ROWS = 100_000;

    private HundredThousandRows() {}

    public static void main(String[] arguments) {
        try (Database db = Rowloom.open(arguments[0])) {
            db.createTables(Entry.class);
            List<Entry> rows = new ArrayList<>(ROWS);
            for (int i = 0; i < ROWS; i++) {
                rows.add(new Entry("row " + i));
            }
            rows = db.saveAll(rows);
            long stored = db.from(Entry.class).count();
            if (stored != ROWS || rows.getLast().id() == null) {
                throw new IllegalStateException("stored " + stored + " rows");
            }
        }
    }
}
