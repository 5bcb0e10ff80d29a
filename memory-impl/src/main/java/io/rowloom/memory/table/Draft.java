package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import io.rowloom.memory.tree.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next version of the store while one statement makes it: one edit of its trees, so that a version of a table that was given
 * out is good up to the next change. Used by one thread.
 */
final class Draft {

    private final Catalog catalog;
    private final List<TableVersion> versions;
    private final Edit edit = new Edit();
    private @Nullable Touched touched;

    Draft(Root before, @Nullable Touched touched) {
        this.catalog = before.catalog();
        this.versions = new ArrayList<>(before.versions());
        this.touched = touched;
    }

    Catalog catalog() {
        return catalog;
    }

    TableVersion at(StoredTable table) {
        return versions.get(table.number());
    }

    /** Puts a row in, in place of an earlier version of it. */
    void put(StoredTable table, Row row, @Nullable Row before) {
        set(table, at(table).with(row, before, edit), row.id());
    }

    void remove(StoredTable table, Row row) {
        set(table, at(table).without(row, edit), row.id());
    }

    private void set(StoredTable table, TableVersion version, Object id) {
        versions.set(table.number(), version);
        touched = new Touched(table, id, touched);
    }

    @Nullable
    Touched touched() {
        return touched;
    }

    Root root() {
        return new Root(catalog, versions);
    }
}
