package io.rowloom.engine.write;

import io.rowloom.SaveOptions;
import io.rowloom.Table;
import io.rowloom.engine.call.Attempts;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.engine.plan.RowPlan;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.ColumnValues;
import io.rowloom.error.LockTimeoutException;
import io.rowloom.error.MisuseException;
import io.rowloom.meta.ObjectRowReader;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.state.Snapshot;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves a row, and when that loses a race, applies what changed to the row as it is stored then. The row is touched by success alone. */
public final class SaveRetry {

    private final Caller caller;

    public SaveRetry(Caller caller) {
        this.caller = caller;
    }

    public <T extends Table<?>> T save(T row, SaveOptions options) {
        if (options.retries() > 0 && caller.isTransaction()) {
            throw new MisuseException(
                    "a save inside of a transaction cannot be tried again alone: what the transaction read before"
                            + " may be old as well. Let the conflict leave the block and run the whole transaction again, or call"
                            + " save(row) without SaveOptions.retry.");
        }
        return Attempts.run(
                options.retries(),
                e -> e instanceof LockTimeoutException
                        || (Attempts.isLostRace(e) && canRepeat(SavePipeline.tableOf(row))),
                () -> new Saves(caller).one(row),
                () -> again(row));
    }

    /** Of a record nobody knows what changed, so that with versions it could only overwrite what the other one wrote. */
    private static boolean canRepeat(TableType<?> table) {
        return table.keepsState() || !table.definition().versioned();
    }

    private <T extends Table<?>> T again(T row) {
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot before = SavePipeline.stored(table, row);
        return before == null || !table.keepsState() ? new Saves(caller).one(row) : rebased(table, row, before);
    }

    private <T extends Table<?>> T rebased(TableType<T> table, T row, Snapshot before) {
        Snapshot mine = table.prepare(row);
        T current = caller.call(Begin.READ, store -> store.find(table, before.id()))
                .orElseThrow(() -> SavePipeline.vanished(new RowPlan<>(row, table, before, before, 0, null)));
        Snapshot stored = PatchPipeline.snapshot(table, current);
        T merged = merged(table, before, mine, stored);
        RowPlan<T> plan = caller.pipeline().plan(merged, caller.now(), Set.of());
        RowPlan<T> write = new RowPlan<>(row, table, plan.values(), stored, plan.changed(), null);
        if (!plan.isEmpty()) {
            return new Saves(caller).write(write);
        }
        T same = table.install(row, stored);
        caller.journal().change(table, same, stored);
        return same;
    }

    /** The stored row with the columns that were changed here. */
    private static <T> T merged(TableType<T> table, Snapshot before, Snapshot mine, Snapshot stored) {
        @Nullable Object[] wanted = ColumnValues.all(table, mine);
        @Nullable Object[] values = ColumnValues.all(table, stored);
        BitSet changed = changed(table, ColumnValues.all(table, before), wanted);
        changed.stream().forEach(position -> values[position] = wanted[position]);
        T merged = table.read(new ObjectRowReader(values));
        table.remember(merged, stored);
        return merged;
    }

    private static BitSet changed(TableType<?> table, @Nullable Object[] before, @Nullable Object[] now) {
        BitSet changed = new BitSet();
        for (int i = table.definition().firstField(); i < now.length; i++) {
            changed.set(i, !Objects.deepEquals(before[i], now[i]));
        }
        return changed;
    }
}
