package io.rowloom.memory;

import io.rowloom.Database;
import io.rowloom.DatabaseProvider;
import io.rowloom.Options;
import io.rowloom.engine.value.Semantics;
import io.rowloom.memory.step.Gate;
import java.util.List;

/**
 * Opens {@code memory:} and {@code memory:name}. Without a name every open gives a fresh store. With a name all that
 * are open at the same time in one program share one store; it is gone when the last of them is closed. {@code echo},
 * {@code onStatement} and {@code lockWait} are those of each open.
 */
public final class MemoryDatabaseProvider implements DatabaseProvider {

    private static final String PREFIX = "memory:";

    /** For {@link java.util.ServiceLoader}. */
    public MemoryDatabaseProvider() {}

    @Override
    public boolean accepts(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public List<String> prefixes() {
        return List.of(PREFIX);
    }

    @Override
    public Database open(String url, Options options) {
        String name = url.substring(PREFIX.length());
        if (name.isEmpty()) {
            return MemoryDatabase.create(options);
        }
        long seed = Seed.ofThisRun();
        Versions versions = NamedVersions.open(name);
        MemoryStore store = new MemoryStore(
                versions,
                new Traits(options, seed, Semantics.PORTABLE, Gate.OPEN),
                () -> NamedVersions.close(name, versions));
        return new MemoryDatabase(store, options);
    }
}
