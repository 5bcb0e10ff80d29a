package io.rowloom.engine.write;

import io.rowloom.Patch;
import io.rowloom.Table;
import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.StoreCall;
import io.rowloom.engine.plan.LostRace;
import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.engine.plan.Refusals;
import io.rowloom.engine.plan.RowPlan;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.ColumnValues;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Objects;

/** Writes patches to stored rows. */
public final class PatchWork {

    private final Caller caller;

    public PatchWork(Caller caller) {
        this.caller = caller;
    }

    public <T extends Table<?>> T update(T row, Patch<? super T> patch) {
        PatchPipeline pipeline = caller.pipeline().patches();
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot before = SavePipeline.stored(table, row);
        if (before == null) {
            throw new MisuseException("update with a patch expects a " + table
                    + " that was read or saved and found a new one, which is in no table. Set its fields and save it.");
        }
        RowPlan<T> plan = pipeline.plan(row, before, patch, caller.now());
        if (plan.isEmpty()) {
            return plan.finishUnchanged();
        }
        return ColumnValues.isMasked(table) ? new Saves(caller).write(plan) : writeWide(plan, patch);
    }

    /**
     * A table too wide for a mask writes all columns, so that they must be those of now: the row is locked, and read. What the program
     * knows of the other columns stays what it was, or the next save would take it for a change.
     */
    private <T extends Table<?>> T writeWide(RowPlan<T> plan, Patch<? super T> patch) {
        caller.journal().willSave(List.of(plan));
        StoreCall<T> call = store -> {
            Snapshot current = current(store, plan, patch);
            plan.values().stamp(current.createdMicros(), current.updatedMicros());
            plan.values().stampVersion(current.version());
            return plan.finish(caller.journal());
        };
        try {
            return caller.isTransaction() ? caller.call(Begin.WRITE, call) : caller.callAll(call);
        } catch (RuntimeException e) {
            new Saves(caller).abandon(List.of(plan), e);
            throw e;
        }
    }

    private <T extends Table<?>> Snapshot current(StoreSession store, RowPlan<T> plan, Patch<? super T> patch) {
        TableType<T> table = plan.table();
        T now = store.lock(table, plan.values().id()).orElseThrow(() -> SavePipeline.vanished(plan));
        Snapshot stored = PatchPipeline.snapshot(table, now);
        Snapshot known = Objects.requireNonNull(plan.before(), "a patch has a row before it");
        if (stored.version() != known.version()) {
            throw LostRace.of(table, known, "saving");
        }
        RowPlan<T> write = caller.pipeline().patches().plan(plan.row(), stored, patch, caller.now());
        if (write.isEmpty()) {
            return stored; // somebody else has written these very values, and nothing is left to change
        }
        try {
            store.update(table, List.of(SavePipeline.update(write)));
        } catch (RowloomException e) {
            throw Refusals.alone(e);
        }
        return write.values();
    }
}
