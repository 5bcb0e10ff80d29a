package io.rowloom.memory.tree;

/**
 * A range of an ordered tree: tells for an element whether it stands before, in or behind the range. It must agree with
 * the order of the tree, so that along the order it gives first negative numbers, then zeros, then positive ones.
 *
 * @param <E> the elements
 */
@FunctionalInterface
public interface Probe<E> {

    /**
     * Places an element.
     *
     * @param element the element
     * @return negative if it stands before the range, zero if in it, positive if behind it
     */
    int place(E element);
}
