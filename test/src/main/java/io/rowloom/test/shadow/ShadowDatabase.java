package io.rowloom.test.shadow;

import io.rowloom.Database;
import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.error.MisuseException;
import io.rowloom.memory.MemoryDatabase;
import io.rowloom.spi.Store;
import java.util.Optional;

/**
 * A database over two stores at once. Rows are checked, stamped and compared once; then each call of the engine goes to both stores, and the first
 * difference between their answers is an error that names both. Orders that a question leaves open are closed by the id, so that only what
 * was promised is compared.
 */
public final class ShadowDatabase extends StoreDatabase {

    private final Pair stores;

    private ShadowDatabase(Pair stores, Options options) {
        super(new ShadowStore(stores), options);
        this.stores = stores;
    }

    private ShadowDatabase(ShadowDatabase guarded) {
        super(guarded);
        this.stores = guarded.stores;
    }

    @Override
    public ShadowDatabase detached() {
        return new ShadowDatabase(this);
    }

    /**
     * Puts a store in memory beside another store.
     *
     * @param first the database whose answers are handed on, and which makes generated ids; its tables are empty
     * @param memory the one that is compared, empty too
     * @param options the options of the whole: the clock, the validator
     * @return the database; closing it closes both
     * @throws MisuseException if the first is no database over a store
     */
    public static ShadowDatabase of(Database first, MemoryDatabase memory, Options options) {
        return new ShadowDatabase(new Pair(store(first), memory.underlyingStore()), options);
    }

    private static Store store(Database database) {
        if (database instanceof StoreDatabase over) {
            return over.underlyingStore();
        }
        throw new MisuseException("a shadow needs a database over a store, and "
                + database.getClass().getSimpleName() + " is none. Give the one that Rowloom.open gave.");
    }

    /**
     * Tells the first difference, whether or not anybody caught the error.
     *
     * @return the error that it was, or nothing
     */
    public Optional<AssertionError> difference() {
        return Optional.ofNullable(stores.found().get());
    }
}
