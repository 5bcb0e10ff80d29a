package io.rowloom.memory.tree;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks through two trees of one order side by side and tells where they differ. Each side is a pile of what is still to
 * come, the next part on top. Two parts that are the same node are passed over, which is why the effort follows the number of
 * differences and not of elements. The greater part is opened first, so that a node which both have is met on both sides at once.
 */
final class SideBySide<E> {

    /** A node with all below it, or its element alone. */
    private record Part<E>(Node<E> node, boolean whole) {}

    private final Comparator<? super E> order;
    private final Deque<Part<E>> before = new ArrayDeque<>();
    private final Deque<Part<E>> after = new ArrayDeque<>();

    SideBySide(Comparator<? super E> order, @Nullable Node<E> before, @Nullable Node<E> after) {
        this.order = order;
        push(this.before, before);
        push(this.after, after);
    }

    private static <E> void push(Deque<Part<E>> side, @Nullable Node<E> node) {
        if (node != null) {
            side.push(new Part<>(node, true));
        }
    }

    /** Tells of each difference what was there before and what is there after; one of them is null where the other side has none. */
    void differences(BiConsumer<? super @Nullable E, ? super @Nullable E> visitor) {
        while (!before.isEmpty() || !after.isEmpty()) {
            Part<E> old = before.peek();
            Part<E> fresh = after.peek();
            if (isShared(old, fresh)) {
                before.pop();
                after.pop();
            } else if (opensFirst(old, fresh)) {
                open(before);
            } else if (fresh != null && fresh.whole) {
                open(after);
            } else {
                compare(old, fresh, visitor);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether it is the same node is the question
    private static <E> boolean isShared(@Nullable Part<E> old, @Nullable Part<E> fresh) {
        return old != null && fresh != null && old.whole && fresh.whole && old.node == fresh.node;
    }

    private static <E> boolean opensFirst(@Nullable Part<E> old, @Nullable Part<E> fresh) {
        return old != null && old.whole && (fresh == null || !fresh.whole || old.node.size() >= fresh.node.size());
    }

    private static <E> void open(Deque<Part<E>> side) {
        Node<E> node = side.pop().node;
        push(side, node.right());
        side.push(new Part<>(node, false));
        push(side, node.left());
    }

    @SuppressWarnings("ReferenceEquality") // the same object has not changed
    private void compare(
            @Nullable Part<E> old,
            @Nullable Part<E> fresh,
            BiConsumer<? super @Nullable E, ? super @Nullable E> visitor) {
        int place = place(old, fresh);
        E was = old == null || place > 0 ? null : before.pop().node.element();
        E is = fresh == null || place < 0 ? null : after.pop().node.element();
        if (was != is) {
            visitor.accept(was, is);
        }
    }

    private int place(@Nullable Part<E> old, @Nullable Part<E> fresh) {
        if (old == null || fresh == null) {
            return old == null ? 1 : -1;
        }
        return order.compare(old.node.element(), fresh.node.element());
    }
}
