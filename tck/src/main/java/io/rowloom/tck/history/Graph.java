package io.rowloom.tck.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A directed graph of numbered nodes, whose circles are found in time that grows with its edges (Tarjan, 1972). */
final class Graph {

    private final List<List<Integer>> edges;

    Graph(int nodes) {
        edges = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            edges.add(new ArrayList<>(2));
        }
    }

    void edge(int from, int to) {
        edges.get(from).add(to);
    }

    /** The groups of two or more nodes that all reach one another. */
    List<List<Integer>> knots() {
        Search search = new Search(edges.size());
        for (int node = 0; node < edges.size(); node++) {
            if (search.index[node] < 0) {
                search.from(node);
            }
        }
        return search.knots;
    }

    /** A shortest circle through the first node of a knot. */
    List<Integer> circle(List<Integer> knot) {
        int start = knot.getFirst();
        int[] before = new int[edges.size()];
        Arrays.fill(before, -1);
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            int node = next.removeFirst();
            for (int to : edges.get(node)) {
                if (to == start) {
                    return path(before, start, node);
                }
                if (before[to] < 0) {
                    before[to] = node;
                    next.addLast(to);
                }
            }
        }
        throw new IllegalArgumentException("the nodes do not reach one another");
    }

    private static List<Integer> path(int[] before, int start, int end) {
        List<Integer> path = new ArrayList<>(List.of(end));
        while (path.getFirst() != start) {
            path.addFirst(before[path.getFirst()]);
        }
        return path;
    }

    /** The search, with a stack of its own in place of recursion: histories have circles of thousands. */
    private final class Search {

        private final int[] index;
        private final int[] low;
        private final int[] visited;
        private final boolean[] waiting;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Deque<Integer> path = new ArrayDeque<>();
        private final List<List<Integer>> knots = new ArrayList<>();
        private int count;

        Search(int nodes) {
            index = new int[nodes];
            Arrays.fill(index, -1);
            low = new int[nodes];
            visited = new int[nodes];
            waiting = new boolean[nodes];
        }

        void from(int start) {
            enter(start);
            while (!path.isEmpty()) {
                int node = path.getLast();
                if (visited[node] < edges.get(node).size()) {
                    follow(node, edges.get(node).get(visited[node]++));
                } else {
                    leave(node);
                }
            }
        }

        private void enter(int node) {
            index[node] = count;
            low[node] = count++;
            open.addLast(node);
            waiting[node] = true;
            path.addLast(node);
        }

        private void follow(int node, int to) {
            if (index[to] < 0) {
                enter(to);
            } else if (waiting[to]) {
                low[node] = Math.min(low[node], index[to]);
            }
        }

        private void leave(int node) {
            path.removeLast();
            if (!path.isEmpty()) {
                low[path.getLast()] = Math.min(low[path.getLast()], low[node]);
            }
            if (low[node] == index[node]) {
                close(node);
            }
        }

        private void close(int root) {
            List<Integer> knot = new ArrayList<>();
            int node;
            do {
                node = open.removeLast();
                waiting[node] = false;
                knot.addFirst(node);
            } while (node != root);
            if (knot.size() > 1) {
                knots.add(knot);
            }
        }
    }
}
