package io.rowloom.engine.table;

import io.rowloom.meta.ForeignKey;
import io.rowloom.meta.TableType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts rows of any tables behind those that they refer to.
 *
 * <p>It is a walk up the references, depth first, and without recursion, since a chain may be as long as the list. A row
 * is placed when all that it refers to is placed. When the walk comes upon a row that it is still on its way from, the
 * way between is a circle, which has no order: one reference of it is cut, the one that the caller likes best to do
 * without, and the walk goes back to the row whose reference it was. The caller makes good for what was cut. A row that
 * refers to itself needs no order.
 *
 * <p>Rows of one table are written in few statements: a row is one level above those of other tables that it refers to,
 * and neighbours of one level and one table make a batch, in which they keep their order.
 */
public final class RowOrder<R> {

    /** What the caller says of circles. */
    public interface Choice {

        /** The answer for a reference that cannot be done without. */
        int NEVER = Integer.MAX_VALUE;

        /** How well it can do without a reference: the less, the better; or {@link #NEVER}. */
        int of(TableType<?> table, ForeignKey key);

        /** Why a circle is refused that consists of such references alone. */
        RuntimeException refusal(String circle);
    }

    /**
     * A reference that the order does not respect.
     *
     * @param node the row that refers
     * @param key its reference
     * @param <R> the class of the row
     */
    public record Cut<R>(RowNode<R> node, ForeignKey key) {}

    /**
     * The order that was found.
     *
     * @param batches rows of one table each, in an order in which every row is behind those that it refers to
     * @param cuts the references that are not so
     * @param <R> the class of the rows
     */
    public record Found<R>(List<List<RowNode<R>>> batches, List<Cut<R>> cuts) {

        /** The same batches, the last row first: every row before those that it refers to. */
        public List<List<RowNode<R>>> childrenFirst() {
            return batches.reversed().stream().map(List::reversed).toList();
        }
    }

    private record Name(Class<?> type, Object id) {}

    private static final int NONE = -1;
    private static final int ON_THE_WAY = -2;

    private final List<RowNode<R>> nodes;
    private final Choice choice;
    /** Of each row and reference the place of the row that is referred to, or NONE. */
    private final int[][] parents;
    /** Of each row its level, NONE before it is placed, or ON_THE_WAY. */
    private final int[] levels;

    private final List<Cut<R>> cuts = new ArrayList<>();
    private final TreeMap<Integer, Map<TableType<?>, List<RowNode<R>>>> placed = new TreeMap<>();
    private final List<Integer> way = new ArrayList<>();

    private RowOrder(List<RowNode<R>> nodes, Choice choice) {
        this.nodes = nodes;
        this.choice = choice;
        this.parents = new int[nodes.size()][];
        this.levels = new int[nodes.size()];
        Arrays.fill(levels, NONE);
        findParents();
    }

    /**
     * Finds an order.
     *
     * @param nodes the rows
     * @param choice which reference of a circle is cut
     */
    public static <R> Found<R> of(List<RowNode<R>> nodes, Choice choice) {
        RowOrder<R> order = new RowOrder<>(nodes, choice);
        for (int i = 0; i < order.levels.length; i++) {
            order.walk(i);
        }
        List<List<RowNode<R>>> batches = new ArrayList<>();
        order.placed.values().forEach(level -> batches.addAll(level.values()));
        return new Found<>(batches, order.cuts);
    }

    private void findParents() {
        Map<Name, Integer> places = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            RowNode<R> node = nodes.get(i);
            if (node.id() != null) {
                places.putIfAbsent(new Name(node.table().type(), node.id()), i);
            }
        }
        for (int i = 0; i < parents.length; i++) {
            RowNode<R> node = nodes.get(i);
            parents[i] = new int[keys(i).size()];
            for (int key = 0; key < parents[i].length; key++) {
                Object id = node.references().get(key);
                int parent = id == null
                        ? NONE
                        : places.getOrDefault(new Name(keys(i).get(key).target(), id), NONE);
                parents[i][key] = parent == i ? NONE : parent;
            }
        }
    }

    private void walk(int start) {
        if (levels[start] == NONE) {
            go(start);
        }
        while (!way.isEmpty()) {
            int current = way.getLast();
            int key = openKey(current);
            if (key == NONE) {
                way.removeLast();
                place(current);
            } else if (levels[parents[current][key]] == NONE) {
                go(parents[current][key]);
            } else {
                cut(way.lastIndexOf(parents[current][key]));
            }
        }
    }

    private void go(int node) {
        levels[node] = ON_THE_WAY;
        way.add(node);
    }

    /** The first reference of a row to one that is not placed yet; the one that the way follows. */
    private int openKey(int node) {
        for (int key = 0; key < parents[node].length; key++) {
            int parent = parents[node][key];
            if (parent != NONE && levels[parent] < 0) {
                return key;
            }
        }
        return NONE;
    }

    private void place(int node) {
        int level = 0;
        TableType<?> table = nodes.get(node).table();
        for (int parent : parents[node]) {
            if (parent != NONE) {
                boolean same = nodes.get(parent).table().equals(table);
                level = Math.max(level, levels[parent] + (same ? 0 : 1));
            }
        }
        levels[node] = level;
        placed.computeIfAbsent(level, first -> new LinkedHashMap<>())
                .computeIfAbsent(table, first -> new ArrayList<>())
                .add(nodes.get(node));
    }

    /** Cuts the circle that the way is from a place to its end. */
    private void cut(int from) {
        int best = way.size() - 1;
        for (int i = best - 1; i >= from; i--) {
            best = weight(i) < weight(best) ? i : best;
        }
        if (weight(best) == Choice.NEVER) {
            throw choice.refusal(circle(from));
        }
        int node = way.get(best);
        int key = openKey(node);
        parents[node][key] = NONE;
        cuts.add(new Cut<>(nodes.get(node), keys(node).get(key)));
        while (way.size() > best + 1) {
            levels[way.removeLast()] = NONE;
        }
    }

    private int weight(int place) {
        int node = way.get(place);
        return choice.of(nodes.get(node).table(), keys(node).get(openKey(node)));
    }

    private List<ForeignKey> keys(int node) {
        return nodes.get(node).table().definition().foreignKeys();
    }

    private String circle(int from) {
        Set<String> fields = new LinkedHashSet<>();
        for (int node : way.subList(from, way.size())) {
            fields.add(nodes.get(node).table() + "."
                    + keys(node).get(openKey(node)).field());
        }
        return String.join(", ", fields);
    }
}
