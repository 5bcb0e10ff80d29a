package io.rowloom.memory.read;

import io.rowloom.engine.evaluate.Picture;
import io.rowloom.engine.evaluate.TableRows;
import io.rowloom.memory.table.Root;
import io.rowloom.meta.TableType;

/**
 * One version of the store, of which rows are found by indexes.
 *
 * @param root the version
 */
public record IndexedPicture(Root root) implements Picture {

    @Override
    public TableRows table(TableType<?> table) {
        return new IndexedRows(table, root.table(table));
    }
}
