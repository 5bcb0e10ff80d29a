package io.rowloom;

/** What a committed transaction survives. */
public enum Durability {
    /** The end of the process, also by force. SQLite: write-ahead log with {@code synchronous=NORMAL}. */
    NORMAL,
    /** The loss of power too, at about five times the price of a write. SQLite: {@code synchronous=FULL}. */
    FULL
}
