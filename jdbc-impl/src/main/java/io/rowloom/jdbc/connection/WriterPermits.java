package io.rowloom.jdbc.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn to write, one for each database file in the whole JVM: SQLite has one writer, and whoever waited for it inside
 * of SQLite would hold its carrier, up to all of them. A permit is taken before the first statement that writes.
 */
public final class WriterPermits {

    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final Map<String, Entry> FILES = new HashMap<>();

    private static final class Entry {
        private final FairPermits permits = new FairPermits(1);
        private int users;
    }

    private final String file;
    private final FairPermits permits;

    private WriterPermits(String file, FairPermits permits) {
        this.file = file;
        this.permits = permits;
    }

    /**
     * Joins those who write to a file.
     *
     * @param file its real path, or an empty text for a database of this store alone
     * @return the permits, to be left by {@link #leave}
     */
    public static WriterPermits join(String file) {
        if (file.isEmpty()) {
            return new WriterPermits(file, new FairPermits(1));
        }
        LOCK.lock();
        try {
            Entry entry = FILES.computeIfAbsent(file, missing -> new Entry());
            entry.users++;
            return new WriterPermits(file, entry.permits);
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Gives the permits.
     *
     * @return one permit, shared by all stores of the file
     */
    public FairPermits permits() {
        return permits;
    }

    /** Forgets the file when nobody writes to it any more. */
    public void leave() {
        LOCK.lock();
        try {
            Entry entry = FILES.get(file);
            if (entry != null && entry.permits == permits && --entry.users == 0) {
                FILES.remove(file);
            }
        } finally {
            LOCK.unlock();
        }
    }
}
