package io.rowloom.memory.mutant;

import io.rowloom.spi.Begin;
import io.rowloom.spi.Store;
import io.rowloom.spi.StoreSession;

/** Opens a session of a store in a wrong way, or breaks the one that is opened. */
@FunctionalInterface
interface SessionMutation {

    StoreSession open(Store store, Begin begin);
}
