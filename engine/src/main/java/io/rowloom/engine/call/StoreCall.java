package io.rowloom.engine.call;

import io.rowloom.spi.StoreSession;
import org.jspecify.annotations.Nullable;

/**
 * Work with an open session of a store.
 *
 * @param <R> the result
 */
@FunctionalInterface
public interface StoreCall<R extends @Nullable Object> {

    R with(StoreSession store);
}
