package io.rowloom.memory.tree;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a weight-balanced tree. The weight of a subtree is its size plus one; no subtree weighs more than
 * {@link #DELTA} times its sibling. A change that breaks this is mended on its way up by one single or double rotation a
 * node; {@link #RATIO} chooses between the two. The pair (3, 2) is the one that Hirai and Yamamoto proved to be right
 * for insertion and deletion ("Balancing weight-balanced trees", Journal of Functional Programming 21, 2011).
 *
 * <p>A node that was made in an edit is changed in place by that edit, which nobody else sees before it ends; all others are
 * copied. So a node never changes for those who share it.
 */
final class Node<E> {

    private static final int DELTA = 3;
    private static final int RATIO = 2;

    private final Edit edit;
    private E element;
    private @Nullable Node<E> left;
    private @Nullable Node<E> right;
    private int size;

    private Node(Edit edit, @Nullable Node<E> left, E element, @Nullable Node<E> right) {
        this.edit = edit;
        this.element = element;
        this.left = left;
        this.right = right;
        this.size = count(left) + count(right) + 1;
    }

    E element() {
        return element;
    }

    @Nullable
    Node<E> left() {
        return left;
    }

    @Nullable
    Node<E> right() {
        return right;
    }

    int size() {
        return size;
    }

    static int count(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    /** This node with other parts, or another one with them. */
    private Node<E> edited(Edit by, @Nullable Node<E> newLeft, E newElement, @Nullable Node<E> newRight) {
        if (by != edit) {
            return new Node<>(by, newLeft, newElement, newRight);
        }
        left = newLeft;
        element = newElement;
        right = newRight;
        size = count(newLeft) + count(newRight) + 1;
        return this;
    }

    static <E> Node<E> with(@Nullable Node<E> node, E element, Comparator<? super E> order, Edit edit) {
        if (node == null) {
            return new Node<>(edit, null, element, null);
        }
        int side = order.compare(element, node.element);
        if (side == 0) {
            return node.edited(edit, node.left, element, node.right);
        }
        return side < 0
                ? node.balanced(edit, with(node.left, element, order, edit), node.element, node.right)
                : node.balanced(edit, node.left, node.element, with(node.right, element, order, edit));
    }

    static <E> @Nullable Node<E> without(@Nullable Node<E> node, E element, Comparator<? super E> order, Edit edit) {
        if (node == null) {
            return null;
        }
        int side = order.compare(element, node.element);
        if (side == 0) {
            return node.glued(edit);
        }
        return side < 0
                ? node.balanced(edit, without(node.left, element, order, edit), node.element, node.right)
                : node.balanced(edit, node.left, node.element, without(node.right, element, order, edit));
    }

    static <E> boolean visit(@Nullable Node<E> node, Probe<? super E> range, Predicate<? super E> visitor) {
        if (node == null) {
            return true;
        }
        int side = range.place(node.element);
        if (side >= 0 && !visit(node.left, range, visitor)) {
            return false;
        }
        if (side == 0 && !visitor.test(node.element)) {
            return false;
        }
        return side > 0 || visit(node.right, range, visitor);
    }

    /** What is left without the element of this node: the neighbour of it takes its place. */
    private @Nullable Node<E> glued(Edit by) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.size > right.size) {
            E last = last(left); // before the node that has it goes
            return balanced(by, withoutLast(left, by), last, right);
        }
        E first = first(right);
        return balanced(by, left, first, withoutFirst(right, by));
    }

    private static <E> E first(Node<E> node) {
        Node<E> at = node;
        while (at.left != null) {
            at = at.left;
        }
        return at.element;
    }

    private static <E> E last(Node<E> node) {
        Node<E> at = node;
        while (at.right != null) {
            at = at.right;
        }
        return at.element;
    }

    private static <E> @Nullable Node<E> withoutFirst(Node<E> node, Edit by) {
        return node.left == null
                ? node.right
                : node.balanced(by, withoutFirst(node.left, by), node.element, node.right);
    }

    private static <E> @Nullable Node<E> withoutLast(Node<E> node, Edit by) {
        return node.right == null ? node.left : node.balanced(by, node.left, node.element, withoutLast(node.right, by));
    }

    private static int weight(@Nullable Node<?> node) {
        return count(node) + 1;
    }

    /** This node with other parts, turned where they are out of balance. */
    private Node<E> balanced(Edit by, @Nullable Node<E> newLeft, E newElement, @Nullable Node<E> newRight) {
        if (weight(newRight) > DELTA * weight(newLeft)) {
            return turnedLeft(by, newLeft, newElement, Objects.requireNonNull(newRight));
        }
        if (weight(newLeft) > DELTA * weight(newRight)) {
            return turnedRight(by, Objects.requireNonNull(newLeft), newElement, newRight);
        }
        return edited(by, newLeft, newElement, newRight);
    }

    /** Every part is taken from a node before the node is edited. */
    private Node<E> turnedLeft(Edit by, @Nullable Node<E> newLeft, E newElement, Node<E> top) {
        if (weight(top.left) < RATIO * weight(top.right)) {
            Node<E> lower = edited(by, newLeft, newElement, top.left);
            return top.edited(by, lower, top.element, top.right);
        }
        Node<E> middle = Objects.requireNonNull(top.left);
        Node<E> lower = edited(by, newLeft, newElement, middle.left);
        Node<E> upper = top.edited(by, middle.right, top.element, top.right);
        return middle.edited(by, lower, middle.element, upper);
    }

    private Node<E> turnedRight(Edit by, Node<E> top, E newElement, @Nullable Node<E> newRight) {
        if (weight(top.right) < RATIO * weight(top.left)) {
            Node<E> lower = edited(by, top.right, newElement, newRight);
            return top.edited(by, top.left, top.element, lower);
        }
        Node<E> middle = Objects.requireNonNull(top.right);
        Node<E> lower = edited(by, middle.right, newElement, newRight);
        Node<E> upper = top.edited(by, top.left, top.element, middle.left);
        return middle.edited(by, upper, middle.element, lower);
    }

    static <E> boolean isSound(@Nullable Node<E> node, Comparator<? super E> order) {
        if (node == null) {
            return true;
        }
        boolean balanced =
                weight(node.left) <= DELTA * weight(node.right) && weight(node.right) <= DELTA * weight(node.left);
        boolean ordered = (node.left == null || order.compare(last(node.left), node.element) < 0)
                && (node.right == null || order.compare(node.element, first(node.right)) < 0);
        boolean counted = node.size == count(node.left) + count(node.right) + 1;
        return balanced && ordered && counted && isSound(node.left, order) && isSound(node.right, order);
    }
}
