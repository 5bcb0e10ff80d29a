package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Refused;
import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.evaluate.RowChange;
import io.rowloom.engine.evaluate.StoredRowWriter;
import io.rowloom.error.ForeignKeyViolationException;
import io.rowloom.error.ForeignKeyViolationException.Reason;
import io.rowloom.error.RowloomException;
import io.rowloom.error.SerializationConflictException;
import io.rowloom.error.UniqueViolationException;
import io.rowloom.error.Violation;
import io.rowloom.memory.lock.Holder;
import io.rowloom.memory.lock.Mode;
import io.rowloom.memory.tree.Probe;
import io.rowloom.meta.IdKind;
import io.rowloom.meta.TableDefinition;
import io.rowloom.meta.TableType;
import io.rowloom.spi.RowDelete;
import io.rowloom.spi.RowUpdate;
import io.rowloom.spi.Upserts;
import io.rowloom.state.Snapshot;
import io.rowloom.tx.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One writing statement. It works on drafts, row by row, and checks every constraint at every row; what fails half-way
 * leaves no trace, because nobody has seen the drafts (rule C07).
 */
public final class Write {

    private final Overlay overlay;
    private final Keys keys;
    private final Surroundings around;
    private final Draft target;
    private final @Nullable Draft view;
    private final boolean referencesWait;

    /**
     * Begins a statement.
     *
     * @param overlay the writes of the transaction so far
     * @param holder the locks of the transaction
     * @param around the store around it
     * @param referencesWait whether references are looked at when the transaction commits
     */
    public Write(Overlay overlay, Holder holder, Surroundings around, boolean referencesWait) {
        this.referencesWait = referencesWait;
        this.around = around;
        this.overlay = overlay;
        this.keys = new Keys(holder);
        this.target = new Draft(overlay.target(), overlay.touched());
        this.view = overlay.isSplit() ? new Draft(overlay.view(), null) : null;
    }

    /**
     * Tells what the statement reads.
     *
     * @return what the transaction saw when the statement began
     */
    public Root seen() {
        return overlay.view();
    }

    /**
     * Tells on what it writes.
     *
     * @return what was committed last when the statement began
     */
    public Root committed() {
        return overlay.committed();
    }

    /**
     * Ends the statement.
     *
     * @return the writes of the transaction with those of this statement
     */
    public Overlay end() {
        Root written = target.root();
        return new Overlay(
                overlay.base(), overlay.committed(), view == null ? written : view.root(), written, target.touched());
    }

    /**
     * Inserts rows.
     *
     * @param type the table
     * @param rows the rows
     */
    public void insert(TableType<?> type, List<? extends Snapshot> rows) {
        StoredTable table = table(type);
        each(rows.size(), i -> insert(type, table, rows.get(i)));
    }

    /**
     * Changes rows.
     *
     * @param type the table
     * @param updates the changes
     * @return for each how many rows it matched
     */
    public int[] update(TableType<?> type, List<RowUpdate> updates) {
        StoredTable table = table(type);
        int[] counts = new int[updates.size()];
        each(counts.length, i -> counts[i] = update(type, table, updates.get(i)));
        return counts;
    }

    /**
     * Deletes rows.
     *
     * @param type the table
     * @param deletes their ids, and the versions that they must have
     * @return for each how many rows it matched
     */
    public int[] delete(TableType<?> type, List<RowDelete> deletes) {
        StoredTable table = table(type);
        int[] counts = new int[deletes.size()];
        each(counts.length, i -> counts[i] = delete(table, deletes.get(i)));
        return counts;
    }

    /**
     * Changes many rows at once. A unique key that another row had before the statement is refused, whether that row gives it
     * up or not (rule C06).
     *
     * @param type the table
     * @param changes the rows and what they become
     * @return how many rows
     */
    public int updateAll(TableType<?> type, List<RowChange> changes) {
        StoredTable table = table(type);
        TableVersion before = target.at(table);
        for (RowChange change : changes) {
            Row row = Objects.requireNonNull(changing(table, change.before().id()));
            keys.unique(table, row, change.after());
            checkUnique(before, row, change.after());
            put(table, row, change.after());
        }
        return changes.size();
    }

    /**
     * Deletes many rows at once. A restricting reference from one row of the table to another is refused, whether that row goes too or not
     * (rule C17).
     *
     * @param type the table
     * @param ids their ids
     * @return how many rows
     */
    public int deleteAll(TableType<?> type, List<Object> ids) {
        StoredTable table = table(type);
        ids.forEach(id -> Objects.requireNonNull(kept(table, id)));
        new Removal(this).removeUnreferred(table, ids);
        return ids.size();
    }

