package io.rowloom.memory.mutant;

import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A store whose updates fail when the script says so, each time after something else has happened. */
public final class FailingUpdates {

    private record Failure(RuntimeException error, Runnable before) {}

    private final Store store;
    private final Deque<Failure> failures = new ArrayDeque<>();
    private int updates;

    public FailingUpdates(Store store) {
        this.store = store;
    }

    /** Fails one more update. */
    public void fail(RuntimeException error, Runnable before) {
        failures.add(new Failure(error, before));
    }

    /** How many updates were tried. */
    public int updates() {
        return updates;
    }

    public Store store() {
        return new BrokenStore(store, (real, begin) -> new Failing(real.open(begin)));
    }

    private final class Failing extends SessionDecorator {

        Failing(StoreSession session) {
            super(session);
        }

        @Override
        public <T> int[] update(TableType<T> table, List<RowUpdate> rows) {
            updates++;
            Failure failure = failures.poll();
            if (failure != null) {
                failure.before().run();
                throw failure.error();
            }
            return session.update(table, rows);
        }
    }
}
