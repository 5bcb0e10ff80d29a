package io.rowloom;

/** What a committed transaction survives. */
public enum Durability {
    /**
     * The end of the process, also by force. SQLite: write-ahead log with {@code synchronous=NORMAL}. H2: {@code WRITE_DELAY 0}, so
     * that a file is written before a commit returns.
     */
    NORMAL,
    /**
     * The loss of power too, at five times the price of a write and more. SQLite: {@code synchronous=FULL}. H2 does not wait for the disk
     * when it commits, so that this is no more than {@link #NORMAL} there.
     */
    FULL
}
