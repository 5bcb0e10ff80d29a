package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.memory.tree.Edit;
import io.rowloom.memory.tree.Probe;
import io.rowloom.memory.tree.SortedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a table at one moment, once in the order of each of its indexes. It never changes. */
public final class TableVersion {

    private final StoredTable table;
    private final List<SortedTree<Row>> trees;
    private final long writes;

    private TableVersion(StoredTable table, List<SortedTree<Row>> trees, long writes) {
        this.table = table;
        this.trees = trees;
        this.writes = writes;
    }

    /**
     * Gives a table without rows.
     *
     * @param table the table
     * @return the version
     */
    public static TableVersion empty(StoredTable table) {
        List<SortedTree<Row>> trees = new ArrayList<>();
        for (StoredIndex index : table.indexes()) {
            trees.add(SortedTree.empty(index.order(table.id())));
        }
        return new TableVersion(table, trees, 0);
    }

    /**
     * Tells the table.
     *
     * @return the table
     */
    public StoredTable table() {
        return table;
    }

    /**
     * Counts the rows.
     *
     * @return the number
     */
    public int size() {
        return trees.getFirst().size();
    }

    /**
     * Counts the writes that led here.
     *
     * @return the number of rows that were inserted, changed and deleted
     */
    public long writes() {
        return writes;
    }

    /**
     * Finds a row by its id.
     *
     * @param id the id
     * @return the row or null
     */
    public @Nullable Row find(Object id) {
        KeyColumn column = table.id();
        return trees.getFirst().find(row -> column.order().compare(row.id(), id));
    }

    /**
     * Gives the rows in the order of an index.
     *
     * @param index the place of the index in {@link StoredTable#indexes()}
     * @return the rows
     */
    public SortedTree<Row> by(int index) {
        return trees.get(index);
    }

    /**
     * Tells where the rows differ from those of an earlier version, or of another store with the same table.
     *
     * @param before the earlier version
     * @param visitor is given each row as it was and as it is, in the order of ids; the first is null where it was inserted, the second where it was deleted
     */
    public void differences(TableVersion before, BiConsumer<? super @Nullable Row, ? super @Nullable Row> visitor) {
        by(0).differences(before.by(0), visitor);
    }

    /** Finds a row that has the unique key of another one. */
    @Nullable
    Row find(int index, Probe<Row> range) {
        return trees.get(index).find(range);
    }

    TableVersion with(Row row, @Nullable Row before, Edit edit) {
        List<SortedTree<Row>> next = new ArrayList<>(trees.size());
        for (int i = 0; i < trees.size(); i++) {
            SortedTree<Row> tree = trees.get(i);
            if (before != null && table.indexes().get(i).compareKeys(before, row) != 0) {
                tree = tree.without(before, edit);
            }
            next.add(tree.with(row, edit));
        }
        return new TableVersion(table, next, writes + 1);
    }

    TableVersion without(Row row, Edit edit) {
        List<SortedTree<Row>> next = new ArrayList<>(trees.size());
        for (SortedTree<Row> tree : trees) {
            next.add(tree.without(row, edit));
        }
        return new TableVersion(table, next, writes + 1);
    }
}
