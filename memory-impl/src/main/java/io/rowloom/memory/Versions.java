package io.rowloom.memory;

import io.rowloom.memory.lock.LockSpace;
import io.rowloom.memory.lock.WaitWatch;
import io.rowloom.memory.table.Root;
import io.rowloom.memory.table.Sequences;
import io.rowloom.memory.table.Surroundings;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The version that was committed last, the locks of those who are about to make the next ones, with the turn of serializable
 * transactions among them, and the sources of ids. Readers take the reference and are done.
 */
final class Versions {

    /** The lock of the turn of serializable transactions that may write. */
    static final Object TURN = "turn";

    private final LockSpace locks;
    private final AtomicReference<Root> committed;

    private final Sequences sequences;

    private Versions(Root committed, Sequences sequences, WaitWatch watch) {
        this.locks = new LockSpace(watch);
        this.committed = new AtomicReference<>(committed);
        this.sequences = sequences;
    }

    static Versions empty() {
        return new Versions(Root.empty(), Sequences.fresh(), WaitWatch.NONE);
    }

    /** Another line of versions, which begins with the one that was committed last. Nobody has a lock there. */
    Versions fork(WaitWatch watch) {
        Root root = committed(); // before the sequences: they are behind all its ids then
        return new Versions(root, sequences.copy(), watch);
    }

    Surroundings surroundings() {
        return new Surroundings(this::committed, sequences);
    }

    Root committed() {
        return committed.get();
    }

    LockSpace locks() {
        return locks;
    }

    /**
     * Makes the next committed version out of the last one.
     *
     * @param next makes the version, perhaps several times where others commit meanwhile; it changes nothing else
     */
    void commit(UnaryOperator<Root> next) {
        committed.updateAndGet(next);
    }
}
