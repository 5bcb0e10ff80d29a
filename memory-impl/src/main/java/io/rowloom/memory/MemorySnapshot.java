package io.rowloom.memory;

import io.rowloom.Options;
import io.rowloom.memory.schedule.Turnstile;

/**
 * What a {@link MemoryDatabase} held at one moment: the tables and rows that were committed. Taking one is one reference, and it keeps no
 * more of the store than what was changed since. It never changes, and any thread may use it. There is nothing to close.
 */
public final class MemorySnapshot {

    private final MemoryStore store; // written by nobody
    private final Options options;

    MemorySnapshot(MemoryStore store, Options options) {
        this.store = store;
        this.options = options;
    }

    MemoryStore store() {
        return store;
    }

    /**
     * Opens an independent database that begins with this moment, in constant time, as often as you like: as {@link MemoryDatabase#fork()} would have then.
     * <pre>{@code
     * MemorySnapshot filled = db.snapshot();
     * try (MemoryDatabase fresh = filled.open()) {
     *     fresh.from(User.class).delete();
     * }
     * }</pre>
     *
     * @return the database; close it at the end
     */
    public MemoryDatabase open() {
        return new MemoryDatabase(store.fork(), options);
    }

    MemoryDatabase open(Turnstile turnstile) {
        return new MemoryDatabase(store.fork(turnstile), options);
    }

    /**
     * Tells what this moment has changed.
     *
     * @param since an earlier moment of the same database or of one that it was forked from, or any moment of another one
     * @return what is not as it was
     */
    public Diff diff(MemorySnapshot since) {
        return Differ.between(
                since.store.versions().committed(), store.versions().committed());
    }
}
