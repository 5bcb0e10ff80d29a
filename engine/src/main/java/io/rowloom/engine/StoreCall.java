package io.rowloom.engine;

import io.rowloom.spi.StoreSession;

/**
 * Work with an open session of a store.
 *
 * @param <R> the result
 */
@FunctionalInterface
interface StoreCall<R> {

    R with(StoreSession store);
}
