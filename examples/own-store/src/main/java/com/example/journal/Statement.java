package com.example.journal;

import io.rowloom.engine.evaluate.Picture;
import io.rowloom.engine.evaluate.Refused;
import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.RowChange;
import io.rowloom.engine.evaluate.StoredRowWriter;
import io.rowloom.engine.store.ConstraintNames;
import io.rowloom.engine.value.Ordering;
import io.rowloom.engine.value.Semantics;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.RowloomException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.ModelTypes;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * One statement that writes. It works on copies of the tables that it changes; what fails on the way leaves no trace, because nobody
 * has seen the copies (rule C07).
 */
final class Statement implements Picture {

    private static final long ALL_BUT_ID = ~1L;

    private final Tables before;
    private final ToLongFunction<TableType<?>> ids;
    private final Map<String, Table> copies = new HashMap<>();

    Statement(Tables before, ToLongFunction<TableType<?>> ids) {
        this.before = before;
        this.ids = ids;
    }

    // @start region="copies"
    @Override
    public Table table(TableType<?> type) {
        Table copy = copies.get(type.definition().name());
        return copy == null ? before.table(type) : copy;
    }

    /** The copy of a table that this statement may change. */
    private Map<Object, Row> changing(TableType<?> type) {
        Table table = before.table(type);
        return copies.computeIfAbsent(
                        table.name(), name -> new Table(name, table.words(), new TreeMap<>(table.rows())))
                .rows();
    }

    /** What everybody sees once it is committed. */
    Tables end() {
        Map<String, Table> all = new HashMap<>(before.byName());
        all.putAll(copies);
        return new Tables(Map.copyOf(all), before.types());
    }
    // @end region="copies"

    void insert(TableType<?> type, List<? extends Snapshot> rows) {
        each(rows.size(), i -> insert(type, rows.get(i)));
    }

    private Row insert(TableType<?> type, Snapshot snapshot) {
        if (type.definition().idKind() == IdKind.GENERATED_LONG && !snapshot.hasId()) {
            snapshot.identify(ids.applyAsLong(type));
        }
        Row row = StoredRowWriter.row(type, null, snapshot, TableType.ALL);
        if (table(type).find(row.id()) != null) {
            throw taken(type, primaryKey(type));
        }
        put(type, null, row);
        return row;
    }

    int[] update(TableType<?> type, List<RowUpdate> updates) {
        int[] counts = new int[updates.size()];
        each(counts.length, i -> counts[i] = update(type, updates.get(i)));
        return counts;
    }

    private int update(TableType<?> type, RowUpdate update) {
        Row row = table(type).find(update.row().id());
        if (row == null || (type.definition().versioned() && version(row) != update.expectedVersion())) {
            return 0;
        }
        put(type, row, StoredRowWriter.row(type, row, update.row(), update.changed()));
        return 1;
    }

    int[] delete(TableType<?> type, List<RowDelete> deletes) {
        int[] counts = new int[deletes.size()];
        each(counts.length, i -> counts[i] = delete(type, deletes.get(i)));
        return counts;
    }

    private int delete(TableType<?> type, RowDelete delete) {
        Row row = table(type).find(delete.id());
        if (row == null
                || (delete.expectedVersion().isPresent()
                        && delete.expectedVersion().getAsLong() != version(row))) {
            return 0;
        }
        new Removal(this, before).remove(type, List.of(row));
        return 1;
    }

    /** A key that another row had before the statement is refused, whether that row gives it up or not (rule C06). */
    int changeAll(TableType<?> type, List<RowChange> changes) {
        Table table = before.table(type);
        for (RowChange change : changes) {
            checkUnique(type, table, change.before(), change.after());
            put(type, change.before(), change.after());
        }
        return changes.size();
    }

    int deleteAll(TableType<?> type, List<Row> rows) {
        new Removal(this, before).removeAll(type, rows);
        return rows.size();
    }

    // @start region="upsert"
    List<Row> upsert(Upserts<?> upserts) {
        List<Row> stored = new ArrayList<>();
        each(upserts.rows().size(), i -> stored.add(upsert(upserts, upserts.rows().get(i))));
        return stored;
    }

