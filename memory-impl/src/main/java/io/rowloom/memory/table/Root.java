package io.rowloom.memory.table;

import io.rowloom.engine.value.Semantics;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.List;

/**
 * A version of the whole store: the tables and all their rows at one moment. It never changes, and two versions share
 * what they have in common; so a snapshot, a savepoint and an independent copy of the store are each one reference.
 */
public final class Root {

    private final Catalog catalog;
    private final List<TableVersion> versions;

    Root(Catalog catalog, List<TableVersion> versions) {
        this.catalog = catalog;
        this.versions = versions; // nobody adds to it any more
    }

    /**
     * Gives a store without tables.
     *
     * @return the version
     */
    public static Root empty() {
        return new Root(Catalog.empty(), List.of());
    }

    /**
     * Tells the tables.
     *
     * @return the tables
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * Finds the rows of a table.
     *
     * @param type the table as the program knows it
     * @return its rows
     * @throws io.rowloom.error.SchemaException if it was not created
     */
    public TableVersion table(TableType<?> type) {
        return at(catalog.get(type));
    }

    TableVersion at(StoredTable table) {
        return versions.get(table.number());
    }

    /**
     * Tells the rows of all tables.
     *
     * @return the tables in the order in which they were created, each with its rows
     */
    public List<TableVersion> versions() {
        return versions;
    }

    /**
     * Creates tables that are not there yet.
     *
     * @param types the tables
     * @param semantics what the store means by its words
     * @param seed where generated ids begin follows from it
     * @return the version with the tables, or this one if all were there
     * @throws io.rowloom.error.SchemaException if one is there with another shape
     */
    public Root with(List<? extends TableType<?>> types, Semantics semantics, long seed) {
        Catalog next = catalog.with(types, semantics, seed);
        List<StoredTable> tables = next.tables();
        if (tables.size() == versions.size()) {
            return this;
        }
        List<TableVersion> all = new ArrayList<>(versions);
        tables.subList(versions.size(), tables.size()).forEach(table -> all.add(TableVersion.empty(table)));
        return new Root(next, all);
    }
}
