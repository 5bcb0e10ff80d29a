/** The store in memory, for tests. */
module io.rowloom.memory {
    requires transitive io.rowloom.engine;
    requires static transitive org.jspecify;

    exports io.rowloom.memory;

    provides io.rowloom.DatabaseProvider with
            io.rowloom.memory.MemoryDatabaseProvider;
}
