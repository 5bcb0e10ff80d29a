package io.rowloom.engine.write;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.call.StoreCall;
import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.RowPlan;
import io.rowloom.error.Outcome;
import io.rowloom.error.RowloomException;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Saves rows: plans what is to be written, writes it, and settles what the rows know of it.
 *
 * @param caller who runs the calls
 */
public record Saves(Caller caller) {

    /** Saves one row: nothing is sent when nothing has changed. */
    public <T> T one(T row) {
        RowPlan<T> plan = caller.pipeline().plan(row, caller.now(), Set.of());
        return plan.isEmpty() ? plan.finishUnchanged() : write(plan);
    }

    /** Writes the plan of one row. */
    <T> T write(RowPlan<T> plan) {
        Journal journal = caller.journal();
        SaveWork work = new SaveWork(journal, List.of(), caller.defersForeignKeys());
        journal.willSave(List.of(plan));
        try {
            T saved = caller.call(Begin.WRITE, store -> work.one(store, plan));
            noteInserted(plan);
            return saved;
        } catch (RuntimeException e) {
            abandon(List.of(plan), e);
            throw e;
        }
    }

    /** Nobody else can see a row that this transaction has inserted. */
    private void noteInserted(RowPlan<?> plan) {
        if (plan.isNew()) {
            caller.locked().add(plan.table(), plan.values().id());
        }
    }

    /** The write failed: the rows are put back, or are unknown where nobody answered. */
    void abandon(List<? extends RowPlan<?>> plans, RuntimeException e) {
        plans.forEach(RowPlan::abandon);
        if (!caller.isTransaction() && e instanceof RowloomException known && known.outcome() == Outcome.UNKNOWN) {
            plans.forEach(RowPlan::becomeUnknown);
        }
    }

    /** Saves rows, all or nothing. */
    public <T> List<T> all(Collection<T> rows) {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>(rows.size()));
        List<T> once = new ArrayList<>(rows.size());
        for (T row : rows) {
            if (distinct.add(row)) {
                once.add(row);
            }
        }
        List<RowPlan<? extends T>> plans = caller.pipeline().planAll(once, caller.now(), distinct);
        List<RowPlan<? extends T>> effective = effective(plans);
        try {
            writeAll(effective, rows);
        } catch (RuntimeException e) {
            abandon(effective, e);
            throw e;
        }
        return results(rows, once, plans);
    }

    /** Those of which something is to be written: mostly all. */
    private static <P extends RowPlan<?>> List<P> effective(List<P> plans) {
        return plans.stream().noneMatch(RowPlan::isEmpty)
                ? plans
                : plans.stream().filter(plan -> !plan.isEmpty()).toList();
    }

    private void writeAll(List<? extends RowPlan<?>> plans, Collection<?> rows) {
        Journal journal = caller.journal();
        Consumer<StoreSession> work = new SaveWork(journal, rows, caller.defersForeignKeys()).all(plans);
        journal.willSave(plans);
        StoreCall<Boolean> writing = store -> {
            work.accept(store);
            return true;
        };
        if (plans.size() == 1) {
            caller.call(Begin.WRITE, writing);
        } else if (!plans.isEmpty()) {
            caller.callAll(writing);
        }
    }

    private <T> List<T> results(Collection<T> rows, List<T> once, List<RowPlan<? extends T>> plans) {
        SavedRows saved = new SavedRows();
        Journal journal = caller.journal();
        for (int i = 0; i < once.size(); i++) {
            RowPlan<? extends T> plan = plans.get(i);
            saved.put(once.get(i), plan.isEmpty() ? plan.finishUnchanged() : plan.finish(journal));
            noteInserted(plan);
        }
        saved.connect();
        List<T> results = new ArrayList<>(rows.size());
        for (T row : rows) {
            results.add(saved.get(row));
        }
        return List.copyOf(results);
    }
}
