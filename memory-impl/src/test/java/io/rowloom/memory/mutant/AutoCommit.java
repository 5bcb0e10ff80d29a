package io.rowloom.memory.mutant;

import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.UpdateWhere;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Isolation;
import java.util.List;
import java.util.function.Function;

/** Commits every write at once. */
final class AutoCommit extends SessionDecorator {

    private final Store store;

    AutoCommit(Store store, Begin begin) {
        super(store.open(Begin.transaction(Isolation.READ_COMMITTED, begin.readOnly())));
        this.store = store;
    }

    private <R> R atOnce(Function<StoreSession, R> write) {
        try (StoreSession single = store.open(Begin.WRITE)) {
            return write.apply(single);
        }
    }

    @Override
    public <T> void insert(TableType<T> table, List<? extends Snapshot> rows) {
        List<? extends Snapshot> written = atOnce(single -> {
            single.insert(table, rows);
            return rows;
        });
        if (written.isEmpty()) {
            throw new IllegalArgumentException("an insert has one row or more");
        }
    }

    @Override
    public <T> int[] update(TableType<T> table, List<RowUpdate> updates) {
        return atOnce(single -> single.update(table, updates));
    }

    @Override
    public <T> int[] delete(TableType<T> table, List<RowDelete> deletes) {
        return atOnce(single -> single.delete(table, deletes));
    }

    @Override
    public int updateWhere(UpdateWhere<?> update) {
        return atOnce(single -> single.updateWhere(update));
    }
}
