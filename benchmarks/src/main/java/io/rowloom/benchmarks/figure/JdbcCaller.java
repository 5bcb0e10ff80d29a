package io.rowloom.benchmarks.figure;

import io.rowloom.benchmarks.jdbc.JdbcContender;
import io.rowloom.benchmarks.work.Draft;
import java.util.UUID;

/**
 * Hand-written JDBC.
 *
 * @param jdbc what was written
 */
record JdbcCaller(JdbcContender jdbc) implements Caller {

    @Override
    public long save(Draft draft) {
        jdbc.insert(draft);
        return 1;
    }

    @Override
    public long find(UUID id) {
        return jdbc.find(id).hashCode() & 1;
    }

    @Override
    public long list() {
        return jdbc.list().size();
    }
}
