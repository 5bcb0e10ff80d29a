package io.rowloom.engine;

import io.rowloom.Patch;
import io.rowloom.Table;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.List;
import java.util.Objects;

/** Writes patches to stored rows. */
final class PatchWork {

    private final EngineSession session;

    PatchWork(EngineSession session) {
        this.session = session;
    }

    <T extends Table<?>> T update(T row, Patch<? super T> patch) {
        PatchPipeline pipeline = session.pipeline().patches();
        TableType<T> table = SavePipeline.tableOf(row);
        Snapshot before = SavePipeline.stored(table, row);
        if (before == null) {
            throw new MisuseException("update with a patch expects a " + table
                    + " that was read or saved and found a new one, which is in no table. Set its fields and save it.");
        }
        RowPlan<T> plan = pipeline.plan(row, before, patch, session.now());
        if (plan.isEmpty()) {
            return plan.finishUnchanged();
        }
        return ColumnValues.isMasked(table) ? session.write(plan) : writeWide(plan, patch);
    }

    /**
     * A table too wide for a mask writes all columns, so that they must be those of now: the row is locked, and read. What the program
     * knows of the other columns stays what it was, or the next save would take it for a change.
     */
    private <T extends Table<?>> T writeWide(RowPlan<T> plan, Patch<? super T> patch) {
        session.journal().willSave(List.of(plan));
        StoreCall<T> call = store -> {
            Snapshot current = current(store, plan, patch);
            plan.values().stamp(current.createdMicros(), current.updatedMicros());
            plan.values().stampVersion(current.version());
            return plan.finish(session.journal());
        };
        try {
            return session.isTransaction() ? session.call(Begin.WRITE, call) : session.callAll(call);
        } catch (RuntimeException e) {
            session.abandon(List.of(plan), e);
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
        RowPlan<T> write = session.pipeline().patches().plan(plan.row(), stored, patch, session.now());
        try {
            store.update(table, List.of(SavePipeline.update(write)));
        } catch (RowloomException e) {
            throw Refusals.alone(e);
        }
        return write.values();
    }
}
