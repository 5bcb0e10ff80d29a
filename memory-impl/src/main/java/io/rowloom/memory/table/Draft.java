package io.rowloom.memory.table;

import io.rowloom.engine.evaluate.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of the store while one statement makes it. Used by one thread. */
final class Draft {

    private final Catalog catalog;
    private final List<TableVersion> versions;
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
        set(table, at(table).with(row, before), row.id());
    }

    void remove(StoredTable table, Row row) {
        set(table, at(table).without(row), row.id());
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
