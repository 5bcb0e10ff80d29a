package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.tree.Probe;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableDefinition;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table: the rows themselves in the order of some columns, rows without a value first, and of the id at
 * the end. The index of the id is the table.
 */
public final class StoredIndex {

    private final IndexDefinition definition;
    private final Semantics semantics;
    private final List<KeyColumn> key;
    private final KeyColumn[] columns;

    StoredIndex(IndexDefinition definition, List<KeyColumn> key, Semantics semantics) {
        this.definition = definition;
        this.key = List.copyOf(key);
        this.columns = key.toArray(KeyColumn[]::new);
        this.semantics = semantics;
    }

    /**
     * Tells how the index was asked for.
     *
     * @return the definition
     */
    public IndexDefinition definition() {
        return definition;
    }

    /**
     * Tells the columns.
     *
     * @return the columns in their order, without the id at the end
     */
    public List<KeyColumn> key() {
        return key;
    }

    boolean isPrimary() {
        return columns.length == 1 && columns[0].position() == TableDefinition.ID;
    }

    Comparator<Row> order(KeyColumn id) {
        return isPrimary()
                ? (a, b) -> id.compare(a, b)
                : (a, b) -> {
                    int side = compareKeys(a, b);
                    return side != 0 ? side : id.compare(a, b);
                };
    }

    int compareKeys(Row a, Row b) {
        for (KeyColumn column : columns) {
            int side = column.compare(a, b);
            if (side != 0) {
                return side;
            }
        }
        return 0;
    }

    /** The rows with the same key as a row, or null where other rows may have it too. */
    @Nullable
    Probe<Row> rivals(Row row) {
        return allowsOne(row) ? other -> compareKeys(other, row) : null;
    }

    /** Says whether no other row may have the key of a row. */
    boolean allowsOne(Row row) {
        return definition.unique() && semantics.unique(definition, isWhole(row));
    }

    private boolean isWhole(Row row) {
        for (KeyColumn column : columns) {
            if (row.at(column.position()) == null) {
                return false;
            }
        }
        return true;
    }
}
