package io.rowloom.test.store;

import io.rowloom.Options;
import io.rowloom.memory.MemoryDatabase;

/** Stores in memory: each is new. */
record MemorySource() implements StoreSource {

    static final String URL = "memory:";

    @Override
    public FreshStore open(Options options) {
        return new FreshStore(MemoryDatabase.create(options));
    }

    @Override
    public boolean isMemory() {
        return true;
    }
}
