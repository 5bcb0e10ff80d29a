package io.rowloom.engine.plan;

import io.rowloom.meta.TableType;
import io.rowloom.state.Identified;
import io.rowloom.state.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stored rows one run of a block has read itself. A row from outside of the block would carry into the next run what this run
 * did to it: {@code alice.balance -= 10} would count twice. So a block that saves such a row is not run again (rule S121). Rows of
 * classes are known by what was loaded, records, which never change, by their ids. Kept for blocks that may be run again
 * alone, and bounded: a row beyond the bound counts as one from outside. Used by one thread.
 */
public final class SeenRows {

    private static final int MOST = 100_000;

    /** The id of a record. */
    private record Key(TableType<?> table, Object id) {}

    private final Set<Snapshot> loaded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Key> records = new HashSet<>();
    private @Nullable String foreign;

    /** Takes note of what a call gave: a row, rows, or something else. */
    public void read(@Nullable Object result) {
        switch (result) {
            case Identified<?> row -> add(row);
            case Optional<?> row -> row.ifPresent(this::read);
            case List<?> rows
            when !rows.isEmpty() && rows.getFirst() instanceof Identified<?> -> rows.forEach(this::read);
            case null, default -> {}
        }
    }

    private <T> void add(T row) {
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot known = table.lastKnown(row);
        if (known != null) {
            knows(table, known);
        }
    }

    private void knows(TableType<?> table, Snapshot snapshot) {
        if (loaded.size() + records.size() >= MOST) {
            return;
        }
        if (table.keepsState()) {
            loaded.add(snapshot);
        } else {
            records.add(new Key(table, snapshot.id()));
        }
    }

    /** Rows are about to be saved. */
    void willSave(Collection<? extends RowPlan<?>> plans) {
        for (RowPlan<?> plan : plans) {
            Snapshot before = plan.before();
            if (before != null && !isKnown(plan.table(), before)) {
                foreign = SavePipeline.name(plan.table(), before);
            }
        }
    }

    private boolean isKnown(TableType<?> table, Snapshot before) {
        return table.keepsState() ? loaded.contains(before) : records.contains(new Key(table, before.id()));
    }

    /** A row was saved: what is stored now is known. */
    void saved(RowPlan<?> plan) {
        knows(plan.table(), plan.values());
    }

    /** Names a row from outside that was saved, or was to be; null if there is none. */
    @Nullable
    public String foreign() {
        return foreign;
    }
}
