package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.tree.Probe;
import io.rowloom.meta.IndexDefinition;
import io.rowloom.meta.TableDefinition;
import java.util.ArrayList;
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

    StoredIndex(IndexDefinition definition, List<KeyColumn> key, Semantics semantics) {
        this.definition = definition;
        this.key = List.copyOf(key);
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
        return key.size() == 1 && key.getFirst().position() == TableDefinition.ID;
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
        for (KeyColumn column : key) {
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
        if (!definition.unique()) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(key.size());
        key.forEach(column -> values.add(row.at(column.position())));
        return semantics.unique(definition, values) ? other -> compareKeys(other, row) : null;
    }
}
