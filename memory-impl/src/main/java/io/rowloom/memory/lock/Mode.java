package io.rowloom.memory.lock;

/** How much a lock keeps from others, from little to all. A stronger one includes the weaker ones. */
public enum Mode {
    /** The row must stay: another row refers to it. Others may do the same, and change what is no key. */
    REFERRED,
    /** The row is changed. */
    CHANGED,
    /** The row is deleted, inserted or kept for later; a key is given or taken. */
    KEPT;

    boolean includes(Mode other) {
        return compareTo(other) >= 0;
    }

    /** Says whether two transactions cannot have both at once. */
    boolean excludes(Mode other) {
        return (this != REFERRED && other != REFERRED) || this == KEPT || other == KEPT;
    }
}
