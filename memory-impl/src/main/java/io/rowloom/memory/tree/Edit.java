package io.rowloom.memory.tree;

/**
 * One piece of work that makes the next versions of some trees. What it has made itself it may change in place, which spares the
 * copies of all versions between its first change and its last. It must not be used any more when others see a tree of it.
 */
public final class Edit {

    /** Begins. */
    public Edit() {}
}
