package io.rowloom.memory.tree;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A persistent ordered set: a change gives a new tree that shares all but a path of nodes with the old one, so that an
 * old version is a reference and costs nothing to keep. Immutable and safe to share by threads, if its elements are, and if it was
 * handed from one thread to the other as any object that is not final throughout.
 *
 * @param <E> the elements
 */
public final class SortedTree<E> {

    private final Comparator<? super E> order;
    private final @Nullable Node<E> root;

    private SortedTree(Comparator<? super E> order, @Nullable Node<E> root) {
        this.order = order;
        this.root = root;
    }

    /**
     * Gives a tree without elements.
     *
     * @param order the order, total over all elements that are ever put in
     * @param <E> the elements
     * @return the tree
     */
    public static <E> SortedTree<E> empty(Comparator<? super E> order) {
        return new SortedTree<>(order, null);
    }

    /**
     * Counts the elements, in constant time.
     *
     * @return the number
     */
    public int size() {
        return Node.count(root);
    }

    /**
     * Puts an element in, in place of one that is equal by the order.
     *
     * @param element the element
     * @return the new tree
     */
    public SortedTree<E> with(E element) {
        return with(element, new Edit());
    }

    /**
     * Puts an element in, in place of one that is equal by the order, as one step of an edit.
     *
     * @param element the element
     * @param edit the edit; earlier trees that came of it are not used any more
     * @return the new tree
     */
    public SortedTree<E> with(E element, Edit edit) {
        return new SortedTree<>(order, Node.with(root, element, order, edit));
    }

    /**
     * Takes the element out that is equal to the given one by the order.
     *
     * @param element the element
     * @return the new tree; this one if there is no such element
     */
    public SortedTree<E> without(E element) {
        return without(element, new Edit());
    }

    /**
     * Takes the element out that is equal to the given one by the order, as one step of an edit.
     *
     * @param element the element
     * @param edit the edit; earlier trees that came of it are not used any more
     * @return the new tree; this one if there is no such element
     */
    public SortedTree<E> without(E element, Edit edit) {
        int before = size(); // the root may change in place
        Node<E> rest = Node.without(root, element, order, edit);
        return Node.count(rest) == before ? this : new SortedTree<>(order, rest);
    }

    /**
     * Finds an element of a range.
     *
     * @param range the range
     * @return some element in it, or null if there is none
     */
    public @Nullable E find(Probe<? super E> range) {
        Node<E> node = root;
        while (node != null) {
            int side = range.place(node.element());
            if (side == 0) {
                return node.element();
            }
            node = side < 0 ? node.right() : node.left();
        }
        return null;
    }

    /**
     * Visits the elements of a range in their order, as long as the visitor says so.
     *
     * @param range the range
     * @param visitor gives false to stop
     * @return false if the visitor stopped
     */
    public boolean visit(Probe<? super E> range, Predicate<? super E> visitor) {
        return Node.visit(root, range, visitor);
    }

    /**
     * Tells where this tree differs from an earlier one. What both share is passed over, so that few differences of great trees are found soon.
     *
     * @param before the earlier tree, of the same order
     * @param visitor is given what was there before and what is there now, in the order of the trees: two elements that are equal by the order and not
     *     the same object, or one element and null
     */
    public void differences(SortedTree<E> before, BiConsumer<? super @Nullable E, ? super @Nullable E> visitor) {
        new SideBySide<>(order, before.root, root).differences(visitor);
    }

    /**
     * Checks the order and the balance, for tests.
     *
     * @return true if both are right everywhere
     */
    boolean isSound() {
        return Node.isSound(root, order);
    }
}
