package io.rowloom.engine;

import io.rowloom.error.RowloomException;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.StoreSession;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The second half of a save: writes plans, in an order that the store can take. */
final class SaveWork {

    private final Journal journal;

    SaveWork(Journal journal) {
        this.journal = journal;
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
            throw LostRace.told(Refusals.alone(e), plan.table(), plan.before(), "saving");
        }
        return plan.finish(journal);
    }

    /** Writes many rows: inserts with parents first, then updates; rows without a change are left alone. */
    void all(StoreSession store, List<? extends RowPlan<?>> plans) {
        IdentityHashMap<RowPlan<?>, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < plans.size(); i++) {
            places.put(plans.get(i), i);
        }
        for (List<RowPlan<?>> group : grouped(plans, true)) {
            insert(store, group, places);
        }
        for (List<RowPlan<?>> group : grouped(plans, false)) {
            update(store, group, places);
        }
    }

    private static List<List<RowPlan<?>>> grouped(List<? extends RowPlan<?>> plans, boolean inserts) {
        Map<TableType<?>, List<RowPlan<?>>> byTable = new LinkedHashMap<>();
        for (RowPlan<?> plan : plans) {
            if (plan.isNew() == inserts && !plan.isEmpty()) {
                byTable.computeIfAbsent(plan.table(), missing -> new ArrayList<>())
                        .add(plan);
            }
        }
        List<List<RowPlan<?>>> groups = new ArrayList<>();
        for (TableType<?> table : ReferenceOrder.of(byTable.keySet())) {
            List<RowPlan<?>> group = byTable.getOrDefault(table, List.of());
            groups.add(inserts ? ReferenceOrder.rows(table, group, RowPlan::values) : group);
        }
        return groups;
    }

    private static void insert(
            StoreSession store, List<RowPlan<?>> group, IdentityHashMap<RowPlan<?>, Integer> places) {
        List<Snapshot> rows = new ArrayList<>(group.size());
        group.forEach(plan -> rows.add(plan.values()));
        try {
            store.insert(group.getFirst().table(), rows);
        } catch (RowloomException e) {
            throw placed(e, group, places);
        }
    }

    private static void update(
            StoreSession store, List<RowPlan<?>> group, IdentityHashMap<RowPlan<?>, Integer> places) {
        List<RowUpdate> updates = new ArrayList<>(group.size());
        group.forEach(plan -> updates.add(SavePipeline.update(plan)));
        int[] counts;
        try {
            counts = store.update(group.getFirst().table(), updates);
        } catch (RowloomException e) {
            RowPlan<?> first = group.getFirst();
            throw LostRace.told(
                    placed(e, group, places), first.table(), group.size() == 1 ? first.before() : null, "saving");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw SavePipeline.unmatched(store, group.get(i));
            }
        }
    }

    /** Turns the position in a batch into the position in the collection that the caller gave. */
    private static RowloomException placed(
            RowloomException e, List<RowPlan<?>> group, IdentityHashMap<RowPlan<?>, Integer> places) {
        return Refusals.placed(
                e,
                row -> row < group.size()
                        ? OptionalInt.of(places.getOrDefault(group.get(row), row))
                        : OptionalInt.empty());
    }
}
