package io.rowloom.tck.history;

import io.rowloom.tck.history.Anomaly.Kind;
import io.rowloom.tck.history.Dependencies.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for what a history shows of isolation, in time that grows with the history. The way is that of Elle (Kingsbury and
 * Alvaro, 2020): every item is appended once to a list that only grows, so that a read tells which writes came before
 * it and which after; circles among the transactions are what a level of isolation forbids (Adya, 1999).
 */
final class Examination {

    private final History history;
    private final Writers writers;
    private final Set<Integer> lasting = new HashSet<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private Examination(History history) {
        this.history = history;
        this.writers = new Writers(history);
        history.last().values().forEach(lasting::addAll);
    }

    /** All that is found, circles by one example of each kind. */
    static List<Anomaly> of(History history) {
        Examination examination = new Examination(history);
        examination.lists();
        examination.transactions();
        if (examination.anomalies.isEmpty()) {
            examination.circles(); // without a sound order of writes the circles mean nothing
        }
        return List.copyOf(examination.anomalies);
    }

    private void found(Kind kind, String text) {
        anomalies.add(new Anomaly(kind, text));
    }

    private void lists() {
        history.last().forEach((list, items) -> {
            Set<Integer> seen = new HashSet<>();
            for (int item : items) {
                if (writers.of(item) < 0 || !seen.add(item)) {
                    found(Kind.FOREIGN_ITEM, "list " + list + " ends with the item " + item + " of nobody, or twice");
                } else if (!writers.isEffective(writers.of(item))) {
                    found(Kind.ABORTED_READ, "list " + list + " ends with what " + writer(item) + " rolled back");
                }
            }
        });
    }

    private String writer(int item) {
        return "transaction " + writers.of(item);
    }

    private void transactions() {
        for (int i = 0; i < history.transactions().size(); i++) {
            if (writers.isEffective(i)) {
                transaction(i, history.transactions().get(i));
            }
        }
    }

    private void transaction(int number, Recorded transaction) {
        for (Step.Append append : transaction.appends().toList()) {
            if (!lasting.contains(append.item())) {
                found(
                        Kind.LOST_APPEND,
                        "what transaction " + number + " appended to list " + append.list()
                                + " is not there at the end");
            }
        }
        List<Integer> own = new ArrayList<>();
        for (Step step : transaction.steps()) {
            switch (step) {
                case Step.Append append -> own.add(append.item());
                case Step.Read read -> read(number, read, own);
            }
        }
    }

    private void read(int number, Step.Read read, List<Integer> ownSoFar) {
        List<Integer> own = history.transactions().get(number).appended(read.list()).stream()
                .filter(ownSoFar::contains)
                .toList();
        List<Integer> items = read.items();
        int foreign = items.size() - own.size();
        if (foreign < 0 || !items.subList(foreign, items.size()).equals(own)) {
            found(Kind.OWN_WRITES, reader(number, read) + " did not see last what it had appended itself");
        } else {
            foreignItems(number, read, items.subList(0, foreign));
        }
    }

    private static String reader(int number, Step.Read read) {
        return "transaction " + number + ", reading list " + read.list() + ",";
    }

    private void foreignItems(int number, Step.Read read, List<Integer> items) {
        for (int item : items) {
            if (writers.of(item) < 0) {
                found(Kind.FOREIGN_ITEM, reader(number, read) + " saw an item of nobody");
                return;
            }
            if (!writers.isEffective(writers.of(item))) {
                found(Kind.ABORTED_READ, reader(number, read) + " saw what " + writer(item) + " rolled back");
                return;
            }
        }
        List<Integer> order = history.last().getOrDefault(read.list(), List.of());
        if (items.size() > order.size() || !order.subList(0, items.size()).equals(items)) {
            found(Kind.INCOMPATIBLE_ORDER, reader(number, read) + " saw another order than there is at the end");
        } else if (!items.isEmpty() && writers.wentOn(read.list(), items.getLast())) {
            found(
                    Kind.INTERMEDIATE_READ,
                    reader(number, read) + " saw half of what " + writer(items.getLast()) + " appended");
        }
    }

    private void circles() {
        Dependencies dependencies = new Dependencies(history, writers);
        circle(Kind.DIRTY_WRITES, dependencies, () -> dependencies.graph(EnumSet.of(Reason.WRITTEN_OVER)));
        circle(
                Kind.CIRCULAR_FLOW,
                dependencies,
                () -> dependencies.graph(EnumSet.of(Reason.WRITTEN_OVER, Reason.SEEN)));
        circle(Kind.BROKEN_SNAPSHOT, dependencies, dependencies::snapshotGraph);
        circle(Kind.WRITE_SKEW, dependencies, () -> dependencies.graph(EnumSet.allOf(Reason.class)));
    }

    /** Each kind includes those before it, so the first that is found says it all. */
    private void circle(Kind kind, Dependencies dependencies, Supplier<Graph> making) {
        if (!anomalies.isEmpty()) {
            return;
        }
        Graph graph = making.get();
        graph.knots().stream().findFirst().ifPresent(knot -> found(kind, dependencies.text(graph.circle(knot))));
    }
}
