package io.rowloom.memory.table;

import java.util.ArrayList;
import java.util.List;

/** The next version of the store while one statement makes it. Used by one thread. */
final class Draft {

    private final Catalog catalog;
    private final List<TableVersion> versions;

    Draft(Root before) {
        this.catalog = before.catalog();
        this.versions = new ArrayList<>(before.versions());
    }

    Catalog catalog() {
        return catalog;
    }

    TableVersion at(StoredTable table) {
        return versions.get(table.number());
    }

    void put(StoredTable table, TableVersion version) {
        versions.set(table.number(), version);
    }

    Root root() {
        return new Root(catalog, versions);
    }
}
