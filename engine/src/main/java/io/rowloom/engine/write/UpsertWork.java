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
import io.rowloom.meta.TableType;
import io.rowloom.spi.Begin;
import io.rowloom.spi.StoreSession;
import io.rowloom.spi.Upserts;
import io.rowloom.state.RowState;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
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
        Upserts<T> given = new Upserts<>(table, key.of(table), values);
        checkDistinct(given);
        return rows.size() == 1
                ? caller.call(Begin.WRITE, store -> write(store, given))
                : caller.callAll(store -> write(store, given));
    }

    /** Two rows with one key would be two values for one row: nobody could say which one stays. */
    private static void checkDistinct(Upserts<?> upserts) {
        Set<KeyValues> keys = new HashSet<>();
        for (Snapshot row : upserts.rows()) {
            KeyValues key = KeyValues.of(upserts, row);
            if (!key.hasNull() && !keys.add(key)) {
                throw new MisuseException("upsertAll expects rows with different keys and found two " + upserts.table()
                        + " with the same " + String.join(", ", upserts.key().fields())
                        + ": only one of them could be stored. Leave one out.");
            }
        }
    }

    /**
     * The order of writing: by the keys, so that two calls at the same time do not wait for one another in a circle; rows that refer
     * to others of the list behind them.
     */
    private static List<Snapshot> ordered(Upserts<?> given) {
        IdentityHashMap<Snapshot, KeyValues> keys = new IdentityHashMap<>();
        given.rows().forEach(row -> keys.put(row, KeyValues.of(given, row)));
        List<Snapshot> sorted = new ArrayList<>(given.rows());
        sorted.sort(Comparator.comparing(row -> Objects.requireNonNull(keys.get(row))));
        if (!ReferenceOrder.isCircular(List.of(given.table())) || sorted.size() < 2) {
            return sorted;
        }
        List<RowNode<Snapshot>> nodes = new ArrayList<>(sorted.size());
        sorted.forEach(row -> nodes.add(RowNode.of(given.table(), row, row)));
        return RowOrder.of(nodes, DeleteCircles.CHOICE).batches().stream()
                .flatMap(List::stream)
                .map(RowNode::row)
                .toList();
    }

    private <T> List<T> write(StoreSession store, Upserts<T> given) {
        TableType<T> table = given.table();
        List<Snapshot> ordered = ordered(given);
        IdentityHashMap<Snapshot, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            places.put(given.rows().get(i), i);
        }
        List<T> stored;
        try {
            stored = store.upsert(new Upserts<>(table, given.key(), ordered));
        } catch (RowloomException e) {
            throw Refusals.placed(
                    e,
                    row -> row < ordered.size()
                            ? OptionalInt.of(Objects.requireNonNull(places.get(ordered.get(row))))
                            : OptionalInt.empty());
        }
        List<T> results = new ArrayList<>(stored);
        for (int i = 0; i < ordered.size(); i++) {
            noteIfInserted(table, ordered.get(i), stored.get(i));
            results.set(Objects.requireNonNull(places.get(ordered.get(i))), stored.get(i));
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