    private Row upsert(Upserts<?> upserts, Snapshot snapshot) {
        TableType<?> type = upserts.table();
        Row wanted = StoredRowWriter.row(type, null, snapshot, snapshot.hasId() ? TableType.ALL : ALL_BUT_ID);
        Row there = rival(type, table(type), upserts.positions(), wanted, null);
        if (there == null) {
            return insert(type, snapshot);
        }
        snapshot.stamp(snapshot.createdMicros(), Math.max(snapshot.updatedMicros(), updated(there)));
        if (type.definition().versioned()) {
            snapshot.stampVersion(version(there) + snapshot.version());
        }
        Row row = StoredRowWriter.row(type, there, snapshot, Upserts.mask());
        put(type, there, row);
        return row;
    }
    // @end region="upsert"

    private static void each(int rows, IntConsumer write) {
        for (int i = 0; i < rows; i++) {
            try {
                write.accept(i);
            } catch (RowloomException e) {
                throw Refused.at(i, e);
            }
        }
    }

    private static long version(Row row) {
        return (Long) row.at(TableDefinition.VERSION);
    }

    private static long updated(Row row) {
        return (Long) row.at(TableDefinition.UPDATED_AT);
    }

    void drop(TableType<?> type, Row row) {
        changing(type).remove(row.id());
    }

    /** A reference that becomes null violates nothing, and others of the row may lead to rows that are on their way out. */
    void forget(Tables.Reference reference, Row row) {
        StoredRowWriter writer = StoredRowWriter.over(reference.child(), Semantics.PORTABLE, row);
        writer.setNull(reference.position());
        changing(reference.child()).put(row.id(), writer.row());
    }

    // @start region="put"
    /** Puts a row in, where every constraint holds. */
    void put(TableType<?> type, Row old, Row row) {
        checkUnique(type, table(type), old, row);
        changing(type).put(row.id(), row);
        for (Tables.Reference reference : before.from(type)) {
            Object parent = row.at(reference.position());
            if (parent != null && table(ModelTypes.table(reference.key().target())).find(parent) == null) {
                throw new ForeignKeyViolationException(Reason.MISSING_PARENT, violation(reference), null);
            }
        }
    }

    private static void checkUnique(TableType<?> type, Table table, Row old, Row row) {
        for (IndexDefinition index : type.definition().indexes()) {
            List<Integer> key = index.fields().stream().map(field -> position(type, field)).toList();
            if (index.unique() && rival(type, table, key, row, old) != null) {
                throw taken(type, index);
            }
        }
    }

    /** Another row with the same key; a key of which a part is null has no rival (rule L02). */
    private static Row rival(TableType<?> type, Table table, List<Integer> key, Row row, Row old) {
        if (key.equals(List.of(TableDefinition.ID))) {
            return row.at(TableDefinition.ID) == null ? null : table.find(row.id());
        }
        for (Row other : table.rows().values()) {
            boolean same = old == null || !other.id().equals(old.id());
            if (same && key.stream().allMatch(position -> equal(type, position, row, other))) {
                return other;
            }
        }
        return null;
    }

    private static boolean equal(TableType<?> type, int position, Row row, Row other) {
        Object a = row.at(position);
        Object b = other.at(position);
        return a != null
                && b != null
                && Ordering.of(type.definition().columns().get(position).type().kind()).compare(a, b) == 0;
    }
    // @end region="put"

    static Violation violation(Tables.Reference reference) {
        return new Violation(
                reference.child().type().getSimpleName(),
                reference.key().name(),
                List.of(reference.key().field()));
    }

    private static IndexDefinition primaryKey(TableType<?> type) {
        TableDefinition table = type.definition();
        String field = table.columns().get(TableDefinition.ID).field();
        return new IndexDefinition(ConstraintNames.primaryKey(table.name()), List.of(field), true);
    }

    private static UniqueViolationException taken(TableType<?> type, IndexDefinition index) {
        Violation violation = new Violation(type.type().getSimpleName(), index.name(), index.fields());
        return new UniqueViolationException(violation, null);
    }

    static int position(TableType<?> type, String field) {
        return IntStream.range(0, type.definition().columns().size())
                .filter(i -> type.definition().columns().get(i).field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
