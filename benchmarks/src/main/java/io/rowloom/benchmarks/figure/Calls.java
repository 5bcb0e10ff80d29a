package io.rowloom.benchmarks.figure;

import io.rowloom.benchmarks.database.Rows;
import io.rowloom.benchmarks.work.Draft;
import java.util.List;
import java.util.UUID;

/**
 * The calls over a table of some rows, as figures.
 *
 * @param store names who makes them
 * @param caller makes them
 * @param ids of the rows
 * @param clean takes away what was saved
 */
record Calls(String store, Caller caller, List<UUID> ids, Runnable clean) {

    private static final int STRIDE = 7_919;

    Figure save() {
        return new Figure(store, "save a new row", new Work() {
            private List<Draft> drafts = List.of();

            @Override
            public void before(int times) {
                drafts = Rows.passing(times);
            }

            @Override
            public long run(int time) {
                return caller.save(drafts.get(time));
            }

            @Override
            public void after() {
                clean.run();
            }
        });
    }

    Figure find() {
        return new Figure(store, "find by id", time -> caller.find(ids.get(time * STRIDE % ids.size())));
    }

    Figure list() {
        return new Figure(store, "list " + ids.size() + " rows", time -> caller.list());
    }
}