    /**
     * Stores rows whether or not others with the same keys are there. A key of which a part is null has no rival.
     *
     * @param upserts the rows
     * @return the rows as they are stored now
     */
    public List<Row> upsert(Upserts<?> upserts) {
        StoredTable table = table(upserts.table());
        StoredIndex key = table.index(upserts.key().name());
        List<Row> stored = new ArrayList<>(upserts.rows().size());
        each(
                upserts.rows().size(),
                i -> stored.add(
                        upsert(upserts.table(), table, key, upserts.rows().get(i))));
        return stored;
    }

    private Row upsert(TableType<?> type, StoredTable table, StoredIndex key, Snapshot snapshot) {
        Row wanted = written(
                type,
                StoredRowWriter.blank(table.type(), table.semantics()),
                snapshot,
                snapshot.hasId() ? TableType.ALL : ~1L);
        Row rival = rival(table, key, wanted);
        if (rival == null) {
            return insert(type, table, snapshot);
        }
        Row before = changing(table, rival.id());
        if (before == null || key.compareKeys(before, wanted) != 0) {
            throw conflict(table);
        }
        Row after = upserted(type, table, before, snapshot);
        put(table, before, after);
        return after;
    }

    /** The snapshot stays as it is: a statement that waited for a lock runs again. */
    private static Row upserted(TableType<?> type, StoredTable table, Row before, Snapshot snapshot) {
        StoredRowWriter writer = StoredRowWriter.over(table.type(), table.semantics(), before);
        type.write(snapshot, writer, Upserts.mask());
        writer.setEpochMicros(TableDefinition.UPDATED_AT, Math.max(snapshot.updatedMicros(), (Long)
                Objects.requireNonNull(before.at(TableDefinition.UPDATED_AT))));
        if (table.definition().versioned()) {
            writer.setLong(TableDefinition.VERSION, version(before) + snapshot.version());
        }
        return writer.row();
    }

    /**
     * Only a key that no row has is kept: a row is locked itself, and whoever deletes it locks it before its key. Where a row came to
     * the key meanwhile, the key is given back and the statement begins again.
     */
    private @Nullable Row rival(StoredTable table, StoredIndex key, Row wanted) {
        Probe<Row> rivals = key.rivals(wanted);
        if (rivals == null) {
            return null;
        }
        int index = table.indexes().indexOf(key);
        Row rival = target.at(table).find(index, rivals);
        if (rival == null
                && !keys.uniqueUnless(
                        table, index, wanted, () -> around.committed().at(table).find(index, rivals))) {
            throw conflict(table);
        }
        return rival;
    }

    /**
     * Gives a row to a transaction that keeps it from all others.
     *
     * @param type the table
     * @param id the id
     * @return the row as the transaction sees it, or null
     * @throws SerializationConflictException if another transaction changed it since this one began
     */
    public @Nullable Row locked(TableType<?> type, Object id) {
        return kept(table(type), id);
    }

    /**
     * Locks a row that the statement has found.
     *
     * @param type the table
     * @param row the row as the transaction sees it
     * @param lock what is done if another transaction has locked it
     * @return whether it is locked now
     * @throws SerializationConflictException if another transaction changed it since this one began
     */
    public boolean lock(TableType<?> type, Row row, Lock lock) {
        StoredTable table = table(type);
        if (!keys.row(table, row.id(), lock)) {
            return false;
        }
        checkUnchanged(table, row.id());
        return true;
    }

    private StoredTable table(TableType<?> type) {
        return overlay.view().catalog().get(type);
    }

    private static void each(int rows, IntConsumer write) {
        for (int i = 0; i < rows; i++) {
            try {
                write.accept(i);
            } catch (RowloomException e) {
                throw Refused.at(i, e);
            }
        }
    }

    private Row insert(TableType<?> type, StoredTable table, Snapshot snapshot) {
        if (table.definition().idKind() == IdKind.GENERATED_LONG && !snapshot.hasId()) {
            snapshot.identify(around.nextId(table)); // nobody else can have it
        } else {
            keys.row(table, snapshot.id(), Mode.KEPT);
        }
        Row row = written(type, StoredRowWriter.blank(table.type(), table.semantics()), snapshot, TableType.ALL);
        put(table, null, row);
        return row;
    }

    private int update(TableType<?> type, StoredTable table, RowUpdate update) {
        Row before = changing(table, update.row().id());
        if (before == null || (table.definition().versioned() && version(before) != update.expectedVersion())) {
            return 0;
        }
        put(
                table,
                before,
                written(
                        type,
                        StoredRowWriter.over(table.type(), table.semantics(), before),
                        update.row(),
                        update.changed()));
        return 1;
    }

