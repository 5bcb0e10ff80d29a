package io.rowloom.memory;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.engine.value.Semantics;

/** Opens memory stores that mean something else than they should. */
public final class BrokenMemory {

    private BrokenMemory() {}

    /**
     * Opens an empty store.
     *
     * @param options the options
     * @param semantics what it means by its words
     * @return the database
     */
    public static Database open(Options options, Semantics semantics) {
        return new StoreDatabase(MemoryStore.fresh(options, 7, semantics), options);
    }
}
