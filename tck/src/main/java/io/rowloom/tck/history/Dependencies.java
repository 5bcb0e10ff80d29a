package io.rowloom.tck.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which transaction must come before which, as the final lists and the reads tell: a list only grows, so its items stand
 * in the order in which they were written, and what a read did not see was written after it.
 */
final class Dependencies {

    /** Why one comes before another. */
    enum Reason {
        /** It wrote, and the other wrote next. */
        WRITTEN_OVER("was appended to by"),
        /** It wrote, and the other saw it. */
        SEEN("was read by"),
        /** It read, and did not see what the other wrote next: an anti-dependency. */
        MISSED("did not see");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private record Edge(int from, int to, Reason reason) {}

    private final int size;
    private final Writers writers;
    private final Map<Integer, List<Integer>> orders;
    private final Set<Edge> edges = new HashSet<>();

    Dependencies(History history, Writers writers) {
        this.size = history.transactions().size();
        this.writers = writers;
        this.orders = history.last();
        orders.values().forEach(this::written);
        for (int i = 0; i < size; i++) {
            if (writers.isEffective(i)) {
                reads(i, history.transactions().get(i));
            }
        }
    }

    private void written(List<Integer> items) {
        for (int i = 0; i + 1 < items.size(); i++) {
            edge(writers.of(items.get(i)), writers.of(items.get(i + 1)), Reason.WRITTEN_OVER);
        }
    }

    private void reads(int reader, Recorded transaction) {
        Map<Integer, Integer> own = new HashMap<>();
        for (Step step : transaction.steps()) {
            switch (step) {
                case Step.Append append -> own.merge(append.list(), 1, Integer::sum);
                case Step.Read read -> read(reader, read, own.getOrDefault(read.list(), 0));
            }
        }
    }

    /** The items behind what the reader appended itself are of others; those it wrote over are edges already. */
    private void read(int reader, Step.Read read, int own) {
        int foreign = Math.max(0, read.items().size() - own);
        if (foreign > 0) {
            edge(writers.of(read.items().get(foreign - 1)), reader, Reason.SEEN);
        }
        List<Integer> order = orders.getOrDefault(read.list(), List.of());
        if (own == 0 && read.items().size() < order.size()) {
            edge(reader, writers.of(order.get(read.items().size())), Reason.MISSED);
        }
    }

    private void edge(int from, int to, Reason reason) {
        if (from >= 0 && to >= 0 && from != to && writers.isEffective(from) && writers.isEffective(to)) {
            edges.add(new Edge(from, to, reason));
        }
    }

    /** The graph of some reasons. */
    Graph graph(Set<Reason> reasons) {
        Graph graph = new Graph(size);
        for (Edge edge : edges) {
            if (reasons.contains(edge.reason())) {
                graph.edge(edge.from(), edge.to());
            }
        }
        return graph;
    }

    /**
     * The graph whose walks never take two anti-dependencies in a row. Each transaction is in it twice: as it is
     * reached by an anti-dependency, at {@code number + size}, and as it is reached by something else.
     */
    Graph snapshotGraph() {
        Graph graph = new Graph(2 * size);
        for (Edge edge : edges) {
            if (edge.reason() == Reason.MISSED) {
                graph.edge(edge.from(), edge.to() + size);
            } else {
                graph.edge(edge.from(), edge.to());
                graph.edge(edge.from() + size, edge.to());
            }
        }
        return graph;
    }

    /** A circle in words. */
    String text(List<Integer> circle) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            int from = circle.get(i) % size;
            int to = circle.get((i + 1) % circle.size()) % size;
            parts.add("transaction " + from + " " + reasons(from, to) + " transaction " + to);
        }
        return String.join(", ", parts);
    }

    private String reasons(int from, int to) {
        List<String> words = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            if (edges.contains(new Edge(from, to, reason))) {
                words.add(reason.words);
            }
        }
        return String.join(" and ", words);
    }
}
