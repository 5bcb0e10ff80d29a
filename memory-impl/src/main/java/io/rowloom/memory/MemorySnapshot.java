package io.rowloom.memory;

import io.rowloom.memory.schedule.Turnstile;
import io.rowloom.memory.table.Root;

/**
 * What a {@link MemoryDatabase} held at one moment: the tables and rows that were committed. Taking one is one reference, and it keeps no
 * more of the store than what was changed since. It never changes, and any thread may use it. There is nothing to close.
 */
public final class MemorySnapshot {

    private final MemoryDatabase frozen; // used by nobody

    MemorySnapshot(MemoryDatabase frozen) {
        this.frozen = frozen;
    }

    private Root root() {
        return frozen.store().versions().committed();
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
        return frozen.fork();
    }

    MemoryDatabase open(Turnstile turnstile) {
        return new MemoryDatabase(frozen, frozen.store().fork(turnstile));
    }

    /**
     * Tells what this moment has changed.
     *
     * @param since an earlier moment of the same database or of one that it was forked from, or any moment of another one
     * @return what is not as it was
     */
    public Diff diff(MemorySnapshot since) {
        return Differ.between(since.root(), root());
    }
}