    private int delete(StoredTable table, RowDelete delete) {
        Row row = kept(table, delete.id());
        if (row == null
                || (delete.expectedVersion().isPresent()
                        && version(row) != delete.expectedVersion().getAsLong())) {
            return 0;
        }
        new Removal(this).remove(table, List.of(delete.id()));
        return 1;
    }

    private static long version(Row row) {
        return (Long) Objects.requireNonNull(row.at(TableDefinition.VERSION));
    }

    private static Row written(TableType<?> type, StoredRowWriter writer, Snapshot snapshot, long mask) {
        type.write(snapshot, writer, mask);
        return writer.row();
    }

    private @Nullable Row changing(StoredTable table, Object id) {
        return visible(table, id, Mode.CHANGED);
    }

    private @Nullable Row kept(StoredTable table, Object id) {
        return visible(table, id, Mode.KEPT);
    }

    /** The row as the transaction sees it, locked; refused if another transaction committed a change of it since this one began. */
    private @Nullable Row visible(StoredTable table, Object id, Mode mode) {
        Row seen = (view == null ? target : view).at(table).find(id);
        if (seen != null) {
            keys.row(table, id, mode);
            checkUnchanged(table, id);
        }
        return seen;
    }

    private void checkUnchanged(StoredTable table, Object id) {
        if (view != null
                && overlay.base().at(table).find(id)
                        != overlay.committed().at(table).find(id)) {
            throw conflict(table);
        }
    }

    Catalog catalog() {
        return target.catalog();
    }

    boolean referencesWait() {
        return referencesWait;
    }

    Keys keys() {
        return keys;
    }

    /** A row of what would be committed that refers to an id. */
    @Nullable
    Row referring(Reference reference, Object id) {
        return target.at(reference.child()).find(reference.index(), reference.referring(id));
    }

    /** Takes a row out of all pictures. */
    void drop(StoredTable table, Object id) {
        keys.row(table, id, Mode.KEPT);
        checkUnchanged(table, id);
        keys.unique(table, target.at(table).find(id), null);
        change(table, id, (draft, there) -> draft.remove(table, there));
    }

    /** Makes a reference of a row null in all pictures. */
    void forget(Reference reference, Row child) {
        StoredTable table = reference.child();
        keys.row(table, child.id(), Mode.CHANGED);
        checkUnchanged(table, child.id());
        keys.unique(table, child, cleared(reference, child));
        change(table, child.id(), (draft, there) -> draft.put(table, cleared(reference, there), there));
    }

    private static Row cleared(Reference reference, Row row) {
        StoredRowWriter writer =
                StoredRowWriter.over(reference.child().type(), reference.child().semantics(), row);
        writer.setNull(reference.position());
        return writer.row();
    }

    private void change(StoredTable table, Object id, BiConsumer<Draft, Row> how) {
        Row there = target.at(table).find(id);
        if (there != null) {
            how.accept(target, there);
        }
        Row seen = view == null ? null : view.at(table).find(id);
        if (view != null && seen != null) {
            how.accept(view, seen);
        }
    }

    private void put(StoredTable table, @Nullable Row before, Row row) {
        keys.unique(table, before, row);
        checkUnique(target.at(table), before, row);
        target.put(table, row, before);
        checkParents(table, before, row);
        if (view != null) {
            view.put(table, row, before);
        }
    }

    private static void checkUnique(TableVersion version, @Nullable Row before, Row row) {
        StoredTable table = version.table();
        for (int i = 0; i < table.indexes().size(); i++) {
            StoredIndex index = table.indexes().get(i);
            Probe<Row> rivals = index.rivals(row);
            boolean kept = before != null && index.compareKeys(before, row) == 0;
            if (rivals != null && !kept && version.find(i, rivals) != null) {
                throw new UniqueViolationException(
                        new Violation(
                                table.model(),
                                index.definition().name(),
                                index.definition().fields()),
                        null);
            }
        }
    }

    private void checkParents(StoredTable table, @Nullable Row before, Row row) {
        for (Reference reference : target.catalog().outgoing(table)) {
            Object id = row.at(reference.position());
            boolean kept = before != null && id != null && id.equals(before.at(reference.position()));
            if (id == null || kept) {
                continue;
            }
            if (target.at(reference.parent()).find(id) != null) {
                keys.row(reference.parent(), id, Mode.REFERRED);
            } else {
                if (view != null && view.at(reference.parent()).find(id) != null) {
                    throw conflict(reference.parent());
                }
                if (!referencesWait) {
                    throw new ForeignKeyViolationException(Reason.MISSING_PARENT, reference.violation(), null);
                }
            }
        }
    }

    static SerializationConflictException conflict(StoredTable table) {
        return new SerializationConflictException(
                "the transaction began before another one changed or deleted the same " + table.model()
                        + " and committed. Run the whole transaction again: it will see the new row.");
    }
}
