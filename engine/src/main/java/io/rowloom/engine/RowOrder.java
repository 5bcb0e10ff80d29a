package io.rowloom.engine;

import io.rowloom.meta.TableType;
import io.rowloom.query.Relation;
import io.rowloom.query.ToOne;
import io.rowloom.relation.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts rows of any tables behind those that they refer to. Where a circle of rows allows no such order, the order of the
 * input decides. It walks without recursion, since a chain may be as long as the list.
 */
final class RowOrder {

    /**
     * A row of a table.
     *
     * @param table the table
     * @param row the row
     * @param <T> its class
     */
    record Node<T>(TableType<T> table, T row) {

        List<RowRef<?>> references() {
            List<RowRef<?>> references = new ArrayList<>();
            for (Relation<T, ?> relation : table.relations()) {
                RowRef<?> reference = relation instanceof ToOne<?, ?> ? References.of(table, row, relation) : null;
                if (reference != null) {
                    references.add(reference);
                }
            }
            return references;
        }
    }

    /** What a reference names. */
    private record Name(Class<?> type, Object id) {}

    private final Map<Name, Node<?>> nodes = new HashMap<>();
    private final Set<Node<?>> ordered = new LinkedHashSet<>();
    private final Set<Node<?>> visited = new HashSet<>();

    private RowOrder() {}

    /** The same rows, each behind those that it refers to. */
    static List<Node<?>> parentsFirst(List<? extends Node<?>> rows) {
        RowOrder order = new RowOrder();
        for (Node<?> node : rows) {
            if (!Rows.isNew(node.row()) || node.row() instanceof io.rowloom.UuidTable<?>) {
                order.nodes.put(new Name(node.table().type(), Rows.id(node.row())), node);
            }
        }
        rows.forEach(order::place);
        return List.copyOf(order.ordered);
    }

    private void place(Node<?> start) {
        List<Node<?>> chain = new ArrayList<>();
        push(start, chain);
        while (!chain.isEmpty()) {
            Node<?> current = chain.getLast();
            if (!pushParent(current, chain)) {
                ordered.add(chain.removeLast());
            }
        }
    }

    private boolean pushParent(Node<?> current, List<Node<?>> chain) {
        for (RowRef<?> reference : current.references()) {
            Node<?> parent = nodes.get(new Name(reference.type(), reference.key()));
            if (parent != null && push(parent, chain)) {
                return true;
            }
        }
        return false;
    }

    private boolean push(Node<?> node, List<Node<?>> chain) {
        return visited.add(node) && chain.add(node);
    }
}
