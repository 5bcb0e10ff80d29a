package io.rowloom.engine.write;

import io.rowloom.engine.call.Caller;
import io.rowloom.engine.plan.PatchPipeline;
import io.rowloom.engine.plan.Refusals;
import io.rowloom.engine.plan.SavePipeline;
import io.rowloom.engine.plan.UpsertKey;
import io.rowloom.engine.table.KeyValues;
import io.rowloom.engine.table.ReferenceOrder;
import io.rowloom.engine.table.RowNode;
import io.rowloom.engine.table.RowOrder;
import io.rowloom.error.MisuseException;
import io.rowloom.error.RowloomException;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.Upserts;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

/** Stores rows whether or not others with the same keys are there. The rows of the program are left as they are. */
final class UpsertWork {

    private final Caller caller;

    UpsertWork(Caller caller) {
        this.caller = caller;
    }

    /** One row, of which there is no position to tell. */
    <T> T one(T row, UpsertKey<T> key) {
        try {
            return all(List.of(row), key).getFirst();
        } catch (RowloomException e) {
            throw Refusals.alone(e);
        }
    }

    <T> List<T> all(List<T> rows, UpsertKey<T> key) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TableType<T> table = SavePipeline.tableOf(rows.getFirst());
        List<Snapshot> values = caller.pipeline().copies(table, rows, caller.now());
        IndexDefinition by = key.of(table);
        List<Keyed> keyed = keyed(new Upserts<>(table, by, values));
        return rows.size() == 1
                ? caller.call(Begin.WRITE, store -> write(store, table, by, keyed))
                : caller.callAll(store -> write(store, table, by, keyed));
    }

    /**
     * A row on its way.
     *
     * @param row the values
     * @param key those of the key
     * @param place where the program has it, from 0
     */
    private record Keyed(Snapshot row, KeyValues key, int place) {}

    /**
     * Puts the rows into the order of writing: by the keys, so that two calls at the same time do not wait for one another in a
     * circle; rows that refer to others of the list behind them.
     */
    private static List<Keyed> keyed(Upserts<?> upserts) {
        List<Keyed> keyed = new ArrayList<>(upserts.rows().size());
        List<Integer> positions = upserts.positions();
        for (int i = 0; i < upserts.rows().size(); i++) {
            Snapshot row = upserts.rows().get(i);
            keyed.add(new Keyed(row, KeyValues.of(upserts.table(), positions, row), i));
        }
        keyed.sort(Comparator.comparing(Keyed::key));
        checkDistinct(upserts, keyed);
        return ReferenceOrder.isCircular(List.of(upserts.table())) && keyed.size() > 1
                ? parentsFirst(upserts.table(), keyed)
                : keyed;
    }

    /** Two rows with one key would be two values for one row: nobody could say which one stays. */
    private static void checkDistinct(Upserts<?> upserts, List<Keyed> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            KeyValues key = sorted.get(i).key();
            if (!key.hasNull() && key.equals(sorted.get(i - 1).key())) {
                throw new MisuseException("upsertAll expects rows with different keys and found two " + upserts.table()
                        + " with the same " + String.join(", ", upserts.key().fields())
                        + ": only one of them could be stored. Leave one out.");
            }
        }
    }

    private static List<Keyed> parentsFirst(TableType<?> table, List<Keyed> keyed) {
        IdentityHashMap<Snapshot, Keyed> known = new IdentityHashMap<>();
        List<RowNode<Snapshot>> nodes = new ArrayList<>(keyed.size());
        for (Keyed each : keyed) {
            known.put(each.row(), each);
            nodes.add(RowNode.of(table, each.row(), each.row()));
        }
        return RowOrder.of(nodes, DeleteCircles.CHOICE).batches().stream()
                .flatMap(List::stream)
                .map(node -> Objects.requireNonNull(known.get(node.row())))
                .toList();
    }

    private <T> List<T> write(StoreSession store, TableType<T> table, IndexDefinition by, List<Keyed> keyed) {
        List<T> stored;
        try {
            stored = store.upsert(
                    new Upserts<>(table, by, keyed.stream().map(Keyed::row).toList()));
        } catch (RowloomException e) {
            throw Refusals.placed(
                    e, row -> row < keyed.size() ? OptionalInt.of(keyed.get(row).place()) : OptionalInt.empty());
        }
        List<T> results = new ArrayList<>(stored);
        for (int i = 0; i < keyed.size(); i++) {
            noteIfInserted(table, keyed.get(i).row(), stored.get(i));
            results.set(keyed.get(i).place(), stored.get(i));
        }
        return List.copyOf(results);
    }

    /** A row that was inserted is new again when the transaction rolls back; one that was there is like one that was read. */
    private <T> void noteIfInserted(TableType<T> table, Snapshot given, T stored) {
        Snapshot known = PatchPipeline.snapshot(table, stored);
        if (table.definition().idKind() == IdKind.UUID
                && table.keepsState()
                && known.id().equals(given.id())
                && known.createdMicros() == given.createdMicros()) {
            table.remember(stored, new RowState.Fresh((UUID) known.id()));
            caller.journal().change(table, stored, known);
        }
    }
}
