package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.error.Violation;
import io.rowloom.memory.tree.Probe;
import io.rowloom.meta.ForeignKey;
import java.util.List;

/**
 * A reference from the rows of one table to those of another or of the same one.
 *
 * @param key the definition
 * @param child the table that refers
 * @param parent the table that is referred to
 * @param position the position of the referring column in the child
 * @param index the place, among the indexes of the child, of one that begins with that column
 */
record Reference(ForeignKey key, StoredTable child, StoredTable parent, int position, int index) {

    static Reference of(ForeignKey key, StoredTable child, StoredTable parent) {
        return new Reference(key, child, parent, child.position(key.field()), child.lookup(key.field()));
    }

    /** The rows of the child that refer to an id. */
    Probe<Row> referring(Object id) {
        return new KeyRange(child.indexes().get(index).key(), List.of(id), null, null);
    }

    Violation violation() {
        return new Violation(child.model(), key.name(), List.of(key.field()));
    }
}
