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
 * @param element the element
 * @param left what stands before it
 * @param right what stands behind it
 * @param size how many elements the subtree has
 */
record Node<E>(E element, @Nullable Node<E> left, @Nullable Node<E> right, int size) {

    private static final int DELTA = 3;
    private static final int RATIO = 2;

    static int count(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    static <E> Node<E> of(@Nullable Node<E> left, E element, @Nullable Node<E> right) {
        return new Node<>(element, left, right, count(left) + count(right) + 1);
    }

    static <E> Node<E> with(@Nullable Node<E> node, E element, Comparator<? super E> order) {
        if (node == null) {
            return of(null, element, null);
        }
        int side = order.compare(element, node.element);
        if (side == 0) {
            return of(node.left, element, node.right);
        }
        return side < 0
                ? balanced(with(node.left, element, order), node.element, node.right)
                : balanced(node.left, node.element, with(node.right, element, order));
    }

    static <E> @Nullable Node<E> without(@Nullable Node<E> node, E element, Comparator<? super E> order) {
        if (node == null) {
            return null;
        }
        int side = order.compare(element, node.element);
        if (side == 0) {
            return glued(node.left, node.right);
        }
        return side < 0
                ? balanced(without(node.left, element, order), node.element, node.right)
                : balanced(node.left, node.element, without(node.right, element, order));
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

    private static <E> @Nullable Node<E> glued(@Nullable Node<E> left, @Nullable Node<E> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.size > right.size
                ? balanced(withoutLast(left), last(left), right)
                : balanced(left, first(right), withoutFirst(right));
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

    private static <E> @Nullable Node<E> withoutFirst(Node<E> node) {
        return node.left == null ? node.right : balanced(withoutFirst(node.left), node.element, node.right);
    }

    private static <E> @Nullable Node<E> withoutLast(Node<E> node) {
        return node.right == null ? node.left : balanced(node.left, node.element, withoutLast(node.right));
    }

    private static int weight(@Nullable Node<?> node) {
        return count(node) + 1;
    }

    private static <E> Node<E> balanced(@Nullable Node<E> left, E element, @Nullable Node<E> right) {
        if (weight(right) > DELTA * weight(left)) {
            return turnedLeft(left, element, Objects.requireNonNull(right));
        }
        if (weight(left) > DELTA * weight(right)) {
            return turnedRight(Objects.requireNonNull(left), element, right);
        }
        return of(left, element, right);
    }

    private static <E> Node<E> turnedLeft(@Nullable Node<E> left, E element, Node<E> right) {
        if (weight(right.left) < RATIO * weight(right.right)) {
            return of(of(left, element, right.left), right.element, right.right);
        }
        Node<E> middle = Objects.requireNonNull(right.left);
        return of(of(left, element, middle.left), middle.element, of(middle.right, right.element, right.right));
    }

    private static <E> Node<E> turnedRight(Node<E> left, E element, @Nullable Node<E> right) {
        if (weight(left.right) < RATIO * weight(left.left)) {
            return of(left.left, left.element, of(left.right, element, right));
        }
        Node<E> middle = Objects.requireNonNull(left.right);
        return of(of(left.left, left.element, middle.left), middle.element, of(middle.right, element, right));
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
