package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.engine.StoreDatabase;
import io.rowloom.memory.value.Semantics;
import io.rowloom.spi.Store;

/**
 * A database in memory, for tests: strict where databases differ, with real transactions and constraints, gone when
 * it is closed. Use it as any other {@link io.rowloom.Database}.
 * <pre>{@code
 * try (MemoryDatabase db = MemoryDatabase.create()) {
 *     db.createTables();
 * }
 * }</pre>
 * Rows that no order tells apart come shuffled, and generated ids begin anywhere, so that no test relies on either
 * (rule M7). Both follow from {@link #seed()}.
 */
public final class MemoryDatabase extends StoreDatabase {

    private final long seed;

    MemoryDatabase(Store store, Options options, long seed) {
        super(store, options);
        this.seed = seed;
    }

    private MemoryDatabase(MemoryDatabase guarded) {
        super(guarded);
        this.seed = guarded.seed;
    }

    @Override
    public MemoryDatabase detached() {
        return new MemoryDatabase(this);
    }

    /**
     * Makes an empty database with the default options.
     *
     * @return the database; close it at the end
     */
    public static MemoryDatabase create() {
        return create(Options.defaults());
    }

    /**
     * Makes an empty database.
     *
     * @param options the options
     * @return the database; close it at the end
     * @throws io.rowloom.error.MisuseException if the system property {@code rowloom.memory.seed} is set and is no number
     */
    public static MemoryDatabase create(Options options) {
        long seed = Seed.ofThisRun();
        return new MemoryDatabase(MemoryStore.fresh(options, seed, Semantics.PORTABLE), options, seed);
    }

    /**
     * Tells what the order of unordered rows and the beginning of generated ids follow from: the system property
     * {@code rowloom.memory.seed}, else a number that is drawn once for each run of a program and logged as
     * information by the logger {@code io.rowloom.memory}. To see a failed test again, run it with the seed that was logged.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }
}
