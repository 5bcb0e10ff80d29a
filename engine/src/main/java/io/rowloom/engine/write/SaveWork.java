package io.rowloom.engine.write;

import io.rowloom.engine.plan.Journal;
import io.rowloom.engine.plan.LostRace;
import io.rowloom.engine.plan.Refusals;
import io.rowloom.engine.plan.RowPlan;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.table.ReferenceOrder;
import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The second half of a save: writes plans, in an order that the store can take. */
final class SaveWork {

    private static final String SAVING = "saving";

    private final Journal journal;
    private final Collection<?> given;
    private final boolean referencesWait;

    /**
     * Takes the collection that the caller gave, to name a refused row by its place there; an empty one for a single row. Where
     * references wait for the commit, a circle of them needs no care.
     */
    SaveWork(Journal journal, Collection<?> given, boolean referencesWait) {
        this.journal = journal;
        this.given = given;
        this.referencesWait = referencesWait;
    }

    /** Writes one row. */
    <T> T one(StoreSession store, RowPlan<T> plan) {
        try {
            if (plan.isNew()) {
                store.insert(plan.table(), List.of(plan.values()));
            } else if (store.update(plan.table(), List.of(SavePipeline.update(plan)))[0] == 0) {
                throw SavePipeline.unmatched(store, plan);
            }
        } catch (RowloomException e) {
            throw LostRace.told(Refusals.alone(e), plan.table(), plan.before(), SAVING);
        }
        return plan.finish(journal);
    }

    /**
     * Prepares to write many rows: inserts with parents first, what has to wait in a circle behind them, then updates; rows
     * without a change are left alone. What is refused is refused here, before any statement.
     */
    Consumer<StoreSession> all(List<? extends RowPlan<?>> plans) {
        List<Consumer<StoreSession>> steps = new ArrayList<>();
        Map<TableType<?>, List<RowPlan<?>>> fresh = byTable(plans, true);
        for (List<TableType<?>> group : ReferenceOrder.groups(fresh.keySet())) {
            List<RowPlan<?>> rows = new ArrayList<>();
            group.forEach(table -> rows.addAll(fresh.getOrDefault(table, List.of())));
            steps.add(
                    ReferenceOrder.isCircular(group) && rows.size() > 1
                            ? inOrder(rows)
                            : store -> insert(
                                    store,
                                    rows,
                                    rows.stream().map(RowPlan::values).toList()));
        }
        Map<TableType<?>, List<RowPlan<?>>> changed = byTable(plans, false);
        for (TableType<?> table : ReferenceOrder.of(changed.keySet())) {
            steps.add(store -> update(store, changed.getOrDefault(table, List.of())));
        }
        return store -> steps.forEach(step -> step.accept(store));
    }

    private static Map<TableType<?>, List<RowPlan<?>>> byTable(List<? extends RowPlan<?>> plans, boolean inserts) {
        Map<TableType<?>, List<RowPlan<?>>> byTable = new LinkedHashMap<>();
        for (RowPlan<?> plan : plans) {
            if (plan.isNew() == inserts && !plan.isEmpty()) {
                byTable.computeIfAbsent(plan.table(), missing -> new ArrayList<>())
                        .add(plan);
            }
        }
        return byTable;
    }

    /** Rows that may refer to one another: in a circle of them a reference is written behind the row that it leads to. */
    private Consumer<StoreSession> inOrder(List<RowPlan<?>> plans) {
        List<RowNode<RowPlan<?>>> nodes = new ArrayList<>(plans.size());
        plans.forEach(plan -> nodes.add(RowNode.of(plan.table(), plan.values(), plan)));
        RowOrder.Found<RowPlan<?>> order = RowOrder.of(nodes, referencesWait ? SaveCircles.ANY : SaveCircles.CHOICE);
        SaveCircles waiting = new SaveCircles(referencesWait ? List.of() : order.cuts());
        return store -> {
            for (List<RowNode<RowPlan<?>>> batch : order.batches()) {
                List<RowPlan<?>> rows =
                        batch.stream().<RowPlan<?>>map(RowNode::row).toList();
                insert(store, rows, rows.stream().map(waiting::first).toList());
            }
            waiting.updates().forEach((table, updates) -> {
                List<RowPlan<?>> rows = new ArrayList<>(updates.keySet());
                write(rows, () -> store.update(table, List.copyOf(updates.values())));
            });
        };
    }

    private void insert(StoreSession store, List<RowPlan<?>> group, List<Snapshot> rows) {
        write(group, () -> {
            store.insert(group.getFirst().table(), rows);
            return rows;
        });
    }

    private void update(StoreSession store, List<RowPlan<?>> group) {
        List<RowUpdate> updates = group.stream().map(SavePipeline::update).toList();
        RowPlan<?> first = group.getFirst();
        int[] counts;
        try {
            counts = write(group, () -> store.update(first.table(), updates));
        } catch (RowloomException e) {
            throw LostRace.told(e, first.table(), group.size() == 1 ? first.before() : null, SAVING);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw SavePipeline.unmatched(store, group.get(i));
            }
        }
    }

    /** Turns the position in a batch into the position in the collection that the caller gave. */
    private <R> R write(List<RowPlan<?>> group, Supplier<R> call) {
        try {
            return call.get();
        } catch (RowloomException e) {
            throw Refusals.placed(
                    e, row -> row < group.size() ? place(group.get(row).row()) : OptionalInt.empty());
        }
    }

    @SuppressWarnings("ReferenceEquality") // two rows may be equal, and this very one was refused
    private OptionalInt place(Object row) {
        int place = 0;
        for (Object each : given) {
            if (each == row) {
                return OptionalInt.of(place);
            }
            place++;
        }
        return OptionalInt.empty();
    }
}
