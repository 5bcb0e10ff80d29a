package io.rowloom.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * As many places as a database has connections, given in the order of arrival. Who works in one needs one connection at
 * most, so that nobody who has a place waits for a connection because of the others.
 */
final class Places {

    private final Semaphore all;
    private final Set<Thread> taken = ConcurrentHashMap.newKeySet();

    Places(int count) {
        this.all = new Semaphore(count, true);
    }

    /**
     * The places for the work that this thread hands out. A thread that has a place itself lends it, to one after the
     * other: it waits for them and needs no connection meanwhile, and if each took one more, all could wait for one another.
     */
    Semaphore forThisThread() {
        return taken.contains(Thread.currentThread()) ? new Semaphore(1, true) : all;
    }

    /** Notes that the calling thread works in a place. */
    void enter() {
        taken.add(Thread.currentThread());
    }

    /** Notes that it does so no more. */
    void leave() {
        taken.remove(Thread.currentThread());
    }
}
